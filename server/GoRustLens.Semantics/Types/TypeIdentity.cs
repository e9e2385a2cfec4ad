namespace GoRustLens.Semantics.Types;

/// <summary>Whether two types are the same type.</summary>
/// <remarks>Source: go.dev/ref/spec#Type_identity. Unknown types are identical to nothing. Named types: Symbol.IsSameDeclaration and identical arguments.</remarks>
public static class TypeIdentity
{
    public static bool AreIdentical(GoType left, GoType right) => throw new NotSupportedException("stub B");

    /// <summary>As <see cref="AreIdentical"/>, but struct tags do not count: for conversions.</summary>
    public static bool AreIdenticalIgnoringTags(GoType left, GoType right) => throw new NotSupportedException("stub B");
}
