using GoRustLens.Catalog;
using GoRustLens.Idioms;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>How a hover reads.</summary>
public sealed class HoverMarkdownTests
{
    private static readonly SourceText Text = new("package p\n\nfunc f() error {\n\treturn nil\n}\n");

    private static readonly Idiom Entry = new()
    {
        Id = "err-return",
        Kind = IdiomKind.Construct,
        Category = "errors",
        Title = "if err != nil { return err }",
        Hover = "the `?` operator hands the error on",
        Checks = "The value is inside the `Result`.",
        Cost = "Context gets left out.",
        RustErrors = ["lint:unused_must_use", "E0308"],
        Crates = ["anyhow"],
        Sources = [new IdiomSource("Rust Book", "https://doc.rust-lang.org/book/"), new IdiomSource("Effective Go", "https://go.dev/")],
        ExampleRust = "let port = text.parse()?;",
    };

    private static IdiomHover Hover(RustText? rust) => new(new TextSpan(11, 4), Entry, new TextSpan(11, 30), rust);

    [Fact]
    public void A_compact_hover_is_a_sentence_code_a_check_and_links() => Assert.Equal(
        """
        **Rust:** the `?` operator hands the error on

        ```rust
        let user = find(id)?;
        ```

        Checked: The value is inside the `Result`. (E0308)

        For Go: `if err != nil` shows every exit, and nothing is converted behind the scenes.

        [Show Rust](command:goRustLens.showRustAt?%5B%22file%3A%2F%2F%2Fa.go%22%2C%7B%22start%22%3A%7B%22line%22%3A2%2C%22character%22%3A0%7D%2C%22end%22%3A%7B%22line%22%3A4%2C%22character%22%3A1%7D%7D%5D) · [Why](command:goRustLens.explainCode?%5B%22err-return%22%5D) · [Rust Book](https://doc.rust-lang.org/book/)

        """.ReplaceLineEndings("\n"),
        HoverMarkdown.Render(Hover(new RustText("let user = find(id)?;\n")), Text, "file:///a.go", new HoverSettings()));

    [Fact]
    public void Without_Rust_of_the_code_the_example_says_that_it_is_one() =>
        Assert.Contains("let port = text.parse()?;\n```\n\n*An example", HoverMarkdown.Render(Hover(null), Text, null, new HoverSettings()), StringComparison.Ordinal);

    [Fact]
    public void Rust_with_a_hole_in_view_gives_way_to_the_example() =>
        Assert.Contains("*An example", HoverMarkdown.Render(Hover(new RustText("let a = todo!(\"goto\");\n") { Holes = 1 }), Text, null, new HoverSettings()), StringComparison.Ordinal);

    [Theory]
    [InlineData("fn f(logger: &_) {}\n", true)]
    [InlineData("fn f() -> _ {}\n", true)]
    [InlineData("struct A {\n    b: _,\n}\n", true)]
    [InlineData("let _ = f();\n", false)]
    [InlineData("let all: Vec<_> = f();\n", false)]
    [InlineData("match a {\n    _ => {}\n}\n", false)]
    public void A_type_that_nobody_knows_gives_way_to_the_example(string rust, bool isExample) =>
        Assert.Equal(isExample, Hover(new RustText(rust)).Excerpt(6).IsExample);

    [Fact]
    public void A_hole_out_of_view_does_not_matter()
    {
        var rust = new RustText("fn f() {\n    a();\n    b();\n    c();\n    d();\n    todo!(\"goto\");\n    e();\n}\n") { Holes = 1 };
        var markdown = HoverMarkdown.Render(Hover(rust), Text, null, new HoverSettings());
        Assert.Contains("    // …\n}", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("*An example", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_can_be_switched_off_and_need_a_client_for_commands()
    {
        Assert.DoesNotContain("](", HoverMarkdown.Render(Hover(null), Text, "file:///a.go", new HoverSettings(Links: false)), StringComparison.Ordinal);
        var plain = HoverMarkdown.Render(Hover(null), Text, null, new HoverSettings());
        Assert.DoesNotContain("command:", plain, StringComparison.Ordinal);
        Assert.Contains("[Rust Book](", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_hover_adds_the_cost_the_notes_and_the_crates()
    {
        var rust = new RustText("let user = find(id)?;\n") { Notes = [new TranslationNote(default, "`find` must return a Result.", IsHole: false)], Crates = ["anyhow"] };
        var markdown = HoverMarkdown.Render(Hover(rust), Text, null, new HoverSettings(HoverDetail.Full));
        Assert.Contains("Costs: Context gets left out.", markdown, StringComparison.Ordinal);
        Assert.Contains("- `find` must return a Result.", markdown, StringComparison.Ordinal);
        Assert.Contains("Crates: `anyhow`", markdown, StringComparison.Ordinal);
    }
}
