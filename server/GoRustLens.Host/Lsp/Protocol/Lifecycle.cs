using Newtonsoft.Json.Linq;

namespace GoRustLens.Host.Lsp.Protocol;

/// <summary>LSP 3.17 InitializeParams, as far as it matters here.</summary>
internal sealed record InitializeParams(int? ProcessId, ClientCapabilities? Capabilities, JToken? InitializationOptions, ClientInfo? ClientInfo);

/// <summary>LSP 3.17 clientInfo and serverInfo.</summary>
internal sealed record ClientInfo(string? Name, string? Version);

internal sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace,
    WindowClientCapabilities? Window,
    TextDocumentClientCapabilities? TextDocument,
    GeneralClientCapabilities? General);

internal sealed record WorkspaceClientCapabilities(bool Configuration, DynamicRegistration? DidChangeWatchedFiles, DynamicRegistration? DidChangeConfiguration);

internal sealed record DynamicRegistration([property: Newtonsoft.Json.JsonProperty("dynamicRegistration")] bool IsSupported);

internal sealed record WindowClientCapabilities(bool WorkDoneProgress, ShowDocumentClientCapabilities? ShowDocument);

internal sealed record ShowDocumentClientCapabilities(bool Support);

internal sealed record TextDocumentClientCapabilities(PublishDiagnosticsClientCapabilities? PublishDiagnostics);

internal sealed record PublishDiagnosticsClientCapabilities(bool RelatedInformation, bool CodeDescriptionSupport, bool VersionSupport);

internal sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings);

/// <summary>LSP 3.17 InitializeResult.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ClientInfo ServerInfo);

/// <summary>LSP 3.17 ServerCapabilities, what this server has of them.</summary>
internal sealed record ServerCapabilities(
    string PositionEncoding,
    TextDocumentSyncOptions TextDocumentSync,
    bool HoverProvider,
    CodeActionOptions CodeActionProvider,
    ExecuteCommandOptions ExecuteCommandProvider,
    WorkspaceServerCapabilities Workspace);

/// <summary>LSP 3.17 TextDocumentSyncOptions; Change 2 is incremental.</summary>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, bool Save);

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

internal sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported);

/// <summary>LSP 3.17 RegistrationParams.</summary>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

internal sealed record Registration(string Id, string Method, JToken? RegisterOptions);

/// <summary>LSP 3.17 ConfigurationParams.</summary>
internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

internal sealed record ConfigurationItem(string Section);

/// <summary>LSP 3.17 DidChangeConfigurationParams.</summary>
internal sealed record DidChangeConfigurationParams(JToken? Settings);
