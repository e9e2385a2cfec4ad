using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace GoRustLens.Host.Cli;

/// <summary>
/// Threads with room for deep recursion, of one size each. Where the stack ends an analysis gives up, so that what is found would
/// depend on whether the main thread or one of the pool came to a package.
/// </summary>
internal static class DeepThreads
{
    private const int StackBytes = 64 << 20;

    /// <summary>Runs the work on so many threads at once and waits for all; then throws what the first one threw.</summary>
    public static void Run(int count, Action work)
    {
        var failures = new ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, count).Select(_ => new Thread(() => Try(work, failures), StackBytes) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failures.TryDequeue(out var failure))
            ExceptionDispatchInfo.Throw(failure);
    }

    private static void Try(Action work, ConcurrentQueue<Exception> failures)
    {
        try
        {
            work();
        }
        catch (Exception failure)
        {
            failures.Enqueue(failure);
        }
    }
}
