using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What a condition asks of a variable.</summary>
internal static class Conditions
{
    /// <summary>True where the condition, or a part of it joined by &amp;&amp; or ||, is v, !v, v == nil or v != nil.</summary>
    public static bool AskIfPresent(Expr condition, string variable) => condition switch
    {
        Ident name => name.Name == variable,
        UnaryExpr { Op: TokenKind.Not } not => AskIfPresent(not.X, variable),
        ParenExpr parenthesised => AskIfPresent(parenthesised.X, variable),
        BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both => AskIfPresent(both.X, variable) || AskIfPresent(both.Y, variable),
        BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } compared => Names.IsNamed(compared.X, variable) && Names.IsNil(compared.Y),
        _ => false,
    };
}
