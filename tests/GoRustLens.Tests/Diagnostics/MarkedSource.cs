using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Diagnostics;

/// <summary>A Go file whose comments <c>// want CODE …</c> say which findings its lines have.</summary>
/// <remarks>
/// The markers are blanked to the same length before the analysis: rules that look at comments must not see them. A first line
/// <c>// level: all</c> asks for the findings of that level; others are looked at as users see them who set nothing.
/// </remarks>
internal sealed partial class MarkedSource
{
    private const string AllLine = "// level: all";

    private MarkedSource(GoFile file, ImmutableArray<string> wanted)
    {
        File = file;
        Wanted = wanted;
    }

    public GoFile File { get; }

    /// <summary>"LINE CODE" for each marker, one-based, sorted.</summary>
    public ImmutableArray<string> Wanted { get; }

    public static MarkedSource Read(string path) => Parse(System.IO.File.ReadAllText(path));

    public static MarkedSource Parse(string text)
    {
        var lines = new SourceText(text).Lines;
        var wanted = Marker().Matches(text)
            .SelectMany(marker => marker.Groups["code"].Captures.Select(code => $"{lines.LineOf(marker.Index) + 1} {code.Value}"))
            .Order(StringComparer.Ordinal);
        var blank = Marker().Replace(text, marker => new string(' ', marker.Length));
        return new MarkedSource(GoFile.Parse(blank), [.. wanted]);
    }

    /// <summary>What the rules find; a rule that throws fails the test.</summary>
    public ImmutableArray<Finding> Findings() => FindingsIn(File);

    public static ImmutableArray<Finding> FindingsIn(GoFile file)
    {
        var package = new Package([new PackageFile("/p/p.go", file)]);
        return DiagnosticRunner.Run(
            file,
            package.ModelOf(file),
            new DiagnosticSettings { Level = file.Text.Content.StartsWith(AllLine, StringComparison.Ordinal) ? FindingLevel.All : FindingLevel.Bugs },
            failure => Assert.Fail($"{failure.Code} threw: {failure.Exception}"),
            CancellationToken.None);
    }

    /// <summary>The findings in the form of <see cref="Wanted"/>.</summary>
    public ImmutableArray<string> Found() =>
        [.. Findings().Select(finding => $"{File.Text.Lines.LineOf(finding.Span.Start) + 1} {finding.Code}").Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"// want(?: (?<code>GRL\d{4}))+")]
    private static partial Regex Marker();
}
