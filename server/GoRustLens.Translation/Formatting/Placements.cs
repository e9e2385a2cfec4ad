namespace GoRustLens.Translation.Formatting;

/// <summary>What a verb is worth for a kind of value.</summary>
internal enum VerbFit
{
    /// <summary>Rust's formatting, perhaps of a wrapped value, prints the same.</summary>
    Placed,

    /// <summary>Only the helper that knows all of Go's verbs prints the same.</summary>
    Rare,

    /// <summary>The verb is none for such a value: Go prints %!d(string=…).</summary>
    Misused,
}

/// <summary>Which verbs of Go have a counterpart in Rust's format strings, value by value.</summary>
/// <remarks>Source: printArg and fmtInteger, fmtFloat, fmtString in go/src/fmt; std::fmt. %T and %p are no matter of the value's kind and not dealt with here.</remarks>
internal static class Placements
{
    public static VerbFit Of(FormatVerb verb, PrintKind kind, out Placement? placement)
    {
        placement = kind switch
        {
            PrintKind.Bool => verb.Verb is 't' or 'v' ? Text(verb, PrintForm.AsIs) with { Precision = null } : null,
            PrintKind.Text => OfText(verb),
            PrintKind.Float => OfFloat(verb),
            PrintKind.Char => OfChar(verb),
            _ => OfInteger(verb, kind),
        };
        return placement is not null ? VerbFit.Placed : Accepts(verb.Verb, kind) ? VerbFit.Rare : VerbFit.Misused;
    }

    /// <summary>True where fmt knows what to do with such a value under the verb.</summary>
    public static bool Accepts(int verb, PrintKind kind) => verb < 0x80 && kind switch
    {
        PrintKind.Bool => "tv",
        PrintKind.Float => "vbgGxXfFeE",
        PrintKind.Text => "vsxXq",
        _ => "vdboOxXcqU",
    }
    is { } verbs && verbs.Contains((char)verb, StringComparison.Ordinal);

    private static Placement? OfText(FormatVerb verb) => verb.Verb switch
    {
        'v' when !verb.Has(FormatFlags.Sharp) => Text(verb, PrintForm.AsIs),
        's' => Text(verb, PrintForm.AsIs),
        'v' or 'q' when verb.Precision is null && (verb.Verb == 'v' || !verb.Has(FormatFlags.Sharp | FormatFlags.Plus)) => Text(verb, PrintForm.Quoted),
        'x' or 'X' when verb.Precision is null && !verb.Has(FormatFlags.Sharp | FormatFlags.Space) => Text(verb, PrintForm.HexBytes) with { Trait = verb.Verb == 'x' ? "x" : "X" },
        _ => null,
    };

    private static Placement? OfChar(FormatVerb verb) => verb.Verb switch
    {
        'c' => Text(verb, PrintForm.AsIs) with { Precision = null },
        'q' when !verb.Has(FormatFlags.Sharp | FormatFlags.Plus) => Text(verb, PrintForm.QuotedCharacter) with { Precision = null },
        _ when OfInteger(verb, PrintKind.NonNegative) is { } placement => placement with { Form = PrintForm.Number },
        _ => null,
    };

    private static Placement? OfInteger(FormatVerb verb, PrintKind kind)
    {
        switch (verb.Verb)
        {
            case 'c':
                return Text(verb, PrintForm.Character) with { Precision = null };
            case 'q':
                return verb.Has(FormatFlags.Sharp | FormatFlags.Plus) ? null : Text(verb, PrintForm.QuotedCharacter) with { Precision = null };
            case 'U':
                return verb.IsPlain ? new Placement(PrintForm.AsIs, "", "0", new FormatCount(4), null, "X", "U+") : null;
            case 'd' or 'v' or 'b' or 'o' or 'O' or 'x' or 'X' when verb.Precision is null && !verb.Has(FormatFlags.Space):
                break;
            default:
                return null;
        }
        if (verb.Verb is 'd' || (verb.Verb is 'v' && (kind != PrintKind.Unsigned || !verb.Has(FormatFlags.Sharp))))
            return Number(verb, PrintForm.AsIs, "") with { Precision = null };
        return InBase(verb, kind == PrintKind.Signed);
    }

    private static Placement? InBase(FormatVerb verb, bool isSigned)
    {
        var isPrefixed = verb.Has(FormatFlags.Sharp) || verb.Verb == 'O';
        var isPadded = verb.Has(FormatFlags.Zero) && !verb.Has(FormatFlags.Minus) && verb.Width is not null;
        // Go writes 0 and 0X where Rust writes 0o and 0x, and counts a zero-padded width without the prefix.
        if (isPrefixed && (verb.Verb is 'o' or 'X' || (isPadded && (verb.Verb == 'O' || verb.Width?.Argument is not null))))
            return null;
        var letter = verb.Verb switch { 'v' => "x", 'O' => "o", var other => ((char)other).ToString() };
        var number = Number(verb, isSigned ? PrintForm.SignMagnitude : PrintForm.AsIs, letter);
        if (!isPrefixed)
            return number;
        var mark = number.Mark.Replace("0", "", StringComparison.Ordinal) + "#" + (isPadded ? "0" : "");
        return number with { Mark = mark, Width = isPadded && verb.Width is { } width ? new FormatCount(width.Value + 2) : verb.Width };
    }

    private static Placement? OfFloat(FormatVerb verb)
    {
        if (verb.Has(FormatFlags.Space) || (verb.Has(FormatFlags.Sharp) && verb.Verb != 'v'))
            return null;
        return verb.Verb switch
        {
            'f' or 'F' => Number(verb, PrintForm.AsIs, "") with { Precision = verb.Precision ?? new FormatCount(6) },
            'e' => Number(verb, PrintForm.Exponent, "e"),
            'v' or 'g' => Number(verb, verb.Precision is null ? PrintForm.Float : PrintForm.General, ""),
            _ => null,
        };
    }

    /// <summary>Numbers stand at the right in both languages; zeros go between sign and digits.</summary>
    private static Placement Number(FormatVerb verb, PrintForm form, string letter)
    {
        var isLeft = verb.Has(FormatFlags.Minus) && verb.Width is not null;
        // %+v is about the names of fields, not about signs.
        var sign = verb.Has(FormatFlags.Plus) && verb.Verb != 'v' ? "+" : "";
        var zero = verb.Has(FormatFlags.Zero) && !verb.Has(FormatFlags.Minus) && verb.Width is not null ? "0" : "";
        return new Placement(form, isLeft ? "<" : "", sign + zero, verb.Width, verb.Precision, letter);
    }

    /// <summary>Text stands at the right in Go, at the left in Rust.</summary>
    private static Placement Text(FormatVerb verb, PrintForm form)
    {
        var align = verb.Width is null ? "" : verb.Has(FormatFlags.Minus) ? "<" : verb.Has(FormatFlags.Zero) ? "0>" : ">";
        return new Placement(form, align, "", verb.Width, verb.Precision, "");
    }
}
