using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>The operands of an expression in the order of evaluation; types are not operands.</summary>
internal static class ChildExpressions
{
    public static IEnumerable<Expr> Of(Expr expression)
    {
        switch (expression)
        {
            case SelectorExpr selector:
                return [selector.X];
            case CompositeLit literal:
                return literal.Elts.SelectMany(element => element is KeyValueExpr pair ? Operands(pair) : [element]);
            case CallExpr call:
                return call.Fun is FuncLit ? call.Args : call.Args.Prepend(call.Fun);
            case IndexExpr index:
                return [index.X, index.Index];
            case SliceExpr slice:
                return new[] { slice.X, slice.Low, slice.High, slice.Max }.OfType<Expr>();
            case TypeAssertExpr assertion:
                return [assertion.X];
            case StarExpr star:
                return [star.X];
            case UnaryExpr unary:
                return [unary.X];
            case BinaryExpr binary:
                return [binary.X, binary.Y];
            default:
                return [];
        }
    }

    // The key of a struct literal is a name, not an operand; a map's key seldom is more than a name.
    private static IEnumerable<Expr> Operands(KeyValueExpr pair) => pair.Key is Ident ? [pair.Value] : [pair.Key, pair.Value];
}
