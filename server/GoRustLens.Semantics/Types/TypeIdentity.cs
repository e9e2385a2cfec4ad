namespace GoRustLens.Semantics.Types;

/// <summary>Whether two types are the same type.</summary>
/// <remarks>Source: go.dev/ref/spec#Type_identity. Unknown types are identical to nothing.</remarks>
public static class TypeIdentity
{
    private const int MaxDepth = 32;

    public static bool AreIdentical(GoType left, GoType right) => AreIdentical(left, right, 0);

    private static bool AreIdentical(GoType left, GoType right, int depth)
    {
        if (left.IsUnknown || right.IsUnknown || depth > MaxDepth)
            return false;
        if (ReferenceEquals(left, right))
            return true;
        return (left, right) switch
        {
            (GoNamed a, GoNamed b) => ReferenceEquals(a.Symbol, b.Symbol) && a.TypeArguments.Length == b.TypeArguments.Length
                && a.TypeArguments.Zip(b.TypeArguments).All(pair => AreIdentical(pair.First, pair.Second, depth + 1)),
            (GoTypeParam a, GoTypeParam b) => ReferenceEquals(a.Symbol, b.Symbol),
            (GoPointer a, GoPointer b) => AreIdentical(a.Element, b.Element, depth + 1),
            (GoSlice a, GoSlice b) => AreIdentical(a.Element, b.Element, depth + 1),
            (GoArray a, GoArray b) => a.Length == b.Length && AreIdentical(a.Element, b.Element, depth + 1),
            (GoMap a, GoMap b) => AreIdentical(a.Key, b.Key, depth + 1) && AreIdentical(a.Value, b.Value, depth + 1),
            (GoChan a, GoChan b) => a.Direction == b.Direction && AreIdentical(a.Element, b.Element, depth + 1),
            (GoSignature a, GoSignature b) => AreIdenticalSignatures(a, b, depth),
            (GoStruct a, GoStruct b) => a.Fields.Length == b.Fields.Length && a.Fields.Zip(b.Fields).All(pair =>
                pair.First.Name == pair.Second.Name && pair.First.IsEmbedded == pair.Second.IsEmbedded && pair.First.Tag == pair.Second.Tag
                && AreIdentical(pair.First.Type, pair.Second.Type, depth + 1)),
            (GoInterface a, GoInterface b) => a.IsEmpty && b.IsEmpty || (a.Embedded.IsEmpty && b.Embedded.IsEmpty && a.Methods.Length == b.Methods.Length
                && a.Methods.All(method => b.Methods.Any(other => other.Name == method.Name && AreIdenticalSignatures(method.Signature, other.Signature, depth + 1)))),
            _ => false,
        };
    }

    private static bool AreIdenticalSignatures(GoSignature left, GoSignature right, int depth) =>
        left.IsVariadic == right.IsVariadic && left.Parameters.Length == right.Parameters.Length && left.Results.Length == right.Results.Length
        && left.Parameters.Zip(right.Parameters).All(pair => AreIdentical(pair.First.Type, pair.Second.Type, depth + 1))
        && left.Results.Zip(right.Results).All(pair => AreIdentical(pair.First.Type, pair.Second.Type, depth + 1));
}
