using GoRustLens.Catalog;
using GoRustLens.Idioms;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Tests.Repo;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Catalog;

/// <summary>What a page shows as its Go is what the server recognises: rules and pages speak of the same thing.</summary>
public sealed class ExamplesAreRecognisedTests
{
    private static readonly string[] Files = [.. Repository.Files("snippets", "example.go")];

    public static TheoryData<string> Constructs => [.. RuleTable.All.Select(rule => rule.IdiomId).Concat(SymbolTable.Default.Ids).Append(DocComments.IdiomId).Distinct().Where(id => FileOf(id) is not null)];

    public static TheoryData<string> Directives => [.. ToolIdioms.Directives];

    public static TheoryData<string> Diagnostics => [.. RuleList.All.Select(rule => rule.Code).Append(DiagnosticCodes.UnusedIgnore)];

    [Theory]
    [MemberData(nameof(Constructs))]
    public void A_construct_is_found_in_the_example_of_its_page(string id)
    {
        var (file, model) = Parse(id);
        var found = Enumerable.Range(0, file.Text.Length)
            .SelectMany(offset => RuleRunner.At(file, model, offset, (rule, error) => Assert.Fail($"{rule}: {error}"), CancellationToken.None))
            .Select(hit => hit.IdiomId)
            .Distinct();
        Assert.Contains(id, found);
    }

    [Theory]
    [MemberData(nameof(Directives))]
    public void A_directive_is_found_in_the_example_of_its_page(string id)
    {
        var (file, _) = Parse(id);
        var found = file.Comments.Select(comment => ToolingHovers.ForDirective(file.Text.ToString(comment.Span), comment.Start, CatalogIndex.LoadEmbedded())?.CatalogId);
        Assert.Contains(id, found);
    }

    [Theory]
    [MemberData(nameof(Diagnostics))]
    public void A_diagnostic_is_found_in_the_example_of_its_page(string code)
    {
        var (file, model) = Parse(code);
        var others = RuleList.All.FirstOrDefault(rule => rule.Code == code)?.Info.YieldsTo ?? [];
        var settings = new DiagnosticSettings { Level = FindingLevel.All, DisabledCodes = [.. others] };
        var findings = DiagnosticRunner.Run(file, model, settings, failure => Assert.Fail(failure.ToString()), CancellationToken.None);
        Assert.Contains(code, findings.Select(finding => finding.Code));
    }

    private static string? FileOf(string id) => Files.FirstOrDefault(file => Path.GetFileName(Path.GetDirectoryName(file)) == id);

    private static (GoFile File, SemanticModel Model) Parse(string id)
    {
        var path = FileOf(id);
        Assert.NotNull(path);
        var file = GoFile.Parse(File.ReadAllText(path));
        Assert.Empty(file.Errors);
        return (file, new Package([new PackageFile(path, file)]).ModelOf(file));
    }
}
