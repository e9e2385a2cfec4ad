using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Bodies;

/// <summary>Which names mean what in a part of a function.</summary>
internal sealed class NameUses : GoWalker
{
    private readonly Func<Ident, bool> _isWanted;

    private NameUses(Func<Ident, bool> isWanted) => _isWanted = isWanted;

    private bool Found { get; set; }

    /// <summary>True where code behind the statement means another thing by the variable's Rust name: then the variable must not outlive the statement.</summary>
    public static bool IsHiding(Symbol variable, GoNode statement, GoNode function, SemanticModel model)
    {
        var name = NameMapper.Snake(variable.Name);
        return Any(function, ident => ident.Start >= statement.End && NameMapper.Snake(ident.Name) == name && model.SymbolOf(ident) is { } other && !ReferenceEquals(other, variable)
            && other.Kind is not (SymbolKind.Field or SymbolKind.Method or SymbolKind.Label)
            && (other.Ident is null || !function.Span.Contains(other.Ident.Span) || other.Ident.Start < statement.Start));
    }

    /// <summary>True where the node uses the variable.</summary>
    public static bool Uses(GoNode node, Symbol variable, SemanticModel model) => Any(node, ident => ident.Name == variable.Name && ReferenceEquals(model.SymbolOf(ident), variable));

    public static bool Any(GoNode node, Func<Ident, bool> isWanted)
    {
        var uses = new NameUses(isWanted);
        uses.Visit(node);
        return uses.Found;
    }

    public override void Visit(GoNode node)
    {
        if (Found)
            return;
        if (node is Ident ident)
            Found = _isWanted(ident);
        else
            VisitChildrenOf(node);
    }
}

/// <summary>Finds a break that leaves a switch or select: unlabelled and in no loop or switch of its own, or by its label.</summary>
internal sealed class Breaks(string? label) : GoWalker
{
    private int _inner;
    private bool _found;

    /// <summary>A break that ends a clause is left out: it changes nothing there.</summary>
    public static bool In(IEnumerable<GoNode> nodes, string? label)
    {
        var finder = new Breaks(label);
        foreach (var node in nodes)
            finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncLit:
                return;
            case BranchStmt { Tok: Syntax.Lexing.TokenKind.Break } jump:
                _found |= jump.Label is null ? _inner == 0 : jump.Label.Name == label;
                return;
            case ForStmt or RangeStmt or SwitchStmt or TypeSwitchStmt or SelectStmt:
                _inner++;
                VisitChildrenOf(node);
                _inner--;
                return;
            default:
                VisitChildrenOf(node);
                return;
        }
    }
}
