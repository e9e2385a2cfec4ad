using System.Collections.Immutable;

namespace GoRustLens.Semantics.Packages;

/// <summary>Reads the package name and the imports off a text without parsing it: comments and blanks, then <c>package name</c>, then imports.</summary>
public static class PackageClause
{
    private const string Keyword = "package";
    private const string ImportKeyword = "import";

    /// <summary>Empty where the text does not begin with a package clause.</summary>
    public static string NameIn(string text)
    {
        var offset = SkipTrivia(text, text.StartsWith('\uFEFF') ? 1 : 0);
        if (!text.AsSpan(offset).StartsWith(Keyword, StringComparison.Ordinal))
            return "";
        var start = SkipTrivia(text, offset + Keyword.Length);
        return text[start..SkipWord(text, start)];
    }

    /// <summary>What stands before and in the package clause: the build constraints among it. All of a text without a package clause.</summary>
    public static string HeaderIn(string text)
    {
        var offset = SkipTrivia(text, text.StartsWith('\uFEFF') ? 1 : 0);
        return text.AsSpan(offset).StartsWith(Keyword, StringComparison.Ordinal) ? text[..SkipWord(text, SkipTrivia(text, offset + Keyword.Length))] : text;
    }

    /// <summary>The paths of the imports, which stand right behind the package clause. Of broken ones, those before the damage.</summary>
    public static ImmutableArray<string> ImportsIn(string text)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        var offset = SkipTrivia(text, text.StartsWith('\uFEFF') ? 1 : 0);
        if (!text.AsSpan(offset).StartsWith(Keyword, StringComparison.Ordinal))
            return [];
        offset = SkipWord(text, SkipTrivia(text, offset + Keyword.Length));
        while (true)
        {
            offset = SkipSeparators(text, offset);
            if (!text.AsSpan(offset).StartsWith(ImportKeyword, StringComparison.Ordinal))
                return paths.ToImmutable();
            offset = SkipTrivia(text, offset + ImportKeyword.Length);
            var isGroup = offset < text.Length && text[offset] == '(';
            offset = isGroup ? SkipSeparators(text, offset + 1) : offset;
            while (ReadPath(text, ref offset) is { } path)
            {
                paths.Add(path);
                if (!isGroup)
                    break;
                offset = SkipSeparators(text, offset);
            }
            if (isGroup && offset < text.Length && text[offset] == ')')
                offset++;
        }
    }

    /// <summary>Reads "path", or name "path"; null where neither stands.</summary>
    private static string? ReadPath(string text, ref int offset)
    {
        var start = SkipTrivia(text, SkipWord(text, offset < text.Length && text[offset] == '.' ? offset + 1 : offset));
        if (start >= text.Length || text[start] is not ('"' or '`'))
            return null;
        var end = text.IndexOf(text[start], start + 1);
        if (end < 0)
            return null;
        offset = end + 1;
        return text[(start + 1)..end];
    }

    private static int SkipWord(string text, int offset)
    {
        while (offset < text.Length && (char.IsLetterOrDigit(text[offset]) || text[offset] == '_'))
            offset++;
        return offset;
    }

    private static int SkipSeparators(string text, int offset)
    {
        for (offset = SkipTrivia(text, offset); offset < text.Length && text[offset] == ';';)
            offset = SkipTrivia(text, offset + 1);
        return offset;
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
