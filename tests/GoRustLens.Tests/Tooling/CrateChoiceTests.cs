using GoRustLens.Catalog;
using GoRustLens.Host.Cli;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Find;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Semantics;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Tooling;

/// <summary>A team's own crates go before those of the tables, wherever a module or a package is named.</summary>
public sealed class CrateChoiceTests
{
    private static readonly CatalogIndex Catalog = CatalogIndex.LoadEmbedded();

    private static readonly CrateChoices Choices = Of(
        ("go.uber.org/zap", "slog@2.7"), ("github.com/jackc/pgx/v5", "tokio-postgres"), ("net/http", "actix-web@4, reqwest"), ("time", "chrono"), ("corp.example/audit", "audit-log@^0.3"));

    [Theory]
    [InlineData("go.mod", "module m\n\nrequire go.uber.org/z$0ap v1.27.0\n", "Structured logging: `slog 2.7`, your team's choice (`goRustLens.crates.prefer`). On record: ")]
    [InlineData("go.mod", "module m\n\nrequire go.uber.org/z$0ap v1.27.0\n", "cargo add slog@2.7\n")]
    [InlineData("go.mod", "module m\n\nrequire corp.example/au$0dit v0.1.0\n", "**Rust:** `audit-log ^0.3`, your team's choice")]
    [InlineData("go.mod", "module m\n\nreplace go.uber.org/z$0ap => ../zap\n", "slog = { path = ")]
    [InlineData("go.sum", "go.uber.org/z$0ap v1.27.0 h1:aJMhYGrd5QSmlpLMr2MftRKl7t8J8PTZPA732ud/XR8=\n", "`slog 2.7`, your team's choice")]
    [InlineData("Makefile", "t:\n\tgo g$0et go.uber.org/zap\n", "cargo add slog@2.7\n")]
    [InlineData("a.go", "package m\n\nimport \"go.uber.org/z$0ap\"\n", "cargo add slog@2.7\n")]
    [InlineData("a.go", "package m\n\nimport \"go.uber.org/zap\"\n\nvar log = zap.New$0Nop()\n", "`slog 2.7`, your team's choice")]
    [InlineData("a.go", "package m\n\nimport \"github.com/jackc/pgx/v5/pgx$0pool\"\n", "`tokio-postgres`, your team's choice")]
    [InlineData("a.go", "package m\n\nimport \"github.com/jackc/pgx/v4/pgx$0pool\"\n", "`tokio-postgres`, your team's choice")]
    [InlineData("a.go", "package m\n\nimport \"net/$0http\"\n", "`actix-web 4` and `reqwest`, your team's choice")]
    [InlineData("a.go", "package m\n\nimport \"go.uber.org/zap/zap$0core\"\n", "`slog 2.7`, your team's choice")]
    public void A_hover_names_the_choice(string path, string text, string part) => Assert.Contains(part, Hover(path, text, Choices), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.go", "package m\n\nimport \"net/http/$0httptest\"\n")]
    [InlineData("a.go", "package m\n\nimport \"go.uber.org/$0zapx\"\n")]
    [InlineData("go.mod", "module m\n\nrequire github.com/google/u$0uid v1.6.0\n")]
    public void What_nobody_chose_for_stays_as_it_is(string path, string text)
    {
        Assert.Equal(Hover(path, text, CrateChoices.None), Hover(path, text, Choices));
        Assert.DoesNotContain("your team", Hover(path, text, Choices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_path_of_the_tables_goes_before_a_shorter_choice() =>
        Assert.DoesNotContain("mine", Hover("go.mod", "module m\n\nrequire github.com/aws/aws-sdk-$0go v1.1.1\n", Of(("github.com/aws", "mine"))), StringComparison.Ordinal);

    [Fact]
    public void Cargo_toml_has_the_choices_with_their_versions()
    {
        var text = Manifest(Choices);

        Assert.Contains("\nslog = \"2.7\" # go.uber.org/zap\n", text, StringComparison.Ordinal);
        Assert.Contains("\nactix-web = \"4\" # net/http\n", text, StringComparison.Ordinal);
        Assert.Contains("\nreqwest = ", text, StringComparison.Ordinal);
        Assert.Contains("\naudit-log = \"^0.3\" # corp.example/audit\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("axum", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ntracing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_needs_no_crate_here_does_not_get_the_chosen_one() => Assert.DoesNotContain("chrono", Manifest(Choices), StringComparison.Ordinal);

    [Fact]
    public void The_command_line_takes_choices_and_says_which_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-prefer");
        try
        {
            var file = Path.Combine(folder.FullName, "go.mod");
            File.WriteAllText(file, "module m\n\nrequire go.uber.org/zap v1.27.0\n");

            var (code, output, _) = Run("cargo-toml", file, "--prefer", "go.uber.org/zap=slog@2.7");
            Assert.Equal(0, code);
            Assert.Contains("\nslog = \"2.7\" # go.uber.org/zap\n", output, StringComparison.Ordinal);

            var (wrong, _, error) = Run("cargo-toml", file, "--prefer", "go.uber.org/zap");
            Assert.Equal(2, wrong);
            Assert.Equal("gorustlens: --prefer go.uber.org/zap: expected PATH=CRATE or PATH=CRATE@VERSION, as go.uber.org/zap=slog@2.7\n", error.ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Find_lists_the_choices_and_their_pages()
    {
        var items = FindItems.All(Catalog, Choices);

        Assert.StartsWith("Structured logging: slog 2.7", Assert.Single(items, item => item.Id == "module:go.uber.org/zap").Rust, StringComparison.Ordinal);
        Assert.Contains(items, item => item.Id == "module:corp.example/audit");
        Assert.StartsWith("actix-web 4 and reqwest", Assert.Single(items, item => item.Id == "package:net/http").Rust, StringComparison.Ordinal);
        Assert.Contains("cargo add slog@2.7", Explain.Page(Catalog, "module:go.uber.org/zap", Choices)?.Markdown, StringComparison.Ordinal);
        Assert.Equal(items.Length, items.Select(item => item.Id).Distinct().Count());
        Assert.All(items.Where(item => item.Rust.Contains("your team", StringComparison.Ordinal)), item => Assert.NotNull(Explain.Page(Catalog, item.Id, Choices)));
    }

    private static CrateChoices Of(params (string Path, string Crate)[] written) =>
        CrateChoices.Of(written.Select(pair => KeyValuePair.Create(pair.Path, pair.Crate)), path => Assert.Fail(path));

    private static string Manifest(CrateChoices choices)
    {
        const string GoMod = "module m\n\nrequire (\n\tgo.uber.org/zap v1.27.0\n\tcorp.example/audit v0.1.0\n)\n";
        const string Go = "package m\n\nimport (\n\t\"net/http\"\n\t\"time\"\n)\n\nfunc f() { time.Sleep(1); http.ListenAndServe(\"\", nil) }\n";
        return ProjectDocument.Of(new Document("/m/go.mod", "/m/go.mod", "", version: null, new SourceText(GoMod)), new MemoryFiles(("/m/a.go", Go)), choices, CancellationToken.None)!.File.Text; // not null: it is a go.mod
    }

    private static string Hover(string name, string text, CrateChoices choices)
    {
        var offset = text.IndexOf("$0", StringComparison.Ordinal);
        var path = "/m/" + name;
        var workspace = new Workspace(new MemoryFiles(), Catalog);
        workspace.Configure(Settings.Default with { Crates = choices });
        workspace.Open(new Document(path, path, name.EndsWith(".go", StringComparison.Ordinal) ? "go" : "", 1, new SourceText(text.Remove(offset, 2))));
        var request = new HoverRequest(HasCommandLinks: false, (where, fault) => Assert.Fail($"{where}: {fault}"));
        return HoverFeature.At(workspace.Current, workspace.Current.Find(path)!, offset, request, CancellationToken.None)?.Markdown ?? ""; // not null: just opened
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLineRoot.Create(new CommandConsole(output, error)).Parse(arguments).Invoke();
        return (code, output.ToString(), error.ToString());
    }
}
