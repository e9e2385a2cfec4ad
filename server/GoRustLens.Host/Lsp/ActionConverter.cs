using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using Newtonsoft.Json.Linq;

namespace GoRustLens.Host.Lsp;

/// <summary>Code actions as the protocol writes them.</summary>
internal sealed class ActionConverter(NoticeConverter notices, WorkspaceSnapshot snapshot, Action<string, Exception> onFault)
{
    private const string QuickFix = "quickfix";
    private const string Rewrite = "refactor.rewrite";

    /// <summary>Null where the document is not open. Kinds that the client did not ask for are left out.</summary>
    public IReadOnlyList<CodeAction>? At(CodeActionParams parameters, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
            return null;
        var selection = Convert.ToSpan(document.Text, parameters.Range);
        return [.. CodeActions.At(snapshot, document, selection, onFault, cancellationToken)
            .Select(action => ToCodeAction(action, document, parameters.Range))
            .Where(action => IsWanted(action.Kind, parameters.Context?.Only))];
    }

    /// <summary>Kinds are hierarchical: who asks for "refactor" gets "refactor.rewrite" too.</summary>
    private static bool IsWanted(string kind, IReadOnlyList<string>? only) =>
        only is null or [] || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private CodeAction ToCodeAction(EditorAction action, Document document, Protocol.Range range)
    {
        var diagnostics = action.Notice is { } notice ? new[] { notices.ToDiagnostic(notice, document) } : null;
        return action switch
        {
            EditAction edit => new CodeAction(edit.Title, QuickFix) { Diagnostics = diagnostics, IsPreferred = edit.IsPreferred ? true : null, Edit = ToEdit(edit, document) },
            ExplainAction explain => new CodeAction(explain.Title, QuickFix) { Diagnostics = diagnostics, Command = new Command(explain.Title, Capabilities.Explain, [explain.Code]) },
            DisableCodeAction disable => new CodeAction(disable.Title, QuickFix) { Diagnostics = diagnostics, Command = new Command(disable.Title, Capabilities.IgnoreInWorkspace, [disable.Code]) },
            CopyTextAction copy => new CodeAction(copy.Title, Rewrite) { Command = new Command(copy.Title, Capabilities.CopyText, [copy.Text]) },
            ShowFileAction whole => new CodeAction(whole.Title, Rewrite) { Command = new Command(whole.Title, Capabilities.ShowRustEquivalent, [Place(document, range, "file")]) },
            _ => new CodeAction(action.Title, Rewrite) { Command = new Command(action.Title, Capabilities.ShowRustEquivalent, [Place(document, range, "selection")]) },
        };
    }

    private static JObject Place(Document document, Protocol.Range range, string scope) => new()
    {
        ["textDocument"] = new JObject { ["uri"] = document.Key },
        ["range"] = new JObject { ["start"] = Json(range.Start), ["end"] = Json(range.End) },
        ["scope"] = scope,
    };

    private static JObject Json(Position position) => new() { ["line"] = position.Line, ["character"] = position.Character };

    private static WorkspaceEdit ToEdit(EditAction action, Document document) => new(new Dictionary<string, IReadOnlyList<TextEdit>>
    {
        [document.Key] = [.. action.Edits.Select(edit => new TextEdit(Convert.ToRange(document.Text, edit.Span), edit.NewText))],
    });
}
