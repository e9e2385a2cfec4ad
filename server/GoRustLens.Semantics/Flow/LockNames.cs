using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>By the tree alone: whether a body can lock or unlock anything, so that other bodies need not be read.</summary>
internal sealed class LockNames : GoWalker
{
    private bool _found;

    public static bool In(BlockStmt body)
    {
        var finder = new LockNames();
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found)
            return;
        // A wrapper of a wrapper has "lock" in its name, too: what else would it be called?
        if (node is CallExpr { Fun: SelectorExpr { Sel.Name: var name } } && name.EndsWith("ock", StringComparison.Ordinal))
            _found = true;
        else
            VisitChildrenOf(node);
    }
}
