namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on strings, slices, maps, what is deferred, and whole programs.</summary>
public sealed class CollectionHoverTests
{
    [Theory]
    [InlineData("b := text$0[id]\n_ = b", "string-index")]
    [InlineData("n := le$0n(text)\n_ = n", "string-len")]
    [InlineData("t := fmt.Spri$0ntf(\"%d\", id)\n_ = t", "sprintf")]
    [InlineData("s = app$0end(s, id)", "append")]
    [InlineData("t := ma$0ke([]int, id)\n_ = t", "make-slice")]
    [InlineData("t := make([]i$0nt, id)\n_ = t", "make-slice")]
    [InlineData("t := ma$0ke(map[string]int)\n_ = t", "map-make")]
    [InlineData("t := map$0[string]int{}\n_ = t", "map-make")]
    [InlineData("t := map$0[string]struct{}{}\n_ = t", "map-as-set")]
    [InlineData("t := ma$0ke(map[string]bool)\n_ = t", "map-as-set")]
    [InlineData("var out []int\n$0for _, v := range s {\n  if v > 0 {\n    out = append(out, v)\n  }\n}", "slice-filter-loop")]
    [InlineData("sort.Sli$0ce(s, func(i, j int) bool { return s[i] < s[j] })", "sort-slice")]
    [InlineData("slices.So$0rt(s)", "sort-slice")]
    [InlineData("$0for i, v := range s { _, _ = i, v }", "for-range-slice")]
    [InlineData("for k, v := ran$0ge m { _, _ = k, v }", "for-range-map")]
    [InlineData("$0for i := range id { _ = i }", "for-range-int")]
    [InlineData("$0for i := range 10 { _ = i }", "for-range-int")]
    [InlineData("$0defer fmt.Println(id)", "defer-call")]
    [InlineData("$0defer func() {}()", "defer-call")]
    [InlineData("f, _ := os.Open(text)\n$0defer f.Close()", "defer-close")]
    [InlineData("f, _ := os.Open(text)\ndefer f.Clo$0se()", "defer-close")]
    [InlineData("var mu sync.Mutex\nmu.Lock()\n$0defer mu.Unlock()", "defer-unlock")]
    [InlineData("var user User\njson.Unmar$0shal([]byte(text), &user)", "json-decode")]
    [InlineData("var user User\njson.NewDecoder(nil).Dec$0ode(&user)", "json-decode")]
    public void A_statement_is_recognised(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("func load(path str$0ing) {}", "string-param")]
    [InlineData("func ma$0in() {}", "main-func")]
    [InlineData("func Test$0Load(t *testing.T) {}", "test-func")]
    [InlineData("func TestLoad(t *testing.T) {\n\ttests $0:= []struct{ name string }{{\"a\"}}\n\t_ = tests\n}", "table-test")]
    [InlineData("func TestLoad(t *testing.T) {\n\tvar tests []int\n\t$0for range tests {\n\t\tt.Run(\"\", nil)\n\t}\n}", "table-test")]
    [InlineData("func han$0dle(w http.ResponseWriter, r *http.Request) {}", "http-handler")]
    [InlineData("func handle(w http.Response$0Writer, r *http.Request) {}", "http-handler")]
    public void A_declaration_is_recognised(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Fact]
    public void A_function_of_a_handlers_parameters_with_other_results_is_no_handler() =>
        Assert.NotEqual("http-handler", GoProbe.OfDeclarations("func login(w http.ResponseWriter, r *http.Re$0quest) (int, error) { return 0, nil }").Idiom());

    [Fact]
    public void Fields_of_a_struct_behind_a_pointer_are_not_the_pointer() =>
        Assert.Equal("int-type", GoProbe.OfDeclarations("type T struct {\n\tTLS *struct {\n\t\tn []in$0t\n\t}\n}").Idiom());

    [Theory]
    [InlineData("n := le$0n(s)\n_ = n")]
    [InlineData("n := s[$0id]\n_ = n")]
    [InlineData("len := func(s string) int { return 0 }\n_ = le$0n(text)")]
    public void Plain_code_stays_silent(string statements) => Assert.Null(GoProbe.OfStatements(statements).Idiom());
}
