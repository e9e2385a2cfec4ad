using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace GoRustLens.Syntax.Text;

/// <summary>An immutable text with its lines.</summary>
public sealed class SourceText
{
    private LineIndex? _lines;

    public SourceText(string content)
        : this(content, [])
    {
    }

    private SourceText(string content, ImmutableArray<int> invalidBytes)
    {
        Content = content;
        InvalidBytes = invalidBytes;
    }

    public string Content { get; }

    public int Length => Content.Length;

    /// <summary>Where the bytes that the text was made from were no UTF-8. Each such byte is one U+FFFD of <see cref="Content"/>.</summary>
    public ImmutableArray<int> InvalidBytes { get; }

    /// <summary>Where lines begin; made on first use.</summary>
    public LineIndex Lines => _lines ??= new LineIndex(Content);

    public char this[int offset] => Content[offset];

    /// <summary>Decodes UTF-8. A byte order mark stays in the text; bytes that are no UTF-8 become U+FFFD, one each, as Go reads them.</summary>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return new SourceText(Encoding.UTF8.GetString(bytes));
        var content = new StringBuilder(bytes.Length);
        var invalid = ImmutableArray.CreateBuilder<int>();
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isValid)
                invalid.Add(content.Length);
            content.Append(pair[..rune.EncodeToUtf16(pair)]);
            bytes = bytes[(isValid ? length : 1)..];
        }
        return new SourceText(content.ToString(), invalid.ToImmutable());
    }

    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    public override string ToString() => Content;
}
