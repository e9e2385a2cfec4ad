using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GoRustLens.Syntax.Nodes;

/// <summary>Walks a tree in source order. Override <see cref="Visit"/>; call <see cref="VisitChildrenOf"/> to go deeper.</summary>
/// <remarks>Trees of any depth can be walked: where the stack ends, the walk goes on with another one (<see cref="DeepStack"/>).</remarks>
public abstract class GoWalker
{
    public virtual void Visit(GoNode node) => VisitChildrenOf(node);

    public void VisitChildrenOf(GoNode node)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            node.VisitChildren(this);
        else
            VisitOnDeepStack(node);
    }

    public void VisitOptional(GoNode? node)
    {
        if (node is not null)
            Visit(node);
    }

    public void VisitAll<TNode>(ImmutableArray<TNode> nodes)
        where TNode : GoNode
    {
        foreach (var node in nodes)
            Visit(node);
    }

    // Apart, because a lambda would cost every call of VisitChildrenOf an allocation.
    private void VisitOnDeepStack(GoNode node) => DeepStack.Run(() => node.VisitChildren(this));
}
