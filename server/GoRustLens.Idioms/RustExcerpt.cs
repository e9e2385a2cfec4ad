using System.Collections.Immutable;

namespace GoRustLens.Idioms;

/// <summary>Shortens Rust for a hover.</summary>
internal static class RustExcerpt
{
    private const string Omission = "// …";

    /// <summary>
    /// At most the given number of lines (six or more): all, or the first ones, or, where <paramref name="focus"/> lies
    /// further down, the declaration's first line and those from the focus on. What is left out shows as <c>// …</c>; the
    /// closing bracket of the whole stays, so that the excerpt still reads as one piece. Comments go first: they are the reader's own.
    /// </summary>
    /// <param name="focus">Says which line must be seen; the first that it accepts.</param>
    public static string Cut(string code, int maxLines, Func<string, bool>? focus = null) => string.Join('\n', Shorten(WithoutComments(code), maxLines, focus));

    /// <summary>As <see cref="Cut"/>, of an example: its documentation comments are part of what it shows.</summary>
    public static string CutExample(string code, int maxLines) => string.Join('\n', Shorten(WithoutComments(code, keepsDocumentation: true), maxLines, focus: null));

    private static ImmutableArray<string> Shorten(ImmutableArray<string> lines, int maxLines, Func<string, bool>? focus)
    {
        if (lines.Length > maxLines)
            lines = [.. lines.Where(line => line.Length > 0)];
        if (lines.Length <= maxLines)
            return lines;
        var keepsLast = lines[^1].AsSpan().TrimStart().StartsWith(')') || lines[^1].AsSpan().TrimStart().StartsWith('}');
        var room = maxLines - (keepsLast ? 1 : 0);
        var seen = focus is null ? 0 : Math.Max(0, Array.FindIndex([.. lines], line => focus(line)));
        var kept = seen < room - 1 ? Head(lines, room) : Around(lines, seen, room, keepsLast ? lines.Length - 1 : lines.Length);
        return keepsLast ? kept.Add(lines[^1]) : kept;
    }

    /// <summary>Of an example with more lines than allowed the first item or part, where that is short enough: examples begin with what matters.</summary>
    public static string FirstPiece(string code, int maxLines)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        if (lines.Length <= maxLines)
            return code;
        var end = 1;
        while (end + 1 < lines.Length && !(lines[end].Length == 0 && IndentOf(lines[end + 1]).Length == 0))
            end++;
        return end <= maxLines && end + 1 < lines.Length ? string.Join('\n', lines[..end]) : code;
    }

    /// <summary>The head of a function or type, with its body left out where the whole has more lines than allowed.</summary>
    public static string Signature(string code, int maxLines)
    {
        var lines = WithoutComments(code);
        var opening = Array.FindIndex([.. lines], line => line.EndsWith('{') && !line.StartsWith("impl", StringComparison.Ordinal));
        if (opening < 0 || lines.Length <= maxLines)
            return string.Join('\n', Shorten(lines, maxLines, focus: null));
        var indent = IndentOf(lines[opening]);
        var closing = lines.IndexOf(indent + "}", opening);
        ImmutableArray<string> head = closing < 0 || closing <= opening + 1 ? lines : [.. lines[..(opening + 1)], indent + "    " + Omission, .. lines[closing..]];
        return string.Join('\n', Shorten(head, maxLines, focus: null));
    }

    /// <summary>The lines that are no comment of their own; and none of them empty at the beginning.</summary>
    private static ImmutableArray<string> WithoutComments(string code, bool keepsDocumentation = false)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        var kept = lines.Where(line => !line.AsSpan().TrimStart().StartsWith("//") || (keepsDocumentation && IsDocumentation(line))).SkipWhile(line => line.Length == 0).ToImmutableArray();
        return kept.IsEmpty ? [.. lines] : kept;
    }

    private static bool IsDocumentation(string line) => line.AsSpan().TrimStart() is var text && (text.StartsWith("///") || text.StartsWith("//!"));

    private static ImmutableArray<string> Head(ImmutableArray<string> lines, int room) =>
        [.. lines[..(room - 1)], IndentOf(lines[room - 1]) + Omission];

    private static ImmutableArray<string> Around(ImmutableArray<string> lines, int focus, int room, int end)
    {
        var from = Math.Min(focus, end - 1);
        var to = Math.Min(from + Math.Max(1, room - 3), end);
        var head = lines.FirstOrDefault(line => !line.StartsWith('#'), lines[0]);
        ImmutableArray<string> kept = [head, IndentOf(lines[from]) + Omission, .. lines[from..to]];
        return to < end ? kept.Add(IndentOf(lines[to]) + Omission) : kept;
    }

    private static string IndentOf(string line) => line[..(line.Length - line.AsSpan().TrimStart().Length)];
}
