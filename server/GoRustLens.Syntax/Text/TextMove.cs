namespace GoRustLens.Syntax.Text;

/// <summary>Where the parts of a text stand in a later state of it, seen as one replacement: what is before it stays, what is behind it moves.</summary>
public readonly record struct TextMove
{
    private readonly int _start;
    private readonly int _end;
    private readonly int _shift;

    private TextMove(int start, int end, int shift)
    {
        _start = start;
        _end = end;
        _shift = shift;
    }

    /// <summary>The smallest replacement that makes one text of the other.</summary>
    public static TextMove Between(string text, string later)
    {
        var start = text.AsSpan().CommonPrefixLength(later);
        var most = Math.Min(text.Length, later.Length) - start;
        var behind = 0;
        while (behind < most && text[^(behind + 1)] == later[^(behind + 1)])
            behind++;
        return new TextMove(start, text.Length - behind, later.Length - text.Length);
    }

    /// <summary>Where a range is now; null where it has something of what was replaced.</summary>
    public TextSpan? Of(TextSpan span)
    {
        if (span.End <= _start)
            return span;
        return span.Start >= _end ? span with { Start = span.Start + _shift } : null;
    }
}
