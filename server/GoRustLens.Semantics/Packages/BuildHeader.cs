namespace GoRustLens.Semantics.Packages;

/// <summary>Reads the build constraints off the comments before a package clause, without parsing the file.</summary>
/// <remarks>Source: go/build, parseFileHeader. A "//go:build" line counts alone; without one, all "// +build" lines that a blank line follows.</remarks>
internal static class BuildHeader
{
    private const string GoBuild = "//go:build";
    private const string PlusBuild = "+build";

    public static bool Holds(string text, BuildContext context)
    {
        var older = true;
        var pending = true;
        var isInComment = false;
        foreach (var raw in text.AsSpan(text.StartsWith('\uFEFF') ? 1 : 0).EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty && !isInComment)
            {
                older = pending;
                continue;
            }
            if (!isInComment && IsWord(line, GoBuild))
                return BuildConstraint.Holds(line[GoBuild.Length..], context);
            if (!isInComment && line.StartsWith("//", StringComparison.Ordinal))
            {
                var comment = line[2..].Trim();
                if (IsWord(comment, PlusBuild))
                    pending &= BuildConstraint.OlderHolds(comment[PlusBuild.Length..], context);
                continue;
            }
            if (!SkipBlockComments(line, ref isInComment))
                break;
        }
        return older;
    }

    private static bool IsWord(ReadOnlySpan<char> line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || line[word.Length] is ' ' or '\t');

    /// <summary>False where the line holds code.</summary>
    private static bool SkipBlockComments(ReadOnlySpan<char> line, ref bool isInComment)
    {
        while (!line.IsEmpty)
        {
            if (isInComment)
            {
                var end = line.IndexOf("*/", StringComparison.Ordinal);
                if (end < 0)
                    return true;
                isInComment = false;
                line = line[(end + 2)..].Trim();
            }
            else if (line.StartsWith("/*", StringComparison.Ordinal))
            {
                isInComment = true;
                line = line[2..];
            }
            else
            {
                return line.StartsWith("//", StringComparison.Ordinal);
            }
        }
        return true;
    }
}
