using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Reads an expression again as "name constraint": "P *C" was read as a product, "P (C)" as a call.</summary>
/// <remarks>Source: extractName and isTypeElem of Go's go/parser.</remarks>
internal static class TypeParameterSplitter
{
    /// <summary>The name and the constraint. Without a name the expression is no type parameter; without a constraint it follows in the text.</summary>
    /// <param name="expression">What stands behind "[" in a type declaration.</param>
    /// <param name="isForced">True where a comma follows, so that it can be no array length.</param>
    public static (Ident? Name, Expr? Constraint) Split(Expr expression, bool isForced)
    {
        switch (expression)
        {
            case Ident name:
                return (name, null);
            case BinaryExpr { Op: TokenKind.Mul, X: Ident name } product when isForced || IsTypeElement(product.Y):
                return (name, new StarExpr(TextSpan.FromBounds(product.OpSpan.Start, product.End)) { X = product.Y });
            case BinaryExpr { Op: TokenKind.Or } union:
                var (first, left) = Split(union.X, isForced || IsTypeElement(union.Y));
                if (first is null || left is null)
                    return (null, expression);
                var span = TextSpan.FromBounds(left.Start, union.End);
                return (first, new BinaryExpr(span) { X = left, Op = union.Op, OpSpan = union.OpSpan, Y = union.Y });
            case CallExpr { Fun: Ident name, Args: [var argument], HasEllipsis: false } call when isForced || IsTypeElement(argument):
                return (name, new ParenExpr(call.Parens) { X = argument });
            default:
                return (null, expression);
        }
    }

    private static bool IsTypeElement(Expr expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ArrayType or StructType or FuncType or InterfaceType or MapType or ChanType:
                    return true;
                case UnaryExpr unary:
                    return unary.Op == TokenKind.Tilde;
                case ParenExpr paren:
                    expression = paren.X;
                    break;
                case BinaryExpr binary:
                    if (IsTypeElement(binary.Y))
                        return true;
                    expression = binary.X;
                    break;
                default:
                    return false;
            }
        }
    }
}
