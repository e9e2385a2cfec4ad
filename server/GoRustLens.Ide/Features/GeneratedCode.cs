using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Ide.Features;

/// <summary>Go's mark of generated files: a line comment <c>// Code generated … DO NOT EDIT.</c> before the package clause.</summary>
/// <remarks>Source: go.dev/s/generatedcode, as go/ast.IsGenerated reads it.</remarks>
internal static class GeneratedCode
{
    public static bool Is(GoFile file)
    {
        var packageStart = file.Root.Name.Start > 0 ? file.Root.Name.Start : int.MaxValue;
        foreach (var comment in file.Comments)
        {
            if (comment.Start > packageStart)
                return false;
            var text = file.Text.Slice(comment.Span).TrimEnd();
            if (text.StartsWith("// Code generated ", StringComparison.Ordinal) && text.EndsWith(" DO NOT EDIT.", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
