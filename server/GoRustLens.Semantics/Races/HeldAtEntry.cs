using System.Collections.Immutable;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Races;

/// <summary>A call within the package, and the mutexes that its own function has locked there.</summary>
/// <param name="Names">The receiver and the parameters of the callee that the caller can name, with what it calls them.</param>
/// <param name="IsAtEntryToo">True where what the caller's callers hold is held here, too.</param>
internal sealed record HeldCall(Symbol Caller, Symbol Callee, ImmutableArray<(Symbol Name, AccessPath Argument)> Names, ImmutableArray<AccessPath> Held, bool IsAtEntryToo)
{
    /// <summary>A caller's mutex as the callee names it; null where it has no name there.</summary>
    public AccessPath? Rename(AccessPath path)
    {
        if (path.Root is { Kind: SymbolKind.Variable })
            return path;
        foreach (var (name, argument) in Names)
        {
            if (ReferenceEquals(argument.Root, path.Root) && path.Path.StartsWith(argument.Path, StringComparison.Ordinal) && (path.Path.Length == argument.Path.Length || path.Path[argument.Path.Length] is '.' or '['))
                return new AccessPath(name, path.Path[argument.Path.Length..]);
        }
        return null;
    }
}

/// <summary>The mutexes that are held when a function is called: by all its callers, and by some.</summary>
internal sealed class HeldAtEntry
{
    private const int MaxRounds = 8;

    private readonly Dictionary<Symbol, List<HeldCall>> _calls = [];
    private readonly HashSet<Symbol> _outside = [];
    private readonly HashSet<Symbol> _unclear = [];
    private readonly HashSet<string> _dynamic = [];
    private readonly Dictionary<Symbol, (ImmutableHashSet<AccessPath>? All, ImmutableHashSet<AccessPath> Some)> _entries = [];

    public void Add(HeldCall call)
    {
        if (!_calls.TryGetValue(call.Callee, out var calls))
            _calls[call.Callee] = calls = [];
        calls.Add(call);
    }

    /// <summary>Somebody calls it of whom nothing is known: other packages, a goroutine, whoever has the function value.</summary>
    public void AddOutside(Symbol function) => _outside.Add(function);

    /// <summary>It is called when other things may be locked than here.</summary>
    public void AddUnclear(Symbol function) => _unclear.Add(function);

    /// <summary>A method of an interface is called under a lock: all of that name may be meant.</summary>
    public void AddDynamic(string method) => _dynamic.Add(method);

    /// <summary>Null where it cannot be told.</summary>
    public (ImmutableHashSet<AccessPath> All, ImmutableHashSet<AccessPath> Some)? Of(Symbol function)
    {
        if (_unclear.Contains(function) || _dynamic.Contains(function.Name))
            return null;
        return _entries.TryGetValue(function, out var entry) && entry.All is { } all ? (all, entry.Some) : null;
    }

    /// <summary>Goes on from "all callers hold everything" and "no caller holds anything" until nothing changes.</summary>
    public void Settle()
    {
        foreach (var function in _calls.Keys.Concat(_outside))
            _entries[function] = (null, []);
        for (var round = 0; round < MaxRounds; round++)
        {
            var hasChanged = false;
            foreach (var function in _entries.Keys.ToList())
            {
                var now = Gather(function);
                var before = _entries[function];
                if (Same(before.All, now.All) && before.Some.SetEquals(now.Some))
                    continue;
                _entries[function] = now;
                hasChanged = true;
            }
            if (!hasChanged)
                return;
        }
        _entries.Clear();
    }

    private (ImmutableHashSet<AccessPath>? All, ImmutableHashSet<AccessPath> Some) Gather(Symbol function)
    {
        var all = _outside.Contains(function) ? ImmutableHashSet<AccessPath>.Empty : null;
        ImmutableHashSet<AccessPath> some = [];
        foreach (var call in _calls.GetValueOrDefault(function) ?? [])
        {
            var caller = call.IsAtEntryToo && _entries.TryGetValue(call.Caller, out var entry) ? entry : ([], []);
            var own = call.Held.Select(call.Rename).OfType<AccessPath>().ToImmutableHashSet();
            some = some.Union(own).Union(caller.Some.Select(call.Rename).OfType<AccessPath>());
            // A caller of which nothing is known yet says nothing against.
            if (caller.All is not { } held)
                continue;
            var here = own.Union(held.Select(call.Rename).OfType<AccessPath>());
            all = all?.Intersect(here) ?? here;
        }
        return (all, some);
    }

    private static bool Same(ImmutableHashSet<AccessPath>? left, ImmutableHashSet<AccessPath>? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : left.SetEquals(right);
}
