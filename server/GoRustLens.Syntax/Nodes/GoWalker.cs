using System.Collections.Immutable;

namespace GoRustLens.Syntax.Nodes;

/// <summary>Walks a tree in source order. Override <see cref="Visit"/>; call <see cref="VisitChildrenOf"/> to go deeper.</summary>
public abstract class GoWalker
{
    public virtual void Visit(GoNode node) => node.VisitChildren(this);

    public void VisitChildrenOf(GoNode node) => node.VisitChildren(this);

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
}
