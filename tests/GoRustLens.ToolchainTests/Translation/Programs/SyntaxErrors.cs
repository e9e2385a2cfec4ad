namespace GoRustLens.ToolchainTests.Translation.Programs;

/// <summary>Reads what rustfmt says of files that it cannot parse.</summary>
internal static class SyntaxErrors
{
    /// <summary>The file's name without folder and ending, and the error with its place.</summary>
    /// <remarks>rustfmt reports with the same word what it only leaves alone: lines too long and blanks at their ends. That is no error of syntax.</remarks>
    public static IEnumerable<(string Name, string Message)> In(string errors)
    {
        string? message = null;
        foreach (var line in errors.Split('\n'))
        {
            if (line.StartsWith("error", StringComparison.Ordinal))
                message = line.Contains("internal error", StringComparison.Ordinal) || line.Contains("left behind trailing", StringComparison.Ordinal) || line.Contains("maximum width", StringComparison.Ordinal) ? null : line;
            else if (message is not null && line.TrimStart().StartsWith("--> ", StringComparison.Ordinal))
            {
                var place = line.Trim()["--> ".Length..];
                var name = Path.GetFileNameWithoutExtension(place[..place.LastIndexOf(".rs", StringComparison.Ordinal)] + ".rs");
                yield return (name, $"{place}: {message}");
                message = null;
            }
        }
    }
}
