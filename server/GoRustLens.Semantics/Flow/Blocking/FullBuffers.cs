using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>
/// A buffer that is full before anybody receives: "c := make(chan T, 1); c &lt;- a; start(c)", where start sends once more before it
/// starts the goroutine. Followed are the statements that run whatever happens, and the calls in them.
/// </summary>
internal sealed class FullBuffers
{
    private const int MaxDepth = 3;

    private readonly SyncOp _send;
    private readonly long _capacity;
    private readonly HashSet<SyncBody> _open = [];
    private readonly List<SyncOp> _sent = [];
    private bool _isOver;

    private FullBuffers(SyncOp send, long capacity)
    {
        _send = send;
        _capacity = capacity;
    }

    /// <summary>The sends that fill the buffer before this one; null where it has room or a receiver may be there.</summary>
    public static ImmutableArray<BlockingStep>? Find(SyncOp send)
    {
        if (send.Thing.Root.Makes is not [{ Body: { } maker, Capacity: > 0 and <= 8 and var capacity }])
            return null;
        // The maker itself, or who asks it for the channel's struct.
        foreach (var body in maker.Callers.Where(call => !call.IsGo && !call.IsDynamic && call.Loops.IsEmpty).Select(call => call.Caller).Prepend(maker).Distinct())
        {
            var finder = new FullBuffers(send, capacity);
            if (finder.Run(body, MaxDepth))
                return [.. finder._sent.Select(sent => BlockingFacts.Step(sent.Node, "the buffer is filled here, and nobody receives yet", sent.Body, send.Body))];
        }
        return null;
    }

    /// <summary>True where the walk comes to the send with the buffer full.</summary>
    private bool Run(SyncBody body, int depth)
    {
        if (!_open.Add(body))
            return false;
        foreach (var statement in body.Block.List)
        {
            if (_isOver)
                return false;
            if (statement is not (SendStmt or ExprStmt or AssignStmt or DeclStmt or GoStmt))
            {
                if (statement is ReturnStmt)
                    break;
                // What may run in between: it ends the walk where it can start or receive anything.
                _isOver |= Touches(body, statement);
                continue;
            }
            if (body.Ops.Find(op => ReferenceEquals(op.Node, statement) && op.Kind == SyncOpKind.Send && ReferenceEquals(op.Thing.Root, _send.Thing.Root)) is { } sent)
            {
                if (_sent.Count >= _capacity)
                    return ReferenceEquals(sent, _send);
                _sent.Add(sent);
                continue;
            }
            foreach (var call in body.Calls.Where(call => statement.Span.Contains(call.Node.Span) && !call.IsDeferred).OrderBy(call => call.Node.Start))
            {
                if (call.IsGo || call.IsDynamic || call.Value is not null || depth == 0)
                {
                    _isOver |= call.Targets.Any() || call.IsGo;
                    continue;
                }
                foreach (var target in call.Targets)
                {
                    if (Run(target, depth - 1))
                        return true;
                }
            }
            _isOver |= body.Ops.Exists(op => op.Kind == SyncOpKind.Receive && statement.Span.Contains(op.Node.Span));
        }
        _open.Remove(body);
        return false;
    }

    private static bool Touches(SyncBody body, Stmt statement) =>
        body.Ops.Exists(op => statement.Span.Contains(op.Node.Span) && op.Kind is SyncOpKind.Send or SyncOpKind.Receive)
        || body.Calls.Exists(call => statement.Span.Contains(call.Node.Span) && !call.IsDeferred && (call.IsGo || call.Targets.Any()));
}
