using System.Collections.Immutable;
using System.Numerics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>What waits while it holds a mutex, WaitGroups and Conds that wait for ever, and goroutines without an end.</summary>
internal sealed class WaitProblems(SyncBody body, LockSummaries locks)
{
    private const int MaxDepth = 3;

    private readonly List<BlockingProblem> _found = [];

    public static List<BlockingProblem> In(SyncBody body, LockSummaries locks)
    {
        var finder = new WaitProblems(body, locks);
        foreach (var op in body.Ops)
        {
            if (op.Kind is SyncOpKind.Send or SyncOpKind.Receive or SyncOpKind.Wait or SyncOpKind.CondWait && !op.IsDeferred)
                finder.UnderLock(op);
            if (op.Kind == SyncOpKind.Wait)
                finder.Wait(op);
            else if (op.Kind == SyncOpKind.CondWait)
                finder.CondWait(op);
            else if (op.Kind == SyncOpKind.Done)
                finder.Done(op);
        }
        finder.NeverStops();
        return finder._found;
    }

    private void UnderLock(SyncOp op)
    {
        if (!locks.HasLocks(body) || locks.WalkOf(body).Before(op.Node, null) is not { } worlds || !worlds.AlwaysHeld.Any())
        {
            UnderLockOfCaller(op);
            return;
        }
        foreach (var hold in worlds.AlwaysHeld)
        {
            if (op.Kind == SyncOpKind.CondWait && (op.Thing.Root.Locker is not { } own || ReferenceEquals(own.Root, hold.Thing?.Root)))
                continue;
            var choices = op.Select is null ? [op] : body.Ops.Where(other => ReferenceEquals(other.Select, op.Select)).ToList();
            if (op.Select is { } select && (select.Body.List.Length > choices.Count || !ReferenceEquals(choices[0], op)))
                continue;
            var way = ImmutableArray.CreateBuilder<BlockingStep>();
            way.Add(Step(hold.Site, $"{hold.Path} is locked here", body));
            var isStuck = hold.Thing is not null && choices.TrueForAll(choice => IsStuck(choice, hold, way));
            if (isStuck)
                _found.Add(new BlockingProblem(BlockingKind.WaitsUnderLock, NodeOf(op), SyncPaths.TextOf(op), IsCertain(op) && !IsToldByState(op, hold) && SyncPaths.PartnersOf(op).Exists(partner => !ReferenceEquals(partner.Body, op.Body))) { Other = hold.Path.ToString(), Steps = way.ToImmutable() });
            else if (op.Select is null && op.Kind != SyncOpKind.CondWait)
                _found.Add(new BlockingProblem(BlockingKind.BlocksUnderLock, NodeOf(op), SyncPaths.TextOf(op), false) { Other = hold.Path.ToString(), Steps = [way[0]] });
            return;
        }
    }

    /// <summary>Who calls holds the lock, here or one call further out.</summary>
    private void UnderLockOfCaller(SyncOp op)
    {
        if (op.HasAlternative || op.Kind == SyncOpKind.CondWait)
            return;
        // The body gives the lock back for the time of its waiting.
        if (locks.HasLocks(body) && locks.WalkOf(body).Before(op.Node, null) is { } own && own.Worlds.Any(world => !world.Released.IsEmpty))
            return;
        foreach (var call in body.Callers.Concat(body.Callers.Where(call => !call.IsGo && !call.IsDynamic).SelectMany(call => call.Caller.Callers)))
        {
            if (call.IsGo || call.IsDynamic || !locks.HasLocks(call.Caller) || locks.WalkOf(call.Caller).Before(call.Node, call.Statement) is not { } around)
                continue;
            foreach (var hold in around.AlwaysHeld)
            {
                var way = ImmutableArray.CreateBuilder<BlockingStep>();
                way.Add(Step(hold.Site, $"{hold.Path} is locked here", call.Caller));
                way.Add(Step(call.Node, "held around this call", call.Caller));
                if (hold.Thing is null || !IsStuck(op, hold, way))
                    continue;
                _found.Add(new BlockingProblem(BlockingKind.WaitsUnderLock, NodeOf(op), SyncPaths.TextOf(op), false) { Other = hold.Path.ToString(), Steps = way.ToImmutable() });
                return;
            }
        }
    }

    private static bool IsCertain(SyncOp op) => !op.Thing.Root.IsContext && op.Kind is SyncOpKind.Wait or SyncOpKind.CondWait || op.Kind == SyncOpKind.Receive || SyncPaths.IsUnbuffered(op.Thing);

    /// <summary>"if w.done { &lt;-w.result }": a field behind the same mutex says that the other side has been there.</summary>
    private bool IsToldByState(SyncOp op, Hold hold) =>
        hold.Path.Root is { } owner && NodePath.To(body.Block, op.Node) is { } path
        && path.Nodes.OfType<IfStmt>().Any(branch => branch.Start > hold.Site.Start && ChildExpressions.Of(branch.Cond).Prepend(branch.Cond).Any(part => part is SelectorExpr && ReferenceEquals(AccessPath.RootOf(part, body.Model), owner)));

    /// <summary>True where nobody can let the operation go on without the mutex.</summary>
    private bool IsStuck(SyncOp op, Hold hold, ImmutableArray<BlockingStep>.Builder way)
    {
        if (op.Thing.Root.IsOpen || (op.Kind is SyncOpKind.Send or SyncOpKind.Receive && op.Thing.Root.Makes.Count == 0))
            return false;
        if (op.Kind == SyncOpKind.Send && (op.Thing.Root.Makes.Exists(make => make.Capacity is null) || (op.Loops is [var loop, ..] && ChannelProblems.IsOtherEachTurn(op, loop) && !SyncPaths.IsUnbuffered(op.Thing))))
            return false;
        List<SyncOp> all = op.IsRange ? [.. op.Thing.Of(SyncOpKind.Send, SyncOpKind.Close)] : SyncPaths.PartnersOf(op);
        List<SyncOp> partners = [.. all.Where(partner => !ReferenceEquals(partner.Body, op.Body))];
        // One of several goroutines that run one body: who comes first waits with the lock that the one needs who goes on another way.
        if (partners.Count == 0 && op.Kind == SyncOpKind.Receive)
            partners = [.. all.Where(partner => !partner.IsDeferred && !op.Body.Control.Dominates(partner.Node, op.Node) && RunsOften(op.Body, MaxDepth))];
        if (partners.Count == 0)
            return false;
        foreach (var partner in partners)
        {
            if (NeededBefore(op, partner.Node, partner.IsDeferred, partner.Body, hold, MaxDepth) is not { } needed)
                return false;
            way.Add(BlockingFacts.Step(needed.Node, "the other side needs it here", needed.Body, body));
        }
        return true;
    }

    /// <summary>True where a loop starts goroutines that come here.</summary>
    private static bool RunsOften(SyncBody there, int depth) =>
        there.Callers.Exists(call => call.IsGo ? !call.Loops.IsEmpty : depth > 0 && RunsOften(call.Caller, depth - 1));

    /// <summary>True where the body enters the WaitGroup only behind the node: who waits then does not wait for it. A call may do both.</summary>
    private static bool IsBeforeAdd(SyncOp waiting, GoNode node, SyncBody there)
    {
        if (waiting.Kind != SyncOpKind.Wait)
            return false;
        return there.Ops.Exists(add => IsAdd(add) && SyncPaths.CanFollow(node, add.Node, there) && !SyncPaths.CanFollow(add.Node, node, there))
            || there.Calls.Exists(call => !call.IsGo && call.Targets.Any(target => target.Ops.Exists(IsAdd)) && (ReferenceEquals(call.Node, node) || (SyncPaths.CanFollow(node, call.Node, there) && !SyncPaths.CanFollow(call.Node, node, there))));

        bool IsAdd(SyncOp op) => op.Kind == SyncOpKind.Add && ReferenceEquals(op.Thing.Root, waiting.Thing.Root);
    }

    /// <summary>Where a body, or all who call it, lock the mutex on the way to a node; null where some way comes there without it.</summary>
    private (GoNode Node, SyncBody Body)? NeededBefore(SyncOp waiting, GoNode node, bool isDeferred, SyncBody there, Hold hold, int depth)
    {
        if (locks.HasLocks(there) && !isDeferred && locks.WalkOf(there).Before(node, null) is { } worlds && worlds.AlwaysHeld.FirstOrDefault(other => Excludes(other.Thing, other.IsWrite, hold)) is { } held)
            return (held.Site, there);
        foreach (var op in there.Ops)
        {
            if (op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock && Excludes(op.Thing, op.Kind == SyncOpKind.Lock, hold) && (isDeferred || SyncPaths.CanFollow(op.Node, node, there)) && !IsBeforeAdd(waiting, op.Node, there))
                return (op.Node, there);
        }
        foreach (var call in there.Calls)
        {
            if (!call.IsGo && !call.IsDynamic && (isDeferred || SyncPaths.CanFollow(call.Node, node, there))
                && call.Targets.Any(target => locks.Of(target).Acquires.Any(acquire => Excludes(acquire.Thing, acquire.IsWrite, hold))) && !IsBeforeAdd(waiting, call.Node, there))
                return (call.Node, there);
        }
        if (depth == 0 || there.Callers.Count == 0 || there.Callers.Exists(call => call.IsGo || call.IsDynamic))
            return null;
        (GoNode, SyncBody)? first = null;
        foreach (var call in there.Callers)
        {
            if (NeededBefore(waiting, call.Node, call.IsDeferred, call.Caller, hold, depth - 1) is not { } needed)
                return null;
            first ??= needed;
        }
        return first;
    }

    private static bool Excludes(SyncThing? thing, bool isWrite, Hold hold) => thing is not null && hold.Thing is not null && ReferenceEquals(thing.Root, hold.Thing.Root) && (isWrite || hold.IsWrite);

    private void Wait(SyncOp wait)
    {
        var thing = wait.Thing.Root;
        var adds = thing.Of(SyncOpKind.Add).ToList();
        var dones = thing.Of(SyncOpKind.Done).ToList();
        if (thing.IsOpen || adds.Count == 0)
            return;
        if (dones.Count == 0)
            Report(BlockingKind.DoneMissing, wait, true, [Step(adds[0].Node, "added here", adds[0].Body)]);
        else if (Missing(adds, dones))
            Report(BlockingKind.DoneMissing, wait, true, [Step(adds[0].Node, "more is added here than is ever done", adds[0].Body), Step(dones[0].Node, "done here", dones[0].Body)]);
        else if (InLoop(wait, adds, dones) is { } start)
            Report(BlockingKind.WaitInLoop, wait, true, [Step(start, "the goroutines start here, one a turn", body)]);
        else
            Partner(wait, dones);
    }

    /// <summary>Constant numbers of both, outside of loops, and more of the one than of the other.</summary>
    private static bool Missing(List<SyncOp> adds, List<SyncOp> dones)
    {
        var added = BigInteger.Zero;
        foreach (var add in adds)
        {
            if (!add.Loops.IsEmpty || !ReferenceEquals(add.Body, adds[0].Body) || add.Node is not CallExpr { Args: [var count] } call)
                return false;
            if (call.Fun is SelectorExpr { Sel.Name: "Add" })
            {
                if (add.Body.Model.ConstantOf(count)?.ToInteger() is not { } number)
                    return false;
                added += number;
            }
            else
                added++;
        }
        var done = 0;
        foreach (var op in dones)
        {
            if (!op.Loops.IsEmpty || (op.Body.Callers.Count == 0 && !ReferenceEquals(op.Body, adds[0].Body)) || op.Body.IsLoose)
                return false;
            foreach (var call in op.Body.Callers)
            {
                if (!call.Loops.IsEmpty || !ReferenceEquals(call.Caller, adds[0].Body))
                    return false;
            }
            done += Math.Max(1, op.Body.Callers.Count);
        }
        return added > done;
    }

    private GoNode? InLoop(SyncOp wait, List<SyncOp> adds, List<SyncOp> dones)
    {
        if (wait.Loops is not [var loop, ..] || adds.Exists(add => loop.Span.Contains(add.Node.Span)) || adds.TrueForAll(add => add.Node is CallExpr { Args: [BasicLit { Value: "1" }] }))
            return null;
        return body.Calls.Find(call => call.IsGo && call.Loops.Contains(loop) && call.Targets.Any(target => dones.Exists(done => ReferenceEquals(done.Body, target))))?.Statement;
    }

    /// <summary>The goroutine cannot be done before something that happens only after Wait.</summary>
    private void Partner(SyncOp wait, List<SyncOp> dones)
    {
        foreach (var done in dones)
        {
            if (ReferenceEquals(done.Body, body))
                continue;
            foreach (var blocked in done.Body.Ops)
            {
                if (blocked.Kind is not (SyncOpKind.Send or SyncOpKind.Receive) || blocked.HasAlternative || blocked.Thing.Root is { IsOpen: true } or { Makes.Count: 0 } || !(done.IsDeferred || SyncPaths.CanFollow(blocked, done)))
                    continue;
                // Done in the range's own loop comes after each value, not after the last.
                if (blocked.IsRange && done.Loops.Any(loop => ReferenceEquals(loop, blocked.Node)))
                    continue;
                if (blocked.Kind == SyncOpKind.Send && !SyncPaths.IsUnbuffered(blocked.Thing))
                    continue;
                var partners = SyncPaths.PartnersOf(blocked);
                if (partners.Count == 0 || !partners.TrueForAll(partner => ReferenceEquals(partner.Body, body)))
                    continue;
                if (IsOver(blocked, partners, wait))
                    Report(BlockingKind.WaitBeforePartner, wait, false, [Step(blocked.Node, "the goroutine may wait here", done.Body), Step(partners[0].Node, "and nobody comes here any more", body)]);
                if (!partners.TrueForAll(partner => IsAfter(partner, wait)))
                    continue;
                Report(BlockingKind.WaitBeforePartner, wait, true, [Step(blocked.Node is RangeStmt range ? range.X : blocked.Node, "the goroutine waits here before it is done", done.Body), Step(partners[0].Node, "what it waits for comes only here", body)]);
                return;
            }
        }
    }

    /// <summary>A loop without a condition of its own sends on and on, and all who receive have done so before the Wait.</summary>
    private static bool IsOver(SyncOp blocked, List<SyncOp> partners, SyncOp wait) =>
        blocked is { Kind: SyncOpKind.Send, Loops: [ForStmt { Cond: null or CallExpr or UnaryExpr or BinaryExpr { X: CallExpr } }, ..] } && SyncPaths.CanFollow(blocked, blocked)
        && partners.TrueForAll(partner => !partner.IsRange && !partner.IsDeferred && !SyncPaths.CanFollow(wait, partner) && SyncPaths.CanFollow(partner, wait));

    private static bool IsAfter(SyncOp partner, SyncOp wait) =>
        partner.IsDeferred || (SyncPaths.CanFollow(wait, partner) && !SyncPaths.CanFollow(partner, wait));

    private void CondWait(SyncOp wait)
    {
        if (!wait.Thing.Root.IsOpen && !wait.Thing.Of(SyncOpKind.Signal).Any())
            Report(BlockingKind.NeverSignalled, wait, true, []);
        else if (wait.Loops.IsEmpty)
            Report(BlockingKind.CondWithoutLoop, wait, false, []);
    }

    /// <summary>A function that is started as a goroutine and can end without Done, or before it is deferred. What literals do GRL0206 sees.</summary>
    private void Done(SyncOp done)
    {
        if (!done.Loops.IsEmpty || body.Function is not FuncDecl || body.Callers.Count == 0 || !body.Callers.TrueForAll(call => call.IsGo) || !done.Thing.Of(SyncOpKind.Wait).Any())
            return;
        // It counts itself: where it does not come to Add, there is nothing to be done.
        if (done.Thing.Of(SyncOpKind.Add).Any(add => ReferenceEquals(add.Body, body)))
            return;
        // What the starter does once in the place of the goroutine counts as well.
        var all = done.Thing.Of(SyncOpKind.Done).Where(op => body.Encloses(op.Body) || body.Callers.Exists(call => call.Caller.Encloses(op.Body)) || body.Calls.Exists(call => call.Targets.Contains(op.Body))).ToList();
        if (!all.TrueForAll(op => ReferenceEquals(op.Body, body)) || !ReferenceEquals(all[0], done) || body.Control.Entry is not { } entry)
            return;
        // WaitGroup.Go is done when the function is.
        var points = all.Select(PointOf).OfType<FlowPoint>().ToList();
        if (points.Count < all.Count)
            return;
        if (SyncPaths.ExitAvoiding(body, new FlowPoint(entry, 0), points) is { Exists: true } way)
            Report(BlockingKind.DoneMissing, done, true, way.Leave is null ? [] : [Step(way.Leave, "the goroutine ends here without Done", body)]);
    }

    /// <summary>Where an operation stands; "if wg != nil { defer wg.Done() }" stands where it asks, for who has none waits for none.</summary>
    private FlowPoint? PointOf(SyncOp op)
    {
        var receiver = op.Node is CallExpr { Fun: SelectorExpr { X: var named } } ? AccessPath.RootOf(named, body.Model) : null;
        var guard = receiver is null ? null : NodePath.To(body.Block, op.Node)?.Nodes.OfType<IfStmt>().FirstOrDefault(branch => branch.Body.Span.Contains(op.Node.Span)
            && branch.Cond is BinaryExpr { Op: TokenKind.NotEqual } asked && body.Model.IsNil(asked.Y) && ReferenceEquals(AccessPath.RootOf(asked.X, body.Model), receiver));
        return guard is null ? SyncPaths.PointOf(op) : SyncPaths.PointOf(guard.Cond, body);
    }

    /// <summary>A goroutine with a loop that nothing ends.</summary>
    private void NeverStops()
    {
        if (body.Callers.Find(call => call.IsGo) is not { Caller: { IsMain: false } caller } start || caller.Function is FuncDecl { Name.Name: "init" } || body.Control.Returns)
            return;
        if (body.Ops.Exists(op => op.Kind is SyncOpKind.Receive) || body.Calls.Exists(call => call.IsDynamic || call.Targets.Any(target => !target.Control.Returns)))
            return;
        if (body.Block.List.FirstOrDefault(statement => statement is ForStmt { Cond: null }) is not { } loop || UsesContext(loop))
            return;
        _found.Add(new BlockingProblem(BlockingKind.NeverStops, loop, "", false) { Steps = [Step(start.Statement, "the goroutine starts here", start.Caller)] });
    }

    private bool UsesContext(Stmt loop)
    {
        var finder = new ReceiveFinder(body.Model);
        finder.Visit(loop);
        return finder.Found;
    }

    private static GoNode NodeOf(SyncOp op) => op.Node is RangeStmt range ? range.X : op.Node;

    private BlockingStep Step(GoNode node, string text, SyncBody there) => BlockingFacts.Step(node, text, there, body);

    private void Report(BlockingKind kind, SyncOp op, bool isCertain, ImmutableArray<BlockingStep> steps) =>
        _found.Add(new BlockingProblem(kind, NodeOf(op), SyncPaths.TextOf(op), isCertain) { Steps = steps });

    /// <summary>Anything that a loop can be stopped by: a receive, a context, an error that it looks at.</summary>
    private sealed class ReceiveFinder(SemanticModel model) : GoWalker
    {
        public bool Found { get; private set; }

        /// <summary>"&lt;-ticker.C": what comes from a timer of the standard library ends nothing.</summary>
        private bool IsTick(Stmt statement) => statement switch
        {
            ExprStmt { X: UnaryExpr { Op: TokenKind.Arrow, X: var from } } => IsTimer(from),
            AssignStmt { Rhs: [UnaryExpr { Op: TokenKind.Arrow, X: var from }] } => IsTimer(from),
            _ => false,
        };

        private bool IsTimer(Expr from) => model.SymbolOf(from) is { Kind: SymbolKind.Field, PackagePath: "time" } || (from is CallExpr call && model.CalleeOf(call) is { PackagePath: "time" });

        public override void Visit(GoNode node)
        {
            if (node is SelectStmt select && select.Body.List.OfType<CommClause>().All(clause => clause.Comm is not null && IsTick(clause.Comm)))
            {
                foreach (var clause in select.Body.List.OfType<CommClause>())
                    VisitAll(clause.Body);
                return;
            }
            Found |= node is UnaryExpr { Op: TokenKind.Arrow } or SelectStmt || (node is CallExpr { Fun: SelectorExpr { Sel.Name: "Done" or "Err" or "Accept" or "Read" or "Recv" or "Wait" or "Exit" or "Fatal" } });
            if (!Found)
                VisitChildrenOf(node);
        }
    }
}
