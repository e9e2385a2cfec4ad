using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>Of a generic interface that a type implements, the arguments: found by laying the interface's methods over those of the type.</summary>
internal static class ContractArguments
{
    /// <summary>The trait with its arguments for the type: <c>Getter&lt;i64&gt;</c>. A parameter that no method mentions stays one: every argument will do.</summary>
    public static RustPathType TraitFor(Plan plan, Contract contract, GoNamed type)
    {
        if (contract.Type is not GoNamed { TypeParameters: { IsEmpty: false } parameters })
            return new RustPathType(contract.Name);
        var found = Found(contract, type);
        return new RustPathType(contract.Name) { Arguments = [.. parameters.Where(p => Plan.CoreOf(p) is null).Select(p => found.TryGetValue(p, out var argument) ? plan.Owned(argument) : Plan.ParameterType(p))] };
    }

    /// <summary>The parameters of the interface that an impl for the type has to declare besides those of the type.</summary>
    public static IEnumerable<GoTypeParam> Free(Contract contract, GoNamed type)
    {
        if (contract.Type is not GoNamed { TypeParameters: { IsEmpty: false } parameters })
            return [];
        var found = Found(contract, type);
        return parameters.Where(p => Plan.CoreOf(p) is null && !found.ContainsKey(p) && !type.Origin.TypeParameters.Any(own => own.Symbol.Name == p.Symbol.Name));
    }

    private static Dictionary<GoTypeParam, GoType> Found(Contract contract, GoNamed type)
    {
        var found = new Dictionary<GoTypeParam, GoType>();
        foreach (var method in contract.Methods)
        {
            if (SemanticModel.MemberOf(new GoPointer(type), method.Name) is { IsMethod: true, Type: GoSignature own })
                Match(method.Signature, own, found, 0);
        }
        return found;
    }

    private static void Match(GoType pattern, GoType type, Dictionary<GoTypeParam, GoType> found, int depth)
    {
        if (depth > 12)
            return;
        switch (pattern.Unaliased, type.Unaliased)
        {
            case (GoTypeParam parameter, var argument):
                found.TryAdd(parameter, argument);
                break;
            case (GoSlice p, GoSlice t): Match(p.Element, t.Element, found, depth + 1); break;
            case (GoArray p, GoArray t): Match(p.Element, t.Element, found, depth + 1); break;
            case (GoPointer p, GoPointer t): Match(p.Element, t.Element, found, depth + 1); break;
            case (GoChan p, GoChan t): Match(p.Element, t.Element, found, depth + 1); break;
            case (GoMap p, GoMap t):
                Match(p.Key, t.Key, found, depth + 1);
                Match(p.Value, t.Value, found, depth + 1);
                break;
            case (GoNamed p, GoNamed t):
                MatchAll(p.TypeArguments, t.TypeArguments, found, depth + 1);
                break;
            case (GoSignature p, GoSignature t):
                MatchAll([.. p.Parameters.Select(x => x.Type), .. p.Results.Select(x => x.Type)], [.. t.Parameters.Select(x => x.Type), .. t.Results.Select(x => x.Type)], found, depth + 1);
                break;
        }
    }

    private static void MatchAll(ImmutableArray<GoType> patterns, ImmutableArray<GoType> types, Dictionary<GoTypeParam, GoType> found, int depth)
    {
        for (var i = 0; i < patterns.Length && i < types.Length; i++)
            Match(patterns[i], types[i], found, depth);
    }

    /// <summary>True where the type is or holds a type parameter.</summary>
    public static bool IsGeneric(GoSignature signature) => signature.Parameters.Any(p => Holds(p.Type, 0)) || signature.Results.Any(r => Holds(r.Type, 0));

    public static bool Holds(GoType type, int depth) => depth < 8 && type.Unaliased switch
    {
        GoTypeParam => true,
        GoSlice slice => Holds(slice.Element, depth + 1),
        GoArray array => Holds(array.Element, depth + 1),
        GoPointer pointer => Holds(pointer.Element, depth + 1),
        GoChan channel => Holds(channel.Element, depth + 1),
        GoMap map => Holds(map.Key, depth + 1) || Holds(map.Value, depth + 1),
        GoNamed named => named.TypeArguments.Any(a => Holds(a, depth + 1)),
        GoSignature signature => signature.Parameters.Any(p => Holds(p.Type, depth + 1)) || signature.Results.Any(r => Holds(r.Type, depth + 1)),
        _ => false,
    };
}
