using System.Text.RegularExpressions;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>"//nolint:govet", "//lint:ignore SA4006 …" and their like: somebody has read what another linter said of this line, and means it so.</summary>
internal static partial class LinterComments
{
    /// <summary>True where such a comment about correctness stands on the finding's line, or alone on the line above.</summary>
    public static bool Excuse(Finding finding, GoFile file)
    {
        var lines = file.Text.Lines;
        var line = lines.LineOf(finding.Span.Start);
        foreach (var comment in file.Comments)
        {
            var at = lines.LineOf(comment.Start);
            if (at > line)
                break;
            if (at >= line - 1 && Correctness().IsMatch(file.Text.Slice(comment.Span)) && (at == line || IsAlone(comment, file)))
                return true;
        }
        return false;
    }

    private static bool IsAlone(Token comment, GoFile file) =>
        file.Text.Content.AsSpan(file.Text.Lines.StartOf(file.Text.Lines.LineOf(comment.Start))..comment.Start).IsWhiteSpace();

    // Those that speak of what a line does; others speak of its length, its names or how complex it is.
    [GeneratedRegex(@"^//\s*nolint(?:\s*$|\s*//|:[\w,\- ]*(?:govet|staticcheck|ineffassign|wastedassign|gosec|gosimple|unused|nilerr|nilness|bodyclose|copylocks|errorlint|exhaustive|sqlclosecheck|rowserrcheck|durationcheck|all))|^//\s*lint:ignore\s+(?:\w+,)*SA\d|^//\s*#nosec\b", RegexOptions.CultureInvariant)]
    private static partial Regex Correctness();
}
