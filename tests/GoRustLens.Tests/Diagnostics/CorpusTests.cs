using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Diagnostics;

/// <summary>Holds the diagnostic rules against the marked files of tests/corpus/diagnostics: a missing and a surplus finding both fail.</summary>
public sealed partial class CorpusTests
{
    private static readonly Dictionary<string, Idiom> Pages = CatalogIndex.LoadEmbedded().All.Where(idiom => idiom.Kind == IdiomKind.Diagnostic).ToDictionary(page => page.Id, StringComparer.Ordinal);

    public static TheoryData<string> Files =>
        [.. Repository.Files("tests/corpus/diagnostics", "*.go").Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Findings_stand_where_the_markers_are_and_nowhere_else(string path)
    {
        var source = MarkedSource.Read(Repository.PathTo(path));
        Assert.Empty(source.File.Errors);
        var found = source.Found();
        Assert.Equal("", Difference("missing", source.Wanted, found) + Difference("surplus", found, source.Wanted));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_fix_removes_its_finding_and_leaves_Go_that_parses(string path)
    {
        var source = MarkedSource.Read(Repository.PathTo(path));
        foreach (var finding in source.Findings())
        {
            foreach (var fix in finding.Fixes)
                CheckFix(source.File, finding, fix);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Messages_are_short_and_name_the_mechanism(string path)
    {
        foreach (var finding in MarkedSource.Read(Repository.PathTo(path)).Findings())
        {
            Assert.InRange(finding.Message.Length, 20, 120);
            Assert.Contains("Rust", finding.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_errors_that_a_message_names_are_shown_to_come_on_its_page(string path)
    {
        foreach (var finding in MarkedSource.Read(Repository.PathTo(path)).Findings())
        {
            foreach (Match named in RustError().Matches(finding.Message))
                Assert.Contains(named.Value, Pages[finding.Code].RustErrors);
        }
    }

    private static string Difference(string word, IEnumerable<string> rows, IEnumerable<string> others)
    {
        var left = rows.ToList();
        foreach (var row in others)
            left.Remove(row);
        return string.Concat(left.Select(row => $"{word} {row}\n"));
    }

    private static void CheckFix(GoFile file, Finding finding, GoFix fix)
    {
        var mended = GoFile.Parse(Apply(file.Text, fix));
        Assert.Empty(mended.Errors);
        var before = MarkedSource.FindingsIn(file);
        var after = MarkedSource.FindingsIn(mended);
        Assert.True(
            after.Count(other => other.Code == finding.Code) < before.Count(other => other.Code == finding.Code),
            $"«{fix.Title}» leaves the finding {finding.Code} at {file.Text.Lines.PositionOf(finding.Span.Start)}:\n{mended.Text}");
    }

    private static string Apply(SourceText text, GoFix fix)
    {
        var result = text.Content;
        foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
            result = string.Concat(result.AsSpan(0, edit.Span.Start), edit.NewText, result.AsSpan(edit.Span.End));
        return result;
    }

    [GeneratedRegex("E0[0-9]{3}")]
    private static partial Regex RustError();
}
