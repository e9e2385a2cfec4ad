namespace GoRustLens.Semantics.Flow;

/// <summary>
/// Whether somebody still waits for what this thread finds out. Analyses of whole packages are asked for through many hands, take long,
/// and are kept with the package: they look here now and then, and leave nothing behind where they are given up.
/// </summary>
public static class AnalysisCancellation
{
    [ThreadStatic]
    private static CancellationToken s_current;

    public static CancellationToken Current => s_current;

    /// <summary>Until it is disposed, on this thread.</summary>
    public static Scope Enter(CancellationToken cancellationToken)
    {
        var scope = new Scope(s_current);
        s_current = cancellationToken;
        return scope;
    }

    /// <summary>Gives back the token from before.</summary>
    public readonly struct Scope(CancellationToken before) : IDisposable
    {
        public void Dispose() => s_current = before;
    }
}
