using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Tests whose answer is known: what is asked for nil in Go is never nil in Rust. And blocks in blocks that hold nothing else.</summary>
internal sealed partial class Tidy
{
    /// <summary>A test without the operands that are known; the test itself where none is.</summary>
    private static RustExpr Decided(RustBinary test)
    {
        var (left, right) = (TruthOf(test.Left), TruthOf(test.Right));
        var neutral = test.Operator == "&&";
        if (left is { } first)
            return first == neutral ? test.Right : test.Left;
        // What is asked first is asked in any case: it may do something.
        return right == neutral || (right is not null && IsQuiet(test.Left)) ? right == neutral ? test.Left : test.Right : test;
    }

    private static RustExpr Decided(RustUnary negation) => TruthOf(negation.Operand) is { } truth ? new RustLiteral(truth ? "false" : "true") : negation;

    /// <summary>The branch that is taken, where that is known; and no branch that does nothing.</summary>
    private static RustExpr Decided(RustIf branch) => TruthOf(branch.Condition) switch
    {
        true when !Leaves(branch.Then) => branch.Then is { Statements.IsEmpty: true, Tail: { } value } ? value : new RustBlockExpr(branch.Then),
        false => branch.Else ?? new RustBlockExpr(RustBlock.Empty),
        _ => branch switch
        {
            { Else: RustBlockExpr { Modifier: "", Label: null, Block.IsEmpty: true } } => branch with { Else = null },
            { Then.IsEmpty: true, Else: RustBlockExpr { Modifier: "", Label: null, Block: { Tail: null } other }, Condition: var asked } when !HasLet(asked) => new RustIf(asked is RustMacroCall or RustMethodCall or RustCall or RustPath or RustField ? new RustUnary("!", asked) : new RustUnary("!", new RustParen(asked)), other),
            _ => branch,
        },
    };

    private static bool? TruthOf(RustExpr expression) => expression switch
    {
        RustLiteral { Text: "true" } => true,
        RustLiteral { Text: "false" } => false,
        RustParen paren => TruthOf(paren.Inner),
        _ => null,
    };

    /// <summary>True for what can be left out: it does nothing but look.</summary>
    private static bool IsQuiet(RustExpr expression) => expression is RustPath or RustLiteral || (expression is RustField field && IsQuiet(field.Receiver)) || (expression is RustBinary { Operator: "==" or "!=" or "<" or ">" or "<=" or ">=" } test && IsQuiet(test.Left) && IsQuiet(test.Right));

    /// <summary>True where the block ends by going elsewhere: what stands behind it would never be reached, which rustc reports.</summary>
    private static bool Leaves(RustBlock block) => (block.Tail ?? (block.Statements is [.., RustExprStmt { Expression: var last }] ? last : null)) is RustReturn or RustBreak or RustContinue or RustMacroCall { Path: "panic" or "unreachable" or "todo" };

    /// <summary>A block without those in it that say nothing: empty ones, those with no names of their own, and one that is all there is.</summary>
    private static RustBlock Opened(RustBlock block)
    {
        if (block.Statements.Any(statement => Plain(statement) is { } inner && !HasNames(inner)))
            block = block with { Statements = [.. block.Statements.SelectMany(Unwrapped)] };
        if (block.Tail is RustBlockExpr { Modifier: "", Label: null, Block: var last } && (block.Statements.IsEmpty || !HasNames(last)))
            return new RustBlock([.. block.Statements, .. last.Statements], last.Tail) { TailOrigin = last.TailOrigin >= 0 ? last.TailOrigin : block.TailOrigin };
        return block is { Tail: null, Statements: [var only] } && Plain(only) is { } whole ? whole : block;
    }

    private static IEnumerable<RustStmt> Unwrapped(RustStmt statement)
    {
        if (Plain(statement) is not { } inner || HasNames(inner))
            return [statement];
        return inner.Statements is [var first, .. var rest] ? [first with { HasBlankBefore = first.HasBlankBefore || statement.HasBlankBefore }, .. rest] : [];
    }

    private static RustBlock? Plain(RustStmt statement) => statement is RustExprStmt { Expression: RustBlockExpr { Modifier: "", Label: null, Block: { Tail: null } block } } ? block : null;

    /// <summary>True where names or guards that the block holds end with it.</summary>
    private static bool HasNames(RustBlock block) => block.Statements.Any(statement => statement is RustLet or RustItemStmt);
}
