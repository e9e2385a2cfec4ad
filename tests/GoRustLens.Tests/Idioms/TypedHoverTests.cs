namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers go by types: a name that only sounds right is no evidence, and one that sounds like nothing does not hide a type.</summary>
public sealed class TypedHoverTests
{
    [Theory]
    [InlineData("failure := repo.Save(nil)\nif failure $0!= nil { return nil, failure }", "err-return")]
    [InlineData("err := missing.Do()\nif err $0!= nil { return nil, err }", null)]
    [InlineData("err := missing.Do()\nreturn nil, fmt.$0Errorf(\"do: %v\", err)", null)]
    [InlineData("err := repo.Save(nil)\nreturn nil, fmt.$0Errorf(\"100%%w: %v\", err)", "err-wrap-v")]
    [InlineData("total := 0\ngo fu$0nc() { total++; { total := 1; _ = total } }()", "go-closure-shared")]
    [InlineData("type table map[string]int\nvar counts table\ncounts[text] $0= 1", "nil-map-write")]
    [InlineData("var counts map[string]int\n{ counts := m; counts = nil; _ = counts }\ncounts[text] $0= 1", "nil-map-write")]
    public void A_statement_is_recognised_by_its_types(string statements, string? idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("type failure = error\nfunc load() (int, fail$0ure) { return 0, nil }", "multi-return")]
    [InlineData("type names []string\nfunc f() (names, error) { $0return nil, nil }", "multi-return")]
    [InlineData("type names []string\nfunc f() names { $0return nil }", "nil-return")]
    [InlineData("type door struct{}\nfunc (d door) Unlock() {}\nfunc f(d door) { $0defer d.Unlock() }", "defer-call")]
    [InlineData("type box struct{ sync.Mutex }\nfunc (b *box) f() {\n\tb.Lock()\n\t$0defer b.Unlock()\n}", "defer-unlock")]
    [InlineData("func f(c unknown) { $0defer c.Close() }", "defer-call")]
    [InlineData("type T struct{}\ntype P = *T\nfunc (p P) Se$0t() {}", "ptr-receiver")]
    [InlineData("type Getter interface{ Get() int }\ntype mem struct{}\nfunc (m mem) Ge$0t() int { return 0 }", "iface-implicit")]
    [InlineData("func f(r io.Reader, v any) error {\n\td := json.NewDecoder(r)\n\treturn d.Dec$0ode(v)\n}", "json-decode")]
    [InlineData("type void = struct{}\nvar seen map$0[string]void", "map-as-set")]
    [InlineData("type lock = sync.Mutex\ntype box struct {\n\tmu lo$0ck\n\tn  int\n}", "mutex-field")]
    public void A_declaration_is_recognised_by_its_types(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Theory]
    [InlineData("type E struct{}\nfunc (e E) Err$0or() int { return 0 }", "err-custom-type")]
    [InlineData("type E$0 struct{}\nfunc (e E) Error(code int) string { return \"\" }", "err-custom-type")]
    [InlineData("type job struct{}\nfunc (j job) Done() chan int { return nil }\nfunc f(j job) {\n\tselect {\n\tcase <-j.Do$0ne():\n\t}\n}", "select-ctx-done")]
    [InlineData("type Store interface{ Get(id int) string }\ntype mem struct{}\nfunc (m mem) Ge$0t(id string) string { return id }", "iface-implicit")]
    [InlineData("fu$0nc NewYork() string { return \"\" }", "ctor-new")]
    [InlineData("type error struct{}\nfunc load() (int, er$0ror) { return 0, error{} }", "multi-return")]
    [InlineData("type string []int\nfunc f(s stri$0ng) {}", "string-param")]
    public void A_name_alone_is_no_evidence(string declarations, string idiom) => Assert.DoesNotContain(GoProbe.OfDeclarations(declarations).Hits(), hit => hit.IdiomId == idiom);
}
