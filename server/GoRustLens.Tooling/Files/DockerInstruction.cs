using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>One instruction of a Dockerfile with all its lines; comment lines between them are left out of its script.</summary>
internal sealed class DockerInstruction
{
    private static readonly System.Buffers.SearchValues<char> DelimiterEnds = System.Buffers.SearchValues.Create(" \t>|&;");

    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _lines;

    private DockerInstruction(string text, ImmutableArray<TextSpan> lines, TextSpan? heredocBody)
    {
        _text = text;
        _lines = lines;
        HeredocBody = heredocBody;
        Start = lines[0].Start;
        while (Start < lines[0].End && text[Start] is ' ' or '\t')
            Start++;
        var nameEnd = Start;
        while (nameEnd < lines[0].End && char.IsAsciiLetter(text[nameEnd]))
            nameEnd++;
        Name = text[Start..nameEnd].ToUpperInvariant();
        ArgumentsStart = nameEnd;
        if (Name == "ONBUILD")
            SkipOnBuild(lines[0].End);
    }

    /// <summary>In capitals, as documented: "RUN". "" if the line begins with no word.</summary>
    public string Name { get; private set; }

    public int Start { get; private set; }

    public int ArgumentsStart { get; private set; }

    public int End => _lines[^1].End;

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>The lines between "RUN &lt;&lt;EOF" and "EOF", if the script is given that way.</summary>
    public TextSpan? HeredocBody { get; }

    public ScriptText Arguments => ScriptFrom(ArgumentsStart);

    public ScriptText ScriptFrom(int start)
    {
        var builder = new ScriptTextBuilder(_text);
        foreach (var line in _lines)
            builder.AppendVerbatim(Math.Max(start, line.Start), line.End);
        return builder.Build();
    }

    /// <summary>All instructions of a file; lines that are none come with an empty name.</summary>
    public static IEnumerable<DockerInstruction> Split(string text, char escape)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            var content = text.AsSpan(start, end - start).Trim();
            var isSkipped = content.IsEmpty || content[0] == '#';
            if (!isSkipped)
            {
                // The line end belongs to the line, so that the shell's parser sees the continuation.
                lines.Add(TextSpan.FromBounds(start, Math.Min(text.Length, end + 1)));
            }
            start = end + 1;
            if (lines.Count == 0 || isSkipped || content[^1] == escape)
                continue;
            var body = HeredocOf(text, lines, ref start);
            TrimLast(text, lines);
            yield return new DockerInstruction(text, lines.ToImmutable(), body);
            lines.Clear();
        }
        if (lines.Count > 0)
            yield return new DockerInstruction(text, lines.ToImmutable(), null);
    }

    private static void TrimLast(string text, ImmutableArray<TextSpan>.Builder lines)
    {
        var last = lines[^1];
        var end = last.End;
        while (end > last.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        lines[^1] = TextSpan.FromBounds(last.Start, end);
    }

    /// <summary>The body of a here-document that the instruction's line begins; moves behind its end mark.</summary>
    private static TextSpan? HeredocOf(string text, ImmutableArray<TextSpan>.Builder lines, ref int next)
    {
        var line = text.AsSpan(lines[^1].Start, lines[^1].Length);
        var mark = line.IndexOf("<<", StringComparison.Ordinal);
        var instruction = text.AsSpan(lines[0].Start, lines[0].Length).TrimStart();
        var opens = instruction.StartsWith("RUN", StringComparison.OrdinalIgnoreCase) || instruction.StartsWith("COPY", StringComparison.OrdinalIgnoreCase);
        if (mark < 0 || !opens)
            return null;
        var rest = line[(mark + 2)..].TrimStart('-').Trim();
        var length = rest.IndexOfAny(DelimiterEnds);
        var delimiter = (length < 0 ? rest : rest[..length]).Trim("'\"").ToString();
        if (delimiter.Length == 0 || !char.IsAsciiLetter(delimiter[0]))
            return null;
        var bodyStart = next;
        while (next < text.Length)
        {
            var newline = text.IndexOf('\n', next);
            var end = newline < 0 ? text.Length : newline;
            var lineStart = next;
            next = end + 1;
            if (text.AsSpan(lineStart, end - lineStart).Trim().SequenceEqual(delimiter))
                return TextSpan.FromBounds(bodyStart, lineStart);
        }
        next = text.Length;
        return TextSpan.FromBounds(Math.Min(bodyStart, text.Length), text.Length);
    }

    private void SkipOnBuild(int end)
    {
        var start = ArgumentsStart;
        while (start < end && _text[start] is ' ' or '\t')
            start++;
        var nameEnd = start;
        while (nameEnd < end && char.IsAsciiLetter(_text[nameEnd]))
            nameEnd++;
        Name = _text[start..nameEnd].ToUpperInvariant();
        ArgumentsStart = nameEnd;
    }
}
