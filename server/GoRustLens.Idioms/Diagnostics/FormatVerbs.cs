using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>A verb of a format string.</summary>
/// <param name="Offset">Of its "%", from the literal's start, in UTF-16 units.</param>
/// <param name="Length">From "%" to the letter.</param>
/// <param name="HasFlags">True where anything stands between "%" and the letter.</param>
/// <param name="IsAtEndAfterColon">True where ": " stands before it and nothing that says more behind it.</param>
/// <param name="Argument">Which of the values behind the format it prints, from 0.</param>
internal readonly record struct FormatVerb(int Offset, int Length, char Verb, bool HasFlags, bool IsAtEndAfterColon, int Argument);

/// <summary>Reads the verbs of fmt's format strings.</summary>
internal static class FormatVerbs
{
    private const string Flags = "+-# 0";

    /// <summary>The verbs in order; default where explicit indexes or stars make the order unclear.</summary>
    public static ImmutableArray<FormatVerb> Read(BasicLit literal)
    {
        var verbs = ReadIndexed(literal.Value);
        for (var index = 0; index < verbs.Length; index++)
        {
            if (verbs[index].Argument != index)
                return default;
        }
        return verbs;
    }

    /// <summary>The verbs in order, with explicit indexes and stars followed as fmt does.</summary>
    /// <param name="text">The literal as written, or the text alone.</param>
    public static ImmutableArray<FormatVerb> ReadIndexed(string text)
    {
        var verbs = ImmutableArray.CreateBuilder<FormatVerb>();
        var argument = 0;
        for (var offset = 0; offset < text.Length - 1; offset++)
        {
            if (text[offset] != '%')
                continue;
            var end = offset + 1;
            while (end < text.Length && Flags.Contains(text[end], StringComparison.Ordinal))
                end++;
            SkipNumber(text, ref end, ref argument);
            if (end < text.Length && text[end] == '.')
            {
                end++;
                SkipNumber(text, ref end, ref argument);
            }
            TakeIndex(text, ref end, ref argument);
            if (end >= text.Length)
                break;
            if (text[end] != '%')
                verbs.Add(new FormatVerb(offset, end + 1 - offset, text[end], end > offset + 1, IsAtEndAfterColon(text, offset, end + 1), argument++));
            offset = end;
        }
        return verbs.ToImmutable();
    }

    /// <summary>A width or a precision: digits, or a star, which takes a value of its own.</summary>
    private static void SkipNumber(string text, ref int end, ref int argument)
    {
        var before = end;
        TakeIndex(text, ref end, ref argument);
        if (end < text.Length && text[end] == '*')
        {
            end++;
            argument++;
            return;
        }
        // An index without a star belongs to the verb.
        if (end > before)
            return;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
    }

    /// <summary>"[n]": the value of that number is next.</summary>
    private static void TakeIndex(string text, ref int end, ref int argument)
    {
        if (end >= text.Length || text[end] != '[' || text.IndexOf(']', end) is not (> 0 and var close) || !int.TryParse(text.AsSpan(end + 1, close - end - 1), out var number))
            return;
        argument = number - 1;
        end = close + 1;
    }

    private static bool IsAtEndAfterColon(string text, int start, int end)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(end).TrimEnd("\"`").ToString().Replace("\\n", "", StringComparison.Ordinal);
        return before.TrimEnd(' ').EndsWith(":") && after.Length == 0;
    }
}
