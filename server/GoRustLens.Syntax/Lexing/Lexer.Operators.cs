namespace GoRustLens.Syntax.Lexing;

internal ref partial struct Lexer
{
    /// <summary>The characters that are a token by themselves, whatever follows.</summary>
    private void ScanSingle(char first)
    {
        var kind = first switch
        {
            '(' => TokenKind.LeftParen,
            ')' => TokenKind.RightParen,
            ',' => TokenKind.Comma,
            '{' => TokenKind.LeftBrace,
            '}' => TokenKind.RightBrace,
            '[' => TokenKind.LeftBracket,
            ']' => TokenKind.RightBracket,
            ';' => TokenKind.Semicolon,
            _ => TokenKind.Tilde,
        };
        _tokens.Add(kind, _offset, 1);
        _offset++;
        _needsSemicolon = kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace;
    }

    private void ScanOperator(char first)
    {
        var kind = OperatorAt(first, Peek(1), Peek(2), out var length);
        _tokens.Add(kind, _offset, length);
        _offset += length;
        _needsSemicolon = kind is TokenKind.Inc or TokenKind.Dec;
    }

    private static TokenKind OperatorAt(char first, char second, char third, out int length)
    {
        length = 1;
        switch (first)
        {
            case '.': return second == '.' && third == '.' ? Longer(3, TokenKind.Ellipsis, out length) : TokenKind.Period;
            case ':': return second == '=' ? Longer(2, TokenKind.Define, out length) : TokenKind.Colon;
            case '*': return second == '=' ? Longer(2, TokenKind.MulAssign, out length) : TokenKind.Mul;
            case '/': return second == '=' ? Longer(2, TokenKind.QuoAssign, out length) : TokenKind.Quo;
            case '%': return second == '=' ? Longer(2, TokenKind.RemAssign, out length) : TokenKind.Rem;
            case '^': return second == '=' ? Longer(2, TokenKind.XorAssign, out length) : TokenKind.Xor;
            case '=': return second == '=' ? Longer(2, TokenKind.Equal, out length) : TokenKind.Assign;
            case '!': return second == '=' ? Longer(2, TokenKind.NotEqual, out length) : TokenKind.Not;
            default: return OperatorWithTwins(first, second, third, out length);
        }
    }

    private static TokenKind OperatorWithTwins(char first, char second, char third, out int length)
    {
        length = 1;
        switch (first, second)
        {
            case ('+', '+'): return Longer(2, TokenKind.Inc, out length);
            case ('+', '='): return Longer(2, TokenKind.AddAssign, out length);
            case ('+', _): return TokenKind.Add;
            case ('-', '-'): return Longer(2, TokenKind.Dec, out length);
            case ('-', '='): return Longer(2, TokenKind.SubAssign, out length);
            case ('-', _): return TokenKind.Sub;
            case ('<', '-'): return Longer(2, TokenKind.Arrow, out length);
            case ('<', '='): return Longer(2, TokenKind.LessOrEqual, out length);
            case ('<', '<'): return third == '=' ? Longer(3, TokenKind.ShlAssign, out length) : Longer(2, TokenKind.Shl, out length);
            case ('<', _): return TokenKind.Less;
            case ('>', '='): return Longer(2, TokenKind.GreaterOrEqual, out length);
            case ('>', '>'): return third == '=' ? Longer(3, TokenKind.ShrAssign, out length) : Longer(2, TokenKind.Shr, out length);
            case ('>', _): return TokenKind.Greater;
            case ('&', '^'): return third == '=' ? Longer(3, TokenKind.AndNotAssign, out length) : Longer(2, TokenKind.AndNot, out length);
            case ('&', '='): return Longer(2, TokenKind.AndAssign, out length);
            case ('&', '&'): return Longer(2, TokenKind.LogicalAnd, out length);
            case ('&', _): return TokenKind.And;
            case ('|', '='): return Longer(2, TokenKind.OrAssign, out length);
            case ('|', '|'): return Longer(2, TokenKind.LogicalOr, out length);
            default: return TokenKind.Or;
        }
    }

    private static TokenKind Longer(int characters, TokenKind kind, out int length)
    {
        length = characters;
        return kind;
    }
}
