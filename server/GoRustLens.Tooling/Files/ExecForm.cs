using System.Collections.Immutable;
using System.Text;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>The exec form of RUN, CMD and ENTRYPOINT: a JSON array of words, no shell.</summary>
internal static class ExecForm
{
    /// <summary>Reads the array; false if it is none (then it is shell text, as Docker itself takes it).</summary>
    public static bool TryRead(string text, int start, int end, ShellScope scope, out ShellCommand command)
    {
        var words = ImmutableArray.CreateBuilder<ShellWord>();
        command = null!; // Assigned on every path that answers true.
        for (var position = start + 1; position < end;)
        {
            var character = text[position];
            if (character == ']')
            {
                if (words.Count == 0)
                    return false;
                command = Of(words.ToImmutable(), scope);
                return true;
            }
            if (character == '"')
                position = ReadString(text, position, end, words);
            else if (char.IsWhiteSpace(character) || character is ',' or '\\')
                position++;
            else
                return false;
        }
        return false;
    }

    private static ShellCommand Of(ImmutableArray<ShellWord> words, ShellScope scope) => new()
    {
        Words = words,
        Span = TextSpan.FromBounds(words[0].Span.Start, words[^1].Span.End),
        Environment = scope.Exported,
        Directory = scope.Directory,
    };

    private static int ReadString(string text, int start, int end, ImmutableArray<ShellWord>.Builder words)
    {
        var value = new StringBuilder();
        var position = start + 1;
        while (position < end && text[position] is not ('"' or '\n'))
        {
            if (text[position] == '\\' && position + 1 < end)
                position++;
            value.Append(text[position++]);
        }
        position = Math.Min(end, position + 1);
        words.Add(new ShellWord(value.ToString(), TextSpan.FromBounds(start, position), true));
        return position;
    }
}
