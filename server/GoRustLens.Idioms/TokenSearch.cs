using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Idioms;

/// <summary>Finds tokens by offset in a file's sorted list.</summary>
internal static class TokenSearch
{
    /// <summary>The index of the first token that starts at the offset or behind it; the list's length where none does.</summary>
    public static int FirstAtOrAfter(ImmutableArray<Token> tokens, int offset)
    {
        var low = 0;
        var high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The token that holds the offset or, for a caret behind a word, the word that ends there; null in white space and comments.</summary>
    public static Token? At(ImmutableArray<Token> tokens, int offset)
    {
        var index = FirstAtOrAfter(tokens, offset + 1) - 1;
        while (index >= 0 && tokens[index].Length == 0)
            index--;
        if (index < 0)
            return null;
        var token = tokens[index];
        if (token.Start == offset && !IsWord(token.Kind) && index > 0 && tokens[index - 1].End == offset && IsWord(tokens[index - 1].Kind))
            return tokens[index - 1];
        if (offset < token.End)
            return token;
        return offset == token.End && IsWord(token.Kind) ? token : null;
    }

    /// <summary>True for names and keywords.</summary>
    public static bool IsWord(TokenKind kind) => kind == TokenKind.Ident || kind >= TokenKind.Break;
}
