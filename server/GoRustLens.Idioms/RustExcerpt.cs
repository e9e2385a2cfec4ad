using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoRustLens.Idioms;

/// <summary>Shortens Rust for a hover.</summary>
internal static partial class RustExcerpt
{
    private const string Omission = "// …";

    /// <summary>What cannot be left out is shown up to this many lines: half a statement or half a head says nothing.</summary>
    private const int MostNeededLines = 12;

    /// <summary>
    /// At most the given number of lines where that can be: all, or the first ones, or, where <paramref name="focus"/> lies further
    /// down, those around it with the heads of what it is in. Only whole statements, fields, arms and arguments are left out, and
    /// show as <c>// …</c>, so that the excerpt still reads as Rust. Comments go first: they are the reader's own.
    /// </summary>
    /// <param name="focus">Says which line must be seen; the first that it accepts.</param>
    /// <returns>Empty text for what cannot be shortened to a few lines.</returns>
    public static string Cut(string code, int maxLines, Func<string, bool>? focus = null)
    {
        var lines = WithoutComments(code);
        // What has been cut around a place stays.
        if (lines.Length <= MostNeededLines && lines.Any(line => line.AsSpan().TrimStart().SequenceEqual(Omission)))
            return string.Join('\n', lines);
        return string.Join('\n', Shorten(lines, maxLines, focus is null ? 0 : Math.Max(0, Array.FindIndex([.. lines], line => focus(line)))));
    }

    /// <summary>As <see cref="Cut"/>, around the line with the index, counted with comments.</summary>
    public static string CutAround(string code, int maxLines, int index)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        if (index < 0 || index >= lines.Length)
            return Cut(code, maxLines);
        var kept = WithoutComments(code);
        var before = lines[..index].Count(line => line.AsSpan().TrimStart().StartsWith("//"));
        return string.Join('\n', Shorten(kept, maxLines, Math.Min(index - before, kept.Length - 1)));
    }

    /// <summary>Of an example with more lines than allowed the part that shows most of what a sentence names in backticks; its documentation comments are part of what it shows.</summary>
    public static string CutExample(string code, string sentence, int maxLines)
    {
        ImmutableArray<string> lines = [.. OutOfTestModule(WithoutComments(code, keepsDocumentation: true)).SkipWhile(line => line.Length == 0)];
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

    /// <summary>True where the line has the word, not as a part of another one: "str" is not in "struct".</summary>
    private static bool Has(string line, string word)
    {
        if (!IsWordSign(word[0]) || !IsWordSign(word[^1]))
            return line.Contains(word, StringComparison.Ordinal);
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsWordSign(line[at - 1])) && (at + word.Length == line.Length || !IsWordSign(line[at + word.Length])))
                return true;
        }
        return false;
    }

    private static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    /// <summary>True where an example has all names of the first piece of code of a sentence in it.</summary>
    public static bool ShowsCodeOf(string code, string sentence) =>
        sentence.Split('`') is [_, var first, ..] && Word().Matches(first).All(word => Has(code, word.Value));

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

    private static ImmutableArray<string> Trimmed(ImmutableArray<string> lines) => [.. lines.Reverse().SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0)];

    /// <param name="seen">The index of the line that must be seen.</param>
    private static ImmutableArray<string> Shorten(ImmutableArray<string> lines, int maxLines, int seen)
    {
        if (lines.Length <= maxLines)
            return lines;
        seen -= lines.Take(seen).Count(line => line.Length == 0);
        lines = [.. lines.Where(line => line.Length > 0)];
        if (lines.Length <= maxLines)
            return lines;
        var elements = RustOutline.Of(lines);
        // Of several items the one that is asked for: it is a piece by itself.
        if (IsItem(lines, elements[0]))
        {
            elements = [elements.First(element => seen <= element.LastLine)];
            // An impl block by itself says nothing: its first function does.
            if (seen <= elements[0].FirstLine && Array.FindIndex([.. lines], line => MethodHead().IsMatch(line)) is > 0 and var method && method <= elements[0].LastLine)
                seen = method;
        }
        var shown = ShownLines.Of(elements, seen, maxLines, MostNeededLines);
        return [.. shown.Select(line => line >= 0 ? lines[line] : new string(' ', RustOutline.IndentOf(lines[~line])) + Omission)];
    }

    private static bool IsItem(ImmutableArray<string> lines, RustElement element) =>
        element.Parts.Select(part => lines[part.Line]).FirstOrDefault(line => !RustOutline.IsAbove(line)) is { } first && Item().IsMatch(first);

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
        return string.Join('\n', Shorten(head, closing > opening && head.Length <= MostNeededLines ? MostNeededLines : maxLines, opening));
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

    private static string IndentOf(string line) => line[..(line.Length - line.AsSpan().TrimStart().Length)];

    [GeneratedRegex(@"^(pub(\([^)]*\))? )?(impl|fn|async fn)\b")]
    private static partial Regex Function();

    [GeneratedRegex(@"^ +(pub(\([^)]*\))? )?(async )?fn \w")]
    private static partial Regex MethodHead();

    [GeneratedRegex(@"[A-Za-z_]\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(pub(\([^)]*\))? )?(struct|enum|trait|impl|fn|async fn|unsafe|mod|union)\b")]
    private static partial Regex Item();
}
