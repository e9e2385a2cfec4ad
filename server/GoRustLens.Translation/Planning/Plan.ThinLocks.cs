using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Mutexes that go: what they guard stands in a lock of its own.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<Symbol, bool> _thinLocks = [];

    /// <summary>True for a mutex, a variable or a field, that has nothing left to do in Rust.</summary>
    public bool IsThinLock(Symbol mutex)
    {
        if (!HasGoroutines || mutex.Type is not GoNamed { Name: "Mutex" or "RWMutex", Symbol.PackagePath: "sync" })
            return false;
        if (_thinLocks.TryGetValue(mutex, out var known))
            return known;
        _thinLocks[mutex] = false;
        return _thinLocks[mutex] = ThinLocks.Of(_run.Model.Package).TouchedUnder(mutex) is { Count: > 0 } touched && touched.All(IsLockedItself) && touched.Any(s => s.Kind != SymbolKind.Field || Pointers.IsCellField(s));
    }

    /// <summary>The fields of a struct that Rust keeps.</summary>
    public IEnumerable<GoField> KeptFields(GoStruct structure) => structure.Fields.Where(f => !IsThinLock(f.Symbol));

    /// <inheritdoc cref="KeptFields"/>
    public GoStruct WithKeptFields(GoStruct structure) => structure.Fields.Any(f => IsThinLock(f.Symbol)) ? new GoStruct([.. KeptFields(structure)]) : structure;

    private bool IsLockedItself(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Field => Pointers.IsCellField(symbol) ? Pointers.IsThreadedField(symbol) : Pointers.Places.WritesOf(symbol) == FieldWrites.None,
        SymbolKind.Variable => GlobalOf(symbol) is GlobalPlan.Atomic or GlobalPlan.Mutex or GlobalPlan.Const or GlobalPlan.Static,
        _ => Variable(symbol).Storage == Storage.Synced,
    };

    /// <summary>True for <c>defer mu.Unlock()</c> of such a mutex.</summary>
    public bool IsThinUnlock(Stmt statement) => statement is DeferStmt { Call: CallExpr call } && ThinLockOf(call) is not null;

    /// <summary>The mutex of <c>mu.Lock()</c> and its like, where it goes; null for other calls.</summary>
    public Symbol? ThinLockOf(CallExpr call)
    {
        if (call.Fun is not SelectorExpr { Sel.Name: "Lock" or "Unlock" or "RLock" or "RUnlock" } selector)
            return null;
        var model = _run.Model;
        if (model.SelectionOf(selector) is not { } selection || selection.Member.Symbol is not { PackagePath: "sync" })
            return null;
        var mutex = !selection.Member.Path.IsEmpty ? selection.Member.Path[^1].Symbol
            : selector.X is SelectorExpr inner ? model.SelectionOf(inner)?.Member.Symbol : model.SymbolOf(selector.X);
        return mutex is not null && IsThinLock(mutex) ? mutex : null;
    }
}
