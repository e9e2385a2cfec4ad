using System.Collections.Immutable;

namespace GoRustLens.Semantics.Formats;

/// <summary>A verb of a format text and the argument that it takes.</summary>
/// <param name="Text">As written: "%-8.3f".</param>
/// <param name="Argument">The argument's place among the values, from 0; -1 for none ("%%").</param>
public readonly record struct FormatUse(string Text, char Verb, int Argument);

/// <summary>Reads a format text as package fmt does: flags, width and precision with stars, explicit indexes.</summary>
public sealed record FormatArguments(ImmutableArray<FormatUse> Uses, ImmutableArray<int> Stars, bool HasIndexes, int Count)
{
    /// <summary>Null where the text ends within a verb, or an index is no number.</summary>
    public static FormatArguments? Read(string format)
    {
        var uses = ImmutableArray.CreateBuilder<FormatUse>();
        var stars = ImmutableArray.CreateBuilder<int>();
        var (next, count, hasIndexes) = (0, 0, false);
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
                continue;
            var start = at++;
            while (at < format.Length && format[at] is '+' or '-' or '#' or ' ' or '0')
                at++;
            for (var part = 0; part < 2; part++)
            {
                if (part == 1 && (at >= format.Length || format[at] != '.'))
                    break;
                at += part;
                if (!TakeIndex(format, ref at, ref next, ref hasIndexes))
                    return null;
                if (at < format.Length && format[at] == '*')
                {
                    stars.Add(next++);
                    count = Math.Max(count, next);
                    at++;
                }
                while (at < format.Length && char.IsAsciiDigit(format[at]))
                    at++;
            }
            if (!TakeIndex(format, ref at, ref next, ref hasIndexes) || at >= format.Length)
                return null;
            if (char.IsHighSurrogate(format[at]))
                at++;
            var text = format[start..Math.Min(at + 1, format.Length)];
            if (format[at] == '%')
            {
                uses.Add(new FormatUse(text, '%', -1));
                continue;
            }
            uses.Add(new FormatUse(text, format[at], next++));
            count = Math.Max(count, next);
        }
        return new FormatArguments(uses.ToImmutable(), stars.ToImmutable(), hasIndexes, count);
    }

    private static bool TakeIndex(string format, ref int at, ref int next, ref bool hasIndexes)
    {
        if (at >= format.Length || format[at] != '[')
            return true;
        var end = format.IndexOf(']', at);
        if (end < 0 || !int.TryParse(format.AsSpan(at + 1, end - at - 1), out var number) || number < 1)
            return false;
        next = number - 1;
        hasIndexes = true;
        at = end + 1;
        return true;
    }
}
