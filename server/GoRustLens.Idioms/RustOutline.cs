using System.Collections.Immutable;

namespace GoRustLens.Idioms;

/// <summary>A statement, field, arm, argument or item of formatted Rust: its own lines, with what stands in the brackets that they open.</summary>
/// <param name="Parts">In the order of the lines.</param>
internal sealed record RustElement(ImmutableArray<RustPart> Parts)
{
    /// <summary>All of its lines.</summary>
    public int Length { get; } = Parts.Sum(part => part.IsGroup ? part.Group.Sum(element => element.Length) : 1);

    /// <summary>Its lines with one instead of the contents of each pair of brackets.</summary>
    public int LeastLength => Parts.Length;

    public int FirstLine => Parts[0].Line;

    public int LastLine => Parts[^1].IsGroup ? Parts[^1].Group[^1].LastLine : Parts[^1].Line;
}

/// <summary>A line of an element, or the elements between two of its lines.</summary>
/// <param name="Line">The index of the line; of elements the first one's.</param>
/// <param name="Group">Default for a line.</param>
internal readonly record struct RustPart(int Line, ImmutableArray<RustElement> Group)
{
    public bool IsGroup => !Group.IsDefault;
}

/// <summary>Formatted Rust as a tree, so that an excerpt leaves out whole statements, arms and arguments.</summary>
internal sealed class RustOutline
{
    /// <summary>So many lines of parameters are part of a function's head: half a head says nothing.</summary>
    private const int MostParameters = 8;

    private readonly ImmutableArray<string> _lines;
    private readonly ImmutableArray<LineDepth> _depths;

    private RustOutline(ImmutableArray<string> lines)
    {
        _lines = lines;
        _depths = BracketReader.Read(lines);
    }

    /// <param name="lines">As rustfmt sets them, none of them empty.</param>
    public static ImmutableArray<RustElement> Of(ImmutableArray<string> lines) => new RustOutline(lines).Elements(0, lines.Length);

    private ImmutableArray<RustElement> Elements(int from, int to)
    {
        var elements = ImmutableArray.CreateBuilder<RustElement>();
        for (var i = from; i < to;)
        {
            var parts = ImmutableArray.CreateBuilder<RustPart>();
            i = Element(i, to, parts);
            elements.Add(new RustElement(parts.ToImmutable()));
        }
        return elements.ToImmutable();
    }

    /// <summary>Reads the parts of the element that begins at a line; gives the line behind it.</summary>
    private int Element(int first, int to, ImmutableArray<RustPart>.Builder parts)
    {
        var outside = _depths[first].Start;
        for (var i = first; ;)
        {
            parts.Add(new RustPart(i, default));
            var inside = _depths[i].End;
            var next = i + 1;
            if (inside > outside)
            {
                while (next < to && _depths[next].Least >= inside)
                    next++;
                if (next - i - 1 <= MostParameters && IsHead(_lines[i]))
                    parts.AddRange(Enumerable.Range(i + 1, next - i - 1).Select(line => new RustPart(line, default)));
                else if (next > i + 1)
                {
                    // What goes on behind the line is a part of what it says: only a list that begins on the next one can be left out.
                    var group = i + 1;
                    if (_lines[i][^1] is not ('(' or '[' or '{' or '<' or ','))
                        group = Element(group, next, parts);
                    if (group < next)
                        parts.Add(new RustPart(group, Elements(group, next)));
                }
            }
            if (next >= to || (inside <= outside && !GoesOn(first, i, next)))
                return next;
            i = next;
        }
    }

    /// <summary>True where the next line belongs to the element that the last one is of.</summary>
    private bool GoesOn(int first, int last, int next)
    {
        if (_depths[next].IsInText || IsAbove(_lines[last]))
            return true;
        var text = _lines[next].AsSpan().TrimStart();
        return IndentOf(_lines[next]) > IndentOf(_lines[first])
            || text[0] is '.' or '?' or ')' or ']' or '}'
            || text.StartsWith("| ") || text.StartsWith("else ") || text.StartsWith("where")
            || (text[0] == '{' && _lines[last][^1] is not (';' or '}' or ','));
    }

    /// <summary>True where what the line opens says what the line is about: parameters, and what an assertion asks.</summary>
    private static bool IsHead(string line) => line.EndsWith("assert!(", StringComparison.Ordinal) || line.EndsWith("assert_eq!(", StringComparison.Ordinal) || line.EndsWith("assert_ne!(", StringComparison.Ordinal) || line[^1] is '(' or '<' && (line.AsSpan().TrimStart().StartsWith("fn ") || line.Contains(" fn ", StringComparison.Ordinal));

    /// <summary>True for attributes and documentation, which belong to what stands below them.</summary>
    public static bool IsAbove(string line) => line.AsSpan().TrimStart() is var text && (text.StartsWith("#[") || text.StartsWith("///"));

    public static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart().Length;
}

/// <summary>How many brackets are open at a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Least">The fewest on it.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsInText">It begins inside of a string literal.</param>
internal readonly record struct LineDepth(int Start, int Least, int End, bool IsInText);

/// <summary>Counts the brackets of Rust; those in texts, characters and comments do not count.</summary>
internal sealed class BracketReader
{
    private int _depth;
    private int _least;

    /// <summary>What ends the text that the place is in; null outside of texts.</summary>
    private string? _textEnd;

    public static ImmutableArray<LineDepth> Read(ImmutableArray<string> lines)
    {
        var reader = new BracketReader();
        return [.. lines.Select(reader.Read)];
    }

    private LineDepth Read(string line)
    {
        var (start, isInText) = (_depth, _textEnd is not null);
        _least = _depth;
        for (var i = 0; i < line.Length;)
            i = _textEnd is not null ? InText(line, i) : InCode(line, i);
        return new LineDepth(start, _least, _depth, isInText);
    }

    private int InText(string line, int at)
    {
        if (_textEnd == "\"" && line[at] == '\\')
            return at + 2;
        if (!line.AsSpan(at).StartsWith(_textEnd))
            return at + 1;
        at += _textEnd!.Length;
        _textEnd = null;
        return at;
    }

    private int InCode(string line, int at)
    {
        switch (line[at])
        {
            case '"':
                _textEnd = "\"";
                break;
            case 'r' when (at == 0 || !char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is 'b' or 'c') && RawText(line, at + 1) is { } end:
                _textEnd = end;
                return at + 1 + end.Length;
            case '\'':
                return AfterQuote(line, at);
            case '/' when at + 1 < line.Length && line[at + 1] == '/':
                return line.Length;
            case '(' or '[' or '{':
                _depth++;
                break;
            case ')' or ']' or '}':
                _least = Math.Min(_least, --_depth);
                break;
        }
        return at + 1;
    }

    /// <summary>What ends the raw text whose number signs begin at a place; null where there is none.</summary>
    private static string? RawText(string line, int at)
    {
        var signs = line.AsSpan(at).IndexOfAnyExcept('#');
        return signs >= 0 && line[at + signs] == '"' ? "\"" + new string('#', signs) : null;
    }

    /// <summary>Behind a character literal, or behind the quote of a lifetime or label.</summary>
    private static int AfterQuote(string line, int quote)
    {
        if (quote + 1 < line.Length && line[quote + 1] == '\\')
            return line.IndexOf('\'', Math.Min(quote + 3, line.Length)) is >= 0 and var end ? end + 1 : line.Length;
        for (var width = 1; width <= 2 && quote + 1 + width < line.Length; width++)
        {
            if (line[quote + 1 + width] == '\'' && (width == 1 || char.IsHighSurrogate(line[quote + 1])))
                return quote + width + 2;
        }
        return quote + 1;
    }
}
