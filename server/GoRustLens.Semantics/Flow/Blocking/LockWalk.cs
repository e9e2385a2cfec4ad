using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>A mutex that a body locks, itself or through what it calls, as the body names it.</summary>
/// <param name="Path">Null-rooted where the mutex has no name in the body.</param>
/// <param name="Via">The call in the body that leads there; null where it locks itself.</param>
internal sealed record Acquire(AccessPath? Path, SyncThing? Thing, bool IsWrite, GoNode Site, SyncBody Body, CallExpr? Via)
{
    /// <summary>The calls between the body and the locking.</summary>
    public int Depth { get; init; }

    /// <summary>The boolean parameter of the body without whose value it does not come to the locking; null where it always can.</summary>
    public ImmutableArray<(int Parameter, bool Value)> OnlyIf { get; init; } = [];

    /// <summary>The mutexes of its callers that the body has unlocked by then, as it names them.</summary>
    public ImmutableArray<AccessPath> GivenBack { get; init; } = [];

    /// <summary>True where one of them goes through an interface or a function value.</summary>
    public bool IsGuess { get; init; }

    /// <summary>True where it stands under a flag of the struct: who calls may know what that says.</summary>
    public bool IsFlagged { get; init; }
}

/// <summary>A parameter is called while mutexes are held.</summary>
internal sealed record HeldCallback(int Parameter, ImmutableArray<Hold> Held, GoNode Site);

/// <summary>What callers have to know about the locks of a body.</summary>
internal sealed record LockSummary(
    ImmutableArray<Acquire> Acquires, ImmutableArray<Hold> LeavesHeld, ImmutableDictionary<AccessPath, GoNode> LeavesReleased, ImmutableArray<HeldCallback> Callbacks)
{
    public static LockSummary Nothing { get; } = new([], [], ImmutableDictionary<AccessPath, GoNode>.Empty, []);
}

/// <summary>
/// Which mutexes are held in one body, one world for each way in which they differ, so that "if locked { mu.Unlock() }" is understood.
/// Calls do what the summaries of their callees say.
/// </summary>
internal sealed class LockWalk : ForwardAnalysis<LockWorlds>
{
    private const string NilTest = " == nil";

    private readonly SyncBody _body;
    private readonly LockSummaries _summaries;
    private readonly Dictionary<GoNode, SyncOp> _ops = [];
    private readonly Dictionary<GoNode, SyncCall> _calls = [];
    private readonly Dictionary<DeferStmt, LockWorlds> _atDeferred = [];

    private LockWalk(SyncBody body, LockSummaries summaries)
        : base(body.Control, body.Model, CancellationToken.None)
    {
        (_body, _summaries) = (body, summaries);
        foreach (var op in body.Ops)
            _ops.TryAdd(op.Node, op);
        foreach (var call in body.Calls)
            _calls.TryAdd(call.Node, call);
    }

    public static LockWalk Of(SyncBody body, LockSummaries summaries)
    {
        var walk = new LockWalk(body, summaries);
        walk.Run(LockWorlds.Entry);
        return walk;
    }

    /// <summary>The worlds before an operation or call; for deferred ones those in which they run. Null where no path comes there.</summary>
    public LockWorlds? Before(GoNode node, GoNode? statement)
    {
        if (statement is DeferStmt defer)
            return _atDeferred.GetValueOrDefault(defer);
        return node is SendStmt send ? StateBefore(send.Chan) : node is RangeStmt range ? StateBefore(range.X) : StateBefore(node);
    }

    /// <summary>The boolean parameter that has one value in all worlds in which a node is reached.</summary>
    public ImmutableArray<(int Parameter, bool Value)> ConditionsOf(GoNode node, GoNode? statement)
    {
        if (Before(node, statement) is not { Worlds: { IsEmpty: false } worlds })
            return [];
        var found = ImmutableArray.CreateBuilder<(int, bool)>();
        var index = 0;
        foreach (var name in _body.Type.Params.List.SelectMany(field => field.Names))
        {
            if (worlds[0].Facts.TryGetValue(name.Name, out var value) && Model.SymbolOf(name) is { Kind: SymbolKind.Parameter } && worlds.All(world => world.Facts.TryGetValue(name.Name, out var other) && other == value))
                found.Add((index, value));
            index++;
        }
        return found.ToImmutable();
    }

    /// <summary>The ways out of the body: the statement that leaves, null for the closing brace, and the worlds once the deferred calls have run.</summary>
    public IEnumerable<(ReturnStmt? Leave, LockWorlds Worlds)> Exits()
    {
        if (GaveUp || Flow.Exit.Predecessors is not [{ Source: var leave }, ..])
            yield break;
        foreach (var edge in leave.Predecessors)
        {
            if (StateBehind(edge) is not { } worlds)
                continue;
            foreach (var step in leave.Steps)
                worlds = RunDeferred((DeferStmt)step.Node, worlds);
            yield return (edge.Source.Steps is [.., { Node: ReturnStmt statement }] ? statement : null, worlds);
        }
    }

    protected override LockWorlds Join(LockWorlds left, LockWorlds right) => left.JoinWith(right);

    protected override bool AreEqual(LockWorlds left, LockWorlds right) => left.IsSame(right);

    protected override LockWorlds After(Expr expression, LockWorlds state) => expression is CallExpr call ? Do(call, state) : state;

    protected override LockWorlds Postpone(Stmt statement, CallExpr call, LockWorlds state) =>
        statement is DeferStmt defer ? state.Select(world => world.With(defer)) : state;

    protected override LockWorlds RunDeferred(DeferStmt defer, LockWorlds state)
    {
        if (defer.Call is not CallExpr call)
            return state;
        var (run, rest) = (state.Worlds.Where(world => world.Deferred.Contains(defer)).ToList(), state.Worlds.Where(world => !world.Deferred.Contains(defer)));
        if (run.Count == 0)
            return state;
        var before = LockWorlds.Of(run);
        _atDeferred[defer] = _atDeferred.TryGetValue(defer, out var known) ? known.JoinWith(before) : before;
        return LockWorlds.Of(Do(call, before).Worlds.Concat(rest));
    }

    protected override LockWorlds? Refine(Expr condition, bool outcome, LockWorlds state)
    {
        if (condition is CallExpr call && LockCall.Of(call, Model) is { Effect: LockEffect.TryLock or LockEffect.TryReadLock } taken)
            return outcome ? state.Select(world => world.Lock(new Hold(taken.Path, null, taken.Effect == LockEffect.TryLock, call))) : state;
        if (FactOf(condition) is not { } fact)
            return state;
        var holds = outcome == fact.IsPositive;
        var possible = state.Worlds.Where(world => !world.Facts.TryGetValue(fact.Text, out var known) || known == holds).ToList();
        return possible.Count == 0 ? null : LockWorlds.Of(possible.Select(world => world.With(world.Facts.SetItem(fact.Text, holds))));
    }

    protected override LockWorlds Assign(AssignStmt assign, LockWorlds state)
    {
        foreach (var target in assign.Lhs)
            state = Forget(target, state);
        for (var index = 0; index < assign.Lhs.Length && assign.Lhs.Length == assign.Rhs.Length; index++)
            state = Learn(assign.Lhs[index], assign.Rhs[index], state);
        return state;
    }

    protected override LockWorlds Declare(ValueSpec spec, LockWorlds state)
    {
        for (var index = 0; index < spec.Names.Length; index++)
        {
            state = Forget(spec.Names[index], state);
            if (spec.Values.Length == spec.Names.Length)
                state = Learn(spec.Names[index], spec.Values[index], state);
            else if (spec.Values.IsEmpty && spec.Type is Ident { Name: "bool" } && !IsHidden(spec.Names[index]))
                state = Set(spec.Names[index].Name, false, state);
        }
        return state;
    }

    protected override LockWorlds Change(IncDecStmt statement, LockWorlds state) => Forget(statement.X, state);

    protected override LockWorlds AssignElement(RangeStmt range, LockWorlds state)
    {
        state = range.Key is null ? state : Forget(range.Key, state);
        return range.Value is null ? state : Forget(range.Value, state);
    }

    private LockWorlds Do(CallExpr call, LockWorlds state)
    {
        if (_ops.TryGetValue(call, out var op))
            return Do(op, state);
        // Fields may be others now; but whoever counts, or gives a lock back, changes none.
        if (call.Fun is not Ident { Name: "len" } && LockCall.Of(call, Model) is null)
            state = state.Select(world => world.Facts.Keys.Any(MayChange)
            ? world.With(world.Facts.Where(fact => !MayChange(fact.Key)).ToImmutableDictionary())
            : world);
        if (!_calls.TryGetValue(call, out var made) || made.IsGo || made.IsDynamic)
            return DoDirect(call, state);
        foreach (var target in made.Targets)
        {
            var summary = _summaries.Of(target);
            foreach (var (path, site) in summary.LeavesReleased)
            {
                if (LockSummaries.Rename(path, made, target) is { } here)
                    state = state.Select(world => world.Unlock(here, call));
            }
            foreach (var hold in summary.LeavesHeld)
            {
                if (LockSummaries.Rename(hold.Path, made, target) is { } here)
                    state = state.Select(world => world.Lock(hold with { Path = here, Site = call }));
            }
        }
        return state;
    }

    /// <summary>What a condition says of fields; but nobody exchanges a mutex that a pointer leads to.</summary>
    private bool MayChange(string fact) => fact.Contains('.', StringComparison.Ordinal) && !_body.Ops.Exists(op => fact.Length == op.Path.ToString().Length + NilTest.Length && fact.StartsWith(op.Path.ToString(), StringComparison.Ordinal) && fact.EndsWith(NilTest, StringComparison.Ordinal));

    /// <summary>A mutex that the collected operations do not have, such as one of another package's type.</summary>
    private LockWorlds DoDirect(CallExpr call, LockWorlds state)
    {
        if (_calls.ContainsKey(call) && _calls[call].Callees.Count > 0)
            return state;
        return LockCall.Of(call, Model) switch
        {
            { Effect: LockEffect.Lock or LockEffect.ReadLock } taken => state.Select(world => world.Lock(new Hold(taken.Path, null, taken.Effect == LockEffect.Lock, call))),
            { Effect: LockEffect.Unlock or LockEffect.ReadUnlock } given => state.Select(world => world.Unlock(given.Path, call)),
            _ => state,
        };
    }

    private static LockWorlds Do(SyncOp op, LockWorlds state) => op.Kind switch
    {
        SyncOpKind.Lock or SyncOpKind.ReadLock => state.Select(world => world.Lock(new Hold(op.Path, op.Thing.Root, op.Kind == SyncOpKind.Lock, op.Node))),
        SyncOpKind.Unlock or SyncOpKind.ReadUnlock => state.Select(world => world.Unlock(op.Path, op.Node)),
        _ => state,
    };

    private LockWorlds Learn(Expr target, Expr value, LockWorlds state) =>
        target is Ident name && Model.ConstantOf(value)?.ToBoolean() is { } known && !IsHidden(name) ? Set(name.Name, known, state) : state;

    /// <summary>True for a variable that a function literal sets, whenever that runs.</summary>
    private bool IsHidden(Ident name) => Model.SymbolOf(name) is { } symbol && FlowFacts.Of(Model.Package).UsesOf(_body.Function, Model).IsHidden(symbol);

    private static LockWorlds Set(string name, bool value, LockWorlds state) => state.Select(world => world.With(world.Facts.SetItem(name, value)));

    private static LockWorlds Forget(Expr target, LockWorlds state)
    {
        var name = target;
        while (name is not Ident)
        {
            name = name switch
            {
                SelectorExpr selector => selector.Sel,
                IndexExpr index => index.X,
                StarExpr star => star.X,
                ParenExpr paren => paren.X,
                _ => null,
            };
            if (name is null)
                return state;
        }
        var text = ((Ident)name).Name;
        return state.Worlds.All(world => !world.Facts.Keys.Any(fact => Mentions(fact, text)))
            ? state
            : state.Select(world => world.With(world.Facts.Where(fact => !Mentions(fact.Key, text)).ToImmutableDictionary()));
    }

    private static bool Mentions(string fact, string name)
    {
        for (var at = fact.IndexOf(name, StringComparison.Ordinal); at >= 0; at = fact.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsPart(fact[at - 1])) && (at + name.Length == fact.Length || !IsPart(fact[at + name.Length])))
                return true;
        }
        return false;
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    /// <summary>A condition whose outcome stays until one of its names is assigned; null where it may be another the next time.</summary>
    private (string Text, bool IsPositive)? FactOf(Expr condition)
    {
        if (!IsPure(condition))
            return null;
        return condition is BinaryExpr { Op: TokenKind.NotEqual } compare
            ? ($"{_body.Model.File.TextOf(compare.X)} == {_body.Model.File.TextOf(compare.Y)}", false)
            : (condition is BinaryExpr { Op: TokenKind.Equal } equal ? $"{_body.Model.File.TextOf(equal.X)} == {_body.Model.File.TextOf(equal.Y)}" : _body.Model.File.TextOf(condition), true);
    }

    private static bool IsPure(Expr expression) => expression switch
    {
        Ident or BasicLit => true,
        ParenExpr paren => IsPure(paren.X),
        SelectorExpr selector => IsPure(selector.X),
        BinaryExpr binary => IsPure(binary.X) && IsPure(binary.Y),
        UnaryExpr { Op: TokenKind.Not or TokenKind.Sub } unary => IsPure(unary.X),
        CallExpr { Fun: Ident { Name: "len" }, Args: [var counted] } => IsPure(counted),
        _ => false,
    };
}
