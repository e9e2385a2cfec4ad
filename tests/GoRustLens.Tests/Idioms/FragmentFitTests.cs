using GoRustLens.Idioms;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>Which lowered code is shown as the idiom, and how it is brought in line.</summary>
public sealed class FragmentFitTests
{
    private const string Cache = "struct Cache {\n    /// mu guards items.\n    mu: Mutex<()>,\n    items: HashMap<String, i64>,\n    name: String,\n}\n";

    [Theory]
    [InlineData("mu")]
    [InlineData("items")]
    public void A_lock_takes_in_the_map_that_it_guards(string member) =>
        Assert.Equal("struct Cache {\n    items: Mutex<HashMap<String, i64>>,\n    name: String,\n}\n", FragmentFit.Of("mutex-map", new RustText(Cache), member)?.Text);

    [Fact]
    public void A_lock_takes_in_the_only_field_behind_it() => Assert.Equal(
        "struct A {\n    n: RwLock<i64>,\n}\n",
        FragmentFit.Of("mutex-field", new RustText("struct A {\n    mu: RwLock<()>,\n    n: i64,\n}\n"), "mu")?.Text);

    [Fact]
    public void Which_of_several_fields_a_lock_guards_is_not_guessed() =>
        Assert.Null(FragmentFit.Of("mutex-field", new RustText("struct A {\n    mu: Mutex<()>,\n    n: i64,\n    m: i64,\n}\n"), "mu"));

    [Theory]
    [InlineData("fn load(ctx: &CancellationToken, id: i64) {", "fn load(id: i64) {")]
    [InlineData("fn load(&self, ctx: &CancellationToken, id: i64) {", "fn load(&self, id: i64) {")]
    [InlineData("fn load(ctx: &CancellationToken) {", "fn load() {")]
    public void A_context_is_no_parameter(string lowered, string shown) => Assert.Equal(shown, FragmentFit.Of("ctx-param", new RustText(lowered), "ctx")?.Text);

    [Theory]
    [InlineData("if user.is_some() {\n    show(&user.name);\n}\n", "if let Some(user) = &user {\n    show(&user.name);\n}\n")]
    [InlineData("if self.w.is_some() {\n    self.w.as_ref().expect(\"not nil\").flush();\n}\n", "if let Some(w) = &self.w {\n    w.flush();\n}\n")]
    [InlineData("if user.is_none() {\n    return Ok(None);\n}\n", "let Some(user) = &user else {\n    return Ok(None);\n};\n")]
    [InlineData("if user.is_none() {\n    user = Some(find());\n}\n", "if user.is_none() {\n    user = Some(find());\n}\n")]
    [InlineData("if user.is_none() || id > 3 {\n    return;\n}\n", "if user.is_none() || id > 3 {\n    return;\n}\n")]
    public void A_nil_check_becomes_a_pattern(string lowered, string shown) => Assert.Equal(shown, FragmentFit.Of("nil-check-ptr", new RustText(lowered), null)?.Text);

    [Fact]
    public void A_pointer_field_is_an_Option() => Assert.Equal(
        "struct User {\n    name: Option<String>,\n    age: i64,\n}\n",
        FragmentFit.Of("ptr-optional-field", new RustText("struct User {\n    name: String,\n    age: i64,\n}\n"), "Name")?.Text);

    [Theory]
    [InlineData("go-closure-shared", "tokio::spawn(async move {\n    total += id;\n});\n")]
    [InlineData("test-func", "pub fn test_load(t: &testing::T) {}\n")]
    [InlineData("waitgroup", "// wg.Done(): Drop does this at the end of the scope\n")]
    public void Code_that_does_not_show_the_idiom_gives_way_to_the_example(string idiom, string lowered) => Assert.Null(FragmentFit.Of(idiom, new RustText(lowered), null));

    [Fact]
    public void A_construct_under_its_Go_name_shows_nothing() =>
        Assert.Null(FragmentFit.Of("ctx-cancel", new RustText("let token = context::with_cancel(ctx);") { KeptNames = ["context.WithCancel"] }, null));

    [Fact]
    public void A_set_that_is_still_a_map_is_no_set() => Assert.Null(FragmentFit.Of("map-as-set", new RustText("let seen: HashMap<String, bool> = HashMap::new();"), null));
}
