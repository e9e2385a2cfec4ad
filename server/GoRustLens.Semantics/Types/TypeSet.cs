using System.Collections.Immutable;

namespace GoRustLens.Semantics.Types;

/// <summary>The types that implement an interface: by the methods they must have, and by the terms of its unions.</summary>
/// <remarks>Source: go.dev/ref/spec#Interface_types.</remarks>
public sealed class TypeSet
{
    internal TypeSet(ImmutableArray<GoMethod> methods, ImmutableArray<GoTerm>? terms, bool isComparable)
    {
        Methods = methods;
        Terms = terms;
        IsComparable = isComparable;
    }

    /// <summary>All methods, sorted by name (unexported ones by package, too).</summary>
    public ImmutableArray<GoMethod> Methods { get; }

    /// <summary>Null where every type is allowed; empty where none is.</summary>
    public ImmutableArray<GoTerm>? Terms { get; }

    /// <summary>True where comparable is asked for.</summary>
    public bool IsComparable { get; }

    /// <summary>True for an ordinary interface: methods alone.</summary>
    public bool IsMethodSet => !IsComparable && Terms is null;

    /// <summary>True where every type implements the interface.</summary>
    public bool IsAll => IsMethodSet && Methods.IsEmpty;

    internal static TypeSet Of(GoInterface type) => throw new NotSupportedException("stub B");
}
