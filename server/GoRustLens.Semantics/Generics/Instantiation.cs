using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>Instances of generic types and functions.</summary>
internal static class Instantiation
{
    /// <summary>The generic named type or alias with type arguments; expanded when first asked.</summary>
    public static GoType Of(GoType generic, ImmutableArray<GoType> arguments) => throw new NotSupportedException("stub C");

    /// <summary>The signature with its type parameters replaced; the result has none.</summary>
    public static GoSignature Of(GoSignature generic, ImmutableArray<GoType> arguments) => throw new NotSupportedException("stub C");

    /// <summary>The first type argument that does not satisfy its constraint; -1 where all do.</summary>
    public static int FirstUnsatisfied(ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> arguments) => throw new NotSupportedException("stub C");

    /// <summary>The type with type parameters replaced by arguments; the same object where nothing changes.</summary>
    public static GoType Substitute(GoType type, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> arguments) => throw new NotSupportedException("stub C");

    /// <summary>The type parameters as new ones of the same constraints, and the type with the new ones: so that a call of a function inside of itself does not mix up its own with those to be inferred.</summary>
    public static (ImmutableArray<GoTypeParam> Parameters, GoType Type) RenameTypeParameters(ImmutableArray<GoTypeParam> parameters, GoType type) => throw new NotSupportedException("stub C");
}
