using System.Collections.Immutable;

namespace GoRustLens.Idioms;

/// <summary>The brackets that lines of Rust leave open, so that an excerpt can close them.</summary>
internal static class OpenBrackets
{
    /// <summary>The lines that close what the given ones open, innermost first: what one line opened is closed by one line, at its indent.</summary>
    /// <param name="last">The last line of the whole code: it says whether a semicolon ends it.</param>
    public static ImmutableArray<string> Closing(ImmutableArray<string> lines, string last)
    {
        var open = new Stack<(char Bracket, int Line)>();
        for (var i = 0; i < lines.Length; i++)
            Read(lines[i], i, open);
        var closing = ImmutableArray.CreateBuilder<string>();
        while (open.Count > 0)
        {
            var line = open.Peek().Line;
            var text = lines[line][..(lines[line].Length - lines[line].AsSpan().TrimStart().Length)];
            while (open.Count > 0 && open.Peek().Line == line)
                text += open.Pop().Bracket switch { '(' => ')', '[' => ']', _ => '}' };
            closing.Add(open.Count == 0 && last.EndsWith(';') ? text + ";" : text);
        }
        return closing.ToImmutable();
    }

    /// <summary>Brackets in texts, characters and comments do not count.</summary>
    private static void Read(string line, int number, Stack<(char Bracket, int Line)> open)
    {
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"':
                    i = EndOfText(line, i);
                    break;
                case '\'' when i + 2 < line.Length && (line[i + 2] == '\'' || line[i + 1] == '\\'):
                    i = Math.Max(i, line.IndexOf('\'', i + 2));
                    break;
                case '/' when i + 1 < line.Length && line[i + 1] == '/':
                    return;
                case '(' or '[' or '{':
                    open.Push((line[i], number));
                    break;
                case ')' or ']' or '}' when open.Count > 0:
                    open.Pop();
                    break;
            }
        }
    }

    /// <summary>Where the text that begins at the quote ends; the line's end for texts that go on.</summary>
    private static int EndOfText(string line, int quote)
    {
        for (var i = quote + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '"')
                return i;
        }
        return line.Length;
    }
}
