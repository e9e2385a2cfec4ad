namespace GoRustLens.Semantics.Packages;

/// <summary>Reads the package name off a text without parsing it: comments and blanks, then <c>package name</c>.</summary>
public static class PackageClause
{
    private const string Keyword = "package";

    /// <summary>Empty where the text does not begin with a package clause.</summary>
    public static string NameIn(string text)
    {
        var offset = SkipTrivia(text, text.StartsWith('\uFEFF') ? 1 : 0);
        if (!text.AsSpan(offset).StartsWith(Keyword, StringComparison.Ordinal))
            return "";
        var start = SkipTrivia(text, offset + Keyword.Length);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return text[start..end];
    }

    private static int SkipTrivia(string text, int offset)
    {
        while (offset < text.Length)
        {
            if (char.IsWhiteSpace(text[offset]))
                offset++;
            else if (text.AsSpan(offset).StartsWith("//", StringComparison.Ordinal))
                offset = EndOf(text, offset, "\n");
            else if (text.AsSpan(offset).StartsWith("/*", StringComparison.Ordinal))
                offset = EndOf(text, offset + 2, "*/");
            else
                break;
        }
        return offset;
    }

    private static int EndOf(string text, int offset, string mark)
    {
        var found = text.IndexOf(mark, offset, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }
}
