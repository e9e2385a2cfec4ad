using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>A verb of a format string.</summary>
/// <param name="Offset">Of its "%", from the literal's start, in UTF-16 units.</param>
/// <param name="HasFlags">True where anything stands between "%" and the letter.</param>
/// <param name="IsAtEndAfterColon">True where ": " stands before it and nothing that says more behind it.</param>
internal readonly record struct FormatVerb(int Offset, char Verb, bool HasFlags, bool IsAtEndAfterColon);

/// <summary>Reads the verbs of fmt's format strings.</summary>
internal static class FormatVerbs
{
    /// <summary>The verbs in order; default where explicit indexes or stars make the order unclear.</summary>
    public static ImmutableArray<FormatVerb> Read(BasicLit literal)
    {
        var text = literal.Value;
        var verbs = ImmutableArray.CreateBuilder<FormatVerb>();
        for (var offset = 0; offset < text.Length - 1; offset++)
        {
            if (text[offset] != '%')
                continue;
            var end = offset + 1;
            while (end < text.Length && "+-# 0123456789.".Contains(text[end], StringComparison.Ordinal))
                end++;
            if (end >= text.Length || text[end] is '*' or '[')
                return default;
            if (text[end] != '%')
                verbs.Add(new FormatVerb(offset, text[end], end > offset + 1, IsAtEndAfterColon(text, offset, end + 1)));
            offset = end;
        }
        return verbs.ToImmutable();
    }

    private static bool IsAtEndAfterColon(string text, int start, int end)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(end).TrimEnd("\"`").ToString().Replace("\\n", "", StringComparison.Ordinal);
        return before.TrimEnd(' ').EndsWith(":") && after.Length == 0;
    }
}
