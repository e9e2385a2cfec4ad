using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Finds the calls of one function by its full name.</summary>
internal sealed class CallFinder(SemanticModel model, string fullName) : GoWalker
{
    private readonly string _lastName = fullName[(fullName.LastIndexOf('.') + 1)..];

    public List<CallExpr> Found { get; } = [];

    public override void Visit(GoNode node)
    {
        if (node is CallExpr { Fun: SelectorExpr selector } call && selector.Sel.Name == _lastName && model.CalleeName(call) == fullName)
            Found.Add(call);
        VisitChildrenOf(node);
    }
}
