using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Repo;
using GoRustLens.Tooling;
using GoRustLens.Translation.Std;
using NSubstitute;

namespace GoRustLens.Tests.Catalog;

/// <summary>The scope of the lens, as lists of names in tests/fixtures/coverage: every row of them has an answer.</summary>
public sealed class ScopeTests
{
    private static readonly CatalogIndex Index = CatalogIndex.LoadEmbedded();

    [Fact]
    public void Every_construct_has_an_entry_but_those_listed_as_missing()
    {
        var missing = Rows("constructs").Select(row => row[0]).Where(id => Index.Find(id) is null);
        Assert.Equal(File.ReadLines(PathOf("constructs-missing.txt")).Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_of_the_standard_library_has_a_hover_on_its_import_and_its_qualifier()
    {
        var packages = Rows("stdlib").Select(row => row[0]).ToArray();
        var imports = string.Concat(packages.Select((path, index) => $"\tp{index} \"{path}\"\n"));
        var uses = string.Concat(packages.Select((_, index) => $"var _ = p{index}.Member\n"));
        var text = $"package p\n\nimport (\n{imports})\n\n{uses}";
        var hovers = HoversOf(text);
        Assert.Empty(packages.Where((path, index) =>
            hovers(text.IndexOf($"\"{path}\"", StringComparison.Ordinal) + 1) is null
            || hovers(text.IndexOf($"= p{index}.", StringComparison.Ordinal) + 2) is null));
    }

    [Fact]
    public void Every_symbol_of_the_standard_library_has_a_row()
    {
        var symbols = StdTable.PackageFiles.SelectMany(StdTable.RowsOfFile).Select(row => row.Symbol).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Rows("stdlib_symbols").Select(row => row[0]).Where(symbol => !symbols.Contains(symbol)));
    }

    [Fact]
    public void Every_module_is_known_where_it_is_required_and_where_it_is_imported()
    {
        var modules = Rows("modules").Select(row => row[0]).ToArray();
        var required = ToolingHovers.All("go.mod", new SourceText("module a\n\nrequire (\n" + string.Concat(modules.Select(module => $"\t{module} v1.0.0\n")) + ")\n"), Index);
        Assert.Empty(required.Where(hover => hover.Summary.StartsWith("no crate is on record", StringComparison.Ordinal)).Select(hover => hover.Title));
        Assert.Equal(modules.Length, required.Count(hover => modules.Contains(hover.Title.Split(' ')[0])));
        var text = "package p\n\nimport (\n" + string.Concat(modules.Select(module => $"\t\"{module}\"\n")) + ")\n";
        var hovers = HoversOf(text);
        Assert.Empty(modules.Where(module => hovers(text.IndexOf($"\"{module}\"", StringComparison.Ordinal) + 1) is null));
    }

    [Fact]
    public void Every_tool_is_answered_with_its_counterpart()
    {
        var unanswered = Rows("tools").Where(row => !Answers(row[1], Unescaped(row[2])).Any(answer => answer.Contains(row[3], StringComparison.Ordinal)));
        Assert.Empty(unanswered.Select(row => $"{row[0]}: {row[2]} in {row[1]}"));
    }

    [Fact]
    public void Every_tradeoff_has_its_sentence_and_its_page()
    {
        var table = TradeoffTable.Default.All;
        Assert.Equal(Rows("tradeoffs").Select(row => row[0]).Order(StringComparer.Ordinal), table.Select(row => row.Topic).Order(StringComparer.Ordinal));
        Assert.Empty(table.Where(row => Explain.Page(Index, row.Page) is not { } page || !page.Markdown.Contains(row.Go, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_places_of_tradeoffs_are_real()
    {
        var constructs = Rows("constructs").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(TradeoffTable.Default.Places.Where(place => place.Split(':', 2) switch
        {
            ["idiom", var id] => Index.Find(id) is null && !constructs.Contains(id),
            ["package", var path] => ToolingHovers.ForImport(path, default)?.Tradeoff is null,
            ["module", var path] => ToolingHovers.ForImport(path, default)?.Tradeoff is null,
            ["tool", var command] => Single("x.sh", command + " x") is null,
            ["env", var name] => Single("x.sh", $"export {name}=1") is null,
            ["file", "go.sum"] => Single("go.sum", "a.b/c v1.0.0 h1:x=") is null,
            ["file", var line] => Single("go.mod", line + " x") is null,
            _ => true,
        }));
    }

    /// <summary>The hover itself says it, on the import and on the construct in the catalog's own example.</summary>
    [Fact]
    public void A_tradeoff_stands_in_the_hover_where_its_row_says()
    {
        var examples = Repository.Files("snippets", "example.go").ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file)) ?? "", StringComparer.Ordinal);
        var silent = new List<string>();
        foreach (var place in TradeoffTable.Default.Places)
        {
            if (place.Split(':', 2) is not [var kind, var name] || kind is not ("package" or "module" or "idiom"))
                continue;
            var text = kind == "idiom" && examples.TryGetValue(name, out var file) ? File.ReadAllText(file)
                : $"package p\n\nimport _ \"{(kind == "idiom" ? Index.Find(name)?.Triggers.FirstOrDefault(trigger => trigger.Kind == TriggerKind.Import).Text : name)}\"\n";
            var hovers = HoversOf(text);
            var said = TradeoffTable.Default.At(place)?.Go ?? "?";
            if (!Enumerable.Range(0, text.Length).Where(offset => offset == 0 || !char.IsLetterOrDigit(text[offset - 1])).Any(offset => hovers(offset)?.Contains(said, StringComparison.Ordinal) == true))
                silent.Add(place);
        }
        Assert.Empty(silent);
    }

    [Fact]
    public void One_setting_hides_the_tradeoffs()
    {
        const string Text = "package p\n\nimport \"reflect\"\n\nvar _ = reflect.TypeOf(1)\n\nfunc f() {\n\tgo f()\n}\n";
        int[] places = [Text.IndexOf("reflect.", StringComparison.Ordinal), Text.IndexOf("go f", StringComparison.Ordinal)];
        var shown = HoversOf(Text);
        var hidden = HoversOf(Text, Settings.Default with { HoverTradeoffs = false, HoverDetail = HoverDetail.Full });
        Assert.All(places, place => Assert.Contains("For Go:", shown(place), StringComparison.Ordinal));
        Assert.All(places, place => Assert.DoesNotContain("For Go:", hidden(place), StringComparison.Ordinal));
        Assert.All(places, place => Assert.DoesNotContain("Costs:", hidden(place), StringComparison.Ordinal));
    }

    private static Tradeoff? Single(string file, string text) => ToolingHovers.All(file, new SourceText(text), Index).FirstOrDefault()?.Tradeoff;

    /// <summary>The Markdown of the hover at an offset; null for none.</summary>
    private static Func<int, string?> HoversOf(string text, Settings? settings = null)
    {
        var files = Substitute.For<IFileSystem>();
        files.FilesIn(Arg.Any<string>(), Arg.Any<string>()).Returns([]);
        var workspace = new Workspace(files, Index);
        workspace.Configure(settings ?? Settings.Default);
        workspace.Open(new Document("/w/a.go", "/w/a.go", "go", version: null, new SourceText(text)));
        var document = workspace.Current.Find("/w/a.go")!; // Opened on the line above.
        var request = new HoverRequest(HasCommandLinks: false, (rule, failure) => throw new InvalidOperationException(rule, failure));
        return offset => HoverFeature.At(workspace.Current, document, offset, request, CancellationToken.None)?.Markdown;
    }

    private static IEnumerable<string> Answers(string file, string text)
    {
        if (file.EndsWith(".go", StringComparison.Ordinal))
            return ToolingHovers.ForDirective(text, 0, Index) is { } hover ? [ToolMarkdown.Render(hover)] : [];
        return ToolingHovers.All(file, new SourceText(text), Index).Select(ToolMarkdown.Render);
    }

    private static string Unescaped(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);

    private static IEnumerable<string[]> Rows(string name) => File.ReadLines(PathOf(name + ".tsv")).Skip(1).Select(line => line.Split('\t'));

    private static string PathOf(string name) => Repository.PathTo("tests", "fixtures", "coverage", name);
}
