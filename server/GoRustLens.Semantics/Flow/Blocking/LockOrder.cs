using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>One mutex is taken while another is held.</summary>
/// <param name="HasOneRoot">True where both are parts of one variable, for sure.</param>
internal sealed record LockPair(GoNode First, GoNode Second, bool IsFirstWrite, bool IsSecondWrite, bool HasOneRoot, SyncBody Body);

/// <summary>The orders in which a package takes its mutexes.</summary>
internal sealed class LockOrder
{
    private readonly Dictionary<(SyncThing First, SyncThing Second), List<LockPair>> _pairs = [];

    private LockOrder(LockSummaries locks, SyncModel sync)
    {
        foreach (var body in sync.Bodies.OrderBy(body => body.Function.Start))
        {
            if (locks.HasLocks(body))
                Collect(body, locks);
        }
    }

    /// <summary>Asked with the summaries' gate held.</summary>
    public static LockOrder Of(Package package, LockSummaries locks, SyncModel sync) => package.Analysis(_ => new LockOrder(locks, sync));

    public IEnumerable<LockPair> Pairs(SyncThing first, SyncThing second) => _pairs.TryGetValue((first.Root, second.Root), out var found) ? found : [];

    private void Collect(SyncBody body, LockSummaries locks)
    {
        var walk = locks.WalkOf(body);
        foreach (var op in body.Ops)
        {
            if (op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && !op.IsDeferred && walk.Before(op.Node, null) is { } worlds)
                Add(worlds, op.Thing, op.Path, op.Kind == SyncOpKind.Lock, op.Node, body, givenBack: [], isSure: true);
        }
        foreach (var call in body.Calls)
        {
            if (call.IsGo || walk.Before(call.Node, call.Statement) is not { } worlds)
                continue;
            foreach (var target in call.Targets)
            {
                foreach (var acquire in locks.Of(target).Acquires)
                {
                    if (LockSummaries.IsRuledOut(acquire, call))
                        continue;
                    var path = acquire.Path is { } known ? LockSummaries.Rename(known, call, target) : null;
                    Add(worlds, acquire.Thing, path, acquire.IsWrite, call.Node, body, givenBack: [.. LockSummaries.GivenBackTo(acquire, call, target)], isSure: acquire is { IsGuess: false, Depth: 0 } && call is { Value: null, IsDynamic: false });
                }
            }
        }
    }

    private void Add(LockWorlds worlds, SyncThing? thing, AccessPath? path, bool isWrite, GoNode node, SyncBody body, ImmutableArray<AccessPath> givenBack, bool isSure)
    {
        foreach (var hold in worlds.AlwaysHeld)
        {
            if (thing is null || hold.Thing is null || givenBack.Contains(hold.Path) || ReferenceEquals(thing.Root, hold.Thing.Root))
                continue;
            var key = (hold.Thing.Root, thing.Root);
            if (!_pairs.TryGetValue(key, out var found))
                _pairs[key] = found = [];
            found.Add(new LockPair(hold.Site, node, hold.IsWrite, isWrite, isSure && path?.Root is { } root && ReferenceEquals(root, hold.Path.Root), body));
        }
    }
}

/// <summary>Whether a struct is made at one place only, outside of loops: then two names for it are most likely the same one.</summary>
internal static class SingleInstances
{
    public static bool Of(Symbol field) => field is { Package: { } package, ReceiverTypeName: { } type } && package.Analysis(key => new Counts(key)).Of(type) <= 1;

    private sealed class Counts
    {
        private readonly Dictionary<string, int> _made = [];

        public Counts(Package package)
        {
            foreach (var file in package.Files)
                new Counter(_made).Visit(file.File.Root);
        }

        public int Of(string type) => _made.GetValueOrDefault(type);
    }

    private sealed class Counter(Dictionary<string, int> made) : GoWalker
    {
        private int _loops;

        public override void Visit(GoNode node)
        {
            var name = node switch
            {
                CompositeLit { Type: Ident type } => type.Name,
                CompositeLit { Type: IndexExpr { X: Ident type } } => type.Name,
                CallExpr { Fun: Ident { Name: "new" }, Args: [Ident type] } => type.Name,
                ValueSpec { Type: Ident type } => type.Name,
                _ => null,
            };
            if (name is not null)
                made[name] = made.GetValueOrDefault(name) + 1 + _loops;
            var isLoop = node is ForStmt or RangeStmt;
            _loops += isLoop ? 1 : 0;
            VisitChildrenOf(node);
            _loops -= isLoop ? 1 : 0;
        }
    }
}
