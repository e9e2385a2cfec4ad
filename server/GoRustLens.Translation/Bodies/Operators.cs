using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Translation.Bodies;

/// <summary>Go's operators as Rust writes them.</summary>
internal static class Operators
{
    public static string Text(TokenKind kind) => kind switch
    {
        TokenKind.Add or TokenKind.AddAssign or TokenKind.Inc => "+",
        TokenKind.Sub or TokenKind.SubAssign or TokenKind.Dec => "-",
        TokenKind.Mul or TokenKind.MulAssign => "*",
        TokenKind.Quo or TokenKind.QuoAssign => "/",
        TokenKind.Rem or TokenKind.RemAssign => "%",
        TokenKind.And or TokenKind.AndAssign => "&",
        TokenKind.Or or TokenKind.OrAssign => "|",
        TokenKind.Xor or TokenKind.XorAssign => "^",
        TokenKind.Shl or TokenKind.ShlAssign => "<<",
        TokenKind.Shr or TokenKind.ShrAssign => ">>",
        TokenKind.AndNot or TokenKind.AndNotAssign => "&",
        TokenKind.LogicalAnd => "&&",
        TokenKind.LogicalOr => "||",
        TokenKind.Equal => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        _ => "+",
    };

    /// <summary>Of += the operator +; null for what is no such assignment.</summary>
    public static TokenKind? Plain(TokenKind assignment) => assignment switch
    {
        TokenKind.AddAssign => TokenKind.Add,
        TokenKind.SubAssign => TokenKind.Sub,
        TokenKind.MulAssign => TokenKind.Mul,
        TokenKind.QuoAssign => TokenKind.Quo,
        TokenKind.RemAssign => TokenKind.Rem,
        TokenKind.AndAssign => TokenKind.And,
        TokenKind.OrAssign => TokenKind.Or,
        TokenKind.XorAssign => TokenKind.Xor,
        _ => null,
    };
}
