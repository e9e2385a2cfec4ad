using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>What a pointer, map, slice, channel, function or interface holds; for a struct its contents.</summary>
/// <param name="Type">The value's own type: that of an interface is the one that it was made of.</param>
/// <param name="Target">What is pointed to, or the contents of a struct; null for functions.</param>
internal sealed record Value(GoType Type, Cell? Target)
{
    public Closure? Closure { get; init; }

    /// <summary>A declared function or method; its receiver is bound in <see cref="Receiver"/>.</summary>
    public Symbol? Function { get; init; }

    public Value? Receiver { get; init; }

    /// <summary>A slice of a slice: where it ends, and what append does there, is not known.</summary>
    public bool IsPart { get; init; }
}

/// <summary>A function literal with the variables that it sees.</summary>
internal sealed record Closure(FuncLit Literal, SemanticModel Model, Variables Variables);

/// <summary>A piece of memory: a variable, a struct or one of its fields, a map, a channel, an element.</summary>
/// <remarks>Belongs to one run. Objects that a loop makes are told apart by turns: <see cref="Twin"/>.</remarks>
internal sealed class Cell(GoType type, Cell? parent, string name, Symbol? symbol)
{
    private const int MaxValues = 6;
    private const int MaxParts = 200;

    private Dictionary<string, Cell>? _parts;
    private List<Value>? _values;
    private Cell? _twin;

    public GoType Type { get; } = type;

    public Cell? Parent { get; } = parent;

    /// <summary>The field's name, "[]" for contents; of a variable its name.</summary>
    public string Name { get; } = name;

    /// <summary>The variable or field.</summary>
    public Symbol? Symbol { get; } = symbol;

    /// <summary>It comes from outside: what it leads to exists, although nobody has put it there.</summary>
    public bool IsSymbolic { get; init; }

    /// <summary>Stands for one of many elements: which one is not known, so accesses say nothing.</summary>
    public bool IsSomeElement { get; init; }

    /// <summary>Made in a loop: there may be more of the kind.</summary>
    public bool IsOfLoop { get; init; }

    /// <summary>The reads and writes, and the events of channels, groups and the like.</summary>
    public List<Access>? Accesses { get; set; }

    public List<SyncEvent>? Releases { get; set; }

    public List<SyncEvent>? Acquires { get; set; }

    /// <summary>Of a channel: the threads that have taken from it, where that is asked.</summary>
    public List<RaceThread>? Receivers { get; set; }

    /// <summary>The threads that got a pointer to it from a channel: whoever has it may be the only one.</summary>
    public HashSet<RaceThread>? Takers { get; set; }

    /// <summary>Of a channel: 0 without a buffer, -1 unknown.</summary>
    public long Capacity { get; set; } = -1;

    /// <summary>Of a slice: made with more room than elements, so that append writes behind the last one.</summary>
    public bool HasRoom { get; set; }

    /// <summary>Of a sync.Once: it has run.</summary>
    public bool IsDone { get; set; }

    /// <summary>Of a channel: something that can be followed was sent.</summary>
    public bool HasElements => _parts is not null && _parts.TryGetValue("[]", out var elements) && elements._values is { Count: > 0 };

    public IReadOnlyList<Value> Values
    {
        get
        {
            if (_values is null && IsSymbolic && Outside() is { } value)
                _values = [value];
            return _values ?? (IReadOnlyList<Value>)[];
        }
    }

    /// <summary>A field, or contents; made when first asked for.</summary>
    public Cell Part(string name, GoType type, Symbol? symbol, bool isSomeElement = false)
    {
        _parts ??= [];
        if (_parts.TryGetValue(name, out var known))
            return known;
        var part = new Cell(type, this, name, symbol) { IsSymbolic = IsSymbolic, IsSomeElement = isSomeElement || IsSomeElement, IsOfLoop = IsOfLoop };
        if (_parts.Count < MaxParts)
            _parts.Add(name, part);
        return part;
    }

    public void Add(IReadOnlyList<Value> values)
    {
        if (values.Count == 0)
            return;
        _values ??= [.. Values];
        foreach (var value in values)
        {
            if (_values.Count < MaxValues && !_values.Contains(value))
                _values.Add(value);
        }
    }

    public void Replace(IReadOnlyList<Value> values) => _values = [.. values.Take(MaxValues)];

    /// <summary>Takes over what another struct holds.</summary>
    public void CopyFrom(Cell other, int depth = 0)
    {
        if (ReferenceEquals(this, other) || depth > 4)
            return;
        Add(other.Values);
        if (other._parts is null)
            return;
        foreach (var (name, part) in other._parts.ToList())
            Part(name, part.Type, part.Symbol, part.IsSomeElement).CopyFrom(part, depth + 1);
    }

    /// <summary>Another object of the kind: that of a loop's next turn.</summary>
    public Cell Twin()
    {
        if (_twin is not null)
            return _twin;
        _twin = new Cell(Type, Parent, Name, Symbol) { IsSymbolic = IsSymbolic, IsOfLoop = true, IsSomeElement = IsSomeElement, Capacity = Capacity, HasRoom = HasRoom };
        _twin._twin = _twin;
        _twin.CopyFrom(this);
        _twin.LeadToTwins(0);
        return _twin;
    }

    /// <summary>What was made in the loop together with it is another one, too.</summary>
    private void LeadToTwins(int depth)
    {
        if (depth > 4)
            return;
        for (var index = 0; index < (_values?.Count ?? 0); index++)
        {
            if (_values![index] is { Target: { IsOfLoop: true } target } value) // counted above
                _values[index] = value with { Target = target.Twin() };
        }
        foreach (var part in _parts?.Values.ToList() ?? [])
            part.LeadToTwins(depth + 1);
    }

    private Value? Outside() => Type.Underlying switch
    {
        GoPointer pointer => new Value(Type, new Cell(pointer.Element, null, Name, Symbol) { IsSymbolic = true }),
        GoMap or GoSlice or GoChan => new Value(Type, new Cell(Type, null, Name, Symbol) { IsSymbolic = true }),
        _ => null,
    };
}
