using GoRustLens.Catalog;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;
using Microsoft.VisualStudio.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Serilog;
using StreamJsonRpc;

namespace GoRustLens.Host.Lsp;

/// <summary>Builds the server around two streams and runs it until the client ends it.</summary>
internal static class LspSession
{
    private const int MinThreads = 8;

    /// <summary>The process's exit code: 0 after shutdown and exit, else 1.</summary>
    public static async Task<int> RunAsync(Stream input, Stream output, IFileSystem files, CatalogIndex catalog, ILogger log, TimeProvider time)
    {
        // Requests wait for each other at the few locks of the type checker; threads that only wait must not keep others from beginning.
        ThreadPool.SetMinThreads(Math.Max(MinThreads, Environment.ProcessorCount), Environment.ProcessorCount);
        using var stopping = new CancellationTokenSource();
        using var formatter = Formatter();
        using var rpc = new JsonRpc(new TolerantMessageHandler(output, input, formatter, log))
        {
            SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false),
        };
        var guard = new Guard(log, isStrict: Environment.GetEnvironmentVariable("GORUSTLENS_STRICT") == "1");
        var client = new ClientConnection(rpc, log);
        var workspace = new Workspace(files, catalog, FileSystem.GoFolders);
        LanguageServer? server = null;
        var convert = new NoticeConverter(() => server?.Client ?? ClientFeatures.None, files);
        using var pump = new DiagnosticsPump(
            client,
            () => workspace.Current,
            (snapshot, document, earlier, token) => DiagnosticsFeature.Find(snapshot, document, earlier, guard.Report, token),
            convert.ToDiagnostic,
            guard,
            time);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server = new LanguageServer(workspace, pump, client, new SettingsReader(log), log, processId => _ = ParentWatch.RunAsync(processId, time, () => gone.TrySetResult(), stopping.Token));
        var options = new JsonRpcTargetOptions { DisposeOnDisconnect = false };
        rpc.AddLocalRpcTarget(server, options);
        rpc.AddLocalRpcTarget(new LanguageRequests(workspace, convert, () => server.Client, guard), options);
        rpc.StartListening();

        await Task.WhenAny(server.Exited, rpc.Completion, gone.Task);
        await stopping.CancelAsync();
        if (rpc.Completion is { IsFaulted: true, Exception: { } failure })
            log.Error(failure.GetBaseException(), "The connection broke");
        if (gone.Task.IsCompleted)
            log.Information("The client's process is gone; the server ends");
        return server.Exited.IsCompletedSuccessfully ? await server.Exited : server.CodeAtEndOfInput;
    }

    /// <summary>Names as LSP writes them, absent members left out.</summary>
    private static JsonMessageFormatter Formatter()
    {
        var formatter = new JsonMessageFormatter();
        formatter.JsonSerializer.ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false } };
        formatter.JsonSerializer.NullValueHandling = NullValueHandling.Ignore;
        return formatter;
    }
}
