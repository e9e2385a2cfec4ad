using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>A parameter or a result; the name is empty where none is written. A variadic one has its slice type.</summary>
/// <param name="RawType">As written: it may be an alias.</param>
public sealed record GoParameter(string Name, GoType RawType)
{
    public GoType Type => RawType.Unaliased;

    /// <summary>The declared variable, also where it has no name in the source; null for types that no source wrote.</summary>
    public Symbol? Symbol { get; init; }
}

/// <summary>A function's type. Two signatures are identical whatever their receivers and the names of their parameters.</summary>
public sealed class GoSignature(ImmutableArray<GoParameter> parameters, ImmutableArray<GoParameter> results, bool isVariadic) : GoType
{
    public ImmutableArray<GoParameter> Parameters { get; } = parameters;

    public ImmutableArray<GoParameter> Results { get; } = results;

    /// <summary>True where the last parameter is "...T"; its type is then the slice (or string, for append's own signature).</summary>
    public bool IsVariadic { get; } = isVariadic;

    /// <summary>The function's own type parameters; empty once they are known or where it has none.</summary>
    public ImmutableArray<GoTypeParam> TypeParameters { get; init; } = [];

    /// <summary>Of a method's declaration: its receiver; null for functions and once a method is a value.</summary>
    public GoParameter? Receiver { get; init; }

    /// <summary>Of a method of a generic type: the type parameters that its receiver names, in order.</summary>
    public ImmutableArray<GoTypeParam> ReceiverTypeParameters { get; init; } = [];

    /// <summary>No result, the one result as written, or a tuple: the type of a call.</summary>
    public GoType ResultType => Results.Length switch
    {
        0 => GoTuple.Empty,
        1 => Results[0].RawType,
        _ => new GoTuple([.. Results.Select(result => result.RawType)]) { Names = [.. Results.Select(result => result.Name)] },
    };

    /// <summary>True where the last result is an error.</summary>
    public bool ReturnsError => Results.Length > 0 && Universe.IsError(Results[^1].Type);

    /// <summary>The type of the parameter that takes the argument; a variadic parameter gives its element type.</summary>
    public GoType ParameterTypeOf(int argumentIndex)
    {
        if (IsVariadic && argumentIndex >= Parameters.Length - 1)
            return Parameters[^1].Type is GoSlice slice ? slice.Element : Parameters[^1].Type;
        return argumentIndex < Parameters.Length ? Parameters[argumentIndex].Type : GoUnknown.Instance;
    }
}
