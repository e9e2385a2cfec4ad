using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoRustLens.Idioms;

/// <summary>Shortens Rust for a hover.</summary>
internal static partial class RustExcerpt
{
    private const string Omission = "// …";

    /// <summary>
    /// At most the given number of lines (six or more): all, or the first ones, or, where <paramref name="focus"/> lies
    /// further down, the declaration's first line and those from the focus on. What is left out shows as <c>// …</c>; the
    /// closing bracket of the whole stays, so that the excerpt still reads as one piece. Comments go first: they are the reader's own.
    /// </summary>
    /// <param name="focus">Says which line must be seen; the first that it accepts.</param>
    public static string Cut(string code, int maxLines, Func<string, bool>? focus = null) => Join(WithoutComments(code), maxLines, focus);

    private static string Join(ImmutableArray<string> lines, int maxLines, Func<string, bool>? focus) =>
        string.Join('\n', Shorten(lines, maxLines, focus is null ? 0 : Math.Max(0, Array.FindIndex([.. lines], line => focus(line)))));

    /// <summary>As <see cref="Cut"/>, around the line with the index, counted with comments.</summary>
    public static string CutAround(string code, int maxLines, int index)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        if (index < 0 || index >= lines.Length)
            return Cut(code, maxLines);
        var kept = WithoutComments(code);
        var before = lines[..index].Count(line => line.AsSpan().TrimStart().StartsWith("//"));
        return string.Join('\n', Shorten(kept, maxLines, index - before));
    }

    /// <summary>Of an example with more lines than allowed the part that shows most of what a sentence names in backticks; its documentation comments are part of what it shows.</summary>
    public static string CutExample(string code, string sentence, int maxLines)
    {
        var lines = OutOfTestModule(WithoutComments(code, keepsDocumentation: true));
        if (lines.Length <= maxLines)
            return string.Join('\n', lines);
        var words = CodeWords(sentence);
        var pieces = Pieces(lines).Where(piece => !piece.All(line => line.Length == 0 || line.StartsWith("use ", StringComparison.Ordinal) || line.StartsWith("mod ", StringComparison.Ordinal))).ToList();
        var best = pieces.Count == 0 ? lines : pieces.MaxBy(piece => words.Count(word => piece.Any(line => Has(line, word))));
        var focus = best.Length <= maxLines ? 0 : Enumerable.Range(0, best.Length).MaxBy(i => words.Count(word => Has(best[i], word)));
        return string.Join('\n', Shorten(best, maxLines, focus));
    }

    /// <summary>What is in <c>mod tests</c>, where nothing else is there: everybody has one.</summary>
    private static ImmutableArray<string> OutOfTestModule(ImmutableArray<string> lines)
    {
        var start = lines.IndexOf("mod tests {");
        var end = start < 0 ? -1 : lines.IndexOf("}", start);
        return end < 0 ? lines : [.. lines[..start].Where(line => line != "#[cfg(test)]"), .. lines[(start + 1)..end].Where(line => !line.TrimStart().StartsWith("use super::", StringComparison.Ordinal)).Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line), .. lines[(end + 1)..]];
    }

    private static bool Has(string line, string word) => line.Contains(word, StringComparison.Ordinal);

    /// <summary>The identifiers in the code of a sentence.</summary>
    private static ImmutableArray<string> CodeWords(string sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var parts = sentence.Split('`');
        for (var i = 1; i < parts.Length; i += 2)
        {
            var found = Word().Matches(parts[i]);
            words.UnionWith(found.Count == 0 ? [parts[i]] : found.Select(match => match.Value));
        }
        return [.. words];
    }

    /// <summary>The items or parts: what stands between empty lines at the outermost level.</summary>
    private static IEnumerable<ImmutableArray<string>> Pieces(ImmutableArray<string> lines)
    {
        var start = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i - 1].Length > 0 || lines[i].Length == 0 || IndentOf(lines[i]).Length > 0)
                continue;
            yield return Trimmed(lines[start..i]);
            start = i;
        }
        yield return Trimmed(lines[start..]);
    }

    private static ImmutableArray<string> Trimmed(ImmutableArray<string> lines) => [.. lines.Reverse().SkipWhile(line => line.Length == 0).Reverse()];

    private static ImmutableArray<string> Shorten(ImmutableArray<string> lines, int maxLines, int seen)
    {
        if (lines.Length > maxLines)
        {
            seen -= lines.Take(seen).Count(line => line.Length == 0);
            lines = [.. lines.Where(line => line.Length > 0)];
        }
        if (lines.Length <= maxLines)
            return lines;
        if (seen < maxLines - 2)
            return FirstItem(lines, maxLines) ?? Head(lines, maxLines);
        var keepsLast = lines[^1].AsSpan().TrimStart().StartsWith(')') || lines[^1].AsSpan().TrimStart().StartsWith('}');
        return Around(keepsLast ? lines[..^1] : lines, seen, maxLines, keepsLast ? lines[^1] : "");
    }

    /// <summary>The first of several items where it is short enough to be shown whole.</summary>
    private static ImmutableArray<string>? FirstItem(ImmutableArray<string> lines, int maxLines)
    {
        if (lines.FirstOrDefault(line => !line.StartsWith('#') && !IsDocumentation(line)) is not { } first || !Item().IsMatch(first))
            return null;
        var end = lines.IndexOf("}");
        return end > 0 && end < maxLines && end + 1 < lines.Length ? lines[..(end + 1)] : null;
    }

    /// <summary>A head with a line for each parameter is shown whole up to this many lines: half a head says nothing.</summary>
    private const int MostHeadLines = 12;

    /// <summary>The head of a function or type, with its body left out where the whole has more lines than allowed.</summary>
    public static string Signature(string code, int maxLines)
    {
        var lines = OnlyHeaded(WithoutComments(code));
        var opening = Array.FindIndex([.. lines], line => line.EndsWith('{') && !line.StartsWith("impl", StringComparison.Ordinal));
        if (opening < 0 || lines.Length <= maxLines)
            return string.Join('\n', Shorten(lines, maxLines, 0));
        var indent = IndentOf(lines[opening]);
        var closing = lines.IndexOf(indent + "}", opening);
        ImmutableArray<string> head = closing < 0 || closing <= opening + 1 ? lines : [.. lines[..(opening + 1)], indent + "    " + Omission, .. lines[closing..]];
        return string.Join('\n', Shorten(head, closing > opening && head.Length <= MostHeadLines ? MostHeadLines : maxLines, 0));
    }

    /// <summary>The function or impl block that is asked for: not what was made along with it.</summary>
    private static ImmutableArray<string> OnlyHeaded(ImmutableArray<string> lines)
    {
        var head = lines.FirstOrDefault(line => !line.StartsWith('#') && !IsDocumentation(line));
        var end = head is not null && Function().IsMatch(head) ? lines.IndexOf("}") : -1;
        return end < 0 ? lines : lines[..(end + 1)];
    }

    /// <summary>The lines that are no comment of their own; and none of them empty at the beginning.</summary>
    private static ImmutableArray<string> WithoutComments(string code, bool keepsDocumentation = false)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        var kept = lines.Where(line => !line.AsSpan().TrimStart().StartsWith("//") || line.AsSpan().TrimStart().SequenceEqual(Omission) || (keepsDocumentation && IsDocumentation(line))).SkipWhile(line => line.Length == 0).ToImmutableArray();
        return kept.IsEmpty ? [.. lines] : kept;
    }

    private static bool IsDocumentation(string line) => line.AsSpan().TrimStart() is var text && (text.StartsWith("///") || text.StartsWith("//!"));

    /// <summary>As many of the first lines as leave room for the brackets that are open behind them.</summary>
    private static ImmutableArray<string> Head(ImmutableArray<string> lines, int room)
    {
        for (var count = room - 1; count > 1; count--)
        {
            var closing = OpenBrackets.Closing(lines[..count], lines[^1]);
            if (count + 1 + closing.Length <= room)
                return [.. lines[..count], IndentOf(lines[count]) + Omission, .. closing];
        }
        // Too deep: the brackets share a line.
        return [.. lines[..(room - 2)], IndentOf(lines[room - 2]) + Omission, string.Join(' ', OpenBrackets.Closing(lines[..(room - 2)], lines[^1]).Select(line => line.Trim()))];
    }

    /// <summary>The first line, the lines from the focus on, and what closes them: on one line with the last where there is no room for more.</summary>
    private static ImmutableArray<string> Around(ImmutableArray<string> lines, int focus, int room, string last)
    {
        var from = Math.Min(focus, lines.Length - 1);
        var head = lines.FirstOrDefault(line => !line.StartsWith('#'), lines[0]);
        ImmutableArray<string> ending = last.Length > 0 ? [last] : [];
        if (2 + lines.Length - from + ending.Length <= room)
            return [head, IndentOf(lines[from]) + Omission, .. lines[from..], .. ending];
        for (var to = Math.Min(from + room - 3 - ending.Length, lines.Length - 1); ; to--)
        {
            var closing = OpenBrackets.Closing(lines[from..to], "");
            if (3 + (to - from) + closing.Length + ending.Length > room && to > from + 2)
                continue;
            ImmutableArray<string> kept = [head, IndentOf(lines[from]) + Omission, .. lines[from..to], IndentOf(lines[to]) + Omission];
            return kept.Length + closing.Length + ending.Length <= room ? [.. kept, .. closing, .. ending] : kept.Add(string.Join(' ', closing.Concat(ending).Select(line => line.Trim())));
        }
    }

    private static string IndentOf(string line) => line[..(line.Length - line.AsSpan().TrimStart().Length)];

    [GeneratedRegex(@"^(pub(\([^)]*\))? )?(impl|fn|async fn)\b")]
    private static partial Regex Function();

    [GeneratedRegex(@"[A-Za-z_]\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(pub(\([^)]*\))? )?(struct|enum|trait|impl|fn|async fn|unsafe|mod|union)\b")]
    private static partial Regex Item();
}
