using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tooling.GoMod;

/// <summary>One statement of go.mod or go.work: the verb of its own line or of its block, and the words.</summary>
/// <param name="Span">The words, without the comment.</param>
internal sealed record GoModLine(string Verb, ImmutableArray<string> Words, TextSpan Span, bool IsIndirect)
{
    /// <summary>The statements of a file, in order. Lines of no known form come with what words they have.</summary>
    /// <remarks>Source: go.dev/ref/mod#go-mod-file-grammar. Interpreted strings are taken without their escapes.</remarks>
    public static ImmutableArray<GoModLine> Read(SourceText source)
    {
        var lines = ImmutableArray.CreateBuilder<GoModLine>();
        var text = source.Content;
        var block = "";
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            var line = text.AsSpan(start, end - start);
            var comment = line.IndexOf("//", StringComparison.Ordinal);
            var content = comment < 0 ? line : line[..comment];
            var words = WordsOf(content);
            var span = SpanOf(content, start);
            var isIndirect = comment >= 0 && line[comment..].Contains("indirect", StringComparison.Ordinal);
            start = end + 1;
            if (words.IsEmpty)
                continue;
            if (words is [")"])
                block = "";
            else if (words is [var verb, "("])
                block = verb;
            else if (block.Length > 0)
                lines.Add(new GoModLine(block, words, span, isIndirect));
            else
                lines.Add(new GoModLine(words[0], words.RemoveAt(0), span, isIndirect));
        }
        return lines.ToImmutable();
    }

    private static TextSpan SpanOf(ReadOnlySpan<char> content, int start)
    {
        var leading = content.Length - content.TrimStart().Length;
        return new TextSpan(start + leading, content.Trim().Length);
    }

    private static ImmutableArray<string> WordsOf(ReadOnlySpan<char> content)
    {
        // A statement has six words at most; a line of ten megabytes is none.
        if (content.Length > 4_000)
            return [];
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var range in content.SplitAny(" \t\r"))
        {
            var word = content[range];
            if (word.Length > 1 && word[^1] == '(')
            {
                words.Add(Unquoted(word[..^1]));
                words.Add("(");
            }
            else if (!word.IsEmpty)
                words.Add(Unquoted(word));
        }
        return words.ToImmutable();
    }

    private static string Unquoted(ReadOnlySpan<char> word) => word.Trim("\"`").ToString();
}
