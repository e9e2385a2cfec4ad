using System.Collections.Immutable;
using GoRustLens.Host.Cli;
using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Features.Crates;
using GoRustLens.Ide.Find;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using Newtonsoft.Json.Linq;
using StreamJsonRpc;

namespace GoRustLens.Host.Lsp;

/// <summary>The questions of an editor. Each takes the snapshot first, before anything can change it, and computes elsewhere.</summary>
internal sealed class LanguageRequests(Workspace workspace, NoticeConverter notices, Func<ClientFeatures> features, Guard guard)
{
    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<Hover?> HoverAsync(HoverParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        var request = new HoverRequest(features().HasCommandLinks, guard.Report);
        return guard.ReadAsync(
            "hover",
            () => snapshot.Find(parameters.TextDocument.Uri) is { } document
                && HoverFeature.At(snapshot, document, document.Text.Lines.OffsetOf(Convert.ToPosition(parameters.Position)), request, cancellationToken) is { } card
                    ? new Hover(new MarkupContent(card.Markdown), Convert.ToRange(document.Text, card.Span))
                    : null,
            cancellationToken);
    }

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public async Task<IReadOnlyList<CodeAction>> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        return await guard.ReadAsync("codeAction", () => new ActionConverter(notices, snapshot, guard.Report).At(parameters, cancellationToken), cancellationToken) ?? [];
    }

    [JsonRpcMethod("gorustlens/rustEquivalent", UseSingleObjectParameterDeserialization = true)]
    public Task<RustEquivalentResult?> RustEquivalentAsync(RustEquivalentParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        return guard.ReadAsync("rustEquivalent", () => Equivalent(snapshot, parameters, cancellationToken), cancellationToken);
    }

    [JsonRpcMethod("gorustlens/scratchCrate", UseSingleObjectParameterDeserialization = true)]
    public Task<ScratchCrateResult?> ScratchCrateAsync(RustEquivalentParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        return guard.ReadAsync("scratchCrate", () => Crate(snapshot, parameters, cancellationToken), cancellationToken);
    }

    /// <summary>Takes the crate back: the document may have changed while cargo worked, and the messages are about what cargo read.</summary>
    [JsonRpcMethod("gorustlens/cargoMessages", UseSingleObjectParameterDeserialization = true)]
    public Task<CargoMessagesResult?> CargoMessagesAsync(CargoMessagesParams parameters, CancellationToken cancellationToken) =>
        guard.ReadAsync("cargoMessages", () => parameters is { Crate.Files: not null, Output: not null } ? new CargoMessagesResult(CargoOutput.Read(parameters.Crate, parameters.Output)) : null, cancellationToken);

    [JsonRpcMethod("gorustlens/explain", UseSingleObjectParameterDeserialization = true)]
    public Task<ExplainResult?> ExplainAsync(ExplainParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        return guard.ReadAsync(
            "explain",
            () => Explain.Page(snapshot.Catalog, parameters.Code ?? "", snapshot.Settings.Crates) is { } page ? new ExplainResult(page.Code, page.Title, page.Markdown) : null,
            cancellationToken);
    }

    [JsonRpcMethod("gorustlens/find", UseSingleObjectParameterDeserialization = true)]
    public Task<FindResult?> FindAsync(FindParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        var request = new HoverRequest(HasCommandLinks: false, guard.Report);
        return guard.ReadAsync("find", () => Found(snapshot, parameters, request, cancellationToken), cancellationToken);
    }

    [JsonRpcMethod("gorustlens/learningPath", UseSingleObjectParameterDeserialization = true)]
    public Task<ExplainResult?> LearningPathAsync(LearningPathParams parameters, CancellationToken cancellationToken)
    {
        var snapshot = workspace.Current;
        var request = new HoverRequest(HasCommandLinks: false, guard.Report);
        return guard.ReadAsync("learningPath", () => PathOf(snapshot, parameters, request, cancellationToken), cancellationToken);
    }

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    public async Task<object?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellationToken)
    {
        var argument = parameters.Arguments is [var first, ..] ? first : null;
        switch (parameters.Command)
        {
            case Capabilities.Explain when (argument as JValue)?.Value is string code:
                return await ExplainAsync(new ExplainParams(code), cancellationToken);
            case Capabilities.ShowRustEquivalent when argument is JObject place && place.ToObject<RustEquivalentParams>() is { TextDocument.Uri: not null } wanted:
                return await RustEquivalentAsync(wanted, cancellationToken);
            case Capabilities.Explain or Capabilities.ShowRustEquivalent:
                throw new LocalRpcException("The command's argument is missing or of the wrong form") { ErrorCode = InvalidParams };
            default:
                throw new LocalRpcException($"No such command: {parameters.Command}") { ErrorCode = InvalidParams };
        }
    }

    /// <summary>JSON-RPC's code for arguments that make no sense.</summary>
    private const int InvalidParams = -32602;

    private static FindResult Found(WorkspaceSnapshot snapshot, FindParams parameters, HoverRequest request, CancellationToken cancellationToken)
    {
        var items = FindItems.All(snapshot.Catalog, snapshot.Settings.Crates);
        var document = parameters.TextDocument is { Uri: { } uri } ? snapshot.Find(uri) : null;
        var atCaret = document is null || parameters.Position is not { } position
            ? [] : FindItems.At(snapshot, document, document.Text.Lines.OffsetOf(Convert.ToPosition(position)), items, request, cancellationToken);
        return new FindResult([.. items.Select(item => new FindEntry(item.Id, item.Group, item.Label, item.Rust))], atCaret);
    }

    private static ExplainResult PathOf(WorkspaceSnapshot snapshot, LearningPathParams parameters, HoverRequest request, CancellationToken cancellationToken)
    {
        var roots = (parameters.Folders ?? []).Select(Convert.ToPath).ToImmutableArray();
        var files = roots.SelectMany(root => GoFiles.Below(root, out _) ?? []).Distinct(StringComparer.Ordinal).ToList();
        var steps = LearningPath.Of(snapshot.Catalog, files, snapshot.Files, FileSystem.GoFolders, snapshot.Settings, request, onStep: null, cancellationToken);
        return new ExplainResult("learning-path", "Learning Path", LearningPath.Page(steps, roots, files.Count));
    }

    private static RustEquivalentResult? Equivalent(WorkspaceSnapshot snapshot, RustEquivalentParams parameters, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
            return null;
        if (!document.IsGo)
            return ProjectDocument.Of(document, snapshot.Files, snapshot.Settings.Crates, cancellationToken) is { } project ? OfProject(project, document) : null;
        var (selection, scope) = PlaceOf(document, parameters);
        var result = RustEquivalent.Of(snapshot, document, selection, scope, cancellationToken);
        var rust = result.Rust;
        return new RustEquivalentResult(
            rust.Text,
            "rust",
            result.Title,
            result.Scope.ToString().ToLowerInvariant(),
            document.Version,
            [.. rust.Notes.Select(note => new RustNote(Convert.ToRange(document.Text, note.GoSpan), note.Message, note.IsHole))],
            rust.Holes,
            rust.Crates,
            [.. rust.LineMap.Select(link => new LineLink(link.GoLine, link.RustLine))],
            RustHead.ConfidenceOf(rust).ToString().ToLowerInvariant(),
            [.. result.GoSpans.Select(span => Convert.ToRange(document.Text, span))],
            RustHead.Of(document, result));
    }

    /// <summary>A file that is no Go is shown as a whole, in its own language.</summary>
    private static RustEquivalentResult OfProject(ProjectDocument project, Document document) => new(
        project.File.Text,
        project.File.LanguageId,
        project.File.FileName,
        "file",
        document.Version,
        [.. project.File.Notes.Select(note => new RustNote(Convert.ToRange(document.Text, note.Span), note.Message, IsHole: false))],
        Holes: 0,
        Crates: [],
        LineMap: [],
        project.File.Notes.IsEmpty ? "whole" : "notes",
        [Convert.ToRange(document.Text, new TextSpan(0, document.Text.Length))],
        project.Head);

    private static ScratchCrateResult? Crate(WorkspaceSnapshot snapshot, RustEquivalentParams parameters, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { IsGo: true } document)
            return null;
        var (selection, scope) = PlaceOf(document, parameters);
        var files = ScratchCrate.Of(snapshot, document, selection, scope, cancellationToken);
        return new ScratchCrateResult([.. files.Select(file => new CrateFileText(file.Path, file.Text, file.Lines.IsEmpty ? null : [.. file.Lines.Select(ToOrigin)]))], document.Version);

        LineOrigin ToOrigin(RustLineOrigin origin) => origin.GoFile is null
            ? new LineOrigin(null, null, origin.ShownLine)
            : new LineOrigin(origin.GoFile == document.Path ? document.Key : Convert.ToUri(origin.GoFile), origin.GoLine, origin.ShownLine);
    }

    private static (TextSpan Selection, TranslationScope Scope) PlaceOf(Document document, RustEquivalentParams parameters)
    {
        var selection = parameters.Range is { } range ? Convert.ToSpan(document.Text, range) : new TextSpan(0, 0);
        return (selection, parameters.Scope switch
        {
            "file" => TranslationScope.File,
            "declaration" => TranslationScope.Declaration,
            _ => TranslationScope.Selection,
        });
    }
}
