using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>Mutexes that stay locked, are locked twice, unlocked twice, or taken in two orders.</summary>
internal sealed class LockProblems(SyncBody body, LockSummaries locks, SyncModel sync)
{
    /// <summary>Longer chains of calls most often are never run to their end.</summary>
    private const int MaxSureDepth = 2;

    private readonly List<BlockingProblem> _found = [];
    private readonly LockWalk _walk = locks.WalkOf(body);

    public static List<BlockingProblem> In(SyncBody body, LockSummaries locks, SyncModel sync)
    {
        if (!locks.HasLocks(body) && !body.Calls.Exists(call => !call.IsGo && call.Node.Args.Any(argument => argument is FuncLit) && call.Targets.Any(target => locks.Of(target).Callbacks.Any(callback => !callback.Held.IsEmpty))))
            return [];
        var finder = new LockProblems(body, locks, sync);
        finder.Operations();
        finder.Calls();
        finder.Exits();
        return finder._found;
    }

    private void Operations()
    {
        foreach (var op in body.Ops)
        {
            if (op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && op.IsDeferred && _walk.Before(op.Node, StatementOf(op)) is { } state)
            {
                if (state.AlwaysHeld.Any(hold => hold.Path == op.Path && hold.IsWrite == (op.Kind == SyncOpKind.Lock)))
                    Report(BlockingKind.DeferredLock, op.Node, op.Path.ToString(), true, []);
                continue;
            }
            if (_walk.Before(op.Node, StatementOf(op)) is not { } worlds)
                continue;
            if (op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock)
                Taken(op.Node, worlds, new Acquire(op.Path, op.Thing, op.Kind == SyncOpKind.Lock, op.Node, body, null), null);
            else if (op.Kind is SyncOpKind.Unlock or SyncOpKind.ReadUnlock)
                Given(op, worlds);
        }
    }

    private static DeferStmt? StatementOf(SyncOp op) => op.IsDeferred ? op.Body.Control.Defers.FirstOrDefault(defer => ReferenceEquals(defer.Call, op.Node)) : null;

    private void Given(SyncOp op, LockWorlds worlds)
    {
        var holds = worlds.Worlds.Where(world => world.Held.ContainsKey(op.Path)).Select(world => world.Held[op.Path]).ToList();
        var wantsWrite = op.Kind == SyncOpKind.Unlock;
        if (holds.Count == worlds.Worlds.Length && holds.Count > 0 && holds.TrueForAll(hold => hold.IsWrite != wantsWrite && hold.Site is CallExpr { Fun: SelectorExpr { Sel.Name: "Lock" or "RLock" } }))
            Report(BlockingKind.WrongUnlock, op.Node, op.Path.ToString(), true, [Step(holds[0].Site, wantsWrite ? "locked for reading here" : "locked for writing here")]);
        else if (holds.Count == 0 && !worlds.Worlds.IsEmpty && worlds.Worlds.All(world => world.Released.ContainsKey(op.Path)))
            Report(BlockingKind.UnlockedTwice, op.Node, op.Path.ToString(), true, [Step(worlds.Worlds[0].Released[op.Path], "unlocked here")]);
        else if (holds.Count == 0 && !worlds.Worlds.IsEmpty && body.Ops.Find(other => other.Kind == op.Kind && !ReferenceEquals(other, op) && other.Path == op.Path && !other.IsDeferred && IsBefore(other, op)) is { } earlier && op.Loops.IsEmpty
            && body.Ops.Where(other => other.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && other.Path == op.Path).ToList() is { Count: > 0 } locking && !locking.Exists(other => IsBefore(earlier, other) && IsBefore(other, op)))
            Report(BlockingKind.UnlockedTwice, op.Node, op.Path.ToString(), true, [Step(earlier.Node, "unlocked here")]);
        else if (holds.Count == 0 && op.Path.Root is { } root && IsOwn(root) && op.Loops.IsEmpty
            && !op.Thing.Of(SyncOpKind.Lock, SyncOpKind.ReadLock).Any())
            Report(BlockingKind.UnlockedTwice, op.Node, op.Path.ToString(), true, []);
    }

    private bool IsBefore(SyncOp first, SyncOp second) =>
        (second.IsDeferred && !first.IsDeferred) || body.Control.CanFollow(first.Node, second.Node);

    /// <summary>True where nobody outside of the function can have locked it.</summary>
    private bool IsOwn(Symbol root) => root.Kind == SymbolKind.Local && ReferenceEquals(root.Function, body.Function) && SyncTypes.KindOf(root.Type) == SyncKind.Mutex;

    private void Calls()
    {
        foreach (var call in body.Calls)
        {
            if (call.IsGo || _walk.Before(call.Node, call.Statement) is not { } worlds)
                continue;
            foreach (var target in call.Targets)
            {
                var summary = locks.Of(target);
                foreach (var acquire in summary.Acquires)
                {
                    if (LockSummaries.IsRuledOut(acquire, call))
                        continue;
                    var path = acquire.Path is { } known ? LockSummaries.Rename(known, call, target) : null;
                    if (path is not null || call.Value?.Root.Symbol is not { Kind: SymbolKind.Parameter })
                        Taken(call.Node, worlds, acquire with { Path = path, GivenBack = [.. LockSummaries.GivenBackTo(acquire, call, target)] }, call);
                }
                foreach (var callback in summary.Callbacks)
                    CalledBack(call, target, callback, worlds);
            }
        }
    }

    /// <summary>A literal that is handed over locks what is held where it is called.</summary>
    private void CalledBack(SyncCall call, SyncBody target, HeldCallback callback, LockWorlds worlds)
    {
        if (callback.Parameter >= call.Node.Args.Length || call.Node.Args[callback.Parameter] is not FuncLit literal || sync.Find(literal) is not { } handed)
            return;
        foreach (var acquire in locks.Of(handed).Acquires)
        {
            foreach (var hold in callback.Held)
            {
                if (LockSummaries.Rename(hold.Path, call, target) is not { } path || path != acquire.Path)
                    continue;
                var isRead = !hold.IsWrite && !acquire.IsWrite;
                if (!isRead || hold.Thing?.Of(SyncOpKind.Lock).Any() == true)
                    Report(isRead ? BlockingKind.ReadLockedTwice : BlockingKind.LockedTwice, acquire.Via ?? acquire.Site, path.ToString(), true, [Step(hold.Site, "held here, around the call of the function", target), .. Way(acquire, null)]);
            }
            Taken(call.Node, worlds, acquire, call);
        }
    }

    /// <summary>A mutex is taken, here or in what a call leads to.</summary>
    private void Taken(GoNode node, LockWorlds worlds, Acquire acquire, SyncCall? call)
    {
        var (path, thing) = (acquire.Path, acquire.Thing);
        var isSure = call is not { IsDynamic: true } and not { Value: not null } && acquire is { IsGuess: false, IsFlagged: false, Depth: <= MaxSureDepth };
        foreach (var hold in worlds.Worlds.SelectMany(world => world.Holds).DistinctBy(hold => (hold.Path, hold.Site)))
        {
            if (acquire.GivenBack.Contains(hold.Path))
                continue;
            var isAlways = worlds.Worlds.All(world => world.Held.ContainsKey(hold.Path));
            if (path is { } named && named == hold.Path)
                Twice(node, hold, acquire, isAlways && isSure, call);
            else if (isAlways && thing is not null && hold.Thing is not null && ReferenceEquals(thing.Root, hold.Thing.Root) && IsOneOfAKind(thing) && !IsNamedElement(hold.Path, path) && !AreTwo(hold.Path.Root, path?.Root))
                Twice(node, hold, acquire, false, call);
            else if (isAlways && thing is not null && hold.Thing is not null && !ReferenceEquals(thing.Root, hold.Thing.Root))
                Ordered(node, hold, acquire, thing, isSure && acquire.Depth == 0);
        }
    }

    private void Twice(GoNode node, Hold hold, Acquire acquire, bool isCertain, SyncCall? call)
    {
        var (isWrite, site, there) = (acquire.IsWrite, acquire.Site, acquire.Body);
        var isRead = !isWrite && !hold.IsWrite;
        if (isRead && hold.Thing is not null && !hold.Thing.Of(SyncOpKind.Lock).Any())
            return;
        // A loop's own earlier turn, with another element's mutex.
        if (ReferenceEquals(hold.Site, node) && call is null && hold.Path.Path.Contains('[', StringComparison.Ordinal))
            return;
        if (hold.Path.Root?.Ident is { } name && body.Ops.Find(op => ReferenceEquals(op.Node, node))?.Loops.Any(loop => loop.Span.Contains(name.Start)) == true && ReferenceEquals(hold.Site, node))
            return;
        ImmutableArray<BlockingStep> steps = [Step(hold.Site, hold.IsWrite ? "locked here" : "read-locked here")];
        if (!ReferenceEquals(site, node))
            steps = steps.Add(Step(site, isWrite ? "locked again here" : "read-locked again here", there));
        if (isRead && hold.Thing?.Of(SyncOpKind.Lock).FirstOrDefault() is { } writer)
            steps = steps.Add(Step(writer.Node, "a writer that waits here blocks the second reader", writer.Body));
        Report(isRead ? BlockingKind.ReadLockedTwice : BlockingKind.LockedTwice, node, hold.Path.ToString(), isCertain, steps);
    }

    /// <summary>A struct of which there seems to be one: two names of its mutex are most likely one mutex.</summary>
    private static bool IsOneOfAKind(SyncThing thing) => thing.Root.Symbol is { Kind: SymbolKind.Variable } || (thing.Root.Symbol is { Kind: SymbolKind.Field } field && SingleInstances.Of(field));

    /// <summary>Two variables of one type in one function: most likely two structs.</summary>
    private static bool AreTwo(Symbol? left, Symbol? right) =>
        left is not null && right is not null && !ReferenceEquals(left, right) && left.Kind != SymbolKind.Variable && ReferenceEquals(left.Function, right.Function) && Types.TypeIdentity.AreIdentical(left.Type, right.Type);

    private static bool IsNamedElement(AccessPath held, AccessPath? taken) =>
        held.Path.Contains('[', StringComparison.Ordinal) || (taken?.Path.Contains('[', StringComparison.Ordinal) ?? false);

    /// <summary>Remembers nothing: looks for a body that takes the two in the other order.</summary>
    private void Ordered(GoNode node, Hold hold, Acquire acquire, SyncThing thing, bool isSure)
    {
        var (path, isWrite, site, there) = (acquire.Path, acquire.IsWrite, acquire.Site, acquire.Body);
        foreach (var other in LockOrder.Of(body.Model.Package, locks, sync).Pairs(thing, hold.Thing!)) // checked by the caller
        {
            // Two readers do not exclude each other.
            if ((!isWrite && !other.IsFirstWrite) || (!hold.IsWrite && !other.IsSecondWrite))
                continue;
            var isSame = path is { } mine && ReferenceEquals(mine.Root?.Type, hold.Path.Root?.Type) && other.HasOneRoot && ReferenceEquals(mine.Root, hold.Path.Root) && !IsNamedElement(hold.Path, path);
            ImmutableArray<BlockingStep> steps = [Step(hold.Site, $"{hold.Path} is held here")];
            if (!ReferenceEquals(site, node))
                steps = steps.Add(Step(site, "locked here", there));
            steps = steps.Add(Step(other.First, "in the other order: first here", other.Body)).Add(Step(other.Second, "then here", other.Body));
            _found.Add(new BlockingProblem(BlockingKind.LockOrder, node, path?.ToString() ?? thing.Root.Symbol?.Name ?? "a mutex", isSame && isSure) { Other = hold.Path.ToString(), Steps = steps });
            return;
        }
    }

    private void Exits()
    {
        var exits = _walk.Exits().ToList();
        var all = exits.SelectMany(exit => exit.Worlds.Worlds).ToList();
        foreach (var group in exits.SelectMany(exit => exit.Worlds.Worlds.SelectMany(world => world.Holds.Select(hold => (exit.Leave, Hold: hold)))).GroupBy(entry => entry.Hold.Path))
        {
            var (leave, hold) = group.First();
            if (hold.Site is not CallExpr { Fun: SelectorExpr { Sel.Name: "Lock" or "RLock" } } || hold.Thing is null || !body.Ops.Exists(op => ReferenceEquals(op.Node, hold.Site) && !op.IsDeferred))
                continue;
            var isOnAll = all.TrueForAll(world => world.Held.ContainsKey(hold.Path));
            if (!IsMistake(hold, isOnAll, leave))
                continue;
            ImmutableArray<BlockingStep> steps = leave is null ? [] : [Step(leave, "still locked at this return")];
            // Others unlock what they have locked, and nobody does it for this body: the next Lock waits for ever.
            Report(BlockingKind.StaysLocked, hold.Site, hold.Path.ToString(), !isOnAll || hold.Thing.Root.Of(SyncOpKind.Unlock, SyncOpKind.ReadUnlock).Any(), steps);
        }
    }

    /// <summary>True where the lock is not left for a caller or another function that unlocks.</summary>
    private bool IsMistake(Hold hold, bool isOnAll, ReturnStmt? leave)
    {
        // "defer func() { if locked { mu.Unlock() } }()": what it goes by is not followed.
        if (body.Control.Defers.Any(defer => defer.Call is CallExpr { Fun: FuncLit literal } && sync.Find(literal) is { } late && late.Ops.Exists(op => op.Kind is SyncOpKind.Unlock or SyncOpKind.ReadUnlock && op.Path == hold.Path)))
            return false;
        // "defer mu.Unlock(); mu.Unlock(); defer func() { mu.Lock(); … }()": what was deferred first runs last.
        if (body.Callers.Exists(call => call.IsDeferred && ReferenceEquals(call.Node.Fun, body.Function)
            && call.Caller.Ops.Exists(op => op.IsDeferred && op.Kind is SyncOpKind.Unlock or SyncOpKind.ReadUnlock && op.Path == hold.Path && op.Node.Start < call.Node.Start)))
            return false;
        // "for _, s := range all { s.Lock() }": another loop unlocks them, by another name.
        if (hold.Path.Root is { Kind: SymbolKind.Local } element && body.Ops.Exists(op => op.Kind is SyncOpKind.Unlock or SyncOpKind.ReadUnlock && !op.Loops.IsEmpty
            && ReferenceEquals(op.Thing.Root, hold.Thing!.Root) && !ReferenceEquals(op.Path.Root, element) && body.Control.CanFollow(hold.Site, op.Node))) // checked by the caller
            return false;
        // "previous = e": it may be unlocked under the other name.
        if (hold.Path.Root is { Kind: SymbolKind.Local } local && AliasFinder.In(body, local))
            return false;
        // "return e" of a locked element, or of the function that unlocks.
        if (leave is not null && hold.Path.Root is { Kind: SymbolKind.Local } root && leave.Results.Any(result => NameFinder.Uses(result, root.Name)))
            return false;
        if (leave is not null && leave.Results.Any(result => result is FuncLit || body.Model.SymbolOf(result) is { Kind: SymbolKind.Method }))
            return false;
        if (body.Function is FuncDecl { Name.Name: var name } && (name.Contains("ock", StringComparison.Ordinal) || name.Contains("cquire", StringComparison.Ordinal)))
            return false;
        if (Releases(hold.Thing!)) // checked by the caller
            return false;
        return !isOnAll || IsNobodysTask(hold.Thing!.Root, hold.Path); // as above
    }

    /// <summary>
    /// For a mutex that is held on every way out. Where all who could unlock it are in sight: others lock it, too, or it is a field that nobody unlocks.
    /// Where some are not: the package's other bodies unlock what they lock, and the doc comment does not say that this one leaves it to its caller.
    /// </summary>
    private bool IsNobodysTask(SyncThing thing, AccessPath path)
    {
        if (!thing.IsOpen)
            return thing.Symbol is { Kind: SymbolKind.Field } || thing.Of(SyncOpKind.Lock, SyncOpKind.ReadLock).Skip(1).Any() || thing.Of(SyncOpKind.Unlock, SyncOpKind.ReadUnlock).Any();
        // What a local variable leads to may be unlocked by another name.
        if (path.Root is { Kind: SymbolKind.Local } || body.Function is not FuncDecl declared || body.Model.File.DocCommentOf(declared).Any(line => body.Model.File.Text.Slice(line.Span).Contains("lock", StringComparison.OrdinalIgnoreCase)))
            return false;
        var unlocking = thing.Of(SyncOpKind.Unlock, SyncOpKind.ReadUnlock).ToList();
        return unlocking.Exists(op => op.Body.Function is FuncDecl && !ReferenceEquals(op.Body, body) && op.Body.Ops.Exists(other => other.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && other.Path == op.Path));
    }

    /// <summary>True where some body unlocks the mutex without having locked it: it does so for others.</summary>
    private bool Releases(SyncThing thing)
    {
        foreach (var op in thing.Of(SyncOpKind.Unlock, SyncOpKind.ReadUnlock))
        {
            // A literal that is called in place or deferred is part of the walk; others run who knows when.
            if (op.Body.Function is FuncLit && body.Encloses(op.Body) && op.Body.Callers.Count > 0 && op.Body.Callers.TrueForAll(call => !call.IsGo && ReferenceEquals(call.Node.Fun, op.Body.Function)))
                continue;
            // Unlocked first on some path: for a caller, or given back to it in between. Behind a Lock of its own it is a mistake instead.
            if (!ReferenceEquals(op.Body, body) && !op.Body.Ops.Exists(other => other.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && other.Path == op.Path && SyncPaths.CanFollow(other, op))
                && locks.WalkOf(op.Body).Before(op.Node, StatementOf(op)) is { } worlds && worlds.Worlds.Any(world => !world.Held.ContainsKey(op.Path)))
                return true;
        }
        return false;
    }

    private ImmutableArray<BlockingStep> Way(Acquire acquire, SyncCall? call) =>
        ReferenceEquals(acquire.Site, call?.Node) || acquire.Via is null ? [] : [Step(acquire.Site, "locked again here", acquire.Body)];

    private BlockingStep Step(GoNode node, string text, SyncBody? there = null) => BlockingFacts.Step(node, text, there ?? body, body);

    private void Report(BlockingKind kind, GoNode node, string subject, bool isCertain, ImmutableArray<BlockingStep> steps) =>
        _found.Add(new BlockingProblem(kind, node, subject, isCertain) { Steps = steps });
}

/// <summary>Whether a local variable's value is given to another variable.</summary>
internal sealed class AliasFinder(SyncBody body, Symbol variable) : GoWalker
{
    private bool _found;

    public static bool In(SyncBody body, Symbol variable)
    {
        var finder = new AliasFinder(body, variable);
        finder.Visit(body.Block);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        _found |= node is AssignStmt assign && assign.Rhs.Any(value => value is Ident name && name.Name == variable.Name && ReferenceEquals(body.Model.SymbolOf(name), variable));
        if (!_found)
            VisitChildrenOf(node);
    }
}
