using System.Collections.Immutable;
using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Calls;

/// <summary>One verb of a printf format: its flags, and which argument it takes.</summary>
internal readonly record struct FormatVerb(char Verb, string Flags, string Width, string Precision, int Argument);

/// <summary>Printf formats of Go as format strings of Rust.</summary>
internal static class FormatVerbs
{
    /// <summary>The literal parts and the verbs between them, alternating, text first; null where the format uses what Rust has no counterpart for.</summary>
    public static (List<string> Texts, List<FormatVerb> Verbs)? Split(string format)
    {
        var texts = new List<string>();
        var verbs = new List<FormatVerb>();
        var text = new StringBuilder();
        var argument = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i] switch { '{' => "{{", '}' => "}}", _ => format[i].ToString() });
                continue;
            }
            if (++i < format.Length && format[i] == '%')
            {
                text.Append('%');
                continue;
            }
            if (ReadVerb(format, ref i, ref argument) is not { } verb)
                return null;
            texts.Add(text.ToString());
            text.Clear();
            verbs.Add(verb);
        }
        texts.Add(text.ToString());
        return (texts, verbs);
    }

    private static FormatVerb? ReadVerb(string format, ref int at, ref int argument)
    {
        var flags = Take(format, ref at, "+-# 0");
        if (at < format.Length && format[at] == '[')
        {
            var close = format.IndexOf(']', at);
            if (close < 0 || !int.TryParse(format.AsSpan(at + 1, close - at - 1), out var index))
                return null;
            argument = index - 1;
            at = close + 1;
        }
        var width = Take(format, ref at, "0123456789");
        var precision = "";
        if (at < format.Length && format[at] == '.')
        {
            at++;
            precision = Take(format, ref at, "0123456789") is { Length: > 0 } digits ? digits : "0";
        }
        return at >= format.Length || format[at] is '*' or '[' ? null : new FormatVerb(format[at], flags, width, precision, argument++);
    }

    private static string Take(string format, ref int at, string set)
    {
        var start = at;
        while (at < format.Length && set.Contains(format[at]))
            at++;
        return format[start..at];
    }

    /// <summary>What stands behind the colon in Rust's braces; null where there is no counterpart.</summary>
    /// <param name="isText">The argument is a string.</param>
    /// <param name="isDisplay">The argument has Display in Rust.</param>
    public static string? Spec(FormatVerb verb, bool isText, bool isDisplay)
    {
        var align = verb.Flags.Contains('-') && verb.Width.Length > 0 ? "<" : isText && verb.Width.Length > 0 ? ">" : "";
        var zero = verb.Flags.Contains('0') && align.Length == 0 && verb.Width.Length > 0 ? "0" : "";
        var plus = verb.Flags.Contains('+') && verb.Verb != 'v' ? "+" : "";
        var head = align + plus + (verb.Flags.Contains('#') && verb.Verb is 'x' or 'X' or 'o' or 'b' ? "#" : "") + zero + verb.Width;
        var precision = verb.Precision.Length > 0 ? "." + verb.Precision : "";
        return verb.Verb switch
        {
            'd' or 't' or 'c' or 'w' => head,
            's' => head + precision + (isDisplay ? "" : "?"),
            'v' => verb.Flags.Contains('#') || !isDisplay ? head + "?" : head,
            'q' => head + "?",
            'x' => head + "x",
            'X' => head + "X",
            'o' => head + "o",
            'b' => head + "b",
            'f' or 'F' => head + (precision.Length > 0 ? precision : ".6"),
            'g' or 'G' => head + precision,
            'e' => head + precision + "e",
            'E' => head + precision + "E",
            'p' => head + "p",
            'U' => null,
            _ => null,
        };
    }

    /// <summary>The macro's arguments: the format string with names written into it, then the rest.</summary>
    public static ImmutableArray<RustExpr> Join(List<string> texts, List<(RustExpr Value, string Spec)> values)
    {
        var format = new StringBuilder("");
        var rest = ImmutableArray.CreateBuilder<RustExpr>();
        for (var i = 0; i < texts.Count; i++)
        {
            format.Append(texts[i]);
            if (i >= values.Count)
                continue;
            var (value, spec) = values[i];
            var name = value is RustPath { Arguments.IsEmpty: true } path && !path.Text.Contains("::", StringComparison.Ordinal) && path.Text != "self" && !path.Text.StartsWith("r#", StringComparison.Ordinal) ? path.Text : null;
            if (name is null)
                rest.Add(value);
            format.Append('{').Append(name).Append(spec.Length == 0 ? "" : ":" + spec).Append('}');
        }
        return [RustExpr.LiteralOf(RustStrings.Quote(format.ToString())), .. rest];
    }
}
