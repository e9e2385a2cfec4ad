using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Comparisons with nothing and with texts that are written out: what Rust has a word for, and what needs no String to be made.</summary>
internal sealed partial class BodyLowering
{
    /// <summary><c>len(x) == 0</c> and its kin: <c>x.is_empty()</c>; null for other comparisons.</summary>
    private Value? LengthComparison(BinaryExpr binary)
    {
        var (counted, op, limit) = CountedArgument(binary.X) is { } first ? (first, binary.Op, binary.Y) : CountedArgument(binary.Y) is { } second ? (second, Mirrored(binary.Op), binary.X) : (null, binary.Op, binary.Y);
        if (counted is null || Model.ConstantOf(limit)?.ToInteger() is not { } number || !number.IsZero && !number.IsOne)
            return null;
        bool? isEmpty = (op, number.IsZero) switch
        {
            (TokenKind.Equal or TokenKind.LessOrEqual, true) or (TokenKind.Less, false) => true,
            (TokenKind.NotEqual or TokenKind.Greater, true) or (TokenKind.GreaterOrEqual, false) => false,
            _ => null,
        };
        if (isEmpty is not { } wanted || Opened(Lower(counted)) is var held && !HasIsEmpty(Ty.Unref(held.Type)))
            return null;
        return Emptiness(held.Code, wanted);
    }

    private Expr? CountedArgument(Expr expression) =>
        Unparen(expression) is CallExpr { Fun: Ident { Name: "len" } name, Args: [var counted] } && Model.SymbolOf(name) is { Kind: SymbolKind.Builtin } && TypeOf(counted) is not GoPointer && TypeOf(counted).Underlying is GoBasic or GoSlice or GoMap ? counted : null;

    private static bool HasIsEmpty(RustType type) => type is RustSliceType or RustPathType { Path: "Vec" or "String" or "str" or "HashMap" or "HashSet" or "BTreeMap" };

    private static TokenKind Mirrored(TokenKind op) => op switch
    {
        TokenKind.Less => TokenKind.Greater,
        TokenKind.LessOrEqual => TokenKind.GreaterOrEqual,
        TokenKind.Greater => TokenKind.Less,
        TokenKind.GreaterOrEqual => TokenKind.LessOrEqual,
        _ => op,
    };

    private static Value Emptiness(RustExpr holder, bool isWanted)
    {
        var test = Member(holder).Method("is_empty");
        return new Value(isWanted ? test : new RustUnary("!", test), Ty.Bool);
    }

    /// <summary>A slice or map compared with nil, where more is known than that nil ones are empty.</summary>
    private Value? ListNilComparison(Expr list, Value value, bool isEqual)
    {
        switch (Plan.NilnessOf(Unparen(list), Current.Node ?? Model.File.Root, Model))
        {
            case (Planning.Sharing.Nilness.Nil or Planning.Sharing.Nilness.NotNil) and var known:
                return new Value(RustExpr.LiteralOf(known == Planning.Sharing.Nilness.Nil == isEqual ? "true" : "false"), Ty.Bool);
            case Planning.Sharing.Nilness.WhenEmpty:
                return Emptiness(value.Code, isEqual);
            case Planning.Sharing.Nilness.Either when Ty.Head(Ty.Unref(value.Type)) == "GoSlice":
                var test = Member(value.Code).Method("is_nil");
                return new Value(isEqual ? test : new RustUnary("!", test), Ty.Bool);
            default:
                return null;
        }
    }

    /// <summary>A text compared with a constant one, without a String made of it; null for other comparisons.</summary>
    private Value? TextComparison(BinaryExpr binary)
    {
        var (subject, op, constant) = IsConstant(binary.Y) ? (binary.X, binary.Op, binary.Y) : (binary.Y, Mirrored(binary.Op), binary.X);
        if (IsConstant(subject) || !IsConstant(constant) || TypeOf(subject).Underlying is not GoBasic { IsString: true } || Model.ConstantOf(constant)?.ToText() is not { } text)
            return null;
        var value = Lower(subject);
        if (!Ty.IsText(value.Type))
            return null;
        if (text.Length == 0 && op is TokenKind.Equal or TokenKind.LessOrEqual or TokenKind.NotEqual or TokenKind.Greater)
            return Emptiness(value.Code, op is TokenKind.Equal or TokenKind.LessOrEqual);
        if (To(constant, Ty.StrRef) is not { } other)
            return null;
        // &String and &str are compared as they are; which comes first in order is asked of str alone.
        var left = op is TokenKind.Equal or TokenKind.NotEqual ? value.Code : AsStr(new Value(value.Code, Ty.Unref(value.Type) is RustPathType { Path: "String" } inner ? inner : value.Type));
        return new Value(new RustBinary(left, Operators.Text(op), other), Ty.Bool);
    }
}
