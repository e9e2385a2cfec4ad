using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Rust's operator precedence, and where the grammar or clippy wants parentheses.</summary>
/// <remarks>Source: the Rust Reference, "Expression precedence". Higher binds tighter.</remarks>
internal static class Precedence
{
    public const int Postfix = 20;
    public const int Unary = 15;
    private const int Cast = 14;
    private const int Comparison = 7;
    private const int Range = 4;
    private const int Assign = 3;
    private const int Jump = 2;

    public static int Of(RustExpr expression) => expression switch
    {
        RustUnary or RustReference => Unary,
        RustLiteral literal when literal.Text.StartsWith('-') => Unary,
        RustCast => Cast,
        RustBinary binary => OfOperator(binary.Operator),
        RustLetCondition => 6,
        RustRange => Range,
        RustAssign => Assign,
        RustClosure or RustReturn or RustBreak or RustContinue => Jump,
        _ => Postfix,
    };

    public static int OfOperator(string text) => text switch
    {
        "*" or "/" or "%" => 13,
        "+" or "-" => 12,
        "<<" or ">>" => 11,
        "&" => 10,
        "^" => 9,
        "|" => 8,
        "==" or "!=" or "<" or ">" or "<=" or ">=" => Comparison,
        "&&" => 6,
        "||" => 5,
        _ => Jump,
    };

    /// <summary>Behind &amp;, * or !. A closure takes all that follows and needs none behind &amp;.</summary>
    public static bool NeedsParensAfterPrefix(RustExpr operand) => Of(operand) < Unary && operand is not RustClosure;

    public static bool NeedsParensLeft(RustExpr left, string text)
    {
        var outer = OfOperator(text);
        var inner = Of(left);
        return inner < outer
            || (inner == outer && outer == Comparison)
            || (left is RustLetCondition && text != "&&")
            || (text is "<" or "<<" && EndsInCast(left))
            || (text is "<<" or ">>" && inner is 12 or 13)
            || IsBlockLike(left);
    }

    public static bool NeedsParensRight(RustExpr right, string text)
    {
        var inner = Of(right);
        return inner <= OfOperator(text) && !(right is RustLetCondition && text == "&&")
            || (text is "<<" or ">>" && inner is 12 or 13);
    }

    /// <summary>An expression that ends in its own brace and needs no semicolon as a statement.</summary>
    public static bool IsBlockLike(RustExpr expression) =>
        expression is RustIf or RustMatch or RustLoop or RustWhile or RustFor or RustBlockExpr { Modifier: "" or "unsafe" };

    /// <summary>True where a struct expression stands bare, so that the brace of an <c>if</c> would be taken for its own.</summary>
    public static bool HasBareStruct(RustExpr expression) => expression switch
    {
        RustStructExpr => true,
        RustBinary binary => HasBareStruct(binary.Left) || HasBareStruct(binary.Right),
        RustUnary unary => HasBareStruct(unary.Operand),
        RustReference reference => HasBareStruct(reference.Operand),
        RustMethodCall call => HasBareStruct(call.Receiver),
        RustField field => HasBareStruct(field.Receiver),
        RustTry attempt => HasBareStruct(attempt.Operand),
        RustAwait wait => HasBareStruct(wait.Operand),
        RustIndex index => HasBareStruct(index.Receiver),
        RustCast cast => HasBareStruct(cast.Operand),
        RustAssign assign => HasBareStruct(assign.Left) || HasBareStruct(assign.Right),
        RustRange range => (range.Low is not null && HasBareStruct(range.Low)) || (range.High is not null && HasBareStruct(range.High)),
        RustLetCondition condition => HasBareStruct(condition.Value),
        RustReturn { Value: { } value } => HasBareStruct(value),
        RustClosure closure => HasBareStruct(closure.Body),
        _ => false,
    };

    /// <summary>True where a statement that starts so would be read as a block followed by something else.</summary>
    public static bool StartsWithBlock(RustExpr expression) => expression switch
    {
        RustBinary binary => !NeedsParensLeft(binary.Left, binary.Operator) && (IsBlockLike(binary.Left) || StartsWithBlock(binary.Left)),
        RustAssign assign => IsBlockLike(assign.Left) || StartsWithBlock(assign.Left),
        RustCast cast => IsBlockLike(cast.Operand) || StartsWithBlock(cast.Operand),
        RustCall call => IsBlockLike(call.Callee) || StartsWithBlock(call.Callee),
        RustIndex index => IsBlockLike(index.Receiver) || StartsWithBlock(index.Receiver),
        RustRange { Low: { } low } => IsBlockLike(low) || StartsWithBlock(low),
        RustMethodCall call => StartsWithBlock(call.Receiver),
        RustField field => StartsWithBlock(field.Receiver),
        RustTry attempt => StartsWithBlock(attempt.Operand),
        RustAwait wait => StartsWithBlock(wait.Operand),
        _ => false,
    };

    private static bool EndsInCast(RustExpr expression) => expression switch
    {
        RustCast => true,
        RustBinary binary => !NeedsParensRight(binary.Right, binary.Operator) && EndsInCast(binary.Right),
        RustUnary unary => EndsInCast(unary.Operand),
        RustReference reference => EndsInCast(reference.Operand),
        _ => false,
    };
}
