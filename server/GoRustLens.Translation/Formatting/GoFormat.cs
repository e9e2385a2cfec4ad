using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GoRustLens.Translation.Formatting;

/// <summary>A printf format of Go, read as the fmt package reads it for so many arguments.</summary>
/// <param name="Parts">What is printed, from left to right. What is wrong with the format itself is text already, as Go prints it.</param>
/// <param name="Extra">The arguments that no verb takes and that Go therefore prints behind the rest, as %!(EXTRA …).</param>
internal sealed record GoFormat(ImmutableArray<FormatPart> Parts, ImmutableArray<int> Extra);

/// <summary>A piece of a printf format.</summary>
internal abstract record FormatPart;

/// <summary>Text that is printed as it stands.</summary>
internal sealed record FormatText(string Text) : FormatPart;

/// <summary>A verb and the argument that it prints.</summary>
/// <param name="Verb">The character after the flags: a code point, for Go allows any.</param>
/// <param name="Argument">The argument's place behind the format, from 0.</param>
internal sealed record FormatVerb(int Verb, FormatFlags Flags, FormatCount? Width, FormatCount? Precision, int Argument) : FormatPart
{
    public bool Has(FormatFlags flags) => (Flags & flags) != 0;

    /// <summary>True for a verb that stands without flags, width and precision.</summary>
    public bool IsPlain => Flags == FormatFlags.None && Width is null && Precision is null;

    /// <summary>The verb as Go writes it for the next argument; a * stands for a count that an argument gives.</summary>
    public string GoText
    {
        get
        {
            var text = new StringBuilder("%");
            for (var i = 0; i < FlagCharacters.Length; i++)
            {
                if (Has((FormatFlags)(1 << i)))
                    text.Append(FlagCharacters[i]);
            }
            Append(text, Width);
            if (Precision is not null)
                Append(text.Append('.'), Precision);
            return text.Append(char.ConvertFromUtf32(Verb)).ToString();
        }
    }

    private static void Append(StringBuilder text, FormatCount? count)
    {
        if (count is { Argument: not null })
            text.Append('*');
        else if (count is { } number)
            text.Append(CultureInfo.InvariantCulture, $"{number.Value}");
    }

    /// <summary>In the order of <see cref="FormatFlags"/>.</summary>
    private const string FlagCharacters = "-+# 0";
}

/// <summary>A width or precision: a number in the format, or the argument that a * takes it from.</summary>
internal readonly record struct FormatCount(int Value, int? Argument = null);

/// <summary>The flags of a verb.</summary>
[Flags]
internal enum FormatFlags
{
    None = 0,
    Minus = 1,
    Plus = 2,
    Sharp = 4,
    Space = 8,
    Zero = 16,
}
