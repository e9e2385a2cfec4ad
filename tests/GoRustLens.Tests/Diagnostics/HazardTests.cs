using System.Text.RegularExpressions;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Diagnostics;

/// <summary>The classes of hazards in tests/fixtures/coverage/hazards.tsv: each is found in the sample of tests/corpus/hazards that names it, under its code.</summary>
public sealed partial class HazardTests
{
    private static readonly Lazy<ILookup<string, string>> Found = new(FindAll);

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var cells in File.ReadLines(Repository.PathTo("tests/fixtures/coverage/hazards.tsv")).Skip(1).Select(line => line.Split('\t')))
                rows.Add(cells[0], cells[2], cells[3]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_class_of_hazards_is_found_under_its_code(string id, string severity, string code)
    {
        Assert.Contains(severity, (string[])["warning", "info", "hint"]);
        Assert.Contains(code, Found.Value[id]);
    }

    /// <summary>By the hazard that the comment before a sample names, the codes of what is found in it.</summary>
    private static ILookup<string, string> FindAll()
    {
        var files = Repository.Files("tests/corpus/hazards", "*.go").Select(path => new PackageFile(path, GoFile.Parse(File.ReadAllText(path)))).ToArray();
        var package = new Package([.. files]) { ImportPath = "example.com/hazards", GoVersion = "1.27" };
        return files.SelectMany(file => Findings(file.File, package)).ToLookup(entry => entry.Hazard, entry => entry.Code, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Hazard, string Code)> Findings(GoFile file, Package package)
    {
        Assert.Empty(file.Errors);
        var samples = Sample().Matches(file.Text.Content);
        var found = DiagnosticRunner.Run(file, package.ModelOf(file), new DiagnosticSettings { Level = FindingLevel.All }, failure => Assert.Fail($"{failure.Code} threw: {failure.Exception}"), CancellationToken.None);
        return found.Select(finding => (Around(samples, finding.Span), finding.Code));
    }

    /// <summary>The last sample that begins before a place; empty before the first.</summary>
    private static string Around(MatchCollection samples, TextSpan place) =>
        samples.LastOrDefault(sample => sample.Index < place.Start)?.Groups["id"].Value ?? "";

    [GeneratedRegex(@"^// hazard: (?<id>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Sample();
}
