using System.Collections.Frozen;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Checking;

/// <summary>The predeclared functions by their names.</summary>
internal static class Builtins
{
    private static readonly FrozenDictionary<string, BuiltinId> Predeclared = new Dictionary<string, BuiltinId>
    {
        ["append"] = BuiltinId.Append,
        ["cap"] = BuiltinId.Cap,
        ["clear"] = BuiltinId.Clear,
        ["close"] = BuiltinId.Close,
        ["complex"] = BuiltinId.Complex,
        ["copy"] = BuiltinId.Copy,
        ["delete"] = BuiltinId.Delete,
        ["imag"] = BuiltinId.Imag,
        ["len"] = BuiltinId.Len,
        ["make"] = BuiltinId.Make,
        ["max"] = BuiltinId.Max,
        ["min"] = BuiltinId.Min,
        ["new"] = BuiltinId.New,
        ["panic"] = BuiltinId.Panic,
        ["print"] = BuiltinId.Print,
        ["println"] = BuiltinId.Println,
        ["real"] = BuiltinId.Real,
        ["recover"] = BuiltinId.Recover,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, BuiltinId> Unsafe = new Dictionary<string, BuiltinId>
    {
        ["Add"] = BuiltinId.UnsafeAdd,
        ["Alignof"] = BuiltinId.UnsafeAlignof,
        ["Offsetof"] = BuiltinId.UnsafeOffsetof,
        ["Sizeof"] = BuiltinId.UnsafeSizeof,
        ["Slice"] = BuiltinId.UnsafeSlice,
        ["SliceData"] = BuiltinId.UnsafeSliceData,
        ["String"] = BuiltinId.UnsafeString,
        ["StringData"] = BuiltinId.UnsafeStringData,
    }.ToFrozenDictionary();

    /// <summary>The names of package unsafe that are functions.</summary>
    public static IEnumerable<string> UnsafeNames => Unsafe.Keys;

    /// <summary>Which built-in function a symbol of kind Builtin is, of the universe or of package unsafe.</summary>
    public static BuiltinId IdOf(Symbol symbol) =>
        (symbol.PackagePath.Length == 0 ? Predeclared : Unsafe).GetValueOrDefault(symbol.Name, BuiltinId.None);

    /// <summary>Whether a call of it may stand as a statement.</summary>
    public static ExprKind KindOf(BuiltinId id) => id switch
    {
        BuiltinId.Clear or BuiltinId.Close or BuiltinId.Copy or BuiltinId.Delete or BuiltinId.Panic or BuiltinId.Print
            or BuiltinId.Println or BuiltinId.Recover => ExprKind.Statement,
        _ => ExprKind.Expression,
    };

    /// <summary>How many arguments a call has: at least that many, and no more unless the function is variadic.</summary>
    public static (int Count, bool IsVariadic) ArgumentsOf(BuiltinId id) => id switch
    {
        BuiltinId.Print or BuiltinId.Println => (0, true),
        BuiltinId.Append or BuiltinId.Make or BuiltinId.Max or BuiltinId.Min => (1, true),
        BuiltinId.Complex or BuiltinId.Copy or BuiltinId.Delete
            or BuiltinId.UnsafeAdd or BuiltinId.UnsafeSlice or BuiltinId.UnsafeString => (2, false),
        BuiltinId.Recover => (0, false),
        _ => (1, false),
    };
}
