using System.Collections.Immutable;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Features;

/// <summary>One <c>//gorustlens:ignore CODE reason</c> or <c>//gorustlens:file-ignore CODE reason</c>.</summary>
/// <param name="Span">The comment.</param>
/// <param name="Line">Zero-based line of the comment.</param>
/// <param name="Code">The code it speaks of; empty where none was given, which ignores nothing.</param>
public sealed record IgnoreDirective(TextSpan Span, int Line, string Code, bool IsForFile)
{
    /// <summary>True where this directive silences a finding of the code on the line: its own, or the one below.</summary>
    public bool Covers(string code, int line) =>
        Code.Equals(code, StringComparison.OrdinalIgnoreCase) && (IsForFile || line == Line || line == Line + 1);
}

/// <summary>The ignore comments of a file. gofmt leaves <c>//word:word</c> comments alone, so their form is stable.</summary>
public static class IgnoreDirectives
{
    public const string LinePrefix = "//gorustlens:ignore";

    public const string FilePrefix = "//gorustlens:file-ignore";

    public static ImmutableArray<IgnoreDirective> In(GoFile file)
    {
        var found = ImmutableArray.CreateBuilder<IgnoreDirective>();
        foreach (var comment in file.Comments)
        {
            var text = file.Text.Slice(comment.Span);
            if (CodesAfter(text, FilePrefix) is { } fileCodes)
                Add(comment.Span, fileCodes, isForFile: true);
            else if (CodesAfter(text, LinePrefix) is { } lineCodes)
                Add(comment.Span, lineCodes, isForFile: false);
        }
        return found.ToImmutable();

        void Add(TextSpan span, ImmutableArray<string> codes, bool isForFile)
        {
            var line = file.Text.Lines.LineOf(span.Start);
            foreach (var code in codes)
                found.Add(new IgnoreDirective(span, line, code, isForFile));
        }
    }

    /// <summary>The codes of the first word, separated by commas; null where the comment is no such directive.</summary>
    private static ImmutableArray<string>? CodesAfter(ReadOnlySpan<char> comment, string prefix)
    {
        if (!comment.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var rest = comment[prefix.Length..];
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
            return null;
        var word = rest.Trim().ToString().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return word.Length == 0 ? [""] : [.. word[0].Split(',', StringSplitOptions.RemoveEmptyEntries)];
    }
}
