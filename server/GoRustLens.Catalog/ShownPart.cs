using System.Text;

namespace GoRustLens.Catalog;

/// <summary>
/// The part of an example file that a reader sees. Examples are whole files that compile; the scaffolding around the
/// point would bury it. Shown are the lines between "// show" and "// end" (several pairs are joined by an empty line);
/// without markers the whole file but Go's package clause and Rust's crate attributes.
/// </summary>
internal static class ShownPart
{
    private const string Show = "// show";
    private const string End = "// end";

    public static string Of(string? text)
    {
        if (text is null)
            return "";
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Any(line => line.Trim() == Show) ? Marked(lines) : Unmarked(lines);
    }

    private static string Marked(string[] lines)
    {
        var shown = new StringBuilder();
        var part = new List<string>();
        var isShown = false;
        foreach (var line in lines)
        {
            if (line.Trim() == Show)
                isShown = true;
            else if (line.Trim() == End)
                isShown = Flush(shown, part);
            else if (isShown)
                part.Add(line);
        }

        Flush(shown, part);
        return shown.ToString();
    }

    /// <summary>Takes the indent that all lines of the part share away. Always false: nothing is shown after a part.</summary>
    private static bool Flush(StringBuilder shown, List<string> part)
    {
        if (part.Count == 0)
            return false;
        var indent = part.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        if (shown.Length > 0)
            shown.Append('\n');
        foreach (var line in part)
            shown.Append(line.Length > indent ? line[indent..] : "").Append('\n');
        part.Clear();
        return false;
    }

    private static string Unmarked(string[] lines)
    {
        var kept = lines.Where(line => !line.StartsWith("package ", StringComparison.Ordinal) && !line.StartsWith("#![", StringComparison.Ordinal));
        return string.Join('\n', kept).Trim('\n') + "\n";
    }
}
