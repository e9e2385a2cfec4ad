namespace GoRustLens.Syntax.Text;

/// <summary>A half-open range of a text, in UTF-16 units: what a C# string and LSP count in.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first offset behind the range.</summary>
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True for offsets from <see cref="Start"/> up to, but not at, <see cref="End"/>.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True for the offsets of <see cref="Contains(int)"/> and for <see cref="End"/>: where a caret touches the range.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public override string ToString() => $"[{Start}..{End})";
}
