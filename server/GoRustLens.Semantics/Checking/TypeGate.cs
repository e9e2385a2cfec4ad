using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>The one lock under which declarations are resolved. Bodies are checked outside of it and take it only to resolve what they name.</summary>
/// <remarks>
/// One lock, because resolving a declaration follows names from package to package, and in broken code in circles: locks
/// per package would wait for each other. It is re-entrant, and goes with <see cref="Deep{T}"/> to another thread.
/// </remarks>
internal static class TypeGate
{
    private const int StackBytes = 256 << 20;

    private static readonly SemaphoreSlim Semaphore = new(1, 1);

    [ThreadStatic]
    private static int _depth;

    public static T Run<T>(Func<T> function)
    {
        if (_depth > 0)
            return function();
        Semaphore.Wait();
        _depth = 1;
        try
        {
            return function();
        }
        finally
        {
            _depth = 0;
            Semaphore.Release();
        }
    }

    /// <summary>Calls the function, on a thread with a large stack where the present one is nearly used up. The checker's recursion over trees goes through it.</summary>
    public static T Deep<T>(Func<T> function)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return function();
        // Run assigns it, or throws.
        T result = default!;
        var held = _depth;
        DeepStack.Run(
            () =>
            {
                _depth = held;
                result = function();
            },
            StackBytes);
        return result;
    }
}
