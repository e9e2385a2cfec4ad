using System.Globalization;
using System.Text;

namespace GoRustLens.Semantics.Constants;

/// <summary>The values of string and rune literals.</summary>
/// <remarks>Source: go.dev/ref/spec#Rune_literals and #String_literals.</remarks>
internal static class TextLiteral
{
    /// <summary>Null where it is malformed.</summary>
    public static ConstantValue? String(ReadOnlySpan<char> literal)
    {
        if (literal is ['`', .., '`'])
            return StringConstant.Make(literal[1..^1].ToString().Replace("\r", "", StringComparison.Ordinal));
        if (literal is not ['"', .., '"'])
            return null;
        var rest = literal[1..^1];
        if (!rest.Contains('\\'))
            return rest.IndexOfAny('"', '\n') >= 0 ? null : StringConstant.Make(rest.ToString());
        var bytes = new List<byte>(rest.Length);
        Span<byte> encoded = stackalloc byte[4];
        while (!rest.IsEmpty)
        {
            if (rest[0] is '"' or '\n' || ReadCharacter(ref rest, '"') is not { } character)
                return null;
            if (character.IsByte)
                bytes.Add((byte)character.Value);
            else
                bytes.AddRange(encoded[..new Rune(character.Value).EncodeToUtf8(encoded)]);
        }
        return StringConstant.Make([.. bytes]);
    }

    /// <summary>The code of a rune literal's first character; null where it is malformed.</summary>
    public static ConstantValue? Character(ReadOnlySpan<char> literal)
    {
        if (literal is not ['\'', _, .., '\''])
            return null;
        var rest = literal[1..^1];
        return rest[0] is not ('\'' or '\n') && ReadCharacter(ref rest, '\'') is { } character ? IntegerConstant.Make(character.Value) : null;
    }

    /// <summary>Takes one character or escape off the text. "\xff" and "\377" stand for bytes, all others for code points.</summary>
    private static (int Value, bool IsByte)? ReadCharacter(ref ReadOnlySpan<char> text, char quote)
    {
        if (text[0] != '\\')
        {
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            text = text[used..];
            return (rune.Value, false);
        }
        if (text.Length < 2)
            return null;
        var escape = text[1];
        switch (escape)
        {
            case >= '0' and <= '7':
                text = text[1..];
                return ReadOctal(ref text) is { } octal ? (octal, true) : null;
            case 'x' or 'u' or 'U':
                text = text[2..];
                var code = ReadHexadecimal(ref text, escape switch { 'x' => 2, 'u' => 4, _ => 8 });
                if (escape == 'x')
                    return code is { } single ? (single, true) : null;
                return code is { } point && Rune.IsValid(point) ? (point, false) : null;
        }
        int? plain = escape switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' => '\\',
            _ when escape == quote => quote,
            _ => null,
        };
        text = text[2..];
        return plain is { } value ? (value, false) : null;
    }

    private static int? ReadOctal(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[..3].ContainsAnyExceptInRange('0', '7'))
            return null;
        var value = ((text[0] - '0') * 64) + ((text[1] - '0') * 8) + text[2] - '0';
        text = text[3..];
        return value <= 255 ? value : null;
    }

    private static int? ReadHexadecimal(ref ReadOnlySpan<char> text, int digits)
    {
        if (text.Length < digits || !int.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value < 0)
            return null;
        text = text[digits..];
        return value;
    }
}
