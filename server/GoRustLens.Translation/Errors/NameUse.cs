using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Whether code reads a name; the names of selectors and of keys in literals do not count.</summary>
internal sealed class NameUse : GoWalker
{
    private readonly string _name;
    private bool _found;

    private NameUse(string name) => _name = name;

    public static bool Reads(GoNode node, string name)
    {
        var walker = new NameUse(name);
        walker.Visit(node);
        return walker._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case Ident ident: _found = ident.Name == _name; return;
            case SelectorExpr selector: Visit(selector.X); return;
            case KeyValueExpr { Key: Ident } pair: Visit(pair.Value); return;
        }
        VisitChildrenOf(node);
    }
}
