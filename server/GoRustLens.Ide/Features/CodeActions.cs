using System.Collections.Immutable;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Ide.Features;

/// <summary>Something the user may choose to do at a place.</summary>
public abstract record EditorAction(string Title)
{
    /// <summary>The finding that the action answers; null where it answers none.</summary>
    public Notice? Notice { get; init; }
}

/// <summary>Changes the document's text.</summary>
/// <param name="IsPreferred">The one an editor may take without asking which.</param>
public sealed record EditAction(string Title, ImmutableArray<TextEdit> Edits, bool IsPreferred) : EditorAction(Title);

/// <summary>Opens the page of a code.</summary>
public sealed record ExplainAction(string Title, string Code) : EditorAction(Title);

/// <summary>Adds a code to the workspace's disabled codes.</summary>
public sealed record DisableCodeAction(string Title, string Code) : EditorAction(Title);

/// <summary>Puts a text on the clipboard.</summary>
public sealed record CopyTextAction(string Title, string Text) : EditorAction(Title);

/// <summary>Shows the Rust of a range beside the Go.</summary>
public sealed record ShowRustAction(string Title, TextSpan Span) : EditorAction(Title);

/// <summary>Shows the counterpart of the whole document.</summary>
public sealed record ShowFileAction(string Title) : EditorAction(Title);

/// <summary>What can be done at a place: safe Go fixes first, then explanation and the ways to be left alone.</summary>
public static class CodeActions
{
    /// <param name="selection">The caret as an empty range, or what is selected.</param>
    public static ImmutableArray<EditorAction> At(
        WorkspaceSnapshot snapshot, Document document, TextSpan selection, Action<string, Exception> onFault, CancellationToken cancellationToken)
    {
        if (!document.IsGo)
            return [.. ForCommand(ToolingHovers.At(document.Path, document.Text, selection.Start, snapshot.Catalog, snapshot.Settings.Crates)), .. ForFile(document)];
        var actions = ImmutableArray.CreateBuilder<EditorAction>();
        foreach (var notice in DiagnosticsFeature.In(snapshot, document, onFault, cancellationToken))
        {
            if (Meets(notice.Span, selection))
                actions.AddRange(ForNotice(document, notice));
        }
        if (!selection.IsEmpty && !document.Text.Slice(selection).IsWhiteSpace())
            actions.Add(new ShowRustAction("Show Rust Equivalent", selection));
        return actions.ToImmutable();
    }

    private static bool Meets(TextSpan finding, TextSpan selection) =>
        selection.IsEmpty ? finding.Touches(selection.Start) : finding.Overlaps(selection);

    private static IEnumerable<EditorAction> ForNotice(Document document, Notice notice)
    {
        var finding = notice.Finding;
        var prefix = $"GoRustLens ({finding.Code}): ";
        var isFirst = true;
        foreach (var fix in finding.Fixes)
        {
            yield return new EditAction(prefix + fix.Title, fix.Edits, isFirst) { Notice = notice };
            isFirst = false;
        }
        if (finding.Code == DiagnosticCodes.UnusedIgnore)
            yield break;
        yield return new ExplainAction($"GoRustLens ({finding.Code}): Explain…", finding.Code) { Notice = notice };
        yield return new EditAction(prefix + "Ignore for this line", [Suppressions.IgnoreOnLine(document.GoFile, finding)], IsPreferred: false) { Notice = notice };
        yield return new EditAction(prefix + "Ignore in this file", [Suppressions.IgnoreInFile(document.GoFile, finding)], IsPreferred: false) { Notice = notice };
        yield return new DisableCodeAction(prefix + "Ignore in this workspace", finding.Code) { Notice = notice };
    }

    private static ImmutableArray<EditorAction> ForCommand(ToolHover? hover) =>
        hover is { CommandText: { Length: > 0 } command } ? [new CopyTextAction("Copy the cargo command", command)] : [];

    private static ImmutableArray<EditorAction> ForFile(Document document) =>
        !ProjectDocument.Handles(document) ? []
        : [new ShowFileAction(Path.GetFileName(document.Path) is "go.mod" or "go.work" ? "Show Cargo.toml" : "Show Rust Equivalent of File")];
}
