using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Counting loops whose counter steps over an end of its type: in Go it goes round and the loop goes on, where a range of Rust's would end.</summary>
internal static class CounterEnds
{
    /// <summary>The counter, and the last value before it steps over the end of its type; null for loops that stop before.</summary>
    public static (Symbol Counter, BigInteger Last)? RunsOver(ForStmt loop, SemanticModel model)
    {
        if (loop is not { Cond: BinaryExpr { X: Ident tested, Y: var bound } condition, Post: { } post }
            || model.SymbolOf(tested) is not { Type.Underlying: GoBasic { IsInteger: true } basic } symbol
            || WrappingPlan.Range(basic.BasicKind) is not var (min, max)
            || model.ConstantOf(bound)?.ToInteger() is not { } limit || StepOf(post, symbol, model) is not { } step)
            return null;
        var last = condition.Op switch
        {
            TokenKind.LessOrEqual or TokenKind.GreaterOrEqual => limit,
            TokenKind.Less => limit - 1,
            TokenKind.Greater => limit + 1,
            _ => (BigInteger?)null,
        };
        var isUp = condition.Op is TokenKind.Less or TokenKind.LessOrEqual;
        return last is { } value && isUp == step.Sign > 0 && (value + step > max || value + step < min) ? (symbol, value) : null;
    }

    /// <summary>True for <c>i &lt;= 255</c> of a byte and its kin: every value of the type is so.</summary>
    public static bool IsAlwaysTrue(Expr condition, SemanticModel model) =>
        condition is BinaryExpr { Op: TokenKind.LessOrEqual or TokenKind.GreaterOrEqual } test && model.TypeOf(test.X).Underlying is GoBasic basic && WrappingPlan.Range(basic.BasicKind) is var (min, max)
        && model.ConstantOf(test.X) is null && model.ConstantOf(test.Y)?.ToInteger() == (test.Op == TokenKind.LessOrEqual ? max : min);

    private static BigInteger? StepOf(Stmt post, Symbol counter, SemanticModel model) => post switch
    {
        IncDecStmt { X: Ident stepped } step when ReferenceEquals(model.SymbolOf(stepped), counter) => step.Tok == TokenKind.Inc ? 1 : -1,
        AssignStmt { Tok: TokenKind.AddAssign or TokenKind.SubAssign, Lhs: [Ident stepped], Rhs: [var size] } assign when ReferenceEquals(model.SymbolOf(stepped), counter) && model.ConstantOf(size)?.ToInteger() is { } number
            => assign.Tok == TokenKind.AddAssign ? number : -number,
        _ => null,
    };
}
