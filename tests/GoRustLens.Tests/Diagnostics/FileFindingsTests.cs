using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Diagnostics;

/// <summary>What a look at the edited functions alone finds, beside a look at all of the file.</summary>
public sealed class FileFindingsTests
{
    private const string Source = """
        package p

        import (
            "os"
            "sync"
        )

        type store struct {
            mu    sync.Mutex
            users map[string]*user
        }

        type user struct{ name string }

        func (s *store) find(name string) *user { return nil }

        func first(s *store) {
            os.Remove("a")
            println(s.users["x"].name)
        }

        func second(s *store) {
            os.Remove("b") //gorustlens:ignore GRL0003 known
            os.Remove("c")
        }

        func third() {
            counts := map[string]int{}
            go func() { counts["a"]++ }()
            counts["b"]++
            os.Remove("d")
        }
        """;

    [Theory]
    [InlineData("os.Remove(\"a\")", "_ = os.Remove(\"a\")")]
    [InlineData("os.Remove(\"c\")", "")]
    [InlineData("os.Remove(\"b\") ", "_ = os.Remove(\"b\") ")]
    [InlineData("println(s", "os.Remove(\"e\")\n\n    println(s")]
    [InlineData("counts[\"b\"]++", "")]
    [InlineData("func second", "func between() { os.Remove(\"f\") }\n\nfunc second")]
    [InlineData("func third()", "func third(s *store)")]
    [InlineData("users map[string]*user", "users map[string]user")]
    [InlineData("    os.Remove(\"c\")\n}", "    os.Remove(\"c\")\n")]
    [InlineData("//gorustlens:ignore GRL0003 known", "")]
    public void After_an_edit_the_quick_look_finds_what_the_whole_look_finds(string before, string after)
    {
        Assert.Contains(before, Source, StringComparison.Ordinal);
        var edited = Source.Replace(before, after, StringComparison.Ordinal);

        Assert.NotEmpty(Find(Source).Findings);
        Assert.Equal(Texts(Find(edited)), Texts(Find(edited, Find(Source))));
        // And back: what the quick look found is as good a beginning.
        Assert.Equal(Texts(Find(Source)), Texts(Find(Source, Find(edited, Find(Source)))));
    }

    [Fact]
    public void Only_edited_functions_are_looked_at()
    {
        var inspected = new List<string>();
        var edited = Source.Replace("os.Remove(\"c\")", "os.Remove(\"changed\")", StringComparison.Ordinal);
        var earlier = Find(Source, null, new Listening([]));

        Find(edited, earlier, new Listening(inspected));

        Assert.Equal(["second"], inspected);
    }

    [Fact]
    public void A_function_that_was_broken_is_looked_at_again()
    {
        var inspected = new List<string>();
        var broken = Source.Replace("counts[\"b\"]++", "counts[\"b\"]++ )", StringComparison.Ordinal);

        Find(Source, Find(broken), new Listening(inspected));

        Assert.Equal(["third"], inspected);
    }

    [Fact]
    public void Other_settings_look_at_all()
    {
        var inspected = new List<string>();
        var earlier = Find(Source);

        Find(Source, earlier, new DiagnosticSettings { DisabledCodes = ["GRL0003"] }, new Listening(inspected));

        Assert.Equal(["find", "first", "second", "third"], inspected);
    }

    [Fact]
    public void What_needs_the_whole_package_stays_in_an_edited_function_until_the_next_whole_look()
    {
        var inspected = new List<string>();
        var wide = new Wide(inspected);
        var earlier = Find(Source, null, wide);
        inspected.Clear();
        var edited = Source.Replace("os.Remove(\"b\") //", "os.Remove(\"longer\") //", StringComparison.Ordinal);

        var quick = Find(edited, earlier, wide);

        Assert.Empty(inspected);
        // The edited call's own finding is not known any more; that of the call behind it has moved.
        Assert.Equal(
            Find(edited, null, wide).Findings.Select(finding => finding.Span).Where(span => span.Start != edited.IndexOf("os.Remove(\"longer\")", StringComparison.Ordinal)),
            quick.Findings.Select(finding => finding.Span));
    }

    private static FileFindings Find(string text, FileFindings? earlier = null, DiagnosticRule? rule = null) =>
        Find(text, earlier, DiagnosticSettings.Default, rule);

    private static FileFindings Find(string text, FileFindings? earlier, DiagnosticSettings settings, DiagnosticRule? rule)
    {
        var file = GoFile.Parse(text);
        var model = new Package([new PackageFile("/p/p.go", file)]).ModelOf(file);
        return DiagnosticRunner.Find(file, model, settings, earlier, rule is null ? RuleList.All : [rule], failure => Assert.Fail(failure.ToString()), CancellationToken.None);
    }

    /// <summary>Everything that is shown of the findings.</summary>
    private static List<string> Texts(FileFindings found) =>
        [.. found.Findings.Select(finding => $"{finding.Code} {finding.Span} {finding.Message} | {string.Join(", ", finding.Related)} | {string.Join(", ", finding.Fixes.SelectMany(fix => fix.Edits.Select(edit => $"{fix.Title} {edit}")))}")];

    /// <summary>Finds each call of Remove, as if that took the whole package.</summary>
    private sealed class Wide(List<string> inspected) : DiagnosticRule
    {
        public override DiagnosticCode Info { get; } = new("GRL0001", "Reads all", HazardClass.Other, "");

        public override bool ReadsPackage => true;

        public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
        {
            if (context.Function is { } function)
                inspected.Add(function.Name.Name);
            return context.All<CallExpr>().Where(call => call.Fun is SelectorExpr { Sel.Name: "Remove" }).Select(call => new Finding(Code, call.Span, "found"));
        }
    }

    /// <summary>Finds nothing, and tells which functions it was asked about.</summary>
    private sealed class Listening(List<string> inspected) : DiagnosticRule
    {
        public override DiagnosticCode Info { get; } = new("GRL0001", "Listens", HazardClass.Other, "");

        public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
        {
            if (context.Function is { } function)
                inspected.Add(function.Name.Name);
            return [];
        }
    }
}
