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

    /// <summary>True where a way leads from a step back to it that meets none of the others.</summary>
    public static bool Returns(SyncBody body, FlowPoint start, IReadOnlyCollection<FlowPoint> avoided)
    {
        var seen = new HashSet<FlowBlock>();
        var open = new Stack<(FlowBlock Block, int Step)>();
        open.Push((start.Block, start.Step + 1));
        while (open.TryPop(out var at))
        {
            if (avoided.Any(point => ReferenceEquals(point.Block, at.Block) && point.Step >= at.Step))
                continue;
            if (at.Step == 0 && ReferenceEquals(at.Block, start.Block))
                return true;
            foreach (var edge in at.Block.Successors)
            {
                if (edge.Kind != FlowEdgeKind.Unwind && !ReferenceEquals(edge.Target, body.Control.Exit) && seen.Add(edge.Target))
                    open.Push((edge.Target, 0));
            }
        }
        return false;
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

    public static bool CanFollow(GoNode first, GoNode second, SyncBody body)
    {
        // A range takes its next element behind each turn of its body.
        if (second is RangeStmt { Body: { List: [var head, ..] } turn } && turn.Span.Contains(first.Span))
            return body.Control.CanFollow(first, head);
        return body.Control.CanFollow(first is RangeStmt range ? range.X : first, second is RangeStmt other ? other.X : second);
    }

    /// <summary>Where a range over a channel takes its next element.</summary>
    public static FlowPoint? HeadOf(RangeStmt range, SyncBody body)
    {
        foreach (var block in body.Control.Blocks)
        {
            if (block.Steps is [.., { Kind: FlowStepKind.Element, Node: var element }] && ReferenceEquals(element, range))
                return new FlowPoint(block, block.Steps.Count - 1);
        }
        return null;
    }

    /// <summary>The most operations that one run of a body can do one after the other; null where a loop repeats one.</summary>
    public static int? LongestRun(List<SyncOp> ops)
    {
        if (ops.Exists(op => op.IsRange || CanFollow(op, op)))
            return null;
        var sorted = ops.OrderBy(op => op.Node.Start).ToList();
        var longest = new int[sorted.Count];
        for (var index = 0; index < sorted.Count; index++)
        {
            longest[index] = 1;
            for (var before = 0; before < index; before++)
            {
                if (CanFollow(sorted[before], sorted[index]))
                    longest[index] = Math.Max(longest[index], longest[before] + 1);
            }
        }
        return longest.Length == 0 ? 0 : longest.Max();
    }

    /// <summary>The operations that can let an operation go on.</summary>
    public static List<SyncOp> PartnersOf(SyncOp op) => op.Kind switch
    {
        SyncOpKind.Send => [.. op.Thing.Of(SyncOpKind.Receive)],
        SyncOpKind.Receive when op.IsRange => [.. op.Thing.Of(SyncOpKind.Close)],
        SyncOpKind.Receive => [.. op.Thing.Of(SyncOpKind.Send, SyncOpKind.Close, SyncOpKind.Cancel)],
        SyncOpKind.Wait => [.. op.Thing.Of(SyncOpKind.Done)],
        SyncOpKind.CondWait => [.. op.Thing.Of(SyncOpKind.Signal)],
        _ => [],
    };

    /// <summary>True where each make of the channel is in sight, and gives it no buffer.</summary>
    public static bool IsUnbuffered(SyncThing channel) => channel.Root is { IsOpen: false, Makes.Count: > 0 } root && root.Makes.TrueForAll(make => make.Capacity == 0);

    /// <summary>True where a clause of a select around the operation can be taken instead, and the body then be left without it.</summary>
    /// <param name="isMeant">Clauses that the caller does not count answer false.</param>
    public static CommClause? LeavingClause(SyncOp op, Func<CommClause, bool> isMeant)
    {
        if (op.Select is not { } select || PointOf(op) is not { } point)
            return null;
        foreach (var clause in select.Body.List.OfType<CommClause>())
        {
            if (ReferenceEquals(clause, op.Clause) || !isMeant(clause) || op.Body.Control.StartOf(clause) is not { } start)
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
