using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What a condition asks of a variable.</summary>
internal static class Conditions
{
    /// <summary>True where the condition, or a part of it joined by &amp;&amp; or ||, is v, !v, v == nil or v != nil.</summary>
    public static bool AskIfPresent(RuleContext context, Expr condition, Ident variable) => condition switch
    {
        Ident name => Names.AreSame(context, name, variable),
        UnaryExpr { Op: TokenKind.Not } not => AskIfPresent(context, not.X, variable),
        ParenExpr parenthesised => AskIfPresent(context, parenthesised.X, variable),
        BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both => AskIfPresent(context, both.X, variable) || AskIfPresent(context, both.Y, variable),
        BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } compared => Names.AreSame(context, compared.X, variable) && Names.IsNil(context, compared.Y),
        _ => false,
    };
}
