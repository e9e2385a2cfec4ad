using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Lexing;

/// <summary>A token: what it is and where it stands. An automatic semicolon has no length.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);
}
