using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Where lists are put together: nested lists share one growing array, and each finished list takes its own part away.</summary>
internal sealed class NodeStack<T>
{
    private T[] _items = new T[64];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public void Push(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>The items from the mark on, in order; they leave the stack.</summary>
    public ImmutableArray<T> TakeFrom(int mark)
    {
        if (mark == Count)
            return [];
        var taken = _items.AsSpan(mark, Count - mark);
        var result = taken.ToArray();
        taken.Clear();
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    public void DropFrom(int mark)
    {
        _items.AsSpan(mark, Count - mark).Clear();
        Count = mark;
    }
}
