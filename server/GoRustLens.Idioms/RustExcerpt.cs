using System.Collections.Immutable;

namespace GoRustLens.Idioms;

/// <summary>Shortens Rust for a hover.</summary>
internal static class RustExcerpt
{
    private const string Omission = "// …";

    /// <summary>
    /// At most the given number of lines (six or more): all, or the first ones, or, where <paramref name="focus"/> lies
    /// further down, the first line and those from the focus on. What is left out shows as <c>// …</c>; the closing bracket of
    /// the whole stays, so that the excerpt still reads as one piece.
    /// </summary>
    /// <param name="focus">The zero-based line that must be seen.</param>
    public static string Cut(string code, int maxLines, int focus)
    {
        var lines = code.TrimEnd('\n').Split('\n').ToImmutableArray();
        if (lines.Length <= maxLines)
            return string.Join('\n', lines);
        var keepsLast = lines[^1].AsSpan().TrimStart().StartsWith(')') || lines[^1].AsSpan().TrimStart().StartsWith('}');
        var room = maxLines - (keepsLast ? 1 : 0);
        var kept = focus < room - 1 ? Head(lines, room) : Around(lines, focus, room, keepsLast ? lines.Length - 1 : lines.Length);
        return string.Join('\n', keepsLast ? kept.Add(lines[^1]) : kept);
    }

    /// <summary>The head of a function or type, with its body left out; the whole where there is no body.</summary>
    public static string Signature(string code)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        var opening = Array.FindIndex(lines, line => line.EndsWith('{') && !line.StartsWith("impl", StringComparison.Ordinal));
        if (opening < 0 || opening + 2 >= lines.Length)
            return string.Join('\n', lines);
        var indent = IndentOf(lines[opening]);
        var closing = Array.FindIndex(lines, opening, line => line == indent + "}");
        return closing < 0 || closing <= opening + 1
            ? string.Join('\n', lines)
            : string.Join('\n', [.. lines[..(opening + 1)], indent + "    " + Omission, .. lines[closing..]]);
    }

    private static ImmutableArray<string> Head(ImmutableArray<string> lines, int room) =>
        [.. lines[..(room - 1)], IndentOf(lines[room - 1]) + Omission];

    private static ImmutableArray<string> Around(ImmutableArray<string> lines, int focus, int room, int end)
    {
        var from = Math.Min(focus, end - 1);
        var to = Math.Min(from + Math.Max(1, room - 3), end);
        var kept = lines[..1].Add(IndentOf(lines[1]) + Omission).AddRange(lines[from..to]);
        return to < end ? kept.Add(IndentOf(lines[to]) + Omission) : kept;
    }

    private static string IndentOf(string line) => line[..(line.Length - line.AsSpan().TrimStart().Length)];
}
