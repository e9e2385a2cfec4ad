using GoRustLens.Tooling.Commands;
using YamlDotNet.Core;

namespace GoRustLens.Tooling.Files;

/// <summary>A YAML scalar as a script that knows its places: without indentation, folding and escapes.</summary>
internal static class YamlScript
{
    /// <summary>Walks the value and the source side by side; where they cannot be matched, the whole scalar stands for the whole value.</summary>
    public static ScriptText Of(string text, YamlNode scalar)
    {
        var builder = new ScriptTextBuilder(text);
        var isMatched = scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => TryMatchBlock(text, scalar, builder),
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => TryMatchFlow(text, scalar, scalar.Span.Start + 1, builder),
            _ => TryMatchFlow(text, scalar, scalar.Span.Start, builder),
        };
        if (isMatched)
            return builder.Build();
        var whole = new ScriptTextBuilder(text);
        whole.AppendReplaced(scalar.Value, scalar.Span.Start, Math.Min(text.Length, scalar.Span.End));
        return whole.Build();
    }

    private static bool TryMatchBlock(string text, YamlNode scalar, ScriptTextBuilder builder)
    {
        var header = text.IndexOf('\n', scalar.Span.Start);
        if (header < 0)
            return false;
        var source = header + 1;
        var indentation = IndentationOf(text, source, scalar.Value);
        var isLineStart = true;
        foreach (var character in scalar.Value)
        {
            if (isLineStart)
            {
                // Blanks that belong to the value are matched below; those of the indentation come first.
                source = PassIndentation(text, source, character == '\n' ? int.MaxValue : indentation);
                isLineStart = false;
            }
            if (source < text.Length && text[source] == '\r' && character != '\r')
                source++;
            if (source >= text.Length)
                return character == '\n' && builder.Length > 0;
            if (character == '\n' || text[source] == '\n' && character == ' ')
            {
                if (text[source] != '\n')
                    return false;
                builder.AppendReplaced(character.ToString(), source, source + 1);
                source++;
                isLineStart = true;
                continue;
            }
            if (text[source] != character)
                return false;
            builder.AppendVerbatim(source, source + 1);
            source++;
        }
        return true;
    }

    private static int PassIndentation(string text, int source, int indentation)
    {
        var end = (int)Math.Min(text.Length, (long)source + indentation);
        while (source < end && text[source] == ' ')
            source++;
        return source;
    }

    /// <summary>How many blanks each line of the block has before the value's own: told by the first line that is not empty.</summary>
    private static int IndentationOf(string text, int source, string value)
    {
        var written = source;
        var lineStart = source;
        for (; written < text.Length && char.IsWhiteSpace(text[written]); written++)
        {
            if (text[written] == '\n')
                lineStart = written + 1;
        }
        var own = value.TrimStart('\n');
        return Math.Max(0, written - lineStart - (own.Length - own.TrimStart(' ').Length));
    }

    private static bool TryMatchFlow(string text, YamlNode scalar, int source, ScriptTextBuilder builder)
    {
        var end = Math.Min(text.Length, scalar.Span.End);
        foreach (var character in scalar.Value)
        {
            if (source >= end)
                return false;
            if (text[source] == character)
            {
                // '' in single quotes is one quote, two characters of the file.
                var width = character == '\'' && scalar.Style == ScalarStyle.SingleQuoted ? 2 : 1;
                builder.AppendVerbatim(source, source + 1);
                source += width;
            }
            else if (character is ' ' or '\n' && char.IsWhiteSpace(text[source]))
            {
                var start = source;
                while (source < end && char.IsWhiteSpace(text[source]))
                    source++;
                builder.AppendReplaced(character.ToString(), start, source);
            }
            else if (text[source] == '\\' && scalar.Style == ScalarStyle.DoubleQuoted && source + 1 < end)
            {
                if (text[source + 1] is not ('"' or '\\' or 'n' or 't' or '/' or ' '))
                    return false;
                builder.AppendReplaced(character.ToString(), source, source + 2);
                source += 2;
            }
            else
                return false;
        }
        return true;
    }
}
