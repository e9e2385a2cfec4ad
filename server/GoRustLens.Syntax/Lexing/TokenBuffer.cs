using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoRustLens.Syntax.Lexing;

/// <summary>A growing run of tokens that is used again and again, so that only the finished array is allocated for a file.</summary>
internal sealed class TokenBuffer
{
    private Token[] _items = new Token[4096];

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TokenKind kind, int start, int length)
    {
        var items = _items;
        var count = Count;
        if ((uint)count < (uint)items.Length)
        {
            items[count] = new Token(kind, start, length);
            Count = count + 1;
        }
        else
        {
            GrowAndAdd(new Token(kind, start, length));
        }
    }

    public Token[] ToArray() => _items.AsSpan(0, Count).ToArray();

    public static ImmutableArray<Token> AsImmutable(Token[] tokens) => ImmutableCollectionsMarshal.AsImmutableArray(tokens);

    /// <summary>Forgets the tokens; keeps the memory, unless one huge file made it huge.</summary>
    public void Clear()
    {
        Count = 0;
        if (_items.Length > 1 << 18)
            _items = new Token[4096];
    }

    private void GrowAndAdd(Token token)
    {
        Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = token;
    }
}
