namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on checks, wraps and losses of errors.</summary>
public sealed class ErrorHoverTests
{
    [Theory]
    [InlineData("user, err := repo.Find(id)\n$0if err != nil { return nil, err }\n_ = user", "err-return")]
    [InlineData("user, err := repo.Find(id)\nif e$0rr != nil { return nil, err }\n_ = user", "err-return")]
    [InlineData("user, err := repo.Find(id)\nif err !$0= nil { return nil, err }\n_ = user", "err-return")]
    [InlineData("user, err := repo.Find(id)\nif err != nil { re$0turn nil, err }\n_ = user", "err-return")]
    [InlineData("user, err := repo.Find(id)\n$0if err != nil {\n  fmt.Println(id)\n  return nil, err\n}\n_ = user", "err-return")]
    [InlineData("if n, ok $0:= m[text]; ok { _ = n }", "map-comma-ok")]
    [InlineData("if u$0ser := repo; user != nil { _ = user }", "if-init")]
    [InlineData("user, err := repo.Find(id)\nif err != nil { $0return nil, fmt.Errorf(\"load user %d: %w\", id, err) }\n_ = user", "err-wrap-w")]
    [InlineData("user, err := repo.Find(id)\nif err != nil { return nil, fmt.$0Errorf(\"load user %d: %w\", id, err) }\n_ = user", "err-wrap-w")]
    [InlineData("user, err := repo.Find(id)\nif err != n$0il { return nil, fmt.Errorf(\"load user %d: %v\", id, err) }\n_ = user", "err-wrap-v")]
    [InlineData("err := repo.Save(nil)\nreturn nil, fmt.$0Errorf(\"save: %w\", err)", "err-wrap-w")]
    [InlineData("err := repo.Save(nil)\nreturn nil, fmt.$0Errorf(\"save: %s\", err)", "err-wrap-v")]
    [InlineData("err := repo.Save(nil)\nif errors.I$0s(err, io.EOF) { return nil, nil }", "err-is")]
    [InlineData("err := repo.Save(nil)\nvar target *os.PathError\nif errors.A$0s(err, &target) { return nil, nil }", "err-as")]
    [InlineData("user, $0_ := repo.Find(id)\n_ = user", "err-ignored-blank")]
    [InlineData("$0_ = repo.Save(nil)", "err-ignored-blank")]
    [InlineData("repo.S$0ave(nil)", "err-dropped-call")]
    [InlineData("var err error\nif id > 0 {\n  user, err $0:= repo.Find(id)\n  _, _ = user, err\n}\nif err != nil { return nil, err }", "err-shadowed")]
    [InlineData("$0return nil, nil", "err-nil-nil")]
    [InlineData("user := &User{}\n$0return user, nil", "multi-return")]
    [InlineData("if err $0:= repo.Save(nil); err != nil { return nil, err }", "if-init")]
    [InlineData("if err := repo.Save(nil); err != n$0il { return nil, err }", "err-return")]
    [InlineData("n, ok := m[text]\nif !o$0k { return nil, nil }\n_ = n", "guard-return")]
    [InlineData("n, ok := m[text]\n$0if !ok { return nil, nil }\n_ = n", "guard-return")]
    [InlineData("pan$0ic(\"unreachable\")", "panic-call")]
    public void A_statement_is_recognised(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("var E$0rrNotFound = errors.New(\"not found\")", "err-sentinel")]
    [InlineData("type Query$0Error struct { Text string }\nfunc (e *QueryError) Error() string { return e.Text }", "err-custom-type")]
    [InlineData("type QueryError struct { Text string }\nfunc (e *QueryError) Err$0or() string { return e.Text }", "err-custom-type")]
    [InlineData("func load(id int) (int, e$0rror) { return 0, nil }", "multi-return")]
    [InlineData("func load(id int) ([]int, error) { $0return nil, nil }", "multi-return")]
    public void A_declaration_is_recognised(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Theory]
    [InlineData("us$0er, err := repo.Find(id)\n_, _ = user, err")]
    [InlineData("fmt.P$0rintln(\"done\")")]
    [InlineData("panic := func(s string) {}\npan$0ic(\"not the builtin\")")]
    [InlineData("$0// a comment\n_ = id")]
    [InlineData("_ = \"if e$0rr != nil\"")]
    [InlineData("if id $0> 3 { return nil, errors.New(\"big\") }")]
    [InlineData("if $0n, ok := m[text]; ok { _ = n }")]
    [InlineData("var err error\nif err := repo.Save(nil); err != nil $0{ return nil, err }\n_ = err")]
    public void Plain_code_stays_silent(string statements) => Assert.Null(GoProbe.OfStatements(statements).Idiom());
}
