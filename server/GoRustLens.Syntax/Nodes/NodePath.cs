using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>The nodes from a tree's root down to the innermost one that touches an offset: what stands in for parent pointers.</summary>
public sealed class NodePath
{
    private NodePath(ImmutableArray<GoNode> nodes) => Nodes = nodes;

    /// <summary>Outermost first. Never empty.</summary>
    public ImmutableArray<GoNode> Nodes { get; }

    public GoNode Leaf => Nodes[^1];

    /// <summary>The path to the innermost node that contains the offset or, where a name ends just there, touches it.</summary>
    public static NodePath To(GoNode root, int offset)
    {
        var finder = new Finder(offset);
        finder.Visit(root);
        return new NodePath([.. finder.Best]);
    }

    /// <summary>The path to the node itself; null where it is not in the tree.</summary>
    public static NodePath? To(GoNode root, GoNode node)
    {
        var finder = new NodeFinder(node);
        finder.Visit(root);
        return finder.Found.IsDefault ? null : new NodePath(finder.Found);
    }

    /// <summary>The innermost node of the kind asked for.</summary>
    public TNode? Innermost<TNode>()
        where TNode : GoNode
    {
        for (var i = Nodes.Length - 1; i >= 0; i--)
        {
            if (Nodes[i] is TNode found)
                return found;
        }
        return null;
    }

    /// <summary>The node that holds the given one; null for the root and for nodes that are not on the path.</summary>
    public GoNode? ParentOf(GoNode node)
    {
        var index = Nodes.IndexOf(node);
        return index > 0 ? Nodes[index - 1] : null;
    }

    private sealed class Finder(int offset) : GoWalker
    {
        private readonly List<GoNode> _stack = [];
        private int _bestLength = int.MaxValue;
        private bool _bestContains;

        /// <summary>How many nodes <see cref="_stack"/> and <see cref="Best"/> begin with in common: only the rest is ever copied.</summary>
        private int _common;

        public List<GoNode> Best { get; } = [];

        public override void Visit(GoNode node)
        {
            var isRoot = _stack.Count == 0;
            if (!isRoot && !node.Span.Touches(offset))
                return;
            _stack.Add(node);
            var contains = node.Span.Contains(offset);
            if (isRoot || (contains && !_bestContains) || (contains == _bestContains && node.Span.Length <= _bestLength))
            {
                TakeStackAsBest();
                _bestLength = isRoot ? int.MaxValue : node.Span.Length;
                _bestContains = contains && !isRoot;
            }
            VisitChildrenOf(node);
            _stack.RemoveAt(_stack.Count - 1);
            _common = Math.Min(_common, _stack.Count);
        }

        private void TakeStackAsBest()
        {
            Best.RemoveRange(_common, Best.Count - _common);
            Best.AddRange(_stack[_common..]);
            _common = Best.Count;
        }
    }

    private sealed class NodeFinder(GoNode target) : GoWalker
    {
        private readonly List<GoNode> _stack = [];

        public ImmutableArray<GoNode> Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (!Found.IsDefault || (_stack.Count > 0 && !Encloses(node.Span)))
                return;
            _stack.Add(node);
            if (ReferenceEquals(node, target))
                Found = [.. _stack];
            else
                VisitChildrenOf(node);
            _stack.RemoveAt(_stack.Count - 1);
        }

        private bool Encloses(TextSpan span) => span.Start <= target.Start && span.End >= target.End;
    }
}
