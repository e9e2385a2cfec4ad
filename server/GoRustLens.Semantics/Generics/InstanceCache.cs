using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>The instances of one generic type that are in use, so that a recursive type's expansion comes back to itself.</summary>
/// <remarks>
/// Holds them weakly: a package of the standard library lives longer than the user's types that its generic types are
/// instantiated with. Arguments must be written alike to be found ("any" is not "interface{}"), so that a type prints as
/// its user wrote it; what is not found is merely a second object for an identical type.
/// </remarks>
internal sealed class InstanceCache
{
    // Deeper arguments count as different: comparing is bounded, and two objects for one type do no harm.
    private const int MaxDepth = 8;

    private const int FirstSweep = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, List<WeakReference<GoType>>> _buckets = [];
    private int _count;
    private int _sweepAt = FirstSweep;

    public GoType FindOrAdd(ImmutableArray<GoType> arguments, Func<GoType> create)
    {
        var hash = HashOf(arguments, 0);
        lock (_lock)
        {
            if (_buckets.TryGetValue(hash, out var bucket))
            {
                foreach (var reference in bucket)
                {
                    if (reference.TryGetTarget(out var known) && AreAlike(ArgumentsOf(known), arguments, 0))
                        return known;
                }
            }
            else
            {
                _buckets[hash] = bucket = [];
            }
            var instance = create();
            bucket.Add(new WeakReference<GoType>(instance));
            if (++_count > _sweepAt)
                Sweep();
            return instance;
        }
    }

    private void Sweep()
    {
        _count = 0;
        foreach (var (hash, bucket) in _buckets)
        {
            bucket.RemoveAll(reference => !reference.TryGetTarget(out _));
            _count += bucket.Count;
            if (bucket.Count == 0)
                _buckets.Remove(hash);
        }
        _sweepAt = Math.Max(FirstSweep, 2 * _count);
    }

    private static ImmutableArray<GoType> ArgumentsOf(GoType instance) => instance switch
    {
        GoNamed named => named.TypeArguments,
        GoAlias alias => alias.TypeArguments,
        _ => [],
    };

    private static bool AreAlike(ImmutableArray<GoType> left, ImmutableArray<GoType> right, int depth)
    {
        if (left.Length != right.Length)
            return false;
        for (var index = 0; index < left.Length; index++)
        {
            if (!AreAlike(left[index], right[index], depth))
                return false;
        }
        return true;
    }

    private static bool AreAlike(GoType left, GoType right, int depth)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (depth > MaxDepth)
            return false;
        return (left, right) switch
        {
            (GoNamed a, GoNamed b) => ReferenceEquals(a.Origin, b.Origin) && !a.TypeArguments.IsEmpty && AreAlike(a.TypeArguments, b.TypeArguments, depth + 1),
            (GoAlias a, GoAlias b) => ReferenceEquals(a.Origin, b.Origin) && !a.TypeArguments.IsEmpty && AreAlike(a.TypeArguments, b.TypeArguments, depth + 1),
            (GoPointer a, GoPointer b) => AreAlike(a.RawElement, b.RawElement, depth + 1),
            (GoSlice a, GoSlice b) => AreAlike(a.RawElement, b.RawElement, depth + 1),
            (GoArray a, GoArray b) => a.Length == b.Length && a.Length is not null && AreAlike(a.RawElement, b.RawElement, depth + 1),
            (GoChan a, GoChan b) => a.Direction == b.Direction && AreAlike(a.RawElement, b.RawElement, depth + 1),
            (GoMap a, GoMap b) => AreAlike(a.RawKey, b.RawKey, depth + 1) && AreAlike(a.RawValue, b.RawValue, depth + 1),
            _ => false,
        };
    }

    private static int HashOf(ImmutableArray<GoType> types, int depth)
    {
        var hash = types.Length;
        foreach (var type in types)
            hash = HashCode.Combine(hash, HashOf(type, depth));
        return hash;
    }

    private static int HashOf(GoType type, int depth) => depth > MaxDepth ? 0 : type switch
    {
        GoNamed { TypeArguments.IsEmpty: false } named => HashCode.Combine(RuntimeHelpers.GetHashCode(named.Origin), HashOf(named.TypeArguments, depth + 1)),
        GoAlias { TypeArguments.IsEmpty: false } alias => HashCode.Combine(RuntimeHelpers.GetHashCode(alias.Origin), HashOf(alias.TypeArguments, depth + 1)),
        GoPointer pointer => HashCode.Combine(1, HashOf(pointer.RawElement, depth + 1)),
        GoSlice slice => HashCode.Combine(2, HashOf(slice.RawElement, depth + 1)),
        GoArray array => HashCode.Combine(3, array.Length, HashOf(array.RawElement, depth + 1)),
        GoChan channel => HashCode.Combine(4, channel.Direction, HashOf(channel.RawElement, depth + 1)),
        GoMap map => HashCode.Combine(5, HashOf(map.RawKey, depth + 1), HashOf(map.RawValue, depth + 1)),
        _ => RuntimeHelpers.GetHashCode(type),
    };
}
