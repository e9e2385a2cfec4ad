using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>The families of types that idioms tell apart.</summary>
internal enum TypeShape
{
    Unknown, Error, String, Integer, OtherBasic, Pointer, Slice, Array, Map, Channel, Function, Interface, Struct, TypeParameter, Other,
}

/// <summary>What is known of types. Unknown is a normal answer, and every question then says no.</summary>
internal static class TypeFacts
{
    /// <summary>How deep a lock may stand in structs within structs.</summary>
    private const int MostNesting = 4;

    private static readonly FrozenSet<string> Locks = new[]
    {
        "sync.Mutex", "sync.RWMutex", "sync.WaitGroup", "sync.Once", "sync.Cond", "sync.Map", "sync.Pool",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Functions whose error is always nil, or that nobody checks: their documentation or custom says so.</summary>
    private static readonly FrozenSet<string> Unchecked = new[]
    {
        "fmt.Print", "fmt.Printf", "fmt.Println", "fmt.Fprint", "fmt.Fprintf", "fmt.Fprintln",
        "strings.Builder.Write", "strings.Builder.WriteString", "strings.Builder.WriteByte", "strings.Builder.WriteRune",
        "bytes.Buffer.Write", "bytes.Buffer.WriteString", "bytes.Buffer.WriteByte", "bytes.Buffer.WriteRune", "crypto/rand.Read",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> ContextMethods = ["Deadline", "Done", "Err", "Value"];

    public static TypeShape ShapeOf(RuleContext context, Expr expression)
    {
        var type = context.Model.TypeOf(expression);
        if (Universe.IsError(type))
            return TypeShape.Error;
        if (type is GoTypeParam)
            return TypeShape.TypeParameter;
        return type.Underlying switch
        {
            GoUnknown => TypeShape.Unknown,
            GoBasic { IsString: true } => TypeShape.String,
            GoBasic { IsInteger: true } => TypeShape.Integer,
            GoBasic => TypeShape.OtherBasic,
            GoPointer => TypeShape.Pointer,
            GoSlice => TypeShape.Slice,
            GoArray => TypeShape.Array,
            GoMap => TypeShape.Map,
            GoChan => TypeShape.Channel,
            GoSignature => TypeShape.Function,
            GoInterface => TypeShape.Interface,
            GoStruct => TypeShape.Struct,
            _ => TypeShape.Other,
        };
    }

    /// <summary>True for what is an Option in Rust if it can be nil: pointers, interfaces other than error, functions, channels.</summary>
    public static bool IsReference(RuleContext context, Expr expression) =>
        ShapeOf(context, expression) is TypeShape.Pointer or TypeShape.Interface or TypeShape.Function or TypeShape.Channel;

    /// <summary>True for a type of the program's own with the method <c>Error() string</c>, declared for it or for the pointer to it.</summary>
    public static bool IsCustomError(GoType type) =>
        (type is GoPointer pointer ? pointer.Element : type) is GoNamed { Underlying: not GoInterface } named
        && SemanticModel.MemberOf(named, "Error") is { IsMethod: true, Path.IsEmpty: true, Type: GoSignature { Parameters.IsEmpty: true, Results: [{ Type: GoBasic { BasicKind: BasicKind.String } }] } };

    /// <summary>True for context.Context, and for what has all of its methods.</summary>
    public static bool IsContext(RuleContext context, Expr expression)
    {
        var type = context.Model.TypeOf(expression);
        return IsNamed(type, "context.Context") || ContextMethods.All(method => SemanticModel.MemberOf(type, method) is { IsMethod: true });
    }

    /// <summary>True for a call that locks a mutex of package sync, be it embedded, or a sync.Locker.</summary>
    public static bool IsLock(RuleContext context, CallExpr call) =>
        context.Model.CalleeName(call) is "sync.Mutex.Lock" or "sync.RWMutex.Lock" or "sync.RWMutex.RLock" or "sync.Locker.Lock";

    /// <inheritdoc cref="IsLock"/>
    public static bool IsUnlock(RuleContext context, CallExpr call) =>
        context.Model.CalleeName(call) is "sync.Mutex.Unlock" or "sync.RWMutex.Unlock" or "sync.RWMutex.RUnlock" or "sync.Locker.Unlock";

    /// <summary>True for a Close that writes an ending, which Rust asks for by <c>finish()</c>.</summary>
    public static bool Finishes(RuleContext context, CallExpr call) => context.Model.CalleeName(call)
        is "compress/gzip.Writer.Close" or "compress/flate.Writer.Close" or "compress/zlib.Writer.Close" or "archive/zip.Writer.Close" or "archive/tar.Writer.Close" or "mime/multipart.Writer.Close";

    /// <summary>True where the last result of the called function is an error.</summary>
    public static bool ReturnsError(RuleContext context, CallExpr call) => context.Model.SignatureOf(call) is { ReturnsError: true };

    /// <summary>True for functions of the standard library whose error nobody checks.</summary>
    public static bool NeverFails(RuleContext context, CallExpr call) => Unchecked.Contains(context.Model.CalleeName(call));

    /// <summary>True where the expression's type, or what it points to, is the named type: "sync.WaitGroup".</summary>
    public static bool IsNamed(RuleContext context, Expr expression, string fullName) => IsNamed(context.Model.TypeOf(expression), fullName);

    /// <summary>True for a type expression that denotes an interface, other than by a union.</summary>
    public static bool IsInterfaceType(RuleContext context, Expr type) =>
        context.Model.IsType(type) && context.Model.TypeOf(type) is not GoTypeParam and { Underlying: GoInterface { HasUnion: false } };

    /// <summary>True for any and interface{}, and for names of them.</summary>
    public static bool IsEmptyInterface(RuleContext context, Expr type) =>
        IsInterfaceType(context, type) && context.Model.TypeOf(type).Underlying is GoInterface { TypeSet.Methods.IsEmpty: true };

    /// <summary>True where a value of the type takes a lock with it when it is copied.</summary>
    public static bool HoldsLock(RuleContext context, Expr type) => HoldsLock(context.Model.TypeOf(type), 0);

    /// <summary>True for a constant of a defined type, as enum-like types have them.</summary>
    public static bool IsEnumConstant(RuleContext context, Expr value) =>
        context.Model.SymbolOf(value) is { Kind: SymbolKind.Const, Type: GoNamed { Symbol.PackageName: not "time" and not "" } };

    private static bool IsNamed(GoType type, string fullName) =>
        (type is GoPointer pointer ? pointer.Element : type) is GoNamed named && named.Symbol.FullName == fullName;

    private static bool HoldsLock(GoType type, int depth)
    {
        if (type is GoNamed named && Locks.Contains(named.Symbol.FullName))
            return true;
        return depth < MostNesting && type.Underlying is GoStruct { Fields: var fields } && fields.Any(field => HoldsLock(field.Type, depth + 1));
    }
}
