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

    /// <summary>The token that holds the offset; null in white space and comments.</summary>
    public static Token? At(ImmutableArray<Token> tokens, int offset)
    {
        var index = FirstAtOrAfter(tokens, offset + 1) - 1;
        while (index >= 0 && tokens[index].Length == 0)
            index--;
        return index >= 0 && offset < tokens[index].End ? tokens[index] : null;
    }

    /// <summary>The name or keyword that ends at the offset, for a caret behind it; null where none does.</summary>
    public static Token? WordEndingAt(ImmutableArray<Token> tokens, int offset) =>
        offset > 0 && At(tokens, offset - 1) is { } token && token.End == offset && IsWord(token.Kind) ? token : null;

    /// <summary>True for names and keywords.</summary>
    private static bool IsWord(TokenKind kind) => kind == TokenKind.Ident || kind >= TokenKind.Break;
}
