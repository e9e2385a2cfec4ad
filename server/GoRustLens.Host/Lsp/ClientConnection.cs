using GoRustLens.Host.Lsp.Protocol;
using Newtonsoft.Json.Linq;
using Serilog;
using StreamJsonRpc;

namespace GoRustLens.Host.Lsp;

/// <inheritdoc/>
internal sealed class ClientConnection(JsonRpc rpc, ILogger log) : IClientConnection
{
    public Task PublishDiagnosticsAsync(PublishDiagnosticsParams diagnostics) => NotifyAsync("textDocument/publishDiagnostics", diagnostics);

    public async Task<JToken?> RequestAsync(string method, object parameters, CancellationToken cancellationToken)
    {
        try
        {
            return await rpc.InvokeWithParameterObjectAsync<JToken?>(method, parameters, cancellationToken);
        }
        catch (Exception failure) when (failure is RemoteRpcException or ConnectionLostException or ObjectDisposedException or IOException)
        {
            log.Information("The client did not answer {Method}: {Reason}", method, failure.Message);
            return null;
        }
    }

    public async Task NotifyAsync(string method, object parameters)
    {
        try
        {
            await rpc.NotifyWithParameterObjectAsync(method, parameters);
        }
        catch (Exception failure) when (failure is ConnectionLostException or ObjectDisposedException or IOException)
        {
            log.Debug("The client is gone; {Method} was not sent", method);
        }
    }
}
