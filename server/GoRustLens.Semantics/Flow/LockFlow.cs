using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>The mutexes that are held at a point on every path to it.</summary>
/// <param name="Held">True for those that are held for writing.</param>
/// <param name="Released">Mutexes that the function has unlocked without having locked them: its caller held them.</param>
internal sealed record HeldLocks(ImmutableDictionary<AccessPath, bool> Held, ImmutableHashSet<AccessPath> Released)
{
    public static HeldLocks None { get; } = new(ImmutableDictionary<AccessPath, bool>.Empty, []);

    public HeldLocks Add(AccessPath path, bool isWrite) => this with { Held = Held.SetItem(path, isWrite), Released = Released.Remove(path) };

    public HeldLocks Remove(AccessPath path) =>
        Held.ContainsKey(path) ? this with { Held = Held.Remove(path) } : this with { Released = Released.Add(path) };
}

/// <summary>Which mutexes are held where in one body. Methods of the program that lock or unlock for their caller count as what they do.</summary>
internal sealed class LockFlow : ForwardAnalysis<HeldLocks>
{
    private readonly FlowFacts _facts;
    private bool _hasLocks;

    private LockFlow(ControlFlow flow, SemanticModel model, FlowFacts facts)
        : base(flow, model, CancellationToken.None) => _facts = facts;

    public static LockFlow Analyse(ControlFlow flow, SemanticModel model, FlowFacts facts)
    {
        var walk = new LockFlow(flow, model, facts);
        walk.Run(HeldLocks.None);
        return walk;
    }

    /// <summary>The mutexes held on every path to the node.</summary>
    public ImmutableDictionary<AccessPath, bool> HeldAt(GoNode node) =>
        _hasLocks && StateBefore(node) is { } state ? state.Held : HeldLocks.None.Held;

    /// <summary>What the body leaves locked and unlocked for its caller; null where it does neither.</summary>
    public HeldLocks? Effect => _hasLocks && !GaveUp && StateAtExit is { } state && (!state.Held.IsEmpty || !state.Released.IsEmpty) ? state : null;

    protected override HeldLocks Join(HeldLocks left, HeldLocks right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var held = left.Held;
        foreach (var (path, isWrite) in left.Held)
        {
            if (!right.Held.TryGetValue(path, out var other))
                held = held.Remove(path);
            else if (isWrite && !other)
                held = held.SetItem(path, false);
        }
        return new HeldLocks(held, left.Released.Union(right.Released));
    }

    protected override bool AreEqual(HeldLocks left, HeldLocks right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Held.Count != right.Held.Count || !left.Released.SetEquals(right.Released))
            return false;
        foreach (var (path, isWrite) in left.Held)
        {
            if (!right.Held.TryGetValue(path, out var other) || other != isWrite)
                return false;
        }
        return true;
    }

    protected override HeldLocks After(Expr expression, HeldLocks state) => expression is CallExpr call ? Call(call, state) : state;

    protected override HeldLocks RunDeferred(DeferStmt defer, HeldLocks state) => defer.Call is CallExpr call ? Call(call, state) : state;

    protected override HeldLocks Refine(Expr condition, bool outcome, HeldLocks state)
    {
        if (!outcome || condition is not CallExpr call || LockCall.Of(call, Model) is not { Effect: LockEffect.TryLock or LockEffect.TryReadLock } taken)
            return state;
        _hasLocks = true;
        return state.Add(taken.Path, taken.Effect == LockEffect.TryLock);
    }

    private HeldLocks Call(CallExpr call, HeldLocks state)
    {
        if (call.Fun is FuncLit literal)
            return _facts.LockEffectOf(literal, Model) is { } inner ? Apply(inner, state, path => path) : state;
        if (LockCall.Of(call, Model) is { } direct)
        {
            _hasLocks = true;
            return direct.Effect switch
            {
                LockEffect.Lock => state.Add(direct.Path, true),
                LockEffect.ReadLock => state.Add(direct.Path, false),
                LockEffect.Unlock or LockEffect.ReadUnlock => state.Remove(direct.Path),
                _ => state,
            };
        }
        if (call.Fun is not SelectorExpr selector || Model.CalleeOf(call) is not { Kind: SymbolKind.Method, Node: FuncDecl { Recv.List: [{ Names: [var receiver] }] } } method)
            return state;
        if (FlowFacts.LockEffectOf(method) is not { } effect)
            return state;
        var holder = LockCall.HolderOf(selector, Model);
        return Apply(effect, state, path => path.Root?.Ident is { } root && ReferenceEquals(root, receiver) ? path.From(holder) : null);
    }

    /// <summary>Does to the state what a callee does; mutexes that have no name here stay out.</summary>
    private HeldLocks Apply(HeldLocks effect, HeldLocks state, Func<AccessPath, AccessPath?> rename)
    {
        _hasLocks = true;
        foreach (var path in effect.Released)
        {
            if (rename(path) is { } here)
                state = state.Remove(here);
        }
        foreach (var (path, isWrite) in effect.Held)
        {
            if (rename(path) is { } here)
                state = state.Add(here, isWrite);
        }
        return state;
    }
}
