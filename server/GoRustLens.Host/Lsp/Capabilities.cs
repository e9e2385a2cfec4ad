using GoRustLens.Host.Lsp.Protocol;

namespace GoRustLens.Host.Lsp;

/// <summary>What the server says of itself, and what it keeps of what the client said.</summary>
internal sealed record ClientFeatures(
    bool HasConfiguration, bool CanRegisterConfiguration, bool CanRegisterWatchedFiles, bool HasProgress, bool CanShowDocuments, bool HasRelatedInformation, bool HasCodeDescription,
    bool HasCommandLinks)
{
    public static ClientFeatures None { get; } = new(false, false, false, false, false, false, false, false);

    /// <param name="hasCommandLinks">What our own client says of itself: it runs links of our commands and shows our documents.</param>
    public static ClientFeatures Of(ClientCapabilities? capabilities, bool hasCommandLinks) => new(
        capabilities?.Workspace?.Configuration ?? false,
        capabilities?.Workspace?.DidChangeConfiguration?.IsSupported ?? false,
        capabilities?.Workspace?.DidChangeWatchedFiles?.IsSupported ?? false,
        capabilities?.Window?.WorkDoneProgress ?? false,
        capabilities?.Window?.ShowDocument?.Support ?? false,
        capabilities?.TextDocument?.PublishDiagnostics?.RelatedInformation ?? false,
        capabilities?.TextDocument?.PublishDiagnostics?.CodeDescriptionSupport ?? false,
        hasCommandLinks);
}

/// <summary>The names that go over the wire.</summary>
internal static class Capabilities
{
    public const string ShowRustEquivalent = "gorustlens.showRustEquivalent";
    public const string Explain = "gorustlens.explain";

    /// <summary>A client command: adds a code to <c>goRustLens.diagnostics.disabledCodes</c> of the workspace.</summary>
    public const string IgnoreInWorkspace = "goRustLens.ignoreCode";

    /// <summary>A client command: puts a text on the clipboard.</summary>
    public const string CopyText = "goRustLens.copyText";

    /// <summary>LSP's number for incremental document sync.</summary>
    private const int Incremental = 2;

    public static ServerCapabilities All { get; } = new(
        PositionEncoding: "utf-16",
        new TextDocumentSyncOptions(OpenClose: true, Incremental, Save: true),
        HoverProvider: true,
        new CodeActionOptions(["quickfix", "refactor.rewrite"]),
        new ExecuteCommandOptions([ShowRustEquivalent, Explain]),
        new WorkspaceServerCapabilities(new WorkspaceFoldersServerCapabilities(Supported: true)));
}
