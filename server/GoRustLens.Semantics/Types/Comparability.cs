namespace GoRustLens.Semantics.Types;

/// <summary>Which types == takes. One question; it remembers the types on its way, which may lead back to themselves.</summary>
/// <remarks>Source: go.dev/ref/spec#Comparison_operators.</remarks>
internal sealed class Comparability
{
    /// <summary>Structs that hold ever new instances of themselves, in wrong code, end at one of these.</summary>
    private const int MaxDepth = 100;
    private const int MaxTypes = 20_000;

    private readonly bool _isDynamic;
    private readonly HashSet<GoType> _seen = [];
    private int _depth;

    private Comparability(bool isDynamic) => _isDynamic = isDynamic;

    public static bool IsComparable(GoType type, bool isDynamic) => type.Underlying switch
    {
        GoBasic basic => basic.BasicKind != BasicKind.UntypedNil,
        GoPointer or GoChan or GoUnknown => true,
        GoSlice or GoMap or GoSignature or GoTuple or GoUnion => false,
        _ => new Comparability(isDynamic).IsComparable(type),
    };

    /// <summary>True where every type that implements an interface with this set is comparable.</summary>
    public static bool IsEachComparable(TypeSet set) => new Comparability(isDynamic: false).IsComparable(set);

    private bool IsComparable(GoType type)
    {
        if (_depth > MaxDepth || _seen.Count > MaxTypes || !_seen.Add(type))
            return true;
        _depth++;
        try
        {
            return type.Underlying switch
            {
                GoBasic basic => basic.BasicKind != BasicKind.UntypedNil,
                GoPointer or GoChan or GoUnknown => true, // unknown: whatever made it so was an error already
                GoStruct structure => AreAllComparable(structure),
                GoArray array => IsComparable(array.RawElement),
                GoTypeParam parameter => IsComparable(parameter.ConstraintInterface.TypeSet),
                GoInterface known => _isDynamic || IsComparable(known.TypeSet),
                _ => false,
            };
        }
        finally
        {
            _depth--;
        }
    }

    private bool AreAllComparable(GoStruct structure)
    {
        foreach (var field in structure.Fields)
        {
            if (!IsComparable(field.RawType))
                return false;
        }
        return true;
    }

    /// <summary>True where each type of the set is comparable for certain, whatever the question was.</summary>
    private bool IsComparable(TypeSet set)
    {
        if (set.Terms is not { } terms)
            return set.IsComparable;
        if (terms.IsEmpty)
            return false;
        var strict = _isDynamic ? new Comparability(isDynamic: false) { _depth = _depth } : this;
        foreach (var term in terms)
        {
            if (!strict.IsComparable(term.Type))
                return false;
        }
        return true;
    }
}
