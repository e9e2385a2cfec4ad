namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What is known of the places of a body at one point: a small table by the places' numbers, never changed once made.</summary>
/// <remarks>An array rather than a tree: bodies have few places that anything is known of, and joins read all of them.</remarks>
internal sealed class NilFacts
{
    private readonly int[] _places;
    private readonly NilValue[] _values;

    private NilFacts(int[] places, NilValue[] values)
    {
        _places = places;
        _values = values;
    }

    public static NilFacts Empty { get; } = new([], []);

    public int Count => _places.Length;

    public NilValue? Get(int place)
    {
        var index = Array.BinarySearch(_places, place);
        return index < 0 ? null : _values[index];
    }

    /// <summary>The table with another value; null takes the place out.</summary>
    public NilFacts With(int place, NilValue? value)
    {
        var index = Array.BinarySearch(_places, place);
        if (value is null)
            return index < 0 ? this : Without(index);
        if (index >= 0)
        {
            if (value.Equals(_values[index]))
                return this;
            var changed = (NilValue[])_values.Clone();
            changed[index] = value;
            return new NilFacts(_places, changed);
        }
        index = ~index;
        var places = new int[_places.Length + 1];
        var values = new NilValue[places.Length];
        Array.Copy(_places, places, index);
        Array.Copy(_values, values, index);
        places[index] = place;
        values[index] = value;
        Array.Copy(_places, index, places, index + 1, _places.Length - index);
        Array.Copy(_values, index, values, index + 1, _places.Length - index);
        return new NilFacts(places, values);
    }

    public void ForEach(Action<int, NilValue> look)
    {
        for (var index = 0; index < _places.Length; index++)
            look(_places[index], _values[index]);
    }

    /// <summary>The table with each value changed; null takes the place out.</summary>
    public NilFacts Map(Func<int, NilValue, NilValue?> change)
    {
        var result = this;
        for (var index = 0; index < _places.Length; index++)
        {
            var changed = change(_places[index], _values[index]);
            if (!ReferenceEquals(changed, _values[index]))
                result = result.With(_places[index], changed);
        }
        return result;
    }

    public static NilFacts Join(NilFacts left, NilFacts right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var places = new List<int>(left.Count + right.Count);
        var values = new List<NilValue>(left.Count + right.Count);
        for (int first = 0, second = 0; first < left.Count || second < right.Count;)
        {
            var mine = first < left.Count ? left._places[first] : int.MaxValue;
            var other = second < right.Count ? right._places[second] : int.MaxValue;
            var joined = NilValue.Join(mine <= other ? left._values[first] : null, other <= mine ? right._values[second] : null);
            if (joined is not null)
            {
                places.Add(Math.Min(mine, other));
                values.Add(joined);
            }
            first += mine <= other ? 1 : 0;
            second += other <= mine ? 1 : 0;
        }
        return new NilFacts([.. places], [.. values]);
    }

    public static bool AreEqual(NilFacts left, NilFacts right) =>
        ReferenceEquals(left, right) || (left._places.AsSpan().SequenceEqual(right._places) && left._values.AsSpan().SequenceEqual(right._values));

    private NilFacts Without(int index)
    {
        int[] places = [.. _places[..index], .. _places[(index + 1)..]];
        NilValue[] values = [.. _values[..index], .. _values[(index + 1)..]];
        return new NilFacts(places, values);
    }
}
