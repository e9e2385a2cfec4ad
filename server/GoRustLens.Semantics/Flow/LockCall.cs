using System.Text;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>What a call does to a mutex.</summary>
internal enum LockEffect
{
    Lock, ReadLock, Unlock, ReadUnlock, TryLock, TryReadLock,
}

/// <summary>A call of a mutex's method.</summary>
/// <param name="Path">The mutex.</param>
internal readonly record struct LockCall(AccessPath Path, LockEffect Effect)
{
    /// <summary>
    /// The calls of sync.Mutex, sync.RWMutex and sync.Locker, and of methods of their names whose body is not at hand. Null for other
    /// calls; a wrapper of the program's own is read as what it does.
    /// </summary>
    public static LockCall? Of(CallExpr call, SemanticModel model)
    {
        if (call is not { Fun: SelectorExpr selector, Args.IsEmpty: true } || EffectOf(selector.Sel.Name) is not { } effect)
            return null;
        if (model.SymbolOf(selector.Sel) is { Node: FuncDecl { Body: not null } } method && method.PackagePath != "sync")
            return null;
        return new LockCall(HolderOf(selector, model), effect);
    }

    /// <summary>What a method is called on, with the embedded field that has it.</summary>
    public static AccessPath HolderOf(SelectorExpr selector, SemanticModel model)
    {
        var outer = AccessPath.Of(selector.X, model);
        var path = new StringBuilder();
        AccessPath.InsertEmbedded(selector, model, path);
        return outer with { Path = outer.Path + path };
    }

    private static LockEffect? EffectOf(string name) => name switch
    {
        "Lock" => LockEffect.Lock,
        "RLock" => LockEffect.ReadLock,
        "Unlock" => LockEffect.Unlock,
        "RUnlock" => LockEffect.ReadUnlock,
        "TryLock" => LockEffect.TryLock,
        "TryRLock" => LockEffect.TryReadLock,
        _ => null,
    };
}
