using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>Channels that are closed twice, by the wrong side, or while somebody still sends.</summary>
internal sealed class CloseProblems(SyncBody body, LockSummaries locks)
{
    private readonly List<BlockingProblem> _found = [];

    public static List<BlockingProblem> In(SyncBody body, LockSummaries locks)
    {
        var finder = new CloseProblems(body, locks);
        foreach (var op in body.Ops)
        {
            if (op.Kind == SyncOpKind.Close)
                finder.Close(op);
            else if (op.Kind == SyncOpKind.Send)
                finder.Send(op);
        }
        return finder._found;
    }

    private void Close(SyncOp close)
    {
        if (SymbolOf(close) is not { } symbol)
            return;
        var others = close.Thing.Of(SyncOpKind.Close).Where(other => !ReferenceEquals(other, close)).ToList();
        if (others.Find(other => ReferenceEquals(other.Body, body) && IsSame(other, close) && IsClosedAgain(other, close)) is { } earlier)
            Report(BlockingKind.ClosedTwice, close, !IsGuarded(close) || close.IsDeferred, [Step(earlier.Node, "closed here", body)]);
        else if (close.Loops.FirstOrDefault(loop => !loop.Span.Contains(symbol.Ident?.Start ?? loop.Start)) is { } loop && symbol.Kind != SymbolKind.Field && !close.IsDeferred && HasOneMake(close)
            && !loop.Span.Contains(close.Thing.Root.Makes[0].Node.Span) && body.Control.CanFollow(close.Node, close.Node))
            Report(BlockingKind.ClosedTwice, close, !IsGuarded(close), [Step(loop.Span.Length > 0 ? close.Node : loop, "closed in each turn of the loop", body)]);
        else if (StartedInLoop(close, symbol) is { } start)
            Report(BlockingKind.ClosedTwice, close, !IsGuarded(close), [Step(start.Statement, "each turn's goroutine closes it", start.Caller)]);
        else if (!close.Thing.Root.IsOpen && symbol.Kind != SymbolKind.Local && HasOneMake(close) && !IsGuarded(close) && others.Find(other => !IsGuarded(other) && !body.Encloses(other.Body)) is { } second)
            Report(BlockingKind.ClosedTwice, close, false, [Step(second.Node, "closed here as well", second.Body)]);
        else if (!close.Thing.Root.IsOpen && others.Count == 0 && HasOneMake(close) && !IsGuarded(close) && symbol.Kind == SymbolKind.Field && body.Callers.Count > 1 && body.Callers.Exists(call => call.IsGo || call.Caller.Callers.Exists(outer => outer.IsGo)))
            Report(BlockingKind.ClosedTwice, close, false, [Step(body.Callers[0].Node, "called here", body.Callers[0].Caller), Step(body.Callers[1].Node, "called here again", body.Callers[1].Caller)]);
        else if (IsAskedOnly(close))
            Report(BlockingKind.ClosedTwice, close, false, [Step(close.Node, "another goroutine can come between the question and the close", body)]);
        ByReceiver(close);
    }

    /// <summary>"select { case &lt;-done: default: close(done) }" of a field, without a lock: two callers can both find it open.</summary>
    private bool IsAskedOnly(SyncOp close)
    {
        if (NodePath.To(body.Block, close.Node) is not { } path || path.Nodes.OfType<SelectStmt>().LastOrDefault() is not { } select || SymbolOf(close) is not { Kind: SymbolKind.Field or SymbolKind.Variable })
            return false;
        if (!select.Body.List.OfType<CommClause>().Any(clause => clause.Comm is null && clause.Span.Contains(close.Node.Span))
            || !body.Ops.Exists(op => op.Kind == SyncOpKind.Receive && ReferenceEquals(op.Select, select) && IsSame(op, close)))
        {
            return false;
        }
        return body.Function is FuncDecl && !(locks.HasLocks(body) && locks.WalkOf(body).Before(close.Node, null) is { } worlds && worlds.AlwaysHeld.Any()) && !body.Callers.Exists(call => locks.HasLocks(call.Caller));
    }

    private static bool HasOneMake(SyncOp op) => op.Thing.Root.Makes.Count == 1;

    private static bool IsSame(SyncOp left, SyncOp right) => SyncPaths.TextOf(left) == SyncPaths.TextOf(right) && ReferenceEquals(SymbolOf(left), SymbolOf(right));

    private static bool IsClosedAgain(SyncOp earlier, SyncOp close)
    {
        if (close.IsDeferred)
            return !earlier.IsDeferred || earlier.Node.Start > close.Node.Start;
        return !earlier.IsDeferred && !(earlier.Node.Start > close.Node.Start && close.Loops.IsEmpty) && SyncPaths.CanFollow(earlier, close) && !IsMadeBetween(earlier, close);
    }

    private static bool IsMadeBetween(SyncOp earlier, SyncOp close) =>
        earlier.Thing.Root.Makes.Exists(make => ReferenceEquals(make.Body, close.Body) && SyncPaths.CanFollow(earlier.Node, make.Node, close.Body));

    /// <summary>A goroutine that a loop starts again and again, with a channel from outside of the loop.</summary>
    private SyncCall? StartedInLoop(SyncOp close, Symbol symbol)
    {
        if (body.Callers.Find(call => call.IsGo && !call.Loops.IsEmpty) is not { } start || !HasOneMake(close) || symbol.Kind is not (SymbolKind.Local or SymbolKind.Variable) || body.Function is not FuncLit literal)
            return null;
        return start.Loops[0].Span.Contains(symbol.Ident?.Start ?? 0) || literal.Span.Contains(symbol.Ident?.Start ?? 0) || start.Loops[0].Span.Contains(close.Thing.Root.Makes[0].Node.Span) ? null : start;
    }

    private void ByReceiver(SyncOp close)
    {
        if (body.Ops.Find(op => op.Kind == SyncOpKind.Receive && ReferenceEquals(op.Thing.Root, close.Thing.Root) && op.Loops.Concat([op.Node as Stmt]).Any(loop => loop is not null && loop.Span.Contains(close.Node.Span))) is not { } receive)
            return;
        var sends = close.Thing.Of(SyncOpKind.Send).ToList();
        if (sends.Find(send => !ReferenceEquals(send.Body, body)) is { } sender && !sends.Exists(send => ReferenceEquals(send.Body, body)))
            Report(BlockingKind.ClosedByReceiver, close, !close.Thing.Root.IsOpen && ReferenceEquals(receive.Body, body) && !IsCounted(receive, close) && !IsBehindWait(close) && !sends.TrueForAll(send => AsksFlagOf(send, close) || AwaitsClose(send)), [Step(sender.Node, "somebody still sends here", sender.Body)]);
    }

    /// <summary>"for range parts { &lt;-done }; close(done)": as many are taken as were started.</summary>
    private bool IsCounted(SyncOp receive, SyncOp close) =>
        receive.Loops.Concat(NodePath.To(body.Block, receive.Node)?.Nodes.OfType<Stmt>() ?? []).Any(loop => loop is ForStmt { Cond: not null } or RangeStmt && loop.Span.Contains(receive.Node.Span) && loop.End <= close.Node.Start)
        && close.Thing.Of(SyncOpKind.Send).All(send => !send.Loops.Any());

    /// <summary>"group.Wait(); close(failures)": those who send are done.</summary>
    private bool IsBehindWait(SyncOp close) => body.Ops.Exists(op => op.Kind == SyncOpKind.Wait && body.Control.Dominates(op.Node, close.Node));

    /// <summary>"stop &lt;- true; &lt;-stop": who sends waits for the close.</summary>
    private static bool AwaitsClose(SyncOp send) =>
        send.Body.Ops.Exists(op => op.Kind == SyncOpKind.Receive && IsSame(op, send) && SyncPaths.CanFollow(send, op) && !SyncPaths.CanFollow(op, send));

    /// <summary>"if s.closed { return }" before the send, and "s.closed = true" before the close: who sends asks first.</summary>
    private static bool AsksFlagOf(SyncOp send, SyncOp close)
    {
        var flags = new FlagFinder(close.Body.Model, close.Node.Start);
        flags.Visit(close.Body.Block);
        return flags.Raised.Count > 0 && (Asks(send.Body, send.Node) || (send.Body.Callers.Count > 0 && send.Body.Callers.TrueForAll(call => Asks(call.Caller, call.Node))));

        bool Asks(SyncBody sender, GoNode at)
        {
            var asked = new FlagFinder(sender.Model, at.Start);
            asked.Visit(sender.Block);
            return flags.Raised.Overlaps(asked.Asked);
        }
    }

    /// <summary>The boolean fields that a body sets to true, and those on which it leaves, before a point.</summary>
    private sealed class FlagFinder(SemanticModel model, int before) : GoWalker
    {
        public HashSet<Symbol> Raised { get; } = [];

        public HashSet<Symbol> Asked { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node.Start > before)
                return;
            if (node is AssignStmt { Lhs: [SelectorExpr flag], Rhs: [Ident { Name: "true" }] } && model.SymbolOf(flag.Sel) is { Kind: SymbolKind.Field } raised)
                Raised.Add(raised);
            if (node is IfStmt { Cond: SelectorExpr question, Body.List: [.., ReturnStmt or BranchStmt] } && model.SymbolOf(question.Sel) is { Kind: SymbolKind.Field } asked)
                Asked.Add(asked);
            VisitChildrenOf(node);
        }
    }

    private void Send(SyncOp send)
    {
        if (SymbolOf(send) is null)
            return;
        foreach (var close in send.Thing.Of(SyncOpKind.Close))
        {
            if (ReferenceEquals(close.Body, body) && !close.IsDeferred && IsSame(close, send) && SyncPaths.CanFollow(close, send) && !IsMadeBetween(close, send) && HasOneMake(send))
            {
                Report(BlockingKind.SendAfterClose, send, close.Node.Start < send.Node.Start && send.Loops.IsEmpty && !IsGuarded(close), [Step(close.Node, "closed here", body)]);
                return;
            }
            if (body.Callers.Find(call => call.IsGo && ReferenceEquals(call.Caller, close.Body)) is { } start && !send.HasAlternative && HasOneMake(send) && !IsWaitedFor(start, close))
            {
                Report(BlockingKind.SendAfterClose, send, false, [Step(start.Statement, "the goroutine starts here", start.Caller), Step(close.Node, "closed here, without waiting for it", close.Body)]);
                return;
            }
            if (ClosedByStop(send, close) is { } running)
            {
                Report(BlockingKind.SendAfterClose, send, false, [Step(running.Statement, "the goroutine starts here", running.Caller), Step(close.Node, "closed here, without waiting for it", close.Body)]);
                return;
            }
            if (HasOneMake(send) && ClosedMeanwhile(close) is { } other)
            {
                Report(BlockingKind.SendAfterClose, send, false, [Step(other.Statement, "the goroutine starts here", other.Caller), Step(close.Node, "closed here, without waiting for it", close.Body)]);
                return;
            }
        }
    }

    /// <summary>The start of a goroutine that sends on a field's channel, which another method closes without a wait or a lock.</summary>
    private SyncCall? ClosedByStop(SyncOp send, SyncOp close)
    {
        if (SymbolOf(send) is not { Kind: SymbolKind.Field } || close.Body.Function is not FuncDecl { Recv: not null } || ReferenceEquals(close.Body, body) || !HasOneMake(send) || body.Callers.Find(call => call.IsGo) is not { } start || ReferenceEquals(start.Caller, close.Body))
            return null;
        var waits = close.Body.Ops.Exists(op => op.Kind is SyncOpKind.Wait or SyncOpKind.Receive or SyncOpKind.CondWait or SyncOpKind.Lock && SyncPaths.CanFollow(op, close))
            || close.Body.Calls.Exists(call => !call.IsGo && (close.IsDeferred || SyncPaths.CanFollow(call.Node, close.Node, close.Body)));
        return waits || close.Body.Callers.Exists(call => body.Encloses(call.Caller) || call.Caller.Ops.Exists(op => op.Kind is SyncOpKind.Wait or SyncOpKind.Receive)) ? null : start;
    }

    /// <summary>The start of a goroutine that sends, in a function that then calls who closes, without waiting in between; nor does who closes wait.</summary>
    private SyncCall? ClosedMeanwhile(SyncOp close)
    {
        if (ReferenceEquals(close.Body, body) || IsGuarded(close) || close.Body.Ops.Exists(op => op.Kind is SyncOpKind.Wait or SyncOpKind.Receive or SyncOpKind.CondWait or SyncOpKind.Send or SyncOpKind.Lock)
            || body.Ops.Exists(op => op.Kind is SyncOpKind.Lock or SyncOpKind.ReadLock) || close.Body.Calls.Exists(call => call.Targets.Any(target => target.Ops.Exists(op => op.Kind is SyncOpKind.Wait or SyncOpKind.Receive))))
        {
            return null;
        }
        foreach (var start in body.Callers.Where(call => call.IsGo))
        {
            var closing = start.Caller.Calls.Find(call => !call.IsGo && !call.IsDeferred && call.Targets.Contains(close.Body) && SyncPaths.CanFollow(start.Statement, call.Node, start.Caller));
            if (closing is not null
                && !start.Caller.Ops.Exists(op => op.Kind is SyncOpKind.Wait or SyncOpKind.Receive or SyncOpKind.CondWait && SyncPaths.CanFollow(start.Statement, op.Node, start.Caller) && SyncPaths.CanFollow(op.Node, closing.Node, start.Caller))
                && !start.Caller.Calls.Exists(call => !call.IsGo && !ReferenceEquals(call, closing) && SyncPaths.CanFollow(start.Statement, call.Node, start.Caller) && SyncPaths.CanFollow(call.Node, closing.Node, start.Caller)))
            {
                return start;
            }
        }
        return null;
    }

    /// <summary>True where something is waited for or received between the start of a goroutine and the close, or the close may not come behind it.</summary>
    private static bool IsWaitedFor(SyncCall start, SyncOp close)
    {
        if (!close.IsDeferred && !SyncPaths.CanFollow(start.Statement, close.Node, close.Body))
            return true;
        return close.Body.Ops.Exists(op => op.Kind is SyncOpKind.Wait or SyncOpKind.Receive or SyncOpKind.CondWait && SyncPaths.CanFollow(start.Statement, op.Node, close.Body))
            || close.Body.Calls.Exists(call => !call.IsGo && SyncPaths.CanFollow(start.Statement, call.Node, close.Body) && (close.IsDeferred || SyncPaths.CanFollow(call.Node, close.Node, close.Body)));
    }

    /// <summary>True where a condition, a select or Once decides whether the channel is closed.</summary>
    private static bool IsGuarded(SyncOp op) =>
        op.Body.Function is FuncLit && op.Body.Callers.Exists(call => call.Caller.Model.CalleeName(call.Node) is "sync.Once.Do")
        || (NodePath.To(op.Body.Block, op.Node) is { } path && path.Nodes.Any(node => node is IfStmt or CaseClause or CommClause));

    /// <summary>The variable or field that an operation names; null for elements and results.</summary>
    private static Symbol? SymbolOf(SyncOp op)
    {
        var channel = op.Node switch
        {
            SendStmt send => send.Chan,
            CallExpr { Args: [var argument] } => argument,
            UnaryExpr { Op: Syntax.Lexing.TokenKind.Arrow } receive => receive.X,
            _ => null,
        };
        return channel is null ? null : op.Body.Model.SymbolOf(channel);
    }

    private BlockingStep Step(GoNode node, string text, SyncBody there) => BlockingFacts.Step(node, text, there, body);

    private void Report(BlockingKind kind, SyncOp op, bool isCertain, ImmutableArray<BlockingStep> steps) =>
        _found.Add(new BlockingProblem(kind, op.Node, SyncPaths.TextOf(op), isCertain) { Steps = steps });
}
