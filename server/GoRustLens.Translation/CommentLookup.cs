using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Translation;

/// <summary>Comments of a Go file by place, and their text without slashes and stars.</summary>
internal static class CommentLookup
{
    /// <summary>The comments that start in the range; found by bisection.</summary>
    public static IEnumerable<Token> Between(GoFile file, int start, int end)
    {
        var low = 0;
        var high = file.Comments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (file.Comments[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < file.Comments.Length && file.Comments[low].Start < end; low++)
            yield return file.Comments[low];
    }

    /// <summary>The comment group that ends on the line before the offset: a declaration's doc comment.</summary>
    public static List<string> Before(GoFile file, int offset)
    {
        var lines = file.Text.Lines;
        var wantedLine = lines.LineOf(offset) - 1;
        var group = new List<Token>();
        for (var i = IndexBefore(file, offset); i >= 0; i--)
        {
            var comment = file.Comments[i];
            if (lines.LineOf(Math.Max(comment.Start, comment.End - 1)) != wantedLine)
                break;
            group.Insert(0, comment);
            wantedLine = lines.LineOf(comment.Start) - 1;
        }
        return [.. group.SelectMany(c => Lines(file, c)).Where(l => !l.StartsWith("go:", StringComparison.Ordinal))];
    }

    public static List<string> Lines(GoFile file, Token comment)
    {
        var text = file.Text.ToString(comment.Span);
        if (text.StartsWith("//", StringComparison.Ordinal))
            return [Clean(text[2..])];
        var inner = text.Length >= 4 ? text[2..^2] : "";
        return [.. inner.Split('\n').Select(l => Clean(l.TrimStart('\t', ' ', '*'))).SkipWhile(l => l.Length == 0)];
    }

    private static int IndexBefore(GoFile file, int offset)
    {
        var low = 0;
        var high = file.Comments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (file.Comments[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private static string Clean(string line)
    {
        var text = line.TrimEnd('\r', ' ', '\t').Replace("\t", "    ", StringComparison.Ordinal);
        return text.StartsWith(' ') ? text[1..] : text;
    }
}
