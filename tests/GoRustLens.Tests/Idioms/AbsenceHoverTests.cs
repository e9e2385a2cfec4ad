namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on nil, and on answers that may be absent.</summary>
public sealed class AbsenceHoverTests
{
    [Theory]
    [InlineData("var user *User\nif user $0!= nil { fmt.Println(user.Name) }", "nil-check-ptr")]
    [InlineData("var user *User\n$0if user == nil { return nil, nil }", "nil-check-ptr")]
    [InlineData("var r io.Reader\nif r !$0= nil { return nil, nil }", "nil-check-ptr")]
    [InlineData("var then func()\nif th$0en != nil { then() }", "nil-func")]
    [InlineData("n, ok $0:= m[text]\n_, _ = n, ok", "map-comma-ok")]
    [InlineData("if n, o$0k := m[text]; ok { _ = n }", "map-comma-ok")]
    [InlineData("n := x.(in$0t)\n_ = n", "type-assert-panic")]
    [InlineData("n, ok $0:= x.(int)\n_, _ = n, ok", "type-assert-ok")]
    [InlineData("n, ok := x.(in$0t)\n_, _ = n, ok", "type-assert-ok")]
    [InlineData("var counts map$0[string]int\ncounts[text] = 1", "nil-map-write")]
    [InlineData("var counts map[string]int\ncounts[text] $0= 1", "nil-map-write")]
    public void A_statement_is_recognised(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("type User struct{}\nfunc Find(id int) (*Us$0er, error) { return nil, nil }", "ptr-optional-result")]
    [InlineData("type Store interface {\n\tFind(id int) (*in$0t, error)\n}", "ptr-optional-result")]
    [InlineData("type User struct {\n\tName *str$0ing\n}", "ptr-optional-field")]
    [InlineData("func names() []string { $0return nil }", "nil-return")]
    [InlineData("func save() error { $0return nil }", "nil-return")]
    [InlineData("func first() *int { return n$0il }", "nil-return")]
    [InlineData("type E struct{}\nfunc (e *E) Error() string { return \"\" }\nfunc f() error {\n\tvar e *E\n\treturn $0e\n}", "typed-nil-iface")]
    public void A_declaration_is_recognised(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Theory]
    [InlineData("if bad {\n\t\tp = &E{}\n\t}", true)]
    [InlineData("p = &E{}", false)]
    [InlineData("if bad {\n\t\tp = &E{}\n\t} else {\n\t\tp = new(E)\n\t}", false)]
    [InlineData("if bad {\n\t\tp = &E{}\n\t}\n\tp = new(E)", false)]
    public void A_nil_pointer_in_an_error_is_recognised_where_one_path_leaves_it_nil(string between, bool isRecognised) =>
        Assert.Equal(isRecognised, GoProbe.OfDeclarations(
            "type E struct{}\nfunc (e *E) Error() string { return \"\" }\nfunc f(bad bool) error {\n\tvar p *E\n\t" + between + "\n\treturn $0p\n}").Idiom() == "typed-nil-iface");

    [Theory]
    [InlineData("m[tex$0t] = 1")]
    public void Plain_code_stays_silent(string statements) => Assert.Null(GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("var counts map[string]int\ncounts = map[string]int{}\ncounts[text] $0= 1")]
    [InlineData("counts := m\ncounts[text] $0= 1")]
    public void A_write_to_a_map_that_may_be_made_is_a_plain_write(string statements) => Assert.Equal("map-set-value", GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("us$0er.Name")]
    [InlineData("user.Na$0me")]
    public void A_pointer_that_the_diagnostic_reports_has_a_hover(string use) => Assert.Equal("nil-deref-unchecked", GoProbe.OfDeclarations(
        $$"""
        type User struct { Name string }
        func find(id int) (*User, error) {
            if id == 0 {
                return nil, nil
            }
            return &User{}, nil
        }
        func show(id int) {
            user, err := find(id)
            if err != nil {
                return
            }
            fmt.Println({{use}})
        }
        """).Idiom());

    [Fact]
    public void A_pointer_result_of_a_constructor_is_the_constructor() =>
        Assert.Equal("ctor-new", GoProbe.OfDeclarations("type T struct{}\nfunc NewT() *$0T { return &T{} }").Idiom());
}
