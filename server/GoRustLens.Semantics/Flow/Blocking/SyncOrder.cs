using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>What comes behind what in another goroutine, by the waiting in between.</summary>
internal static class SyncOrder
{
    private const int MaxDepth = 4;

    /// <summary>
    /// True where the later operation runs only once the body of the earlier one is past it: "wg.Wait(); finished &lt;- x" comes behind the
    /// sends of whoever closes what the counted goroutines range over.
    /// </summary>
    public static bool ComesBehind(SyncOp late, SyncOp early, int depth = MaxDepth)
    {
        if (ReferenceEquals(late.Body, early.Body))
            return SyncPaths.CanFollow(early, late) && !SyncPaths.CanFollow(late, early);
        return depth > 0 && WaitsBefore(late, late.Body, depth).Any(wait => wait.Kind == SyncOpKind.Wait
            ? wait.Thing.Of(SyncOpKind.Done).Any(done => ComesBehind(done, early, depth - 1))
            : SyncPaths.PartnersOf(wait) is { Count: > 0 } partners && partners.TrueForAll(partner => ComesBehind(partner, early, depth - 1)));
    }

    /// <summary>The operations that no way to the later one leaves out, here and in what is called.</summary>
    private static IEnumerable<SyncOp> WaitsBefore(SyncOp? late, SyncBody body, int depth)
    {
        foreach (var op in body.Ops)
        {
            if (op.Kind is SyncOpKind.Wait or SyncOpKind.Receive && !op.HasAlternative && !op.IsDeferred && !ReferenceEquals(op, late) && IsUnavoidable(op.Node, late, body))
                yield return op;
        }
        if (depth == 0)
            yield break;
        foreach (var call in body.Calls)
        {
            if (call.IsGo || call.IsDeferred || call.IsDynamic || !IsUnavoidable(call.Node, late, body))
                continue;
            foreach (var op in call.Targets.SelectMany(target => WaitsBefore(null, target, depth - 1)))
                yield return op;
        }
    }

    private static bool IsUnavoidable(GoNode node, SyncOp? late, SyncBody body)
    {
        if (late is { IsDeferred: false })
            return body.Control.Dominates(node is RangeStmt range ? range.X : node, late.Node);
        return SyncPaths.PointOf(node, body) is { } point && !SyncPaths.ExitAvoiding(body, new FlowPoint(body.Control.Entry, 0), [point]).Exists;
    }
}
