using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>Sends and receives that nobody meets, or whose other side can leave.</summary>
internal sealed class ChannelProblems(SyncBody body)
{
    private readonly List<BlockingProblem> _found = [];

    public static List<BlockingProblem> In(SyncBody body)
    {
        var finder = new ChannelProblems(body);
        foreach (var op in body.Ops)
        {
            if (op.Kind is not (SyncOpKind.Send or SyncOpKind.Receive) || op.Thing.Root is not { IsOpen: false, Makes.Count: > 0 })
                continue;
            if (op.HasAlternative)
                finder.Chosen(op);
            else
                finder.Inspect(op);
        }
        return finder._found;
    }

    /// <summary>A select none of whose clauses can be chosen.</summary>
    private void Chosen(SyncOp op)
    {
        var clauses = op.Select!.Body.List.OfType<CommClause>().ToList(); // asked where there is one
        var all = body.Ops.Where(other => ReferenceEquals(other.Select, op.Select)).ToList();
        if (ReferenceEquals(all[0], op) && clauses.Count == all.Count && clauses.TrueForAll(clause => clause.Comm is not null)
            && all.TrueForAll(other => other.Thing.Root is { IsOpen: false, Makes.Count: > 0 } && SyncPaths.PartnersOf(other).Count == 0 && (other.Kind == SyncOpKind.Receive || SyncPaths.IsUnbuffered(other.Thing))))
            Report(op.Kind == SyncOpKind.Send ? BlockingKind.SendWithoutReceiver : BlockingKind.ReceiveWithoutSender, op, true, []);
        else if (op.Kind == SyncOpKind.Receive && SyncPaths.PartnersOf(op).Count == 0 && clauses.TrueForAll(clause => clause.Comm is not null))
            Report(BlockingKind.CaseNeverRuns, op, false, MakeOf(op));
    }

    private void Inspect(SyncOp op)
    {
        var partners = SyncPaths.PartnersOf(op);
        var isUnbuffered = SyncPaths.IsUnbuffered(op.Thing);
        if (op.Kind == SyncOpKind.Receive && op.IsRange && partners.Count == 0)
            Endless(op);
        else if (partners.Count == 0)
        {
            if (op.Kind == SyncOpKind.Receive)
                Report(BlockingKind.ReceiveWithoutSender, op, true, MakeOf(op));
            else if (isUnbuffered)
                Report(BlockingKind.SendWithoutReceiver, op, true, MakeOf(op));
            else if (IsRepeated(op) && HasConstantBuffer(op))
                Report(BlockingKind.SendWithoutReceiver, op, false, MakeOf(op));
        }
        else if (op.IsRange && !body.IsMain && NotClosed(op, partners) is { } way)
            Report(BlockingKind.RangeNeverEnds, op, false, [Step(partners[0].Node, "closed here", partners[0].Body), .. way.Leave is null ? [] : new[] { Step(way.Leave, "but not on the way out here", partners[0].Body) }]);
        else if (op is { Kind: SyncOpKind.Receive, IsRange: false } && partners.TrueForAll(partner => IsBehind(partner, op, 3)))
            Report(BlockingKind.WaitsForItself, op, false, [Step(partners[0].Node, "which it does only later", partners[0].Body)]);
        else if (IsAlone(op, partners) && (op.Kind == SyncOpKind.Receive ? !partners.Exists(partner => SyncPaths.CanFollow(partner, op)) : isUnbuffered))
            Report(BlockingKind.WaitsForItself, op, true, [Step(partners[0].Node, "the other side comes only here, in the same goroutine", partners[0].Body)]);
        else if (OwnCall(op, partners) is { } own)
            Report(BlockingKind.WaitsForItself, op, partners.Count == 1 && partners[0].Path.Root is not { Kind: SymbolKind.Parameter }, [Step(own.Node, "called here by the only one who could end the waiting", own.Caller), Step(partners[0].Node, "which it does only later", partners[0].Body)]);
        else if (OneTooMany(op, partners) is { } earlier)
            Report(BlockingKind.OtherSideLeaves, op, true, [Step(earlier.Node, "the other side is met here", body), Step(partners[0].Node, "it comes here no second time", partners[0].Body)]);
        else if (op.Kind == SyncOpKind.Send && HasConstantBuffer(op) && ManySenders(op, partners) is { } loop)
            Report(BlockingKind.OtherSideLeaves, op, false, [Step(loop.Statement, "each turn of a loop comes to the send", loop.Caller), Step(partners[0].Node, "it is received here, once", partners[0].Body)]);
        else if (op.Kind == SyncOpKind.Send && HasConstantBuffer(op) && FullBuffers.Find(op) is { } full)
            Report(BlockingKind.WaitsForItself, op, false, full);
        else if (Starter(op, partners) is { } starter)
            Leaving(op, partners, starter);
        else if (op.Kind == SyncOpKind.Send && (isUnbuffered || (HasConstantBuffer(op) && IsRepeated(op))))
            Stopped(op, partners);
    }

    /// <summary>True where the other side comes only once the operation is over, in its own body or in what that calls; a function of a test file that nobody calls does not run.</summary>
    private static bool IsBehind(SyncOp partner, SyncOp op, int depth)
    {
        if (ReferenceEquals(partner.Body, op.Body))
            return !op.IsDeferred && SyncPaths.CanFollow(op, partner) && !SyncPaths.CanFollow(partner, op) && !RunsAsSeveral(op.Body);
        if (depth == 0 || partner.Body.Function is not FuncDecl || partner.Body.IsLoose || (partner.Body.Callers.Count == 0 && !(partner.Body.IsTest && partner.Body.Function is FuncDecl { Recv: not null })))
            return false;
        return partner.Body.Callers.TrueForAll(call => !call.IsGo && !call.IsDynamic && IsBehind(new SyncOp(partner.Kind, partner.Thing, call.Node, call.Caller) { IsDeferred = call.IsDeferred }, op, depth - 1));
    }

    /// <summary>Several goroutines run the body, or nobody knows who does: one may do for the other what it waits for.</summary>
    private static bool RunsAsSeveral(SyncBody body) => body.Callers.Count != 1 || !body.Callers[0].IsGo || !body.Callers[0].Loops.IsEmpty;

    /// <summary>The one goroutine that closes the channel can end without.</summary>
    private static (bool Exists, ReturnStmt? Leave)? NotClosed(SyncOp op, List<SyncOp> closes)
    {
        var other = closes[0].Body;
        if (ReferenceEquals(other, op.Body) || op.Loops.Length > 0 || closes.Exists(close => !ReferenceEquals(close.Body, other) || close.IsDeferred || close.Kind != SyncOpKind.Close) || !other.Callers.Exists(call => call.IsGo))
            return null;
        var points = closes.Select(SyncPaths.PointOf).OfType<FlowPoint>().ToList();
        return points.Count == closes.Count && SyncPaths.ExitAvoiding(other, new FlowPoint(other.Control.Entry, 0), points) is { Exists: true, Leave: not null } way ? way : null;
    }

    private static bool HasConstantBuffer(SyncOp op) => op.Thing.Root is { IsOpen: false, Makes.Count: > 0 } root && root.Makes.TrueForAll(make => make.Capacity is > 0 && make.Body is not null);

    /// <summary>A loop comes to the operation again with the same channel.</summary>
    private static bool IsRepeated(SyncOp op) =>
        op.Loops is [var loop, ..] && SyncPaths.CanFollow(op, op) && !IsOtherEachTurn(op, loop) && op.Thing.Root.Makes.TrueForAll(make => !loop.Span.Contains(make.Node.Span));

    /// <summary>"for _, c := range channels { c &lt;- v }".</summary>
    public static bool IsOtherEachTurn(SyncOp op, Stmt loop) =>
        op.Node is SendStmt send && AccessPath.RootOf(send.Chan, op.Body.Model)?.Ident is { } name && loop.Span.Contains(name.Start);

    /// <summary>The call in a loop by which ever more goroutines send, where what receives does so once.</summary>
    private SyncCall? ManySenders(SyncOp op, List<SyncOp> partners)
    {
        if (partners.Exists(partner => partner.IsRange || !partner.Loops.IsEmpty || partner.HasAlternative || partner.Body.Callers.Exists(call => !call.Loops.IsEmpty)) || SyncPaths.LongestRun(partners) is null)
            return null;
        var (at, isStarted) = (body, false);
        for (var depth = 0; depth < 4; depth++)
        {
            if (at.Callers is not [var call] || call.IsDynamic || partners.Exists(partner => ReferenceEquals(partner.Body, at)))
                return null;
            isStarted |= call.IsGo;
            if (isStarted && !call.Loops.IsEmpty)
                return op.Thing.Root.Makes.TrueForAll(make => !call.Loops[0].Span.Contains(make.Node.Span)) ? call : null;
            at = call.Caller;
        }
        return null;
    }

    private void Endless(SyncOp op)
    {
        var sends = op.Thing.Of(SyncOpKind.Send).ToList();
        if (sends.Count == 0)
            Report(BlockingKind.ReceiveWithoutSender, op, true, MakeOf(op));
        else if (!body.IsMain && !IsLeftInside((RangeStmt)op.Node))
            Report(BlockingKind.RangeNeverEnds, op, op.Thing.Root.Makes.TrueForAll(make => make.Body is { IsMain: false }) && op.Thing.Root.Symbol is { Kind: SymbolKind.Local }, [Step(sends[0].Node, "the last value is sent here", sends[0].Body)]);
    }

    /// <summary>True where the range statement is not the only way out of its loop.</summary>
    private bool IsLeftInside(RangeStmt range) =>
        range.Body.List is [var first, ..] && body.Control.StartOf(first) is { } start && SyncPaths.PointOf(range, body) is { } point
        && body.Control.Blocks.FirstOrDefault(block => block.Steps is [.., { Kind: FlowStepKind.Element, Node: var element }] && ReferenceEquals(element, range)) is { } head
        && SyncPaths.ExitAvoiding(body, start, [point, new FlowPoint(head, head.Steps.Count - 1)]).Exists;

    /// <summary>True for a local channel that only this body uses, which runs once at a time.</summary>
    private bool IsAlone(SyncOp op, List<SyncOp> partners) =>
        op.Thing.Root is { Symbol: { Kind: SymbolKind.Local } symbol, Makes: [{ Body: { } maker }] } && ReferenceEquals(symbol.Function, body.Function) && ReferenceEquals(maker, body)
        && partners.TrueForAll(partner => ReferenceEquals(partner.Body, body) && !partner.IsDeferred);

    /// <summary>A call by which the only body with the other side comes here before it has come there: it waits for itself.</summary>
    private SyncCall? OwnCall(SyncOp op, List<SyncOp> partners)
    {
        var other = partners[0].Body;
        // What calls the body that makes the channel gets another one with each call.
        if (op.Thing.Root is { Symbol: { Kind: SymbolKind.Local } symbol } && ReferenceEquals(symbol.Function, body.Function) && op.Thing.Root.Makes.TrueForAll(make => ReferenceEquals(make.Body, body)))
            return null;
        if (ReferenceEquals(other, body) || !partners.TrueForAll(partner => ReferenceEquals(partner.Body, other)) || (op.Kind == SyncOpKind.Send && !SyncPaths.IsUnbuffered(op.Thing)) || other.Callers.Count > 1)
            return null;
        return body.Callers.Find(call => !call.IsGo && !call.IsDynamic && ReferenceEquals(call.Caller, other)
            && partners.TrueForAll(partner => partner.IsDeferred || (SyncPaths.CanFollow(call.Node, partner.Node, other) && !SyncPaths.CanFollow(partner.Node, call.Node, other))));
    }

    /// <summary>An earlier operation of this body that has used up what one goroutine does once.</summary>
    private SyncOp? OneTooMany(SyncOp op, List<SyncOp> partners)
    {
        var other = partners[0].Body;
        if (op.IsRange || ReferenceEquals(other, body) || !partners.TrueForAll(partner => ReferenceEquals(partner.Body, other) && partner.Kind is not (SyncOpKind.Close or SyncOpKind.Cancel)) || !SyncPaths.IsUnbuffered(op.Thing))
            return null;
        if (other.Callers is not [{ IsGo: true, Loops.IsEmpty: true } start] || !ReferenceEquals(start.Caller, body) || SyncPaths.LongestRun(partners) != 1)
            return null;
        return body.Ops.Find(before => before.Kind == op.Kind && before.Select is null && !ReferenceEquals(before, op) && !before.IsRange && ReferenceEquals(before.Thing.Root, op.Thing.Root) && body.Control.Dominates(before.Node, op.Node));
    }

    /// <summary>The body that made the channel, has all the other sides in itself, and starts the goroutine of the operation.</summary>
    private SyncBody? Starter(SyncOp op, List<SyncOp> partners)
    {
        if (op.Thing.Root.Makes is not [{ Body: { } maker, Capacity: { } }] || ReferenceEquals(maker, body) || maker.IsMain)
            return null;
        return partners.TrueForAll(partner => ReferenceEquals(partner.Body, maker)) && body.Callers.Count > 0 && body.Callers.TrueForAll(call => call.IsGo && ReferenceEquals(call.Caller, maker)) ? maker : null;
    }

    private void Leaving(SyncOp op, List<SyncOp> partners, SyncBody starter)
    {
        var capacity = op.Thing.Root.Makes[0].Capacity ?? 0;
        if (op.Kind == SyncOpKind.Receive)
            capacity = 0;
        if (new MeetingCount(op, partners, starter, capacity).Find() is not { } way)
            return;
        ImmutableArray<BlockingStep> steps = [Step(way.Start, "the goroutine starts here", starter)];
        if (way.Leave is not null)
            steps = steps.Add(Step(way.Leave, "here its other side leaves", starter));
        else if (way.Clause is not null)
            steps = steps.Add(Step(way.Clause, "on this way its other side leaves", starter));
        Report(BlockingKind.OtherSideLeaves, op, (op.Kind == SyncOpKind.Send ? capacity == 0 : !op.IsRange || partners.Count > 0) && !(way.Leave is not null && IsCounted(way.Leave, starter)), steps);
    }

    /// <summary>"running--; if running == 0 { return }": the body counts how many it has met.</summary>
    private static bool IsCounted(ReturnStmt leave, SyncBody starter) =>
        NodePath.To(starter.Block, leave) is { } path && path.Nodes.OfType<IfStmt>().Any(branch => CountFinder.Changes(branch.Cond, starter));

    /// <summary>Each receiver is in a select that can stop; the sender cannot.</summary>
    private void Stopped(SyncOp op, List<SyncOp> partners)
    {
        CommClause? leaving = null;
        RangeStmt? left = null;
        foreach (var partner in partners)
        {
            if (partner is { IsRange: true, Node: RangeStmt range } && !ReferenceEquals(partner.Body, body) && new ChannelProblems(partner.Body).IsLeftInside(range))
            {
                left ??= range;
                continue;
            }
            if (!partner.HasAlternative || SyncPaths.LeavingClause(partner, clause => !IsTold(clause, op, partner.Body)) is not { } found)
                return;
            leaving ??= found;
        }
        if (left is not null)
            Report(BlockingKind.OtherSideLeaves, op, false, [Step(left.X, "the receiver can leave this loop before its end", partners.Find(partner => ReferenceEquals(partner.Node, left))!.Body)]); // found among them
        else if (leaving is not null)
            Report(BlockingKind.OtherSideLeaves, op, false, [Step(leaving.Comm ?? (GoNode)leaving, "the receiver can stop here", partners[0].Body)]);
    }

    /// <summary>True where the sender itself makes the receiver stop.</summary>
    private static bool IsTold(CommClause clause, SyncOp sender, SyncBody receiver) =>
        receiver.Ops.Find(op => ReferenceEquals(op.Clause, clause)) is { } signal && signal.Thing.Of(SyncOpKind.Send, SyncOpKind.Close, SyncOpKind.Cancel).Any(other => ReferenceEquals(other.Body, sender.Body));

    private ImmutableArray<BlockingStep> MakeOf(SyncOp op) => op.Thing.Root.Makes is [{ Body: { } maker } make, ..] ? [Step(make.Node, "made here", maker)] : [];

    private BlockingStep Step(GoNode node, string text, SyncBody there) => BlockingFacts.Step(node is CommClause { Comm: { } comm } ? comm : node, text, there, body);

    private void Report(BlockingKind kind, SyncOp op, bool isCertain, ImmutableArray<BlockingStep> steps) =>
        _found.Add(new BlockingProblem(kind, op.Node is RangeStmt range ? range.X : op.Node, SyncPaths.TextOf(op), isCertain && op.Thing.Root is { IsContext: false, IsDynamic: false }) { Steps = steps });
}

/// <summary>Whether a condition compares a local number that the body counts up or down.</summary>
internal sealed class CountFinder(Expr condition, SemanticModel model) : GoWalker
{
    private bool _found;

    public static bool Changes(Expr condition, SyncBody body)
    {
        var finder = new CountFinder(condition, body.Model);
        finder.Visit(body.Block);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        _found |= node is IncDecStmt { X: Ident counter } && model.SymbolOf(counter) is { IsLocalVariable: true } && NameFinder.Uses(condition, counter.Name);
        if (!_found && node is not FuncLit)
            VisitChildrenOf(node);
    }
}

/// <summary>A way on which a goroutine stays behind.</summary>
internal sealed record LeftBehind(GoNode Start, ReturnStmt? Leave, CommClause? Clause);

/// <summary>
/// Follows the ways through the body that starts goroutines, and counts: how many operations they have begun, and how many the body
/// meets. A loop over the other side that comes to its end is taken to have met all.
/// </summary>
internal sealed class MeetingCount(SyncOp op, List<SyncOp> partners, SyncBody starter, long capacity)
{
    private const int Many = 9;
    private const int MaxStates = 4_000;

    private readonly List<(FlowPoint Point, GoNode Node, int Count)> _starts = [];
    private readonly List<(FlowPoint Point, int Count)> _meetings = [];
    private readonly HashSet<(FlowBlock Block, int Begun, int Met)> _seen = [];

    public LeftBehind? Find()
    {
        var each = op.Kind == SyncOpKind.Receive ? 1 : Math.Min(Many, SendsOnOneWay());
        foreach (var call in op.Body.Callers)
        {
            if (SyncPaths.PointOf(call.Statement, starter) is not { } point)
                return null;
            _starts.Add((point, call.Statement, each));
        }
        foreach (var partner in partners)
        {
            if ((partner.Node is RangeStmt range ? SyncPaths.HeadOf(range, starter) : SyncPaths.PointOf(partner)) is not { } point)
                return null;
            _meetings.Add((point, partner.Kind is SyncOpKind.Close or SyncOpKind.Cancel || (partner.Kind == SyncOpKind.Send && !partner.Loops.IsEmpty) ? Many : 1));
        }
        // "for … { go … }" and a fixed number of receives: somebody has counted.
        if (op.Body.Callers.Exists(call => !call.Loops.IsEmpty) && partners.Count(partner => partner.Loops.IsEmpty && partner.Select is null) > 1)
            return null;
        return Follow();
    }

    private int SendsOnOneWay()
    {
        var sends = op.Body.Ops.Where(other => other.Kind == SyncOpKind.Send && !other.HasAlternative && ReferenceEquals(other.Thing.Root, op.Thing.Root)).ToList();
        return SyncPaths.LongestRun(sends) ?? Many;
    }

    private LeftBehind? Follow()
    {
        var open = new Stack<(FlowBlock Block, int Begun, int Met, GoNode? Start, CommClause? Clause)>();
        open.Push((starter.Control.Entry, 0, 0, null, null));
        while (open.TryPop(out var at))
        {
            if (_seen.Count > MaxStates)
                return null;
            var (begun, met, start, clause) = (at.Begun, at.Met, at.Start, at.Clause);
            for (var step = 0; step <= at.Block.Steps.Count; step++)
            {
                foreach (var entry in _starts.Where(entry => ReferenceEquals(entry.Point.Block, at.Block) && entry.Point.Step == step))
                    (begun, start) = (Math.Min(Many, begun + entry.Count), start ?? entry.Node);
                foreach (var entry in _meetings.Where(entry => ReferenceEquals(entry.Point.Block, at.Block) && entry.Point.Step == step))
                    met = Math.Min(Many, met + entry.Count);
            }
            if (TakenInstead(at.Block) is { } instead)
            {
                clause = instead.Clause;
                met = instead.IsOver ? Many : met;
            }
            foreach (var edge in at.Block.Successors)
            {
                if (edge.Kind == FlowEdgeKind.Unwind)
                    continue;
                if (IsLeaving(edge.Target))
                {
                    if (begun > met + capacity && start is not null && met < Many)
                        return new LeftBehind(start, at.Block.Steps is [.., { Node: ReturnStmt leave }] ? leave : null, clause);
                    continue;
                }
                var now = EndsLoopOfMeetings(edge) ? Many : met;
                if (_seen.Add((edge.Target, begun, now)))
                    open.Push((edge.Target, begun, now, start, clause));
            }
        }
        return null;
    }

    private bool IsLeaving(FlowBlock block) => starter.Control.Exit.Predecessors is [{ Source: var leave }, ..] && ReferenceEquals(leave, block);

    /// <summary>The clause of a select over the other side that begins in a block; over where its channel is the goroutine's own as well.</summary>
    private (CommClause Clause, bool IsOver)? TakenInstead(FlowBlock block)
    {
        foreach (var partner in partners)
        {
            foreach (var clause in partner.Select?.Body.List.OfType<CommClause>() ?? [])
            {
                if (ReferenceEquals(clause, partner.Clause) || starter.Control.StartOf(clause) is not { } start || !ReferenceEquals(start.Block, block) || start.Step != 0)
                    continue;
                var signal = starter.Ops.Find(other => ReferenceEquals(other.Clause, clause));
                return (clause, signal is not null && signal.Thing.Of(SyncOpKind.Send, SyncOpKind.Close, SyncOpKind.Cancel).Any(other => op.Body.Encloses(other.Body) || SyncOrder.ComesBehind(other, op)));
            }
        }
        return null;
    }

    /// <summary>True where a loop over the other side is over by its own condition.</summary>
    private bool EndsLoopOfMeetings(FlowEdge edge)
    {
        if (edge.Kind != FlowEdgeKind.False || edge.Source.Steps is not [.., { Kind: FlowStepKind.Element or FlowStepKind.Condition, Node: var node }])
            return false;
        return partners.Exists(partner => ReferenceEquals(partner.Node, node)
            || partner.Loops.Any(loop => ReferenceEquals(loop, node) || (loop is ForStmt { Cond: { } condition } && condition.Span.Contains(node.Span))));
    }
}
