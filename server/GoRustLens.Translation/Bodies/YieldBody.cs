using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Polish;

namespace GoRustLens.Translation.Bodies;

/// <summary>
/// Makes the body of a loop the body of the closure that an iterator function calls: continue goes on with <c>return true</c>, break ends with <c>return false</c>,
/// and what leaves more than the loop is noted first and done behind the call.
/// </summary>
/// <param name="label">The label that jumps of the loop itself have.</param>
/// <param name="returned">The variable that says that the function is to return, and what.</param>
/// <param name="jump">The variable that says which loop around is meant.</param>
/// <param name="isLast">True where the function ends behind the loop: then a bare return is a break.</param>
internal sealed class YieldBody(string label, string returned, string jump, bool isLast)
{
    private readonly List<RustExpr> _jumps = [];
    private readonly HashSet<string> _inside = new(StringComparer.Ordinal);
    private bool _returns;
    private bool _givesValue;

    public RustBlock Apply(RustBlock body)
    {
        var block = Block(body, inLoop: false);
        return block.Tail is { } tail ? new RustBlock([.. block.Statements, new RustExprStmt(tail)], RustExpr.LiteralOf("true"))
            : block.Statements is [.., RustExprStmt { Expression: RustReturn { Value: { } last } }] ? block with { Statements = block.Statements.RemoveAt(block.Statements.Length - 1), Tail = last }
            : block with { Tail = RustExpr.LiteralOf("true") };
    }

    /// <summary>The variables that the body sets.</summary>
    public IEnumerable<RustStmt> Before()
    {
        if (_returns)
            yield return new RustLet(new RustIdentifierPattern(returned, IsMutable: true), null, _givesValue ? RustExpr.PathOf("None") : RustExpr.LiteralOf("false"));
        if (_jumps.Count > 0)
            yield return new RustLet(new RustIdentifierPattern(jump, IsMutable: true), null, RustExpr.LiteralOf("0"));
    }

    /// <summary>What the body asked for, once the call is over.</summary>
    public IEnumerable<RustStmt> After()
    {
        if (_returns)
        {
            var path = RustExpr.PathOf(returned);
            yield return new RustExprStmt(new RustIf(_givesValue ? new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(returned)), path) : path,
                new RustBlock([new RustExprStmt(new RustReturn(_givesValue ? path : null))])));
        }
        for (var i = 0; i < _jumps.Count; i++)
            yield return new RustExprStmt(new RustIf(new RustBinary(RustExpr.PathOf(jump), "==", RustExpr.LiteralOf($"{i + 1}")), new RustBlock([new RustExprStmt(_jumps[i])])));
    }

    private RustBlock Block(RustBlock block, bool inLoop)
    {
        var statements = ImmutableArray.CreateBuilder<RustStmt>();
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case RustExprStmt { Expression: RustReturn or RustBreak or RustContinue or RustMacroCall { Path: "bail" } } jumping:
                    // Statements instead of a block.
                    var left = Left(jumping.Expression, inLoop);
                    if (left is RustBlockExpr { Block: { Tail: null } several })
                        statements.AddRange(several.Statements.Select(s => s with { Origin = statement.Origin }));
                    else
                        statements.Add(jumping with { Expression = left });
                    break;
                case RustExprStmt other:
                    statements.Add(other with { Expression = Expr(other.Expression, inLoop) });
                    break;
                case RustLet let:
                    statements.Add(let with { Value = let.Value is null ? null : Expr(let.Value, inLoop), Else = let.Else is null ? null : Block(let.Else, inLoop) });
                    break;
                default:
                    statements.Add(statement);
                    break;
            }
        }
        return block with { Statements = statements.ToImmutable(), Tail = block.Tail is null ? null : Expr(block.Tail, inLoop) };
    }

    private RustExpr Expr(RustExpr expression, bool inLoop)
    {
        switch (expression)
        {
            case RustReturn or RustBreak or RustContinue:
                return Left(expression, inLoop);
            case RustMacroCall { Path: "bail" }:
                return Left(expression, inLoop);
            case RustTry attempt:
                var failed = Return(RustExpr.CallOf("Err", RustExpr.PathOf("err").Method("into")));
                return new RustMatch(Expr(attempt.Operand, inLoop),
                [
                    new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("value")), RustExpr.PathOf("value")),
                    new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("err")), failed),
                ]);
            case RustClosure:
                return expression;
            case RustIf branch:
                return branch with { Condition = Expr(branch.Condition, inLoop), Then = Block(branch.Then, inLoop), Else = branch.Else is null ? null : Expr(branch.Else, inLoop) };
            case RustLetCondition condition:
                return condition with { Value = Expr(condition.Value, inLoop) };
            case RustMatch match:
                return match with { Scrutinee = Expr(match.Scrutinee, inLoop), Arms = [.. match.Arms.Select(a => a with { Body = Expr(a.Body, inLoop), Guard = a.Guard is null ? null : Expr(a.Guard, inLoop) })] };
            case RustBlockExpr { Modifier: "" } block:
                return block with { Block = Labelled(block.Label, block.Block, inLoop) };
            case RustLoop loop:
                return loop with { Body = Labelled(loop.Label, loop.Body, inLoop: true) };
            case RustWhile loop:
                return loop with { Condition = Expr(loop.Condition, inLoop), Body = Labelled(loop.Label, loop.Body, inLoop: true) };
            case RustFor loop:
                return loop with { Iterable = Expr(loop.Iterable, inLoop), Body = Labelled(loop.Label, loop.Body, inLoop: true) };
            case RustSelect select:
                return select with { Arms = [.. select.Arms.Select(a => a with { Body = Block(a.Body, inLoop) })] };
            default:
                return RustChildren.Map(expression, child => Expr(child, inLoop));
        }
    }

    private RustBlock Labelled(string? inner, RustBlock block, bool inLoop)
    {
        var isNew = inner is not null && _inside.Add(inner);
        var made = Block(block, inLoop);
        if (isNew)
            _inside.Remove(inner!);
        return made;
    }

    private RustExpr Left(RustExpr jumping, bool inLoop)
    {
        switch (jumping)
        {
            case RustReturn give:
                return Return(give.Value is null ? null : Expr(give.Value, inLoop));
            case RustMacroCall { Path: "bail" } bail:
                return Return(RustExpr.CallOf("Err", bail with { Path = "anyhow" }));
            case RustBreak { Label: { } to } when to != label && !_inside.Contains(to):
                return Outside(jumping);
            case RustContinue { Label: { } on } when on != label && !_inside.Contains(on):
                return Outside(jumping);
            case RustBreak { Label: var ends } when ends == label || (ends is null && !inLoop):
                return new RustReturn(RustExpr.LiteralOf("false"));
            case RustContinue { Label: var next } when next == label || (next is null && !inLoop):
                return new RustReturn(RustExpr.LiteralOf("true"));
            default:
                return jumping;
        }
    }

    private RustBlockExpr Outside(RustExpr jumping)
    {
        var index = _jumps.IndexOf(jumping);
        if (index < 0)
        {
            index = _jumps.Count;
            _jumps.Add(jumping);
        }
        return Both(new RustAssign(RustExpr.PathOf(jump), "=", RustExpr.LiteralOf($"{index + 1}")));
    }

    private RustExpr Return(RustExpr? value)
    {
        if (isLast && value is null)
            return new RustReturn(RustExpr.LiteralOf("false"));
        _returns = true;
        _givesValue |= value is not null;
        return Both(new RustAssign(RustExpr.PathOf(returned), "=", value is null ? RustExpr.LiteralOf("true") : RustExpr.CallOf("Some", value)));
    }

    private static RustBlockExpr Both(RustExpr noted) => new(new RustBlock([new RustExprStmt(noted), new RustExprStmt(new RustReturn(RustExpr.LiteralOf("false")))]));
}
