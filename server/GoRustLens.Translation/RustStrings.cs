using System.Globalization;
using System.Text;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Text and character literals: what a Go literal says, and how Rust writes it.</summary>
internal static class RustStrings
{
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
            text.Append(Escape(character, '"'));
        return text.Append('"').ToString();
    }

    public static string QuoteCharacter(int rune)
    {
        if (rune is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            return "char::REPLACEMENT_CHARACTER";
        if (rune < 0x80)
            return $"'{Escape((char)rune, '\'')}'";
        return IsPrintable(rune) ? $"'{char.ConvertFromUtf32(rune)}'" : $"'\\u{{{rune.ToString("x", CultureInfo.InvariantCulture)}}}'";
    }

    public static string QuoteByte(int value) =>
        value < 0x80 ? "b" + QuoteByteCharacter((char)value) : "0x" + value.ToString("x2", CultureInfo.InvariantCulture);

    /// <summary>The value of a Go string literal; null where it holds bytes that are no text.</summary>
    public static string? Value(BasicLit literal)
    {
        var text = literal.Value;
        if (text.Length < 2)
            return null;
        if (text[0] == '`')
            return text[1..^1].Replace("\r", "", StringComparison.Ordinal);
        return Unescape(text.AsSpan(1, text.Length - 2));
    }

    /// <summary>The bytes of a Go string literal.</summary>
    public static byte[]? Bytes(BasicLit literal)
    {
        var text = literal.Value;
        return text.Length < 2 ? null : text[0] == '`' ? Encoding.UTF8.GetBytes(text[1..^1]) : UnescapeBytes(text.AsSpan(1, text.Length - 2));
    }

    /// <summary>The code point of a rune literal; null where it is malformed.</summary>
    public static int? Rune(BasicLit literal)
    {
        var text = literal.Value;
        if (text.Length < 3 || text[0] != '\'' || text[^1] != '\'')
            return null;
        var inner = text.AsSpan(1, text.Length - 2);
        if (inner[0] != '\\')
            return System.Text.Rune.DecodeFromUtf16(inner, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.Value : null;
        var at = 0;
        return ReadEscape(inner, ref at, out var code, out _) ? code : null;
    }

    private static string? Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\\') < 0)
            return text.ToString();
        if (UnescapeBytes(text) is not { } bytes)
            return null;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: false);
        var value = decoder.GetString(bytes);
        return decoder.GetBytes(value).AsSpan().SequenceEqual(bytes) ? value : null;
    }

    private static byte[]? UnescapeBytes(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\\')
            {
                if (!ReadEscape(text, ref at, out var code, out var isByte))
                    return null;
                if (isByte)
                    bytes.Add((byte)code);
                else if (System.Text.Rune.IsValid(code))
                    bytes.AddRange(buffer[..new Rune(code).EncodeToUtf8(buffer)]);
                else
                    return null;
                continue;
            }
            if (System.Text.Rune.DecodeFromUtf16(text[at..], out var rune, out var used) != System.Buffers.OperationStatus.Done)
                return null;
            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            at += used;
        }
        return [.. bytes];
    }

    private static bool ReadEscape(ReadOnlySpan<char> text, ref int at, out int code, out bool isByte)
    {
        code = 0;
        isByte = false;
        if (at + 1 >= text.Length)
            return false;
        var kind = text[at + 1];
        var (digits, radix) = kind switch { 'x' => (2, 16), 'u' => (4, 16), 'U' => (8, 16), >= '0' and <= '7' => (3, 8), _ => (0, 0) };
        if (digits > 0)
        {
            var start = at + (radix == 8 ? 1 : 2);
            if (start + digits > text.Length)
                return false;
            foreach (var digit in text.Slice(start, digits))
            {
                var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : 99;
                if (value >= radix)
                    return false;
                code = unchecked((code * radix) + value);
            }
            isByte = radix == 8 || kind == 'x';
            at = start + digits;
            return true;
        }
        var index = "abfnrtv\\'\"".IndexOf(kind);
        if (index < 0)
            return false;
        code = "\a\b\f\n\r\t\v\\'\""[index];
        at += 2;
        return true;
    }

    private static bool IsPrintable(int rune) =>
        System.Text.Rune.IsValid(rune) && CharUnicodeInfo.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    private static string QuoteByteCharacter(char value) =>
        value is >= ' ' and < (char)0x7f || value is '\n' or '\r' or '\t' or '\0' ? $"'{Escape(value, '\'')}'" : $"'\\x{((int)value).ToString("x2", CultureInfo.InvariantCulture)}'";

    private static string Escape(char character, char quote) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\\' => "\\\\",
        '\0' => "\\0",
        _ when character == quote => "\\" + character,
        < ' ' or (char)0x7f => $"\\u{{{((int)character).ToString("x", CultureInfo.InvariantCulture)}}}",
        _ when !char.IsSurrogate(character) && !IsPrintable(character) => $"\\u{{{((int)character).ToString("x", CultureInfo.InvariantCulture)}}}",
        _ => character.ToString(),
    };
}
