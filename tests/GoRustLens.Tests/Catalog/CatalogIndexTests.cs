using GoRustLens.Catalog;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Catalog;

/// <summary>The catalog that is built into the server.</summary>
public sealed class CatalogIndexTests
{
    [Fact]
    public void An_entry_is_found_by_its_id()
    {
        var idiom = CatalogIndex.LoadEmbedded().Find("err-return");
        Assert.NotNull(idiom);
        Assert.Equal("errors", idiom.Category);
        Assert.Equal(IdiomKind.Construct, idiom.Kind);
        Assert.Contains("?", idiom.ExampleRust, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_has_no_entry() => Assert.Null(CatalogIndex.LoadEmbedded().Find("no-such-idiom"));

    [Fact]
    public void An_example_is_shown_without_the_scaffolding_that_makes_it_compile()
    {
        var idiom = CatalogIndex.LoadEmbedded().Find("err-return");
        Assert.NotNull(idiom);
        Assert.StartsWith("func readPort", idiom.ExampleGo, StringComparison.Ordinal);
        Assert.DoesNotContain("// show", idiom.ExampleGo + idiom.ExampleRust + idiom.RefusedRust, StringComparison.Ordinal);
        Assert.DoesNotContain("fn main", idiom.RefusedRust, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_the_prose_with_each_example_below_its_section()
    {
        var page = CatalogIndex.LoadEmbedded().Find("err-return")?.Page ?? "";
        string[] parts = ["# if err != nil { return err }", "## In Go", "```go", "## In Rust", "```rust", "## What the compiler refuses", "error[E0277]", "## What changes", "## Read more", "](https://doc.rust-lang.org"];
        var positions = parts.Select(part => page.IndexOf(part, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public void Several_shown_parts_are_joined_and_lose_their_indent()
    {
        const string Source = "package demo\n\n\t// show\n\ta()\n\n\tif b {\n\t\tc()\n\t}\n\t// end\n\thidden()\n\t// show\n\td()\n\t// end\n";
        Assert.Equal("a()\n\nif b {\n\tc()\n}\n\nd()\n", ShownPart.Of(Source));
    }

    [Fact]
    public void Without_marks_the_whole_file_is_shown_but_its_first_line() => Assert.Equal("func F() {}\n", ShownPart.Of("package demo\n\nfunc F() {}\n"));

    [Theory]
    [InlineData("{}", "\"kind\" is missing")]
    [InlineData("{", "Error reading JObject")]
    [InlineData("""{"kind":"poem","title":"t","hover":"h","fidelity":"close"}""", "\"poem\" is no IdiomKind")]
    public void A_broken_folder_is_named(string json, string complaint)
    {
        var error = Assert.Throws<FormatException>(() => CatalogReader.Read("errors/bad", name => name == "idiom.json" ? json : null));
        Assert.StartsWith("snippets/errors/bad: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github.com/go-chi/chi", "pkg-web-framework")]
    [InlineData("github.com/go-chi/chi/v5", "pkg-web-framework")]
    [InlineData("github.com/go-chi/chi/v5/middleware", "pkg-web-framework")]
    [InlineData("math/rand/v2", "pkg-math-rand")]
    [InlineData("net/http", "pkg-net-http")]
    [InlineData("net/http/httptest", "pkg-httptest")]
    [InlineData("net/http/pprof", null)]
    [InlineData("github.com", null)]
    [InlineData("github.com/go-chi/v5", null)]
    [InlineData("", null)]
    [InlineData("/", null)]
    public void An_import_path_leads_to_the_entry_of_its_module(string path, string? id) =>
        Assert.Equal(id, CatalogIndex.LoadEmbedded().FindImport(path)?.Id);

    [Fact]
    public void Each_package_of_the_guide_has_an_entry()
    {
        var catalog = CatalogIndex.LoadEmbedded();
        var paths = File.ReadAllLines(Repository.PathTo("tests", "fixtures", "catalog", "guide-packages.txt")).Where(line => line.Length > 0 && line[0] != '#');
        Assert.DoesNotContain(paths, path => catalog.FindImport(path) is null);
    }

    [Theory]
    [InlineData("go mod tidy", "cmd-go-mod-tidy")]
    [InlineData("gofmt", "cmd-gofmt")]
    [InlineData("go frobnicate", null)]
    public void A_command_is_found_by_its_words(string words, string? id) => Assert.Equal(id, CatalogIndex.LoadEmbedded().FindCommand(words)?.Id);

    [Fact]
    public void An_entry_is_parsed_when_it_is_asked_for_and_no_other_with_it()
    {
        var parsed = new List<string>();
        var index = new CatalogIndex(new[] { "a", "b" }.Select(id => KeyValuePair.Create(id, new Lazy<Idiom>(() =>
        {
            parsed.Add(id);
            return new Idiom { Id = id, Kind = IdiomKind.Construct, Category = "c", Title = "t", Hover = "h" };
        }))));
        Assert.Empty(parsed);
        index.Find("b");
        index.Find("b");
        Assert.Equal(["b"], parsed);
    }
}
