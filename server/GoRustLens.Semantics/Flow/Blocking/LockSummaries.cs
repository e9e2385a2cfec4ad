using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>The locks of a package's bodies and what their callers see of them, computed on demand from the callees up. Recursion ends at what is being computed.</summary>
internal sealed class LockSummaries
{
    private const int MaxAcquires = 24;
    private const int MaxDepth = 40;

    private readonly Dictionary<SyncBody, LockWalk> _walks = [];
    private readonly Dictionary<SyncBody, LockSummary> _summaries = [];
    private readonly HashSet<SyncBody> _open = [];

    /// <summary>One thread at a time: what they find out is shared.</summary>
    public Lock Gate { get; } = new();

    public static LockSummaries Of(Package package) => package.Analysis(_ => new LockSummaries());

    public LockWalk WalkOf(SyncBody body)
    {
        if (!_walks.TryGetValue(body, out var walk))
            _walks[body] = walk = LockWalk.Of(body, this);
        return walk;
    }

    public LockSummary Of(SyncBody body)
    {
        if (_summaries.TryGetValue(body, out var known))
            return known;
        if (_open.Count > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack() || !_open.Add(body))
            return LockSummary.Nothing;
        try
        {
            return _summaries[body] = Summarise(body);
        }
        finally
        {
            _open.Remove(body);
        }
    }

    /// <summary>The path of a callee as the caller names it; null where it has no name there.</summary>
    public static AccessPath? Rename(AccessPath path, SyncCall call, SyncBody callee)
    {
        if (path.Root is not { } root)
            return null;
        if (root.Kind == SymbolKind.Variable)
            return path;
        if (root.Kind is not (SymbolKind.Receiver or SymbolKind.Parameter) || !ReferenceEquals(root.Function, callee.Function))
        {
            // A variable that a literal captures has the same name for whoever stands around it.
            return callee.Function is FuncLit && IsSeenFrom(call.Caller, root, callee) ? path : null;
        }
        // "c = c.parent; c.mu.Lock()": it is another one by then.
        if (callee.Model.FlowOf(callee.Function).MutationsOf(root).Any(mutation => mutation.Kind == MutationKind.Reassigned))
            return null;
        if (root.Kind == SymbolKind.Receiver && call.Receiver is { } shown)
            return path.From(AccessPath.Of(shown, call.Caller.Model));
        if (root.Kind == SymbolKind.Receiver)
            return call.Node.Fun is SelectorExpr selector ? path.From(LockCall.HolderOf(selector, call.Caller.Model)) : null;
        var index = IndexOf(root, callee);
        return index >= 0 && index < call.Node.Args.Length && AccessPath.Of(call.Node.Args[index], call.Caller.Model) is { Root: not null } argument ? path.From(argument) : null;
    }

    /// <summary>True where the caller stands around the literal, or both stand in the body that declares the variable.</summary>
    private static bool IsSeenFrom(SyncBody caller, Symbol root, SyncBody callee)
    {
        if (callee.Function.Span.Contains(root.Ident?.Start ?? callee.Function.Start))
            return false;
        if (caller.Encloses(callee))
            return true;
        for (var around = callee.Outer; around is not null; around = around.Outer)
        {
            if (ReferenceEquals(around.Function, root.Function))
                return around.Encloses(caller);
        }
        return false;
    }

    public static int IndexOf(Symbol parameter, SyncBody callee)
    {
        var index = 0;
        foreach (var field in callee.Type.Params.List)
        {
            foreach (var name in field.Names)
            {
                if (ReferenceEquals(parameter.Ident, name))
                    return index;
                index++;
            }
        }
        return -1;
    }

    private LockSummary Summarise(SyncBody body)
    {
        if (body.Ops.Count == 0 && body.Calls.Count == 0)
            return LockSummary.Nothing;
        if (!HasLocks(body))
            return body.Calls.Count == 0 ? LockSummary.Nothing : LockSummary.Nothing with { Acquires = AcquiresOf(body, null), Callbacks = CallbacksOf(body, null) };
        var walk = WalkOf(body);
        var (held, released) = ExitsOf(walk);
        return new LockSummary(AcquiresOf(body, walk), held, released, CallbacksOf(body, walk));
    }

    /// <summary>True where the body, or what it calls, locks or unlocks: others need no walk.</summary>
    public bool HasLocks(SyncBody body)
    {
        foreach (var op in body.Ops)
        {
            if (op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock or SyncOpKind.Unlock or SyncOpKind.ReadUnlock)
                return true;
        }
        foreach (var call in body.Calls)
        {
            if (call.IsGo)
                continue;
            foreach (var target in call.Targets)
            {
                if (Of(target) is { } summary && (!summary.LeavesHeld.IsEmpty || !summary.LeavesReleased.IsEmpty))
                    return true;
            }
        }
        return false;
    }

    private static (ImmutableArray<Hold> Held, ImmutableDictionary<AccessPath, GoNode> Released) ExitsOf(LockWalk walk)
    {
        ImmutableDictionary<AccessPath, Hold>? held = null;
        ImmutableDictionary<AccessPath, GoNode>? released = null;
        foreach (var world in walk.Exits().SelectMany(exit => exit.Worlds.Worlds))
        {
            held = held is null ? world.Held : held.Where(entry => world.Held.ContainsKey(entry.Key)).ToImmutableDictionary();
            released = released is null ? world.Released : released.Where(entry => world.Released.ContainsKey(entry.Key)).ToImmutableDictionary();
        }
        return ([.. (held?.Values ?? []).OrderBy(hold => hold.Site.Start).ThenBy(hold => hold.Path.ToString(), StringComparer.Ordinal)], released ?? ImmutableDictionary<AccessPath, GoNode>.Empty);
    }

    private ImmutableArray<Acquire> AcquiresOf(SyncBody body, LockWalk? walk)
    {
        var found = ImmutableArray.CreateBuilder<Acquire>();
        foreach (var op in body.Ops)
        {
            if (op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && !IsGivenBack(walk, op.Node, op.IsDeferred ? body.Control.Defers.FirstOrDefault(defer => ReferenceEquals(defer.Call, op.Node)) : null, op.Path))
                Add(new Acquire(op.Path, op.Thing.Root, op.Kind == SyncOpKind.Lock, op.Node, body, null) 
                {
                    OnlyIf = walk?.ConditionsOf(op.Node, null) ?? [],
                    GivenBack = GivenBackAt(walk, op.Node, null),
                    IsGuess = IsOnlyForNil(op.Node, body),
                    IsFlagged = IsFlagged(op),
                });
        }
        foreach (var call in body.Calls)
        {
            if (call.IsGo)
                continue;
            foreach (var target in call.Targets)
            {
                foreach (var inner in Of(target).Acquires)
                {
                    if (IsRuledOut(inner, call))
                        continue;
                    var path = inner.Path is { } known ? Rename(known, call, target) : null;
                    if (path is null || !IsGivenBack(walk, call.Node, call.IsDeferred ? call.Statement : null, path.Value))
                    {
                        Add(inner with
                        {
                            Path = path,
                            Via = call.Node,
                            Depth = inner.Depth + 1,
                            IsGuess = inner.IsGuess || call.IsDynamic || call.Value is not null || IsOnlyForNil(call.Node, body),
                            OnlyIf = [.. PassedOn(inner, call, body), .. walk?.ConditionsOf(call.Node, call.Statement) ?? []],
                            GivenBack = [.. GivenBackTo(inner, call, target), .. GivenBackAt(walk, call.Node, call.Statement)],
                        });
                    }
                }
            }
        }
        return found.ToImmutable();

        void Add(Acquire acquire)
        {
            if (found.Count < MaxAcquires && !found.Any(other => other.Path == acquire.Path && other.IsWrite == acquire.IsWrite && (acquire.Path is not null || ReferenceEquals(other.Thing, acquire.Thing))))
                found.Add(acquire);
        }
    }

    /// <summary>"c.read(true)", where read locks only if it gets false.</summary>
    public static bool IsRuledOut(Acquire acquire, SyncCall call) =>
        acquire.OnlyIf.Any(condition => condition.Parameter < call.Node.Args.Length && call.Caller.Model.ConstantOf(call.Node.Args[condition.Parameter])?.ToBoolean() is { } given && given != condition.Value);

    /// <summary>The conditions of a callee, where the caller hands its own parameters on.</summary>
    private static IEnumerable<(int Parameter, bool Value)> PassedOn(Acquire inner, SyncCall call, SyncBody body)
    {
        foreach (var condition in inner.OnlyIf)
        {
            if (condition.Parameter < call.Node.Args.Length && body.Model.SymbolOf(call.Node.Args[condition.Parameter]) is { Kind: SymbolKind.Parameter } own && IndexOf(own, body) is >= 0 and var index)
                yield return (index, condition.Value);
        }
    }

    private static ImmutableArray<AccessPath> GivenBackAt(LockWalk? walk, GoNode node, GoNode? statement) =>
        walk?.Before(node, statement) is { Worlds: [var first, ..] worlds } ? [.. first.Released.Keys.Where(path => worlds.All(world => world.Released.ContainsKey(path)))] : [];

    /// <summary>What a callee has unlocked before it locks, as the caller names it.</summary>
    public static IEnumerable<AccessPath> GivenBackTo(Acquire inner, SyncCall call, SyncBody callee) => inner.GivenBack.Select(path => Rename(path, call, callee)).OfType<AccessPath>();

    /// <summary>"if key == nil { … }" around it, of a parameter: most callers give one.</summary>
    private static bool IsOnlyForNil(GoNode node, SyncBody body) =>
        NodePath.To(body.Block, node) is { } path && path.Nodes.OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(node.Span)
            && branch.Cond is BinaryExpr { Op: TokenKind.Equal, X: Ident asked } comparison && body.Model.IsNil(comparison.Y) && body.Model.SymbolOf(asked) is { Kind: SymbolKind.Parameter } parameter && IndexOf(parameter, body) >= 0);

    /// <summary>True where the body has unlocked what its caller held before it locks again.</summary>
    private static bool IsGivenBack(LockWalk? walk, GoNode node, GoNode? deferred, AccessPath path) =>
        walk is not null && walk.Before(node, deferred) is { } worlds && worlds.Worlds.Any(world => world.Released.ContainsKey(path));

    /// <summary>"if !p.shared { p.mu.Lock() }".</summary>
    private static bool IsFlagged(SyncOp op) =>
        op.Path.Root is { } owner && NodePath.To(op.Body.Block, op.Node) is { } path && path.Nodes.OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(op.Node.Span)
            && (branch.Cond is UnaryExpr { Op: TokenKind.Not, X: var negated } ? negated : branch.Cond) is SelectorExpr flag && ReferenceEquals(AccessPath.RootOf(flag, op.Body.Model), owner));

    private static ImmutableArray<HeldCallback> CallbacksOf(SyncBody body, LockWalk? walk)
    {
        var found = ImmutableArray.CreateBuilder<HeldCallback>();
        foreach (var call in body.Calls)
        {
            if (call.IsGo || body.Model.CalleeOf(call.Node) is not { Kind: SymbolKind.Parameter } parameter || IndexOf(parameter, body) is not (>= 0 and var index))
                continue;
            ImmutableArray<Hold> held = walk?.Before(call.Node, call.Statement) is { } worlds ? [.. worlds.AlwaysHeld] : [];
            found.Add(new HeldCallback(index, held, call.Node));
        }
        return found.ToImmutable();
    }
}
