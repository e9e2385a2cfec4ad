using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Features;

/// <summary>A finding as it is shown.</summary>
/// <param name="Line">Zero-based line where it begins.</param>
public sealed record Notice(Finding Finding, FindingSeverity Severity, int Line)
{
    public TextSpan Span => Finding.Span;

    public string Code => Finding.Code;
}

/// <summary>What was found in one state of a document.</summary>
/// <param name="Findings">For the search in the next state; null where nothing can be taken over.</param>
public sealed record FoundNotices(ImmutableArray<Notice> Notices, FileFindings? Findings)
{
    public static FoundNotices None { get; } = new([], null);
}

/// <summary>What the server reports in a Go file: few, and only what the user wants to see. In go.mod and go.work, what Go does not accept.</summary>
public static class DiagnosticsFeature
{
    /// <summary>A longer file is not looked at.</summary>
    public const int MaxCharacters = 1024 * 1024;

    /// <summary>In source order, at most as many as the settings allow.</summary>
    /// <param name="onFault">Told the code and the exception of each rule that threw; the others have run.</param>
    public static ImmutableArray<Notice> In(WorkspaceSnapshot snapshot, Document document, Action<string, Exception> onFault, CancellationToken cancellationToken) =>
        Find(snapshot, document, earlier: null, onFault, cancellationToken).Notices;

    /// <summary>As <see cref="In"/>, in a form that the next state of the document can take from.</summary>
    /// <param name="earlier">What was found in an earlier state: functions that were not edited since keep their findings, which is quick, and right but for what an edit elsewhere does to them. Null to look at all.</param>
    public static FoundNotices Find(WorkspaceSnapshot snapshot, Document document, FileFindings? earlier, Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        var settings = snapshot.Settings;
        if (ModuleFileFindings.IsModuleFile(document.Path))
            return new FoundNotices(settings.DiagnosticsLevel == DiagnosticLevel.Off ? [] : Shown(ModuleFileFindings.In(document), document, settings), null);
        if (!IsWanted(document, settings))
            return FoundNotices.None;
        var wanted = new DiagnosticSettings
        {
            Level = settings.DiagnosticsLevel == DiagnosticLevel.All ? FindingLevel.All : FindingLevel.Bugs,
            DisabledCodes = [.. settings.DisabledCodes.Select(code => code.ToUpperInvariant())],
            IsOnlyAboutTests = IsTest(document) && settings.DiagnosticsExclude.Contains(Settings.TestFiles),
        };
        var findings = DiagnosticRunner.Find(
            document.GoFile, snapshot.ModelOf(document), wanted, earlier, failure => onFault(failure.Code, failure.Exception), cancellationToken);
        return new FoundNotices(Shown(findings.Findings, document, settings), findings);
    }

    private static ImmutableArray<Notice> Shown(ImmutableArray<Finding> findings, Document document, Settings settings)
    {
        var lines = document.Text.Lines;
        var shown = findings.Take(settings.MaxPerFile).ToArray();
        if (shown is [.., var last] && findings.Length > shown.Length)
            shown[^1] = last with { Related = [.. last.Related, LeftOut(findings, shown.Length)] };
        return [.. shown.Select(finding => new Notice(finding, SeverityOf(finding, settings), lines.LineOf(finding.Span.Start)))];
    }

    /// <summary>Where the findings beyond the cap begin, told under the last one that is shown.</summary>
    private static RelatedPlace LeftOut(ImmutableArray<Finding> findings, int shown) =>
        new(findings[shown].Span, string.Create(CultureInfo.InvariantCulture, $"from here on {findings.Length - shown} more are not shown (goRustLens.diagnostics.maxPerFile)"));

    /// <summary>False for files that are left out: not Go, switched off, too long or excluded. The runner leaves out generated ones.</summary>
    private static bool IsWanted(Document document, Settings settings) =>
        document.IsGo
        && settings.DiagnosticsLevel != DiagnosticLevel.Off
        && document.Text.Length <= MaxCharacters
        && !settings.DiagnosticsExclude.Any(pattern => (pattern != Settings.TestFiles || !IsTest(document)) && Glob.IsMatch(pattern, document.Path));

    private static bool IsTest(Document document) => document.Path.EndsWith("_test.go", StringComparison.Ordinal);

    private static FindingSeverity SeverityOf(Finding finding, Settings settings) =>
        finding.Code == DiagnosticCodes.UnusedIgnore ? FindingSeverity.Hint : settings.DiagnosticsSeverity;
}
