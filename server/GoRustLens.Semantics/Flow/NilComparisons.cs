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

    /// <summary>True where a body goes through the name: to a field, a method or the value behind it. Handing it on is no use.</summary>
    public static bool Follows(BlockStmt body, string name)
    {
        var finder = new FollowFinder(name);
        finder.Visit(body);
        return finder.Found;
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

    private sealed class FollowFinder(string name) : GoWalker
    {
        public bool Found { get; private set; }

        public override void Visit(GoNode node)
        {
            Found |= node is SelectorExpr { X: Ident holder } && holder.Name == name || (node is StarExpr { X: Ident pointer } && pointer.Name == name) || (node is IndexExpr { X: Ident array } && array.Name == name)
                || (node is SliceExpr { X: Ident part } && part.Name == name) || (node is RangeStmt { X: Ident all } && all.Name == name);
            if (!Found)
                VisitChildrenOf(node);
        }
    }
}
