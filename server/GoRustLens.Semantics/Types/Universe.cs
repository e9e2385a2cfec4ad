using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>Go's predeclared names.</summary>
/// <remarks>Source: go.dev/ref/spec#Predeclared_identifiers.</remarks>
public static class Universe
{
    private static readonly FrozenDictionary<BasicKind, GoBasic> Basics = new Dictionary<BasicKind, GoBasic>
    {
        [BasicKind.Bool] = new(BasicKind.Bool, "bool"),
        [BasicKind.String] = new(BasicKind.String, "string"),
        [BasicKind.Int] = new(BasicKind.Int, "int"),
        [BasicKind.Int8] = new(BasicKind.Int8, "int8"),
        [BasicKind.Int16] = new(BasicKind.Int16, "int16"),
        [BasicKind.Int32] = new(BasicKind.Int32, "int32"),
        [BasicKind.Int64] = new(BasicKind.Int64, "int64"),
        [BasicKind.Uint] = new(BasicKind.Uint, "uint"),
        [BasicKind.Uint8] = new(BasicKind.Uint8, "uint8"),
        [BasicKind.Uint16] = new(BasicKind.Uint16, "uint16"),
        [BasicKind.Uint32] = new(BasicKind.Uint32, "uint32"),
        [BasicKind.Uint64] = new(BasicKind.Uint64, "uint64"),
        [BasicKind.Uintptr] = new(BasicKind.Uintptr, "uintptr"),
        [BasicKind.Float32] = new(BasicKind.Float32, "float32"),
        [BasicKind.Float64] = new(BasicKind.Float64, "float64"),
        [BasicKind.Complex64] = new(BasicKind.Complex64, "complex64"),
        [BasicKind.Complex128] = new(BasicKind.Complex128, "complex128"),
        [BasicKind.UnsafePointer] = new(BasicKind.UnsafePointer, "unsafe.Pointer"),
        [BasicKind.UntypedBool] = new(BasicKind.UntypedBool, "untyped bool"),
        [BasicKind.UntypedInt] = new(BasicKind.UntypedInt, "untyped int"),
        [BasicKind.UntypedRune] = new(BasicKind.UntypedRune, "untyped rune"),
        [BasicKind.UntypedFloat] = new(BasicKind.UntypedFloat, "untyped float"),
        [BasicKind.UntypedComplex] = new(BasicKind.UntypedComplex, "untyped complex"),
        [BasicKind.UntypedString] = new(BasicKind.UntypedString, "untyped string"),
        [BasicKind.UntypedNil] = new(BasicKind.UntypedNil, "untyped nil"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, GoType> TypeNames = MakeTypeNames();

    private static readonly FrozenDictionary<string, Symbol> Symbols = MakeSymbols();

    /// <summary>The interface type "error".</summary>
    public static GoNamed Error => (GoNamed)TypeNames["error"];

    /// <summary>The predeclared any: an alias of the empty interface.</summary>
    public static GoAlias Any => (GoAlias)TypeNames["any"];

    public static GoNamed Comparable => (GoNamed)TypeNames["comparable"];

    public static GoBasic Byte => (GoBasic)TypeNames["byte"];

    public static GoBasic Rune => (GoBasic)TypeNames["rune"];

    public static GoBasic Basic(BasicKind kind) => Basics[kind];

    public static Symbol? Find(string name) => Symbols.GetValueOrDefault(name);

    public static bool IsError(GoType type) => ReferenceEquals(type.Unaliased, Error);

    /// <summary>What a variable gets that is initialised with an untyped constant; other types stay.</summary>
    public static GoType DefaultOf(GoType type) => type is not GoBasic { IsUntyped: true } basic ? type : basic.BasicKind switch
    {
        BasicKind.UntypedBool => Basic(BasicKind.Bool),
        BasicKind.UntypedInt => Basic(BasicKind.Int),
        BasicKind.UntypedRune => Rune,
        BasicKind.UntypedFloat => Basic(BasicKind.Float64),
        BasicKind.UntypedComplex => Basic(BasicKind.Complex128),
        BasicKind.UntypedString => Basic(BasicKind.String),
        _ => type,
    };

    internal static GoType? TypeOf(string name) => TypeNames.GetValueOrDefault(name);

    private static FrozenDictionary<string, GoType> MakeTypeNames()
    {
        var types = new Dictionary<string, GoType>();
        foreach (var basic in Basics.Values)
        {
            if (!basic.IsUntyped && basic.BasicKind != BasicKind.UnsafePointer)
                types[basic.Name] = basic;
        }
        types["byte"] = new GoBasic(BasicKind.Uint8, "byte");
        types["rune"] = new GoBasic(BasicKind.Int32, "rune");
        var anyInterface = new GoInterface([], []);
        types["any"] = new GoAlias(Symbol.Predeclared(SymbolKind.TypeName, "any"), [], _ => anyInterface);
        var errorMethod = new GoMethod(
            "Error", new GoSignature([], [new GoParameter("", Basics[BasicKind.String])], isVariadic: false), Symbol.Predeclared(SymbolKind.Method, "Error"));
        var errorInterface = new GoInterface([errorMethod], []);
        types["error"] = new GoNamed(Symbol.Predeclared(SymbolKind.TypeName, "error"), [], _ => errorInterface);
        var comparable = new GoInterface([], []) { IsComparableItself = true };
        types["comparable"] = new GoNamed(Symbol.Predeclared(SymbolKind.TypeName, "comparable"), [], _ => comparable);
        return types.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, Symbol> MakeSymbols()
    {
        var symbols = new Dictionary<string, Symbol>();
        foreach (var name in TypeNames.Keys)
            symbols[name] = TypeNames[name] switch
            {
                GoNamed named => named.Symbol,
                GoAlias alias => alias.Symbol,
                _ => Symbol.Predeclared(SymbolKind.TypeName, name),
            };
        ImmutableArray<string> builtins =
        [
            "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new",
            "panic", "print", "println", "real", "recover",
        ];
        foreach (var name in builtins)
            symbols[name] = Symbol.Predeclared(SymbolKind.Builtin, name);
        foreach (var name in (ReadOnlySpan<string>)["true", "false", "iota"])
            symbols[name] = Symbol.Predeclared(SymbolKind.Const, name);
        symbols["nil"] = Symbol.Predeclared(SymbolKind.Nil, "nil");
        return symbols.ToFrozenDictionary();
    }
}
