using System.Collections.Immutable;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Features;

/// <summary>A finding as it is shown.</summary>
/// <param name="Line">Zero-based line where it begins.</param>
/// <param name="Directive">The ignore comment that ignores nothing, where the notice is about one.</param>
public sealed record Notice(Finding Finding, FindingSeverity Severity, int Line, IgnoreDirective? Directive = null)
{
    public TextSpan Span => Finding.Span;

    public string Code => Finding.Code;
}

/// <summary>What the server reports in a Go file: few, and only what the user wants to see.</summary>
public static class DiagnosticsFeature
{
    /// <summary>The code of the hint on an ignore comment that ignores nothing.</summary>
    public const string UnusedIgnoreCode = "GRL0000";

    /// <summary>A longer file is not looked at.</summary>
    public const int MaxCharacters = 1024 * 1024;

    /// <summary>In source order, at most as many as the settings allow. <paramref name="onFault"/> hears of rules that threw.</summary>
    public static ImmutableArray<Notice> In(WorkspaceSnapshot snapshot, Document document, Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        var settings = snapshot.Settings;
        if (!IsWanted(document, settings))
            return [];
        var directives = IgnoreDirectives.In(document.GoFile);
        var findings = DiagnosticRunner.Run(document.GoFile, snapshot.ModelOf(document), onFault, cancellationToken);
        var lines = document.Text.Lines;
        var used = new HashSet<IgnoreDirective>(ReferenceEqualityComparer.Instance);
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (var finding in findings)
        {
            var line = lines.LineOf(finding.Span.Start);
            var covering = directives.Where(directive => directive.Covers(finding.Code, line)).ToList();
            used.UnionWith(covering);
            if (covering.Count == 0 && !IsDisabled(finding.Code, settings) && notices.Count < settings.MaxPerFile)
                notices.Add(new Notice(finding, settings.DiagnosticsSeverity, line));
        }
        notices.AddRange(directives.Where(directive => !used.Contains(directive)).Select(UnusedNotice));
        notices.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return notices.ToImmutable();
    }

    /// <summary>False for files that are left out: not Go, switched off, too long, excluded or generated.</summary>
    private static bool IsWanted(Document document, Settings settings) =>
        document.IsGo
        && settings.DiagnosticsLevel != DiagnosticLevel.Off
        && document.Text.Length <= MaxCharacters
        && !settings.DiagnosticsExclude.Any(pattern => Glob.IsMatch(pattern, document.Path))
        && !GeneratedCode.Is(document.GoFile);

    private static bool IsDisabled(string code, Settings settings) => settings.DisabledCodes.Contains(code, StringComparer.OrdinalIgnoreCase);

    private static Notice UnusedNotice(IgnoreDirective directive)
    {
        var message = directive.Code.Length == 0
            ? "This comment names no code, so it ignores nothing"
            : $"Nothing to ignore here: {directive.Code} is not found {(directive.IsForFile ? "in this file" : "on this line or the one below")}";
        return new Notice(new Finding(UnusedIgnoreCode, directive.Span, message), FindingSeverity.Hint, directive.Line, directive);
    }
}
