using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Whether a body compares a name with nil anywhere.</summary>
internal sealed class NilComparisons(string name) : GoWalker
{
    private bool _found;

    public static bool Compares(BlockStmt body, string name)
    {
        var finder = new NilComparisons(name);
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found)
            return;
        if (node is BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison)
            _found |= (IsName(comparison.X) && IsNil(comparison.Y)) || (IsName(comparison.Y) && IsNil(comparison.X));
        VisitChildrenOf(node);
    }

    private bool IsName(Expr expression) => expression is Ident ident && ident.Name == name;

    private static bool IsNil(Expr expression) => expression is Ident { Name: "nil" };
}
