using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using Newtonsoft.Json.Linq;
using Serilog;
using StreamJsonRpc;

namespace GoRustLens.Host.Lsp;

/// <summary>
/// The life of a session and the one writer of the workspace. Its methods do not await before they have written: StreamJsonRpc
/// runs them up to there one at a time, in the order in which messages arrive, and that order is the lock.
/// </summary>
internal sealed class LanguageServer(Workspace workspace, DiagnosticsPump pump, IClientConnection client, SettingsReader settingsReader, ILogger log, Action<int> onClient)
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isShutDown;

    public ClientFeatures Client { get; private set; } = ClientFeatures.None;

    /// <summary>Ends with the process's exit code: 0 where shutdown came first, as LSP asks, else 1.</summary>
    public Task<int> Exited => _exit.Task;

    /// <summary>The code for a connection that ends without an exit notification.</summary>
    public int CodeAtEndOfInput => _isShutDown ? 0 : 1;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        var options = parameters.InitializationOptions as JObject;
        Client = ClientFeatures.Of(parameters.Capabilities, options?["commandLinks"] is JValue { Value: true });
        if (options is not null)
            workspace.Configure(settingsReader.Read(options["settings"] ?? options));
        if (parameters.ProcessId is { } processId)
            onClient(processId);
        log.Information("Client {Client} {Version} connected", parameters.ClientInfo?.Name ?? "(unnamed)", parameters.ClientInfo?.Version ?? "");
        return new InitializeResult(Capabilities.All, new ClientInfo("GoRustLens", ProductVersion.Text));
    }

    [JsonRpcMethod("initialized")]
    public async Task InitializedAsync(JToken? _ = null)
    {
        var registrations = new List<Registration>();
        if (Client.CanRegisterConfiguration)
            registrations.Add(new Registration("configuration", "workspace/didChangeConfiguration", new JObject { ["section"] = SettingsReader.Section }));
        if (Client.CanRegisterWatchedFiles)
            registrations.Add(new Registration("files", "workspace/didChangeWatchedFiles", JObject.Parse("""{"watchers":[{"globPattern":"**/*.go"},{"globPattern":"**/go.{mod,work,sum}"}]}""")));
        if (registrations.Count > 0)
            await client.RequestAsync("client/registerCapability", new RegistrationParams(registrations), CancellationToken.None);
        await PullSettingsAsync(fallback: null);
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown(JToken? _ = null)
    {
        _isShutDown = true;
        pump.Dispose();
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit(JToken? _ = null) => _exit.TrySetResult(CodeAtEndOfInput);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        workspace.Open(new Document(document.Uri, Convert.ToPath(document.Uri), document.LanguageId ?? "", document.Version, new SourceText(document.Text ?? "")));
        pump.Settled(document.Uri);
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        if (workspace.Change(document.Uri, document.Version, Convert.ToEdits(parameters.ContentChanges)))
            pump.Edited(document.Uri, workspace.Current.Settings.DiagnosticsRun == DiagnosticRun.OnSave);
        else
            log.Warning("A change of a document that is not open was left out: {Document}", Path.GetFileName(document.Uri));
    }

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void DidSave(TextDocumentParams parameters)
    {
        workspace.Settle(parameters.TextDocument.Uri);
        pump.Settled(parameters.TextDocument.Uri);
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(TextDocumentParams parameters)
    {
        workspace.Close(parameters.TextDocument.Uri);
        pump.Closed(parameters.TextDocument.Uri);
    }

    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    public Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters) => PullSettingsAsync(parameters.Settings);

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    public void DidChangeWatchedFiles(JToken? _ = null)
    {
        workspace.Refresh();
        LookAgain();
    }

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders")]
    public void DidChangeWorkspaceFolders(JToken? _ = null) => workspace.Refresh();

    [JsonRpcMethod("$/setTrace")]
    public void SetTrace(JToken? _ = null) => log.Debug("The client sets its trace; the server's log level stays");

    /// <summary>Asks the client where it answers such questions; else takes what it sent.</summary>
    private async Task PullSettingsAsync(JToken? fallback)
    {
        var sent = fallback is JObject { Count: > 0 } ? fallback : null;
        if (Client.HasConfiguration
            && await client.RequestAsync("workspace/configuration", new ConfigurationParams([new ConfigurationItem(SettingsReader.Section)]), CancellationToken.None) is JArray { Count: > 0 } answers
            && answers[0] is JObject section)
            sent = section;
        if (sent is null)
            return;
        workspace.Configure(settingsReader.Read(sent));
        LookAgain();
    }

    private void LookAgain()
    {
        foreach (var key in workspace.Current.Documents.Keys)
            pump.Settled(key);
    }
}
