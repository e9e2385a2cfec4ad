using System.Collections.Immutable;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>
/// Two goroutines each of which waits first for what the other does only behind its own waiting: "a &lt;- 1; &lt;-b" beside "b &lt;- 1; &lt;-a". However
/// many run either body, none comes past its first operation.
/// </summary>
internal sealed class CircularWaits(SyncBody body)
{
    public static IEnumerable<BlockingProblem> In(SyncBody body)
    {
        var finder = new CircularWaits(body);
        foreach (var op in body.Ops)
        {
            if (finder.Find(op) is { } problem)
                yield return problem;
        }
    }

    private BlockingProblem? Find(SyncOp op)
    {
        if (!Waits(op))
            return null;
        if (Crossing(op) is { } crossed)
            return crossed;
        var partners = SyncPaths.PartnersOf(op);
        if (partners.Count == 0 || partners.Exists(partner => body.Encloses(partner.Body) || partner.Body.Encloses(body)))
            return null;
        var steps = ImmutableArray.CreateBuilder<BlockingStep>();
        foreach (var partner in partners)
        {
            if (partner.Body.Ops.Find(first => Waits(first) && IsFirst(first, partner) && IsMetOnlyBehind(first, op)) is not { } blocked)
                return null;
            // One of the two is enough to tell.
            if (steps.Count == 0 && blocked.Node.Start < op.Node.Start && ReferenceEquals(blocked.Body.Model.File, body.Model.File) && IsMutual(op, blocked))
                return null;
            steps.Add(Step(blocked.Node, "the other side waits here before it comes to that", blocked.Body));
        }
        steps.Add(Step(SyncPaths.PartnersOf(partners[0].Body.Ops.Find(first => Waits(first) && IsFirst(first, partners[0]) && IsMetOnlyBehind(first, op))!)[0].Node, "what it waits for comes only here", body)); // found above
        return new BlockingProblem(BlockingKind.WaitInCircle, op.Node is Syntax.Nodes.RangeStmt range ? range.X : op.Node, SyncPaths.TextOf(op), true) { Steps = steps.ToImmutable() };
    }

    /// <summary>
    /// Two loops that send to each other: while the one waits at its send, it does not receive what the other sends. Where each takes an
    /// answer before it sends again, the two keep step.
    /// </summary>
    private BlockingProblem? Crossing(SyncOp send)
    {
        if (send.Kind != SyncOpKind.Send || send.Loops.IsEmpty || OneReceiver(send) is not { } other || ReferenceEquals(other, body))
            return null;
        foreach (var back in other.Ops)
        {
            if (back.Kind != SyncOpKind.Send || back.Loops.IsEmpty || !Waits(back) || ReferenceEquals(back.Thing.Root, send.Thing.Root) || !ReferenceEquals(OneReceiver(back), body))
                continue;
            if (TakesAnswer(send, back) && TakesAnswer(back, send))
                continue;
            // One of the two is enough to tell.
            if (back.Node.Start < send.Node.Start && ReferenceEquals(back.Body.Model.File, body.Model.File))
                continue;
            return new BlockingProblem(BlockingKind.WaitInCircle, send.Node, SyncPaths.TextOf(send), false) { Steps = [Step(back.Node, "meanwhile its receiver may wait here, to send to this goroutine", other)] };
        }
        return null;
    }

    /// <summary>The one body that receives what is sent.</summary>
    private static SyncBody? OneReceiver(SyncOp send)
    {
        var partners = SyncPaths.PartnersOf(send);
        return partners.Count > 0 && partners.TrueForAll(partner => ReferenceEquals(partner.Body, partners[0].Body)) ? partners[0].Body : null;
    }

    /// <summary>True where each way from the send back to it comes past a receive of what the other side sends.</summary>
    private static bool TakesAnswer(SyncOp send, SyncOp back) =>
        SyncPaths.PointOf(send) is not { } point || !SyncPaths.Returns(send.Body, point, [.. SyncPaths.PartnersOf(back).Where(answer => ReferenceEquals(answer.Body, send.Body)).Select(SyncPaths.PointOf).OfType<FlowPoint>()]);

    /// <summary>Blocks until the other side comes, and cannot do anything else.</summary>
    private static bool Waits(SyncOp op)
    {
        if (op.HasAlternative || op.IsDeferred || op.Thing.Root.IsOpen)
            return false;
        return op.Kind switch
        {
            SyncOpKind.Send => SyncPaths.IsUnbuffered(op.Thing),
            SyncOpKind.Receive => op.Thing.Root.Makes.Count > 0,
            SyncOpKind.Wait => op.Thing.Of(SyncOpKind.Add).Any(),
            _ => false,
        };
    }

    /// <summary>True where each way to the second has come past the first.</summary>
    private static bool IsFirst(SyncOp first, SyncOp second)
    {
        if (!ReferenceEquals(first.Body, second.Body) || ReferenceEquals(first, second) || first.IsRange || SyncPaths.PointOf(first) is not { } point)
            return false;
        if (second.IsDeferred)
            return !SyncPaths.ExitAvoiding(first.Body, new FlowPoint(first.Body.Control.Entry, 0), [point]).Exists;
        return first.Body.Control.Dominates(first.Node, second.Node);
    }

    /// <summary>True where all that could end the waiting comes behind the operation, in its own body.</summary>
    private static bool IsMetOnlyBehind(SyncOp blocked, SyncOp op)
    {
        var partners = SyncPaths.PartnersOf(blocked);
        return partners.Count > 0 && partners.TrueForAll(partner => IsFirst(op, partner));
    }

    private static bool IsMutual(SyncOp op, SyncOp blocked) =>
        SyncPaths.PartnersOf(blocked).TrueForAll(partner => ReferenceEquals(partner.Body, op.Body)) && SyncPaths.PartnersOf(op).TrueForAll(partner => ReferenceEquals(partner.Body, blocked.Body));

    private BlockingStep Step(Syntax.Nodes.GoNode node, string text, SyncBody there) => BlockingFacts.Step(node is Syntax.Nodes.RangeStmt range ? range.X : node, text, there, body);
}
