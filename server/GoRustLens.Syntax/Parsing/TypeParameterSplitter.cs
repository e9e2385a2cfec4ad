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
        // A union leans to the left; its terms are walked in a loop, because a text can have any number of them.
        var unions = new Stack<BinaryExpr>();
        var first = expression;
        while (first is BinaryExpr { Op: TokenKind.Or } union)
        {
            unions.Push(union);
            isForced |= IsTypeElement(union.Y);
            first = union.X;
        }
        var (name, constraint) = SplitTerm(first, isForced);
        if (unions.Count == 0)
            return (name, constraint);
        if (name is null || constraint is null)
            return (null, expression);
        while (unions.TryPop(out var outer))
        {
            var span = TextSpan.FromBounds(constraint.Start, outer.End);
            constraint = new BinaryExpr(span) { X = constraint, Op = outer.Op, OpSpan = outer.OpSpan, Y = outer.Y };
        }
        return (name, constraint);
    }

    private static (Ident? Name, Expr? Constraint) SplitTerm(Expr expression, bool isForced) => expression switch
    {
        Ident name => (name, null),
        BinaryExpr { Op: TokenKind.Mul, X: Ident name } product when isForced || IsTypeElement(product.Y) =>
            (name, new StarExpr(TextSpan.FromBounds(product.OpSpan.Start, product.End)) { X = product.Y }),
        CallExpr { Fun: Ident name, Args: [var argument], HasEllipsis: false } call when isForced || IsTypeElement(argument) =>
            (name, new ParenExpr(call.Parens) { X = argument }),
        _ => (null, expression),
    };

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
