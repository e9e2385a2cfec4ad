using GoRustLens.Semantics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>"x &lt; 1 &amp;&amp; x &gt; 9", which nothing is, and "x &gt; 1 || x &lt; 9", which everything is: part of GRL0713.</summary>
internal static class EmptyRange
{
    /// <summary>A bound of a value: below or above a constant.</summary>
    private readonly record struct Bound(Expr Value, ConstantValue Limit, bool IsUpper, bool IsOpen);

    public static Finding? Find(BinaryExpr binary, string code, DeclContext context)
    {
        if (binary.Op is not (TokenKind.LogicalAnd or TokenKind.LogicalOr) || BoundOf(binary.X, context.Model) is not { } one || BoundOf(binary.Y, context.Model) is not { } two || one.IsUpper == two.IsUpper)
            return null;
        if (!ExprFacts.AreAlike(one.Value, two.Value, context.Model) || !ExprFacts.HasNoEffects(one.Value, context.Model) || context.Model.TypeOf(one.Value).Underlying is not Semantics.Types.GoBasic { IsFloat: false })
            return null;
        var (upper, lower) = one.IsUpper ? (one, two) : (two, one);
        // Nothing lies below a and above b where a is not greater; everything does where it is.
        var isApart = ConstantValue.Compare(upper.Limit, TokenKind.Less, lower.Limit) == true
            || (ConstantValue.Compare(upper.Limit, TokenKind.Equal, lower.Limit) == true && (binary.Op == TokenKind.LogicalAnd ? upper.IsOpen || lower.IsOpen : upper.IsOpen && lower.IsOpen));
        if (isApart != (binary.Op == TokenKind.LogicalAnd))
            return null;
        var verdict = binary.Op == TokenKind.LogicalAnd ? "false; Rust's linter refuses it (clippy::impossible_comparisons)" : "true; a Rust match on ranges shows it, its _ arm is unreachable";
        return new Finding(code, TextSpan.FromBounds(binary.X.Start, binary.Y.End), MessageText.Fit(context.File.TextOf(binary), shown => $"{shown} is always {verdict}"));
    }

    private static Bound? BoundOf(Expr expression, SemanticModel model)
    {
        if (ExprFacts.Unparen(expression) is not BinaryExpr { Op: TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual } compare)
            return null;
        var isUpper = compare.Op is TokenKind.Less or TokenKind.LessOrEqual;
        var isOpen = compare.Op is TokenKind.Less or TokenKind.Greater;
        if (model.ConstantOf(compare.Y) is { } right && model.ConstantOf(compare.X) is null)
            return new Bound(compare.X, right, isUpper, isOpen);
        return model.ConstantOf(compare.X) is { } left && model.ConstantOf(compare.Y) is null ? new Bound(compare.Y, left, !isUpper, isOpen) : null;
    }
}
