namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on declarations of types, methods and type parameters.</summary>
public sealed class TypeHoverTests
{
    [Theory]
    [InlineData("type Us$0er struct { name string }", "struct-type")]
    [InlineData("type User $0struct { name string }", "struct-type")]
    [InlineData("type Base struct{}\ntype Admin struct {\n\tBa$0se\n}", "struct-embedding")]
    [InlineData("type User struct {\n\tID int `js$0on:\"id,omitempty\"`\n}", "struct-tag-json")]
    [InlineData("type Client struct{}\nfunc New$0Client(addr int) *Client { return &Client{} }", "ctor-new")]
    [InlineData("type Point struct{}\n$0func (p Point) Len() int { return 0 }", "value-receiver")]
    [InlineData("type Service struct{}\nfunc (s *Ser$0vice) Set() {}", "ptr-receiver")]
    [InlineData("type Service struct{}\nfunc (s *Service) S$0et() {}", "ptr-receiver")]
    [InlineData("type Sto$0re interface { Get() int }", "iface-decl")]
    [InlineData("type Store interface { Get() int }\ntype Pg struct{}\nfunc (p Pg) G$0et() int { return 0 }", "iface-implicit")]
    [InlineData("type Store interface { Get() int }\nfunc Save(s St$0ore) {}", "iface-param")]
    [InlineData("func Copy(r io.Rea$0der) {}", "io-reader-param")]
    [InlineData("func Copy(r fmt.Stri$0nger) {}", "iface-param")]
    [InlineData("func Log(v a$0ny) {}", "any-type")]
    [InlineData("func Log(v $0interface{}) {}", "any-type")]
    [InlineData("type State int\nconst (\n\tOpen State = io$0ta\n\tClosed\n)", "iota-enum")]
    [InlineData("type State int\nconst (\n\tOpen State = iota\n\tClo$0sed\n)", "iota-enum")]
    [InlineData("type Sta$0te int\nconst (\n\tOpen State = iota\n\tClosed\n)", "iota-enum")]
    [InlineData("func Op$0en() {}", "exported-caps")]
    [InlineData("type User struct {\n\tNa$0me string\n}", "exported-caps")]
    [InlineData("func M$0ap[T, U any](s []T) []U { return nil }", "generic-func")]
    [InlineData("func Map[T, U a$0ny](s []T) []U { return nil }", "generic-func")]
    [InlineData("type S$0et[T comparable] map[T]struct{}", "generic-type")]
    [InlineData("type Set[T compar$0able] map[T]struct{}", "generic-comparable")]
    [InlineData("func Max[T cmp.Or$0dered](a, b T) T { return a }", "generic-ordered")]
    [InlineData("type Num$0ber interface { ~int | ~float64 }", "generic-constraint-tilde")]
    [InlineData("type Number interface { $0~int | ~float64 }", "generic-constraint-tilde")]
    [InlineData("type Number interface { ~int $0| ~float64 }", "generic-constraint-tilde")]
    [InlineData("type Set[T any] struct{}\nfunc (s Set[T]) M$0ap[U any](f func(T) U) []U { return nil }", "generic-method")]
    [InlineData("func f[T any](v T) {\n\t$0switch any(v).(type) {\n\tcase int:\n\t}\n}", "generic-type-switch")]
    [InlineData("func f[T any](v T) {}\nfunc g() { f[in$0t](1) }", "type-inference")]
    [InlineData("func Zero[T any]() T {\n\tvar ze$0ro T\n\treturn zero\n}", "generic-zero")]
    public void A_declaration_is_recognised(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Theory]
    [InlineData("$0switch v := x.(type) {\ncase int:\n  _ = v\n}", "type-switch")]
    [InlineData("switch v := x.(ty$0pe) {\ncase int:\n  _ = v\n}", "type-switch")]
    public void A_statement_is_recognised(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Fact]
    public void A_switch_over_constants_of_a_type_without_default_is_recognised() => Assert.Equal(
        "switch-no-default",
        GoProbe.OfDeclarations("type State int\nconst (\n\tOpen State = iota\n\tClosed\n)\nfunc f(s State) {\n\t$0switch s {\n\tcase Open:\n\tcase Closed:\n\t}\n}").Idiom());

    [Theory]
    [InlineData("package p\n\ntype T struct {\n\tna$0me string\n}")]
    [InlineData("package p\n\nfunc f() {\n\tany := 1\n\t_ = a$0ny\n}")]
    public void Plain_code_stays_silent(string file) => Assert.Null(GoProbe.OfFile(file).Idiom());
}
