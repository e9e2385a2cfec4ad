using GoRustLens.Host.Lsp.Protocol;
using Newtonsoft.Json.Linq;

namespace GoRustLens.Host.Lsp;

/// <summary>The editor at the other end. A client that refuses a request, or has gone, is no fault of the server: the answer is null.</summary>
internal interface IClientConnection
{
    Task PublishDiagnosticsAsync(PublishDiagnosticsParams diagnostics);

    Task<JToken?> RequestAsync(string method, object parameters, CancellationToken cancellationToken);

    Task NotifyAsync(string method, object parameters);
}
