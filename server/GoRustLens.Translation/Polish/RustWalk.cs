using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Every expression in a piece of Rust: operands, and what stands in blocks, arms and closures.</summary>
internal static class RustWalk
{
    public static void Each(RustExpr expression, Action<RustExpr> action)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        action(expression);
        switch (expression)
        {
            case RustIf branch:
                Each(branch.Condition, action);
                Each(branch.Then, action);
                if (branch.Else is not null)
                    Each(branch.Else, action);
                break;
            case RustLetCondition condition:
                Each(condition.Value, action);
                break;
            case RustMatch match:
                Each(match.Scrutinee, action);
                foreach (var arm in match.Arms)
                {
                    if (arm.Guard is not null)
                        Each(arm.Guard, action);
                    Each(arm.Body, action);
                }
                break;
            case RustBlockExpr block:
                Each(block.Block, action);
                break;
            case RustLoop loop:
                Each(loop.Body, action);
                break;
            case RustWhile loop:
                Each(loop.Condition, action);
                Each(loop.Body, action);
                break;
            case RustFor loop:
                Each(loop.Iterable, action);
                Each(loop.Body, action);
                break;
            case RustClosure closure:
                Each(closure.Body, action);
                break;
            case RustBreak { Value: { } value }:
                Each(value, action);
                break;
            case RustSelect select:
                foreach (var arm in select.Arms)
                {
                    if (arm.Operation is not null)
                        Each(arm.Operation, action);
                    Each(arm.Body, action);
                }
                break;
            default:
                RustChildren.Map(expression, child =>
                {
                    Each(child, action);
                    return child;
                });
                break;
        }
    }

    public static void Each(RustBlock block, Action<RustExpr> action)
    {
        foreach (var statement in block.Statements)
            Each(statement, action);
        if (block.Tail is not null)
            Each(block.Tail, action);
    }

    public static void Each(RustStmt statement, Action<RustExpr> action)
    {
        switch (statement)
        {
            case RustLet let:
                if (let.Value is not null)
                    Each(let.Value, action);
                if (let.Else is not null)
                    Each(let.Else, action);
                break;
            case RustExprStmt single:
                Each(single.Expression, action);
                break;
        }
    }
}
