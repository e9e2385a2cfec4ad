using System.Collections.Concurrent;
using System.Diagnostics;
using Serilog;

namespace GoRustLens.Host.Lsp;

/// <summary>Runs the work of a request off the message loop. A fault is logged once a kind and answered with nothing; cancellation passes.</summary>
internal sealed class Guard(ILogger log, bool isStrict)
{
    private readonly ConcurrentDictionary<string, int> _faults = new(StringComparer.Ordinal);

    /// <summary>The result of the work; null where it failed.</summary>
    public Task<T?> ReadAsync<T>(string request, Func<T?> work, CancellationToken cancellationToken)
        where T : class
        => Task.Run(() => Run(request, work), cancellationToken);

    /// <summary>The result of the work, computed here and now; null where it failed.</summary>
    public T? Run<T>(string request, Func<T?> work)
        where T : class
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !isStrict)
        {
            Report(request, failure);
            return null;
        }
        finally
        {
            log.Debug("{Request} took {ElapsedMs} ms", request, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
    }

    /// <summary>Logs a fault: the first of its kind as an error with its stack, further ones at debug level.</summary>
    public void Report(string where, Exception failure)
    {
        var kind = where + "|" + failure.GetType().Name + "|" + failure.StackTrace?.Split('\n', 2)[0];
        if (_faults.AddOrUpdate(kind, 1, static (_, count) => count + 1) == 1)
            log.Error(failure, "{Where} failed; the answer was left empty", where);
        else
            log.Debug("{Where} failed again: {Reason}", where, failure.Message);
    }
}
