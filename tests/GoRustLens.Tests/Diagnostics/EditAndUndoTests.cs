using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Diagnostics;

/// <summary>Edits at random, and each taken back: what is carried over from one state of a file to the next must be what a look at all of it finds.</summary>
public sealed class EditAndUndoTests
{
    private const int Edits = 20;

    [Theory]
    [InlineData("nil_used.go", 1)]
    [InlineData("resources.go", 2)]
    [InlineData("values.go", 3)]
    [InlineData("deadlocks.go", 4)]
    [InlineData("shared_without_lock.go", 5)]
    public void An_edit_that_is_taken_back_leaves_the_findings_as_they_were(string name, int seed)
    {
        var text = File.ReadAllText(Repository.PathTo($"tests/corpus/diagnostics/{name}"));
        var before = Find(text, null);
        var expected = OfFunctions(before);
        Assert.NotEmpty(expected);
        var random = new Random(seed);
        for (var round = 0; round < Edits; round++)
        {
            var edited = Edit(text, random);
            var between = Find(edited, before);
            Assert.All(between.Findings, finding => Assert.InRange(finding.Span.End, finding.Span.Start, edited.Length));
            var after = Find(text, between);
            Assert.Equal(expected, OfFunctions(after));
        }
    }

    /// <summary>A line goes, comes twice, or is cut in two; or a few characters go, so that the file may not parse.</summary>
    private static string Edit(string text, Random random)
    {
        var at = random.Next(text.Length);
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
        return random.Next(4) switch
        {
            0 => text.Remove(start, Math.Max(0, end - start)),
            1 => text.Insert(start, text[start..Math.Max(start, end)]),
            2 => text.Insert(at, "\n"),
            _ => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
        };
    }

    /// <summary>What rules found that look at a function alone: the others need a look at all.</summary>
    private static string[] OfFunctions(FileFindings findings) =>
        [.. findings.Findings.Where(finding => !finding.IsOfPackage).Select(finding => $"{finding.Span.Start} {finding.Code} {finding.Message}")];

    private static FileFindings Find(string text, FileFindings? earlier)
    {
        var file = GoFile.Parse(text);
        var model = new Package([new PackageFile("/p/p.go", file)]).ModelOf(file);
        return DiagnosticRunner.Find(file, model, DiagnosticSettings.Default, earlier, failure => Assert.Fail(failure.ToString()), CancellationToken.None);
    }
}
