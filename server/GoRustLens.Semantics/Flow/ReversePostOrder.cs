using System.Collections.Immutable;

namespace GoRustLens.Semantics.Flow;

/// <summary>Orders blocks so that each stands behind those that lead to it, loops apart; a loop's body stands before what follows the loop.</summary>
internal static class ReversePostOrder
{
    /// <summary>Numbers the blocks; those that cannot be reached come last.</summary>
    public static ImmutableArray<FlowBlock> Of(List<FlowBlock> blocks, FlowBlock entry)
    {
        var finished = new List<FlowBlock>(blocks.Count);
        var open = new Stack<(FlowBlock Block, int Left)>();
        entry.IsReachable = true;
        open.Push((entry, entry.Successors.Count));
        while (open.TryPop(out var top))
        {
            if (top.Left == 0)
            {
                finished.Add(top.Block);
                continue;
            }
            open.Push((top.Block, top.Left - 1));
            // The last way first: it ends up behind the others.
            var target = top.Block.Successors[top.Left - 1].Target;
            if (!target.IsReachable)
            {
                target.IsReachable = true;
                open.Push((target, target.Successors.Count));
            }
        }
        finished.Reverse();
        var ordered = ImmutableArray.CreateBuilder<FlowBlock>(blocks.Count);
        ordered.AddRange(finished);
        foreach (var block in blocks)
        {
            if (!block.IsReachable)
                ordered.Add(block);
        }
        for (var index = 0; index < ordered.Count; index++)
            ordered[index].Index = index;
        return ordered.ToImmutable();
    }
}
