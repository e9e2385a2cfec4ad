namespace GoRustLens.Syntax.Parsing;

/// <summary>Makes one string of a name that stands in the text many times. Bounded: a name that falls on another's place takes it over.</summary>
internal sealed class NameTable
{
    private const int Size = 1 << 13;
    private const int LongestKept = 40;

    private readonly string?[] _names = new string?[Size];

    public string Intern(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return "";
        if (name.Length > LongestKept)
            return name.ToString();
        var hash = (uint)name.Length;
        foreach (var character in name)
            hash = (hash * 31) + character;
        ref var place = ref _names[(hash ^ (hash >> 13)) & (Size - 1)];
        if (place is not null && name.SequenceEqual(place))
            return place;
        return place = name.ToString();
    }
}
