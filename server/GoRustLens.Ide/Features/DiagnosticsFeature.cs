using System.Collections.Immutable;
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

/// <summary>What the server reports in a Go file: few, and only what the user wants to see. In go.mod and go.work, what Go does not accept.</summary>
public static class DiagnosticsFeature
{
    /// <summary>A longer file is not looked at.</summary>
    public const int MaxCharacters = 1024 * 1024;

    /// <summary>In source order, at most as many as the settings allow.</summary>
    /// <param name="onFault">Told the code and the exception of each rule that threw; the others have run.</param>
    public static ImmutableArray<Notice> In(WorkspaceSnapshot snapshot, Document document, Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        var settings = snapshot.Settings;
        if (ModuleFileFindings.IsModuleFile(document.Path))
            return settings.DiagnosticsLevel == DiagnosticLevel.Off ? [] : Shown(ModuleFileFindings.In(document), document, settings);
        if (!IsWanted(document, settings))
            return [];
        var wanted = new DiagnosticSettings { DisabledCodes = [.. settings.DisabledCodes.Select(code => code.ToUpperInvariant())] };
        var findings = DiagnosticRunner.Run(
            document.GoFile, snapshot.ModelOf(document), wanted, failure => onFault(failure.Code, failure.Exception), cancellationToken);
        return Shown(findings, document, settings);
    }

    private static ImmutableArray<Notice> Shown(ImmutableArray<Finding> findings, Document document, Settings settings)
    {
        var lines = document.Text.Lines;
        return [.. findings.Take(settings.MaxPerFile).Select(finding => new Notice(finding, SeverityOf(finding, settings), lines.LineOf(finding.Span.Start)))];
    }

    /// <summary>False for files that are left out: not Go, switched off, too long or excluded. The runner leaves out generated ones.</summary>
    private static bool IsWanted(Document document, Settings settings) =>
        document.IsGo
        && settings.DiagnosticsLevel != DiagnosticLevel.Off
        && document.Text.Length <= MaxCharacters
        && !settings.DiagnosticsExclude.Any(pattern => Glob.IsMatch(pattern, document.Path));

    private static FindingSeverity SeverityOf(Finding finding, Settings settings) =>
        finding.Code == DiagnosticCodes.UnusedIgnore ? FindingSeverity.Hint : settings.DiagnosticsSeverity;
}
