
namespace GoRustLens.Semantics.Checking;

/// <summary>One package-level declaration and what is found out about it: first the types that others ask for, the rest when somebody looks at the declaration itself.</summary>
/// <remarks>
/// The first part runs under <see cref="TypeGate"/>. The second one does not: whoever does it holds this unit's own lock
/// and takes the gate for what it names. Nobody waits for such a lock with the gate in hand.
/// </remarks>
internal abstract class DeclarationUnit(FileSemantics file)
{
    private readonly Lock _finishing = new();
    private readonly List<Checker> _checkers = [];
    private volatile bool _isFinished;

    protected FileSemantics File { get; } = file;

    protected CheckResults Results { get; } = new();

    /// <summary>All that there is about the declaration; function bodies apart.</summary>
    public CheckResults Finish()
    {
        if (_isFinished)
            return Results;
        lock (_finishing)
        {
            if (_isFinished)
                return Results;
            TypeGate.Run(() =>
            {
                ResolveAll();
                return true;
            });
            Complete();
            // What waits may make new checkers' work, not new checkers.
            foreach (var checker in _checkers)
                checker.Finish();
            _checkers.Clear();
            _isFinished = true;
        }
        return Results;
    }

    /// <summary>Resolves the types of all that the unit declares. Called under the gate.</summary>
    protected abstract void ResolveAll();

    /// <summary>What nobody else asks for.</summary>
    protected virtual void Complete() { }

    protected Checker NewChecker()
    {
        var checker = new Checker(File, Results, CancellationToken.None) { DelaysLiterals = true };
        _checkers.Add(checker);
        return checker;
    }
}
