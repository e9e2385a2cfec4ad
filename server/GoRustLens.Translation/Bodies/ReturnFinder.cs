using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Bodies;

/// <summary>Finds returns and question marks in Rust statements, closures left out: they would leave the function around.</summary>
internal static class ReturnFinder
{
    public static bool In(RustBlock block) => block.Statements.Any(In) || (block.Tail is { } tail && In(tail));

    private static bool In(RustStmt statement) => statement switch
    {
        RustExprStmt expression => In(expression.Expression),
        RustLet let => (let.Value is { } value && In(value)) || (let.Else is { } otherwise && In(otherwise)),
        _ => false,
    };

    private static bool In(RustExpr expression) => expression switch
    {
        RustReturn or RustTry => true,
        RustIf branch => In(branch.Condition) || In(branch.Then) || (branch.Else is { } other && In(other)),
        RustMatch match => In(match.Scrutinee) || match.Arms.Any(a => In(a.Body)),
        RustBlockExpr block => In(block.Block),
        RustLoop loop => In(loop.Body),
        RustWhile loop => In(loop.Condition) || In(loop.Body),
        RustFor loop => In(loop.Iterable) || In(loop.Body),
        RustMethodCall call => In(call.Receiver) || call.Arguments.Any(In),
        RustCall call => In(call.Callee) || call.Arguments.Any(In),
        RustMacroCall macro => macro.Path == "bail" || macro.Arguments.Any(In),
        RustBinary binary => In(binary.Left) || In(binary.Right),
        RustAssign assign => In(assign.Left) || In(assign.Right),
        RustUnary unary => In(unary.Operand),
        RustReference reference => In(reference.Operand),
        RustCast cast => In(cast.Operand),
        RustParen paren => In(paren.Inner),
        RustTuple tuple => tuple.Elements.Any(In),
        RustField field => In(field.Receiver),
        RustIndex index => In(index.Receiver) || In(index.Index),
        RustLetCondition let => In(let.Value),
        _ => false,
    };
}
