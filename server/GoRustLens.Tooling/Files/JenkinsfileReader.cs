using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>Reads the "sh" steps of a Jenkinsfile: sh 'x', sh """x""", sh(script: 'x', returnStdout: true).</summary>
/// <remarks>Not a Groovy parser: comments and strings are passed over, so that an "sh" inside them is none.</remarks>
internal static class JenkinsfileReader
{
    /// <summary>How far behind "sh" its script may begin: labels and named arguments stand between.</summary>
    private const int MaxArgumentsLength = 300;

    public static FileContent Read(SourceText source)
    {
        var text = source.Content;
        var content = new FileContentBuilder();
        for (var position = 0; position < text.Length;)
        {
            var character = text[position];
            if (character is '\'' or '"')
                position = StringEnd(text, position, out _);
            else if (character == '/' && position + 1 < text.Length && text[position + 1] is '/' or '*')
                position = CommentEnd(text, position);
            else if (char.IsAsciiLetter(character) || character == '_')
                position = ReadName(text, position, content);
            else
                position++;
        }
        return content.Build();
    }

    private static int ReadName(string text, int start, FileContentBuilder content)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (!text.AsSpan(start, end - start).SequenceEqual("sh") || start > 0 && text[start - 1] == '.')
            return end;
        var limit = Math.Min(text.Length, end + MaxArgumentsLength);
        for (var position = end; position < limit;)
        {
            var character = text[position];
            if (character is '\'' or '"')
            {
                var next = StringEnd(text, position, out var inside);
                if (IsLabel(text, end, position))
                {
                    position = next;
                    continue;
                }
                content.AddScript(ScriptText.Of(text, inside), ShellScope.Empty);
                return next;
            }
            if (!char.IsAsciiLetterOrDigit(character) && character is not (' ' or '\t' or '\n' or '\r' or '(' or ':' or ',' or '\\'))
                return end;
            position++;
        }
        return end;
    }

    /// <summary>True if the string is the value of another argument than "script".</summary>
    private static bool IsLabel(string text, int from, int quote)
    {
        var before = text.AsSpan(from, quote - from).TrimEnd();
        return before.EndsWith(":") && !before.EndsWith("script:");
    }

    private static int StringEnd(string text, int start, out TextSpan inside)
    {
        var quote = text[start];
        var isTriple = start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote;
        var width = isTriple ? 3 : 1;
        var position = start + width;
        for (; position < text.Length; position++)
        {
            if (text[position] == '\\')
                position++;
            else if (!isTriple && text[position] is '\n' || text[position] == quote && (!isTriple || IsTriple(text, position, quote)))
                break;
        }
        position = Math.Min(position, text.Length);
        inside = TextSpan.FromBounds(Math.Min(start + width, position), position);
        return Math.Min(text.Length, position + width);
    }

    private static bool IsTriple(string text, int at, char quote) => at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;

    private static int CommentEnd(string text, int start)
    {
        var close = text[start + 1] == '/' ? text.IndexOf('\n', start) : text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + 1;
    }
}
