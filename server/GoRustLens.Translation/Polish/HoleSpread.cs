using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>An expression that asks something of a hole is a hole: <c>todo!("…").len()</c> has no type to ask, <c>todo!("…")</c> fits everywhere.</summary>
internal static class HoleSpread
{
    public static RustStmt Apply(RustStmt statement) => statement switch
    {
        RustExprStmt expression => expression with { Expression = Spread(expression.Expression) },
        RustLet { Value: { } value } let => let with { Value = Spread(value) },
        _ => statement,
    };

    private static RustExpr Spread(RustExpr expression)
    {
        switch (expression)
        {
            case RustIf branch:
                return branch with { Condition = Spread(branch.Condition), Else = branch.Else is RustIf next ? Spread(next) : branch.Else };
            case RustLetCondition condition:
                return condition with { Value = Spread(condition.Value) };
            case RustWhile loop:
                return loop with { Condition = Spread(loop.Condition) };
            case RustFor loop:
                return Spread(loop.Iterable) is var items && IsHole(items) ? items : loop with { Iterable = items };
            case RustMatch match:
                return Spread(match.Scrutinee) is var subject && IsHole(subject) ? subject : match with { Scrutinee = subject };
        }
        var mapped = RustChildren.Map(expression, Spread);
        return mapped switch
        {
            RustMethodCall { Receiver: var hole } when IsHole(hole) => hole,
            RustField { Receiver: var hole } when IsHole(hole) => hole,
            RustIndex { Receiver: var hole } when IsHole(hole) => hole,
            RustIndex { Index: var hole } when IsHole(hole) => hole,
            RustUnary { Operand: var hole } when IsHole(hole) => hole,
            RustReference { Operand: var hole } when IsHole(hole) => hole,
            RustCast { Operand: var hole } when IsHole(hole) => hole,
            RustTry { Operand: var hole } when IsHole(hole) => hole,
            RustAwait { Operand: var hole } when IsHole(hole) => hole,
            RustParen { Inner: var hole } when IsHole(hole) => hole,
            RustRange { Low: { } hole } when IsHole(hole) => hole,
            RustRange { High: { } hole } when IsHole(hole) => hole,
            RustCall { Callee: var hole } when IsHole(hole) => hole,
            RustBinary { Left: var hole } when IsHole(hole) => hole,
            RustBinary { Right: var hole, Operator: not ("&&" or "||") } when IsHole(hole) => hole,
            RustAssign { Left: var hole } when IsHole(hole) => hole,
            RustAssign { Right: var hole, Operator: not "=" } when IsHole(hole) => hole,
            _ => mapped,
        };
    }

    private static bool IsHole(RustExpr expression) => expression is RustMacroCall { Path: "todo" };
}
