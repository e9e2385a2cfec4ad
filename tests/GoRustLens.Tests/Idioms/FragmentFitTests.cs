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

    [Fact]
    public void A_construct_under_its_Go_name_shows_nothing() =>
        Assert.Null(FragmentFit.Of("ctx-cancel", new RustText("let token = context::with_cancel(ctx);") { KeptNames = ["context.WithCancel"] }, null));

    [Fact]
    public void A_set_that_is_still_a_map_is_no_set() => Assert.Null(FragmentFit.Of("map-as-set", new RustText("let seen: HashMap<String, bool> = HashMap::new();"), null));
}
