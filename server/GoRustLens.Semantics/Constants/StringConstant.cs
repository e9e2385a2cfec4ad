using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GoRustLens.Semantics.Constants;

/// <summary>A sequence of bytes. A concatenation is put together when first read, so that long chains of "+" cost no more than their length.</summary>
internal sealed class StringConstant : ConstantValue
{
    // Go's own limit is 2e9 bytes; nothing here may need that much memory.
    private const int MaxLength = 1 << 28;

    private volatile Part _part;

    private StringConstant(Part part, int length)
    {
        _part = part;
        Length = length;
    }

    public int Length { get; }

    public override ConstantKind Kind => ConstantKind.String;

    /// <summary>Each byte that is not part of valid UTF-8 is one U+FFFD, as when Go ranges over the string.</summary>
    public string Text
    {
        get
        {
            ReadOnlySpan<byte> rest = Bytes();
            if (Utf8.IsValid(rest))
                return Encoding.UTF8.GetString(rest);
            var text = new StringBuilder(rest.Length);
            Span<char> units = stackalloc char[2];
            while (!rest.IsEmpty)
            {
                var isValid = Rune.DecodeFromUtf8(rest, out var rune, out var used) == OperationStatus.Done;
                text.Append(units[..rune.EncodeToUtf16(units)]);
                rest = rest[(isValid ? used : 1)..];
            }
            return text.ToString();
        }
    }

    public static StringConstant Make(string text) => Make(Encoding.UTF8.GetBytes(text));

    public static StringConstant Make(byte[] bytes) => new(new Leaf(bytes), bytes.Length);

    /// <summary>Null where the result were too long.</summary>
    public static StringConstant? Join(StringConstant left, StringConstant right)
    {
        if (left.Length == 0)
            return right;
        if (right.Length == 0)
            return left;
        return left.Length > MaxLength - right.Length
            ? null
            : new StringConstant(new Pair(left, right), left.Length + right.Length);
    }

    public byte[] Bytes()
    {
        if (_part is Leaf leaf)
            return leaf.Bytes;
        var bytes = new byte[Length];
        var end = Length;
        // From the back, since chains lean to the left: the stack stays short.
        var waiting = new Stack<StringConstant>();
        waiting.Push(this);
        while (waiting.TryPop(out var next))
        {
            switch (next._part)
            {
                case Leaf known:
                    end -= known.Bytes.Length;
                    known.Bytes.CopyTo(bytes, end);
                    break;
                case Pair pair:
                    waiting.Push(pair.Left);
                    waiting.Push(pair.Right);
                    break;
            }
        }
        _part = new Leaf(bytes);
        return bytes;
    }

    public override string ToString()
    {
        var text = new StringBuilder("\"");
        ReadOnlySpan<byte> rest = Bytes();
        Span<char> units = stackalloc char[2];
        while (!rest.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(rest, out var rune, out var used) == OperationStatus.Done;
            if (!isValid)
                text.Append($"\\x{rest[0]:x2}");
            else if (EscapeOf(rune) is { } escape)
                text.Append(escape);
            else
                text.Append(units[..rune.EncodeToUtf16(units)]);
            rest = rest[(isValid ? used : 1)..];
        }
        return text.Append('"').ToString();
    }

    private static string? EscapeOf(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\a' => @"\a",
        '\b' => @"\b",
        '\f' => @"\f",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\v' => @"\v",
        < ' ' or 0x7f => $"\\x{rune.Value:x2}",
        _ when Rune.IsControl(rune) || rune.Value == 0xFEFF => $"\\u{rune.Value:x4}",
        _ => null,
    };

    private abstract class Part;

    private sealed class Leaf(byte[] bytes) : Part
    {
        public byte[] Bytes { get; } = bytes;
    }

    private sealed class Pair(StringConstant left, StringConstant right) : Part
    {
        public StringConstant Left { get; } = left;

        public StringConstant Right { get; } = right;
    }
}
