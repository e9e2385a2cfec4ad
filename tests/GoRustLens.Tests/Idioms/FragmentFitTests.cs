using GoRustLens.Idioms;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>Which lowered code is shown as the idiom, and how it is brought in line.</summary>
public sealed class FragmentFitTests
{
    [Theory]
    [InlineData("fn load(ctx: &Context, id: i64) {", "fn load(id: i64) {")]
    [InlineData("fn load(&self, ctx: &Context, id: i64) {", "fn load(&self, id: i64) {")]
    [InlineData("fn load(ctx: &Context) {", "fn load() {")]
    [InlineData("fn load(\n    ctx: &Context,\n    id: i64,\n) {", "fn load(\n    id: i64,\n) {")]
    [InlineData("fn load(\n    &self,\n    ctx: &Context,\n    id: i64,\n) {", "fn load(\n    &self,\n    id: i64,\n) {")]
    [InlineData("fn load(ctx: &Context, id: i64) -> i64 {\n    find(ctx, id)\n}\n", "fn load(id: i64) -> i64 {\n    // …\n}")]
    public void A_context_is_no_parameter(string lowered, string shown) => Assert.Equal(shown, FragmentFit.Of("ctx-param", new RustText(lowered))?.Text);

    [Theory]
    [InlineData("if user.is_some() {\n    show(&user.name);\n}\n", "if let Some(user) = &user {\n    show(&user.name);\n}\n")]
    [InlineData("if self.w.is_some() {\n    self.w.as_ref().expect(\"not nil\").flush();\n}\n", "if let Some(w) = &self.w {\n    w.flush();\n}\n")]
    [InlineData("if user.is_none() {\n    return Ok(None);\n}\n", "let Some(user) = &user else {\n    return Ok(None);\n};\n")]
    [InlineData("if user.is_none() {\n    user = Some(find());\n}\n", "if user.is_none() {\n    user = Some(find());\n}\n")]
    [InlineData("if user.is_none() || id > 3 {\n    return;\n}\n", "if user.is_none() || id > 3 {\n    return;\n}\n")]
    public void A_nil_check_becomes_a_pattern(string lowered, string shown) => Assert.Equal(shown, FragmentFit.Of("nil-check-ptr", new RustText(lowered))?.Text);

    [Theory]
    [InlineData("go-closure-shared", "tokio::spawn(async move {\n    total += id;\n});\n")]
    [InlineData("test-func", "pub fn test_load(t: &testing::T) {}\n")]
    [InlineData("ptr-optional-field", "struct User {\n    name: String,\n}\n")]
    [InlineData("defer-unlock", "self.mu.lock();\nlet _deferred = defer(|| self.mu.unlock());\n")]
    [InlineData("nil-slice-vs-empty", "if false {\n    rows = Vec::new();\n}\n")]
    [InlineData("string-enum", "pub struct Color(String);\n")]
    [InlineData("if-else-assign", "let mut p = 0;\nif member {\n    p = 1;\n} else {\n    p = 2;\n}\n")]
    [InlineData("closure-return", "Arc::new(|n: i64| n)")]
    [InlineData("method-value", "let greet: Rc<dyn Fn()> = Rc::new({\n    move || g.greet()\n});\n")]
    [InlineData("waitgroup", "// wg.Done(): Drop does this at the end of the scope\n")]
    public void Code_that_does_not_show_the_idiom_gives_way_to_the_example(string idiom, string lowered) => Assert.Null(FragmentFit.Of(idiom, new RustText(lowered)));

    [Fact]
    public void A_construct_that_a_helper_stands_for_shows_nothing() =>
        Assert.Null(FragmentFit.Of("chan-buffered", new RustText("let ch: Chan<i64> = Chan::new(4);") { HelperNames = ["Chan"] }));

    [Fact]
    public void A_set_that_is_still_a_map_is_no_set() => Assert.Null(FragmentFit.Of("map-as-set", new RustText("let seen: HashMap<String, bool> = HashMap::new();")));
}
