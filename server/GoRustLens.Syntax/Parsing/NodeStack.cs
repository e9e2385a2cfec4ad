using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Where lists are put together: nested lists share one growing array, and each finished list takes its own part away.</summary>
internal sealed class NodeStack<T>
{
    // An array of a struct, not of T: storing into an array of a class costs a check of the element's type each time.
    private Slot[] _slots = new Slot[64];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => _slots[index].Item;
        set => _slots[index].Item = value;
    }

    public void Push(T item)
    {
        var slots = _slots;
        var count = Count;
        if ((uint)count >= (uint)slots.Length)
        {
            Array.Resize(ref _slots, count * 2);
            slots = _slots;
        }
        slots[count].Item = item;
        Count = count + 1;
    }

    /// <summary>The items from the mark on, in order; they leave the stack.</summary>
    public ImmutableArray<T> TakeFrom(int mark)
    {
        if (mark == Count)
            return [];
        var taken = ItemsFrom(mark);
        var result = taken.ToArray();
        taken.Clear();
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    public void DropFrom(int mark)
    {
        if (mark == Count)
            return;
        ItemsFrom(mark).Clear();
        Count = mark;
    }

    /// <summary>The items as a span of T: a slot is its item and nothing else, so the memory is the same.</summary>
    private Span<T> ItemsFrom(int mark) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<Slot, T>(ref _slots[mark]), Count - mark);

    private struct Slot
    {
        public T Item;
    }
}
