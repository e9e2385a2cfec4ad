using System.Text.RegularExpressions;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Files that nobody writes by hand.</summary>
public static partial class GeneratedCode
{
    /// <summary>True for files that say that a program wrote them.</summary>
    /// <remarks>Source: go.dev/s/generatedcode: a line comment before the package clause.</remarks>
    public static bool Is(GoFile file)
    {
        foreach (var comment in file.Comments)
        {
            if (comment.Start > file.Root.Name.Start)
                return false;
            // "//line parser.y:1": the lines are those of another file.
            if (file.Text.Slice(comment.Span).StartsWith("//line ", StringComparison.Ordinal) || Header().IsMatch(file.Text.Slice(comment.Span)))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^// Code generated .* DO NOT EDIT\.\r?$", RegexOptions.CultureInvariant)]
    private static partial Regex Header();
}
