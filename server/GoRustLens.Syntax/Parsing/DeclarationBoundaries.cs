using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Finds, in a text with errors, the tokens at which a top-level declaration begins, whatever the brackets before them say.</summary>
/// <remarks>
/// "func name" and "func (receiver) name(" can stand nowhere else; only where they are indented on a line of their own they
/// are taken for a function that somebody writes into another one, as other languages allow. "var", "const", "type" and "import" at a line's very
/// start are a sign only: they are taken where the brackets do not match between the sure places around them, because
/// then some bracket before them is lost. Where brackets match, the grammar finds them by itself.
/// </remarks>
internal static class DeclarationBoundaries
{
    private const int LongestReceiver = 64;

    /// <summary>The indices of such tokens behind the given one, in order.</summary>
    public static List<int> FindBehind(int from, SourceText source, Token[] tokens)
    {
        var boundaries = new List<int>();
        var segmentStart = from;
        for (var index = from + 1; index < tokens.Length; index++)
        {
            var isSure = tokens[index].Kind == TokenKind.Func && IsFuncDecl(tokens, index) && !IsIndented(source, tokens, index);
            if (!isSure && index != tokens.Length - 1)
                continue;
            if (!IsBalanced(tokens, segmentStart, index))
                AddLikely(boundaries, source, tokens, segmentStart, index);
            if (isSure)
                boundaries.Add(index);
            segmentStart = index;
        }
        return boundaries;
    }

    /// <summary>True at a token that can begin a declaration after text that belongs to none.</summary>
    public static bool IsAt(SourceText source, Token[] tokens, int index) => tokens[index].Kind switch
    {
        TokenKind.Func => IsFuncDecl(tokens, index) || IsAtLineStart(source, tokens[index].Start),
        TokenKind.Var or TokenKind.Const or TokenKind.Type or TokenKind.Import => IsAtLineStart(source, tokens[index].Start),
        _ => false,
    };

    /// <summary>How many more "{" than "}" stand between two tokens.</summary>
    public static int BraceBalance(Token[] tokens, int from, int to)
    {
        var balance = 0;
        for (var index = from; index < to; index++)
        {
            if (tokens[index].Kind == TokenKind.LeftBrace)
                balance++;
            else if (tokens[index].Kind == TokenKind.RightBrace)
                balance--;
        }
        return balance;
    }

    private static void AddLikely(List<int> boundaries, SourceText source, Token[] tokens, int from, int to)
    {
        for (var index = from + 1; index < to; index++)
        {
            if (tokens[index].Kind is TokenKind.Var or TokenKind.Const or TokenKind.Type or TokenKind.Import or TokenKind.Func
                && IsAtLineStart(source, tokens[index].Start))
                boundaries.Add(index);
        }
    }

    private static bool IsAtLineStart(SourceText source, int offset) => offset == 0 || source[offset - 1] is '\n' or '\r' or '\uFEFF';

    /// <summary>True for the first token of a line with blanks before it.</summary>
    private static bool IsIndented(SourceText source, Token[] tokens, int index)
    {
        var start = tokens[index].Start;
        var previousEnd = index == 0 ? 0 : tokens[index - 1].End;
        return !IsAtLineStart(source, start) && source.Slice(TextSpan.FromBounds(previousEnd, start)).Contains('\n');
    }

    private static bool IsFuncDecl(Token[] tokens, int index)
    {
        if (index + 1 >= tokens.Length)
            return false;
        if (tokens[index + 1].Kind == TokenKind.Ident)
            return true;
        if (tokens[index + 1].Kind != TokenKind.LeftParen)
            return false;
        var level = 0;
        var last = Math.Min(index + LongestReceiver, tokens.Length - 3);
        for (var at = index + 1; at <= last; at++)
        {
            if (tokens[at].Kind == TokenKind.LeftParen)
                level++;
            else if (tokens[at].Kind == TokenKind.RightParen && --level == 0)
                return tokens[at + 1].Kind == TokenKind.Ident && tokens[at + 2].Kind is (TokenKind.LeftParen or TokenKind.LeftBracket);
        }
        return false;
    }

    private static bool IsBalanced(Token[] tokens, int from, int to)
    {
        int parens = 0, brackets = 0, braces = 0;
        for (var index = from; index < to && (parens | brackets | braces) >= 0; index++)
        {
            switch (tokens[index].Kind)
            {
                case TokenKind.LeftParen: parens++; break;
                case TokenKind.RightParen: parens--; break;
                case TokenKind.LeftBracket: brackets++; break;
                case TokenKind.RightBracket: brackets--; break;
                case TokenKind.LeftBrace: braces++; break;
                case TokenKind.RightBrace: braces--; break;
            }
        }
        return (parens | brackets | braces) == 0;
    }
}
