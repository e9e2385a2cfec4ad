namespace GoRustLens.Semantics.Types;

/// <summary>Types as text, as go/types prints them.</summary>
public static class TypeText
{
    /// <summary>With package names: "*http.Client".</summary>
    public static string Short(GoType type) => throw new NotSupportedException("stub B");

    /// <summary>With whole import paths, as types.TypeString(t, nil): "*net/http.Client".</summary>
    public static string Full(GoType type) => throw new NotSupportedException("stub B");
}
