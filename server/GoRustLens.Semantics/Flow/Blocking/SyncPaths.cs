using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>Questions about the ways through one body.</summary>
internal static class SyncPaths
{
    /// <summary>The step of an operation: that of what is evaluated first in it.</summary>
    public static FlowPoint? PointOf(SyncOp op) => PointOf(op.Node, op.Body);

    public static FlowPoint? PointOf(GoNode node, SyncBody body) => body.Control.PointOf(node is RangeStmt range ? range.X : node);

    /// <summary>A way from the beginning of the body to its end that meets none of the operations: its last return; null where there is none.</summary>
    public static (bool Exists, ReturnStmt? Leave) ExitAvoiding(SyncBody body, FlowPoint start, IReadOnlyCollection<FlowPoint> avoided)
    {
        var control = body.Control;
        var seen = new HashSet<FlowBlock>();
        var open = new Stack<(FlowBlock Block, int Step)>();
        open.Push((start.Block, start.Step));
        while (open.TryPop(out var at))
        {
            if (avoided.Any(point => ReferenceEquals(point.Block, at.Block) && point.Step >= at.Step))
                continue;
            foreach (var edge in at.Block.Successors)
            {
                if (edge.Kind == FlowEdgeKind.Unwind)
                    continue;
                if (ReferenceEquals(edge.Target, control.Exit))
                    return (true, null);
                if (at.Block.Steps is [.., { Kind: FlowStepKind.Return, Node: ReturnStmt leave }])
                    return (true, leave);
                if (seen.Add(edge.Target))
                    open.Push((edge.Target, 0));
            }
        }
        return (false, null);
    }

    /// <summary>True where the second can run after the first, in the same run of the body.</summary>
    public static bool CanFollow(SyncOp first, SyncOp second)
    {
        if (!ReferenceEquals(first.Body, second.Body))
            return false;
        if (second.IsDeferred)
            return true;
        return !first.IsDeferred && CanFollow(first.Node, second.Node, first.Body);
    }

    public static bool CanFollow(GoNode first, GoNode second, SyncBody body) =>
        body.Control.CanFollow(first is RangeStmt range ? range.X : first, second is RangeStmt other ? other.X : second);

    /// <summary>The operations that can let an operation go on.</summary>
    public static List<SyncOp> PartnersOf(SyncOp op) => op.Kind switch
    {
        SyncOpKind.Send => [.. op.Thing.Of(SyncOpKind.Receive)],
        SyncOpKind.Receive when op.IsRange => [.. op.Thing.Of(SyncOpKind.Close)],
        SyncOpKind.Receive => [.. op.Thing.Of(SyncOpKind.Send, SyncOpKind.Close)],
        SyncOpKind.Wait => [.. op.Thing.Of(SyncOpKind.Done)],
        SyncOpKind.CondWait => [.. op.Thing.Of(SyncOpKind.Signal)],
        _ => [],
    };

    /// <summary>True where each make of the channel is in sight, and gives it no buffer.</summary>
    public static bool IsUnbuffered(SyncThing channel) => channel.Root is { IsOpen: false, Makes.Count: > 0 } root && root.Makes.TrueForAll(make => make.Capacity == 0);

    /// <summary>True where a clause of a select around the operation can be taken instead, and the body then be left without it.</summary>
    public static CommClause? LeavingClause(SyncOp op)
    {
        if (op.Select is not { } select || PointOf(op) is not { } point)
            return null;
        foreach (var clause in select.Body.List.OfType<CommClause>())
        {
            if (ReferenceEquals(clause, op.Clause) || op.Body.Control.StartOf(clause) is not { } start)
                continue;
            if (ExitAvoiding(op.Body, start, [point]).Exists)
                return clause;
        }
        return null;
    }

    /// <summary>The text of what an operation is about: the channel or mutex.</summary>
    public static string TextOf(SyncOp op) => op.Body.Model.File.TextOf(op.Node switch
    {
        SendStmt send => send.Chan,
        UnaryExpr receive => receive.X,
        RangeStmt range => range.X,
        CallExpr { Fun: SelectorExpr selector } => selector.X,
        CallExpr { Args: [var argument, ..] } => argument,
        var node => node,
    });
}
