using System.Runtime.CompilerServices;

namespace GoRustLens.Syntax.Lexing;

/// <summary>What a character can begin, as far as the character alone tells.</summary>
internal enum CharacterClass : byte
{
    Other, Blank, NewLine, Letter, Digit, Operator, Single,
}

/// <summary>The classes of the ASCII characters; all others are <see cref="CharacterClass.Other"/>.</summary>
internal static class CharacterFacts
{
    // A table in the program's data: one load a character. '/', '.' and quotes are Other, because they need a second look.
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 1, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 5, 0, 0, 0, 5, 5, 0, 6, 6, 5, 5, 6, 5, 0, 0,
        4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 6, 5, 5, 5, 0,
        0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 0, 6, 5, 3,
        0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 5, 6, 6, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass ClassOf(char character) =>
        character < Classes.Length ? (CharacterClass)Classes[character] : CharacterClass.Other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ContinuesAsciiWord(char character) =>
        character < Classes.Length && Classes[character] is (byte)CharacterClass.Letter or (byte)CharacterClass.Digit;

    public static bool IsDecimal(char character) => character is >= '0' and <= '9';

    public static bool IsHexadecimal(char character) => char.IsAsciiHexDigit(character);
}
