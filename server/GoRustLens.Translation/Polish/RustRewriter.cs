using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Walks a whole Rust tree, blocks, arms and closures included, and puts in place of each expression what <see cref="Simplify"/> makes of it, innermost first.</summary>
internal abstract class RustRewriter
{
    public ImmutableArray<RustItem> Items(ImmutableArray<RustItem> items) => [.. items.Select(Item)];

    protected virtual RustItem Item(RustItem item) => item switch
    {
        RustFunction { Body: { } body } function => function with { Body = Block(body) },
        RustImpl implementation => implementation with { Items = Items(implementation.Items) },
        RustTrait contract => contract with { Items = Items(contract.Items) },
        RustModule module => module with { Items = Items(module.Items) },
        RustConst constant => constant with { Value = Expression(constant.Value) },
        RustThreadLocal local => local with { Variable = local.Variable with { Value = Expression(local.Variable.Value) } },
        _ => item,
    };

    protected virtual RustBlock Block(RustBlock block) =>
        block with { Statements = [.. block.Statements.Select(Statement)], Tail = block.Tail is null ? null : Expression(block.Tail) };

    /// <summary>The expression that stands for one whose parts are done.</summary>
    protected abstract RustExpr Simplify(RustExpr expression);

    protected RustExpr Expression(RustExpr expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return expression;
        return Simplify(expression switch
        {
            RustPath or RustLiteral => expression,
            RustClosure closure => closure with { Body = Expression(closure.Body) },
            RustBlockExpr block => block with { Block = Block(block.Block) },
            RustIf branch => branch with { Condition = Expression(branch.Condition), Then = Block(branch.Then), Else = branch.Else is null ? null : Expression(branch.Else) },
            RustLetCondition condition => condition with { Value = Expression(condition.Value) },
            RustMatch match => match with { Scrutinee = Expression(match.Scrutinee), Arms = [.. match.Arms.Select(arm => arm with { Body = Expression(arm.Body), Guard = arm.Guard is null ? null : Expression(arm.Guard) })] },
            RustLoop loop => loop with { Body = Block(loop.Body) },
            RustWhile loop => loop with { Condition = Expression(loop.Condition), Body = Block(loop.Body) },
            RustFor loop => loop with { Iterable = Expression(loop.Iterable), Body = Block(loop.Body) },
            RustBreak { Value: { } value } jump => jump with { Value = Expression(value) },
            RustSelect select => select with { Arms = [.. select.Arms.Select(arm => arm with { Operation = arm.Operation is null ? null : Expression(arm.Operation), Body = Block(arm.Body) })] },
            _ => RustChildren.Map(expression, Expression),
        });
    }

    private RustStmt Statement(RustStmt statement) => statement switch
    {
        RustLet let => let with { Value = let.Value is null ? null : Expression(let.Value), Else = let.Else is null ? null : Block(let.Else) },
        RustExprStmt { Expression: var expression } only => only with { Expression = Expression(expression) },
        RustItemStmt item => item with { Item = Item(item.Item) },
        _ => statement,
    };
}
