using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>Whether two types are the same type.</summary>
/// <remarks>Source: go.dev/ref/spec#Type_identity. Unknown types are identical to nothing. Named types: Symbol.IsSameDeclaration and identical arguments.</remarks>
public static class TypeIdentity
{
    /// <summary>Interfaces that lead to interfaces of ever new instances are taken for the same at this depth.</summary>
    private const int MaxInterfaceDepth = 50;

    public static bool AreIdentical(GoType left, GoType right) => AreIdentical(left, right, ignoresTags: false, null);

    /// <summary>As <see cref="AreIdentical(GoType, GoType)"/>, but struct tags do not count: for conversions.</summary>
    public static bool AreIdenticalIgnoringTags(GoType left, GoType right) => AreIdentical(left, right, ignoresTags: true, null);

    private static bool AreIdentical(GoType left, GoType right, bool ignoresTags, InterfacePair? pairs)
    {
        left = left.Unaliased;
        right = right.Unaliased;
        if (ReferenceEquals(left, right))
            return left is not GoUnknown;
        return RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? AreIdenticalShapes(left, right, ignoresTags, pairs)
            : OnLargeStack(left, right, ignoresTags, pairs);
    }

    private static bool OnLargeStack(GoType left, GoType right, bool ignoresTags, InterfacePair? pairs) =>
        TypeGate.Deep(() => AreIdenticalShapes(left, right, ignoresTags, pairs));

    private static bool AreIdenticalShapes(GoType left, GoType right, bool ignoresTags, InterfacePair? pairs) => (left, right) switch
    {
        (GoBasic a, GoBasic b) => a.BasicKind == b.BasicKind,
        (GoNamed a, GoNamed b) => AreIdenticalNamed(a, b),
        (GoPointer a, GoPointer b) => AreIdentical(a.RawElement, b.RawElement, ignoresTags, pairs),
        (GoSlice a, GoSlice b) => AreIdentical(a.RawElement, b.RawElement, ignoresTags, pairs),
        (GoArray a, GoArray b) => (a.Length is null || b.Length is null || a.Length == b.Length) && AreIdentical(a.RawElement, b.RawElement, ignoresTags, pairs),
        (GoMap a, GoMap b) => AreIdentical(a.RawKey, b.RawKey, ignoresTags, pairs) && AreIdentical(a.RawValue, b.RawValue, ignoresTags, pairs),
        (GoChan a, GoChan b) => a.Direction == b.Direction && AreIdentical(a.RawElement, b.RawElement, ignoresTags, pairs),
        (GoStruct a, GoStruct b) => AreIdenticalStructs(a, b, ignoresTags, pairs),
        (GoSignature a, GoSignature b) => AreIdenticalSignatures(a, b, ignoresTags, pairs),
        (GoInterface a, GoInterface b) => AreIdenticalInterfaces(a, b, ignoresTags, pairs),
        (GoTuple a, GoTuple b) => AreIdenticalLists(a.Elements, b.Elements, ignoresTags, pairs),
        (GoUnion a, GoUnion b) => TypeTerms.AreEqual(TypeTerms.OfUnion(a), TypeTerms.OfUnion(b)),
        _ => false,
    };

    private static bool AreIdenticalNamed(GoNamed left, GoNamed right) =>
        (left.Symbol.IsSameDeclaration(right.Symbol) || IsSameUnresolved(left.Symbol, right.Symbol))
        && AreIdenticalLists(left.TypeArguments, right.TypeArguments, ignoresTags: false, null);

    /// <summary>Two packages that cannot find a third one have symbols of their own for its members.</summary>
    private static bool IsSameUnresolved(Symbol left, Symbol right) =>
        left.Kind == SymbolKind.Unresolved && right.Kind == SymbolKind.Unresolved && left.Name == right.Name
        && left.ImportedPath is { } path && path == right.ImportedPath;

    private static bool AreIdenticalLists(ImmutableArray<GoType> left, ImmutableArray<GoType> right, bool ignoresTags, InterfacePair? pairs)
    {
        if (left.Length != right.Length)
            return false;
        for (var index = 0; index < left.Length; index++)
        {
            if (!AreIdentical(left[index], right[index], ignoresTags, pairs))
                return false;
        }
        return true;
    }

    private static bool AreIdenticalStructs(GoStruct left, GoStruct right, bool ignoresTags, InterfacePair? pairs)
    {
        if (left.Fields.Length != right.Fields.Length)
            return false;
        for (var index = 0; index < left.Fields.Length; index++)
        {
            var (a, b) = (left.Fields[index], right.Fields[index]);
            if (a.IsEmbedded != b.IsEmbedded || (!ignoresTags && a.Tag != b.Tag)
                || !MemberNames.AreSame(a.Name, a.Symbol, b.Name, b.Symbol)
                || !AreIdentical(a.RawType, b.RawType, ignoresTags, pairs))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AreIdenticalSignatures(GoSignature left, GoSignature right, bool ignoresTags, InterfacePair? pairs)
    {
        if (left.TypeParameters.Length != right.TypeParameters.Length || left.IsVariadic != right.IsVariadic
            || left.Parameters.Length != right.Parameters.Length || left.Results.Length != right.Results.Length)
        {
            return false;
        }
        if (!left.TypeParameters.IsEmpty)
        {
            if (!HaveIdenticalConstraints(left, right, ignoresTags, pairs))
                return false;
            right = (GoSignature)Renamed(new GoSignature(right.Parameters, right.Results, right.IsVariadic), left, right);
        }
        return AreIdenticalParameters(left.Parameters, right.Parameters, ignoresTags, pairs)
            && AreIdenticalParameters(left.Results, right.Results, ignoresTags, pairs);
    }

    private static bool AreIdenticalParameters(ImmutableArray<GoParameter> left, ImmutableArray<GoParameter> right, bool ignoresTags, InterfacePair? pairs)
    {
        for (var index = 0; index < left.Length; index++)
        {
            if (!AreIdentical(left[index].RawType, right[index].RawType, ignoresTags, pairs))
                return false;
        }
        return true;
    }

    private static bool HaveIdenticalConstraints(GoSignature left, GoSignature right, bool ignoresTags, InterfacePair? pairs)
    {
        for (var index = 0; index < left.TypeParameters.Length; index++)
        {
            var constraint = Renamed(right.TypeParameters[index].ConstraintInterface, left, right);
            if (!AreIdentical(left.TypeParameters[index].ConstraintInterface, constraint, ignoresTags, pairs))
                return false;
        }
        return true;
    }

    /// <summary>A type of the right signature, in terms of the left one's type parameters.</summary>
    private static GoType Renamed(GoType type, GoSignature left, GoSignature right) =>
        Instantiation.Substitute(type, right.TypeParameters, ImmutableArray<GoType>.CastUp(left.TypeParameters));

    private static bool AreIdenticalInterfaces(GoInterface left, GoInterface right, bool ignoresTags, InterfacePair? pairs)
    {
        var (a, b) = (left.TypeSet, right.TypeSet);
        if (a.IsComparable != b.IsComparable || a.Methods.Length != b.Methods.Length || !TypeTerms.AreEqual(a.Terms, b.Terms))
            return false;
        if (pairs is not null && (pairs.Depth > MaxInterfaceDepth || pairs.Contains(left, right)))
            return true;
        var inner = new InterfacePair(left, right, pairs);
        for (var index = 0; index < a.Methods.Length; index++)
        {
            var (mine, theirs) = (a.Methods[index], b.Methods[index]);
            if (!MemberNames.AreSame(mine.Name, mine.Symbol, theirs.Name, theirs.Symbol)
                || !AreIdentical(mine.Signature, theirs.Signature, ignoresTags, inner))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Two interfaces under comparison: meeting them again inside of themselves, they are the same unless something else differs.</summary>
    private sealed class InterfacePair(GoInterface left, GoInterface right, InterfacePair? outer)
    {
        private readonly GoInterface _left = left;
        private readonly GoInterface _right = right;
        private readonly InterfacePair? _outer = outer;

        public int Depth { get; } = outer is null ? 1 : outer.Depth + 1;

        public bool Contains(GoInterface left, GoInterface right)
        {
            for (var pair = this; pair is not null; pair = pair._outer)
            {
                if ((ReferenceEquals(pair._left, left) && ReferenceEquals(pair._right, right))
                    || (ReferenceEquals(pair._left, right) && ReferenceEquals(pair._right, left)))
                {
                    return true;
                }
            }
            return false;
        }
    }
}
