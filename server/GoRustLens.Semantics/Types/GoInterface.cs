using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>A method that an interface asks for.</summary>
public sealed record GoMethod(string Name, GoSignature Signature, Symbol Symbol);

/// <summary>An interface type, as written.</summary>
/// <param name="methods">The methods written in it, in source order.</param>
/// <param name="embedded">Embedded types as written: interfaces, <see cref="GoUnion"/>s, and other types that stand for themselves in a constraint.</param>
public sealed class GoInterface(ImmutableArray<GoMethod> methods, ImmutableArray<GoType> embedded) : GoType
{
    private volatile TypeSet? _typeSet;

    public static GoInterface Empty { get; } = new([], []);

    public ImmutableArray<GoMethod> Methods { get; } = methods;

    public ImmutableArray<GoType> Embedded { get; } = embedded;

    /// <summary>True where a constraint such as "[T ~int]" was written without "interface{}".</summary>
    public bool IsImplicit { get; init; }

    /// <summary>True for the interface behind the predeclared comparable alone.</summary>
    internal bool IsComparableItself { get; init; }

    /// <summary>All methods, embedded ones included, and the types that may implement it.</summary>
    public TypeSet TypeSet
    {
        get
        {
            if (_typeSet is { } known)
                return known;
            var computed = TypeSet.Of(this);
            if (!computed.IsPartial)
                _typeSet = computed;
            return computed;
        }
    }

    /// <summary>True for constraints with "~T" or "A | B" or comparable, which no variable can have as its type.</summary>
    public bool HasUnion => !TypeSet.IsMethodSet;

    /// <summary>True where every type implements it.</summary>
    public bool IsEmpty => Methods.IsEmpty && !IsComparableItself && (Embedded.IsEmpty || TypeSet.IsAll);
}

/// <summary>One "T" or "~T" of a union.</summary>
public readonly record struct GoTerm(bool HasTilde, GoType Type);

/// <summary>"A | ~B" in an interface. A single term is one only where it has a tilde.</summary>
public sealed class GoUnion(ImmutableArray<GoTerm> terms) : GoType
{
    public ImmutableArray<GoTerm> Terms { get; } = terms;
}
