using System.Text;

namespace GoRustLens.Syntax.Text;

/// <summary>Maps the UTF-16 offsets of a text to the offsets of the UTF-8 bytes that it was made from.</summary>
/// <remarks>Where a byte was no UTF-8 its U+FFFD counts as one byte, so that the offsets are those of the file on disk.</remarks>
public sealed class ByteOffsets
{
    private readonly int[]? _offsets;

    private ByteOffsets(int[]? offsets) => _offsets = offsets;

    /// <summary>The byte offset of a UTF-16 offset. The second half of a surrogate pair has its pair's offset.</summary>
    public int this[int offset] => _offsets is null ? offset : _offsets[offset];

    public static ByteOffsets Of(SourceText text)
    {
        if (Ascii.IsValid(text.Content))
            return new ByteOffsets(null);
        var offsets = new int[text.Length + 1];
        var invalid = 0;
        var bytes = 0;
        for (var offset = 0; offset < text.Length;)
        {
            Rune.DecodeFromUtf16(text.Content.AsSpan(offset), out var rune, out var length);
            offsets.AsSpan(offset, length).Fill(bytes);
            var isInvalid = invalid < text.InvalidBytes.Length && text.InvalidBytes[invalid] == offset;
            if (isInvalid)
                invalid++;
            bytes += isInvalid ? 1 : rune.Utf8SequenceLength;
            offset += length;
        }
        offsets[text.Length] = bytes;
        return new ByteOffsets(offsets);
    }
}
