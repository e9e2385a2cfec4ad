using System.Globalization;
using System.Text;

namespace GoRustLens.Semantics.Types;

/// <summary>Text as a Go string literal, as strconv.Quote writes it.</summary>
internal static class GoQuote
{
    public static void Append(StringBuilder target, string text)
    {
        target.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"' or '\\': target.Append('\\').Append((char)rune.Value); break;
                case '\a': target.Append("\\a"); break;
                case '\b': target.Append("\\b"); break;
                case '\f': target.Append("\\f"); break;
                case '\n': target.Append("\\n"); break;
                case '\r': target.Append("\\r"); break;
                case '\t': target.Append("\\t"); break;
                case '\v': target.Append("\\v"); break;
                default: AppendOther(target, rune); break;
            }
        }
        target.Append('"');
    }

    private static void AppendOther(StringBuilder target, Rune rune)
    {
        if (IsPrintable(rune))
            target.Append(rune.ToString());
        else if (rune.Value is < ' ' or 0x7f)
            target.Append("\\x").Append(rune.Value.ToString("x2", CultureInfo.InvariantCulture));
        else if (rune.Value < 0x10000)
            target.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
        else
            target.Append("\\U").Append(rune.Value.ToString("x8", CultureInfo.InvariantCulture));
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
