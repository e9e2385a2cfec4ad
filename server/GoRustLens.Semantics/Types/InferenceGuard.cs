using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>Ends inference that comes back to where it began, as in "var a = b; var b = a": the inner question gets the fallback.</summary>
/// <remarks>The set of open questions belongs to the call stack, so there is one a thread; it is empty whenever no inference runs.</remarks>
internal static class InferenceGuard
{
    private static readonly ThreadLocal<HashSet<Symbol>> Open = new(() => []);

    public static GoType Run(Symbol symbol, Func<GoType> infer)
    {
        // A ThreadLocal with a factory never gives null.
        var open = Open.Value!;
        if (!open.Add(symbol))
            return GoUnknown.Instance;
        try
        {
            return infer();
        }
        finally
        {
            open.Remove(symbol);
        }
    }
}
