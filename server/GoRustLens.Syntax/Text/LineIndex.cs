using System.Collections.Immutable;

namespace GoRustLens.Syntax.Text;

/// <summary>A place in a text as people and LSP count it: both zero-based, the character in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Character);

/// <summary>The offsets at which the lines of a text begin. A line ends with "\n"; "\r\n" counts as one end, a lone "\r" as one too, as LSP says.</summary>
public sealed class LineIndex
{
    private readonly ImmutableArray<int> _starts;
    private readonly int _length;

    public LineIndex(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var offset = text.AsSpan().IndexOfAny('\n', '\r'); offset >= 0 && offset < text.Length;)
        {
            if (text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n')
                offset++;
            starts.Add(offset + 1);
            var next = text.AsSpan(offset + 1).IndexOfAny('\n', '\r');
            offset = next < 0 ? -1 : offset + 1 + next;
        }
        _starts = starts.ToImmutable();
        _length = text.Length;
    }

    public int Count => _starts.Length;

    public int StartOf(int line) => _starts[line];

    /// <summary>The offset behind the line's last character, its line end included.</summary>
    public int EndOf(int line) => line + 1 < _starts.Length ? _starts[line + 1] : _length;

    /// <summary>The zero-based line of an offset.</summary>
    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    public LinePosition PositionOf(int offset)
    {
        var line = LineOf(offset);
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>The offset of a place; lines and characters beyond the text are clamped, as LSP asks.</summary>
    public int OffsetOf(LinePosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _starts.Length)
            return _length;
        return Math.Clamp(_starts[position.Line] + Math.Max(0, position.Character), _starts[position.Line], EndOf(position.Line));
    }
}
