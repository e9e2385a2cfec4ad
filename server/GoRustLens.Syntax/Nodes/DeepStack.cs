using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GoRustLens.Syntax.Nodes;

/// <summary>Lets recursion over a tree go deeper than the stack of its thread: a sum of ten thousand strings is a tree as deep.</summary>
/// <remarks>
/// The parser limits how deep brackets nest, but not chains ("a + b + …", "else if", "a.b().c()…"), because generated Go
/// has long ones. Recursive code of one's own calls <see cref="Guard{T}"/> once per level.
/// </remarks>
public static class DeepStack
{
    private const int StackBytes = 64 << 20;

    /// <summary>Calls the function, on a new and large stack where the present one is nearly used up. Exceptions come through.</summary>
    public static T Guard<T>(Func<T> function)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return function();
        // Run assigns it, or throws.
        T result = default!;
        Run(() => result = function());
        return result;
    }

    /// <summary>Calls the action on a thread with a large stack and waits for it. Exceptions come through.</summary>
    /// <param name="stackBytes">How large; memory is taken only for what is used of it.</param>
    public static void Run(Action action, int stackBytes = StackBytes)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            stackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
