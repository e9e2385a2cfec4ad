using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>Where type parameters occur in types.</summary>
internal static class TypeParameterUse
{
    /// <summary>True where the type contains one of the type parameters.</summary>
    public static bool IsParameterized(ImmutableArray<GoTypeParam> parameters, GoType type) => new Walk(parameters).Contains(type);

    /// <summary>Takes the inferred type from each parameter whose type contains the parameter itself, directly or by way of others.</summary>
    public static void KillCycles(ImmutableArray<GoTypeParam> parameters, GoType?[] inferred)
    {
        var finder = new CycleFinder(parameters, inferred);
        foreach (var parameter in parameters)
            finder.Visit(parameter);
    }

    /// <summary>The types directly inside of the type. Of a named type its type arguments.</summary>
    private static IEnumerable<GoType> PartsOf(GoType type) => type switch
    {
        GoPointer pointer => [pointer.RawElement],
        GoSlice slice => [slice.RawElement],
        GoArray array => [array.RawElement],
        GoChan channel => [channel.RawElement],
        GoMap map => [map.RawKey, map.RawValue],
        GoTuple tuple => tuple.Elements,
        GoStruct structure => structure.Fields.Select(field => field.RawType),
        GoSignature signature => signature.Parameters.Concat(signature.Results).Select(parameter => parameter.RawType),
        GoUnion union => union.Terms.Select(term => term.Type),
        GoInterface constraint => constraint.Methods.Select(method => (GoType)method.Signature).Concat(constraint.Embedded),
        GoNamed named => named.TypeArguments,
        _ => [],
    };

    private sealed class Walk(ImmutableArray<GoTypeParam> parameters)
    {
        // Only wrong code ("type A = []A") has types without end.
        private const int MaxLevel = 500;

        private HashSet<GoType>? _seen;
        private int _level;

        public bool Contains(GoType type)
        {
            if (_level > MaxLevel)
                return false;
            _level++;
            var result = ContainsHere(type.Unaliased);
            _level--;
            return result;
        }

        private bool ContainsHere(GoType type)
        {
            switch (type)
            {
                case GoTypeParam parameter:
                    return parameters.Contains(parameter);
                case GoBasic or GoUnknown or GoNamed { TypeArguments.IsEmpty: true }:
                    return false;
                case GoPointer pointer:
                    return Contains(pointer.RawElement);
                case GoSlice slice:
                    return Contains(slice.RawElement);
            }
            // Types may share parts.
            _seen ??= new HashSet<GoType>(ReferenceEqualityComparer.Instance);
            if (!_seen.Add(type))
                return false;
            return type is GoInterface constraint ? ContainsInSet(constraint.TypeSet) : PartsOf(type).Any(Contains);
        }

        private bool ContainsInSet(TypeSet set) =>
            set.Methods.Any(method => Contains(method.Signature))
            || (set.Terms is { IsEmpty: false } terms && terms.All(term => Contains(term.Type)));
    }

    private sealed class CycleFinder(ImmutableArray<GoTypeParam> parameters, GoType?[] inferred)
    {
        private readonly HashSet<GoType> _open = new(ReferenceEqualityComparer.Instance);

        public void Visit(GoType type)
        {
            type = type.Unaliased;
            if (type is GoBasic or GoUnknown or GoNamed { TypeArguments.IsEmpty: true })
                return;
            var index = type is GoTypeParam parameter ? parameters.IndexOf(parameter) : -1;
            if (!_open.Add(type))
            {
                if (index >= 0)
                    inferred[index] = null;
                return;
            }
            if (index >= 0)
            {
                if (inferred[index] is { } known)
                    Visit(known);
            }
            else
            {
                foreach (var part in PartsOf(type))
                    Visit(part);
            }
            _open.Remove(type);
        }
    }
}
