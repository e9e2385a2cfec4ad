using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>How deep type arguments are nested: the bound for generic types that contain ever larger instances of themselves.</summary>
internal static class TypeDepth
{
    /// <summary>No type that a person writes comes near.</summary>
    public const int Limit = 100;

    // "T[P] contains T[map[P]P]" doubles the size with each step.
    private const int MaxNodes = 20_000;

    /// <summary>One more than the deepest argument's; above <see cref="Limit"/> also where the arguments are too large to say.</summary>
    public static int OfInstance(ImmutableArray<GoType> arguments)
    {
        var budget = MaxNodes;
        var deepest = 0;
        foreach (var argument in arguments)
            deepest = Math.Max(deepest, Of(argument, 0, ref budget));
        return budget < 0 ? Limit + 1 : deepest + 1;
    }

    private static int Of(GoType type, int level, ref int budget)
    {
        if (--budget < 0 || level > Limit)
            return Limit;
        var inner = level + 1;
        return type switch
        {
            GoNamed named => named.InstanceDepth,
            GoAlias alias => alias.InstanceDepth,
            GoPointer pointer => 1 + Of(pointer.RawElement, inner, ref budget),
            GoSlice slice => 1 + Of(slice.RawElement, inner, ref budget),
            GoArray array => 1 + Of(array.RawElement, inner, ref budget),
            GoChan channel => 1 + Of(channel.RawElement, inner, ref budget),
            GoMap map => 1 + Math.Max(Of(map.RawKey, inner, ref budget), Of(map.RawValue, inner, ref budget)),
            GoSignature signature => 1 + Math.Max(OfParameters(signature.Parameters, inner, ref budget), OfParameters(signature.Results, inner, ref budget)),
            GoStruct structure => 1 + OfFields(structure, inner, ref budget),
            GoInterface constraint => 1 + OfInterface(constraint, inner, ref budget),
            _ => 0,
        };
    }

    private static int OfParameters(ImmutableArray<GoParameter> parameters, int level, ref int budget)
    {
        var deepest = 0;
        foreach (var parameter in parameters)
            deepest = Math.Max(deepest, Of(parameter.RawType, level, ref budget));
        return deepest;
    }

    private static int OfFields(GoStruct structure, int level, ref int budget)
    {
        var deepest = 0;
        foreach (var field in structure.Fields)
            deepest = Math.Max(deepest, Of(field.RawType, level, ref budget));
        return deepest;
    }

    private static int OfInterface(GoInterface type, int level, ref int budget)
    {
        var deepest = 0;
        foreach (var method in type.Methods)
            deepest = Math.Max(deepest, Of(method.Signature, level, ref budget));
        foreach (var embedded in type.Embedded)
            deepest = Math.Max(deepest, Of(embedded, level, ref budget));
        return deepest;
    }
}
