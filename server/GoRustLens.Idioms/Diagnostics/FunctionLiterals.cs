using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>All function literals inside of a function, nested ones too, in source order.</summary>
internal sealed class FunctionLiterals : GoWalker
{
    private readonly List<FuncLit> _found = [];

    public static IReadOnlyList<FuncLit> In(GoNode node)
    {
        var finder = new FunctionLiterals();
        finder.VisitChildrenOf(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (node is FuncLit literal)
            _found.Add(literal);
        VisitChildrenOf(node);
    }
}
