namespace GoRustLens.Syntax.Text;

/// <summary>An immutable text with its lines.</summary>
public sealed class SourceText(string content)
{
    private LineIndex? _lines;

    public string Content { get; } = content;

    public int Length => Content.Length;

    /// <summary>Where lines begin; made on first use.</summary>
    public LineIndex Lines => _lines ??= new LineIndex(Content);

    public char this[int offset] => Content[offset];

    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    public override string ToString() => Content;
}
