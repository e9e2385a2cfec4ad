namespace GoRustLens.Idioms;

/// <summary>Shortens Rust for a hover.</summary>
internal static class RustExcerpt
{
    /// <summary>
    /// At most the given number of lines. What is left out shows as <c>// …</c>, indented as the code there; closing
    /// brackets of the first line's block stay, so that the excerpt still reads as a whole.
    /// </summary>
    public static string Cut(string code, int maxLines)
    {
        var lines = code.TrimEnd('\n').Split('\n');
        if (lines.Length <= maxLines)
            return string.Join('\n', lines);
        var keepsLast = lines[^1].TrimStart().StartsWith(')') || lines[^1].TrimStart().StartsWith('}');
        var kept = lines.Take(maxLines - (keepsLast ? 2 : 1)).ToList();
        var next = lines[kept.Count];
        kept.Add(next[..(next.Length - next.TrimStart().Length)] + "// …");
        if (keepsLast)
            kept.Add(lines[^1]);
        return string.Join('\n', kept);
    }
}
