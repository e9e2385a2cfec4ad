using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Serilog;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace GoRustLens.Host.Lsp;

/// <summary>
/// LSP's framing for a stream that may lie: a body that is no JSON-RPC is answered with an error and left behind, header
/// lines that are none are skipped up to the next header block. Only the end of the stream ends it.
/// </summary>
internal sealed class TolerantMessageHandler(Stream sending, Stream receiving, JsonMessageFormatter formatter, ILogger log)
    : HeaderDelimitedMessageHandler(sending, receiving, formatter)
{
    /// <summary>A longer body cannot be an edit; it is skipped without being held in memory.</summary>
    private const int MaxBodyBytes = 512 * 1024 * 1024;

    private const int MaxHeaderLineBytes = 8 * 1024;

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        // Holds by construction: the base class makes the reader from the receiving stream.
        var reader = Reader!;
        while (await ReadContentLengthAsync(reader, cancellationToken) is { } length)
        {
            if (await ReadBodyAsync(reader, length, cancellationToken) is not { } body)
                return null;
            try
            {
                return formatter.Deserialize(new ReadOnlySequence<byte>(body), Encoding.UTF8);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.Warning("A message of {Bytes} bytes is no JSON-RPC and was left behind: {Reason}", length, failure.Message);
                await AnswerParseErrorAsync(failure.Message, cancellationToken);
            }
        }
        return null;
    }

    /// <summary>The length that the next header block announces; null at the end of the stream.</summary>
    private async ValueTask<int?> ReadContentLengthAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        int? length = null;
        while (await ReadLineAsync(reader, cancellationToken) is { } line)
        {
            if (line.Length == 0 && length is not null)
                return length;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Trim().EndsWith("Content-Length", StringComparison.OrdinalIgnoreCase))
                length = ParseLength(line.AsSpan(colon + 1)) ?? length;
            else if (line.Length > 0 && (colon <= 0 || !line.StartsWith("Content-Type", StringComparison.OrdinalIgnoreCase)))
                log.Warning("A header line that says nothing was skipped: {Bytes} bytes", line.Length);
        }
        return null;
    }

    private int? ParseLength(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite, null, out var length)
            && length is >= 0 and <= MaxBodyBytes)
            return length;
        log.Warning("A Content-Length that is no length was skipped");
        return null;
    }

    /// <summary>One header line without its end; null at the end of the stream.</summary>
    private static async ValueTask<string?> ReadLineAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.Latin1.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r');
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }
            if (read.IsCompleted)
                return null;
            if (read.Buffer.Length > MaxHeaderLineBytes)
                reader.AdvanceTo(read.Buffer.End);
            else
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async ValueTask<byte[]?> ReadBodyAsync(PipeReader reader, int length, CancellationToken cancellationToken)
    {
        var body = new byte[length];
        var filled = 0;
        while (filled < length)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var part = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, length - filled));
            part.CopyTo(body.AsSpan(filled));
            filled += (int)part.Length;
            reader.AdvanceTo(part.End);
            if (read.IsCompleted && filled < length)
                return null;
        }
        return body;
    }

    private async ValueTask AnswerParseErrorAsync(string reason, CancellationToken cancellationToken)
    {
        var error = new JsonRpcError
        {
            RequestId = RequestId.Null,
            Error = new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.ParseError, Message = "Not a JSON-RPC message: " + reason },
        };
        await WriteAsync(error, cancellationToken);
    }
}
