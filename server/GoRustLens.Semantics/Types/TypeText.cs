namespace GoRustLens.Semantics.Types;

/// <summary>Types as text, as go/types prints them.</summary>
public static class TypeText
{
    /// <summary>With package names and without names of parameters: "*http.Client", "func(int, string) error".</summary>
    public static string Short(GoType type) => new TypeWriter(isFull: false).Write(type);

    /// <summary>With whole import paths and names of parameters, as types.TypeString(t, nil): "*net/http.Client", "func(n int, s string) (err error)".</summary>
    public static string Full(GoType type) => new TypeWriter(isFull: true).Write(type);
}
