using System.Collections.Immutable;
using System.Text;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>A Go type. Immutable; named types are the same object for the same declaration, others are compared with <see cref="TypeIdentity"/>.</summary>
public abstract class GoType
{
    /// <summary>The type behind the name; the type itself where it has none.</summary>
    public virtual GoType Underlying => this;

    public bool IsUnknown => this is GoUnknown;

    /// <summary>True where nil is a value of the type; false for unknown types.</summary>
    public bool IsNilable => Underlying is GoPointer or GoSlice or GoMap or GoChan or GoSignature or GoInterface
        || Underlying is GoBasic { BasicKind: BasicKind.UnsafePointer or BasicKind.UntypedNil };

    /// <summary>As Go writes it, with package names: "*http.Client", "map[string][]int".</summary>
    public abstract override string ToString();
}

/// <summary>What could not be found out: a normal answer.</summary>
public sealed class GoUnknown : GoType
{
    private GoUnknown() { }

    public static GoUnknown Instance { get; } = new();

    public override string ToString() => "unknown";
}

/// <summary>The predeclared types and the kinds of untyped constants.</summary>
public enum BasicKind
{
    Bool, String,
    Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
    Float32, Float64, Complex64, Complex128, UnsafePointer,
    UntypedBool, UntypedInt, UntypedRune, UntypedFloat, UntypedComplex, UntypedString, UntypedNil,
}

/// <summary>A predeclared type or the kind of an untyped constant. byte is uint8, rune is int32.</summary>
public sealed class GoBasic : GoType
{
    internal GoBasic(BasicKind basicKind, string name)
    {
        BasicKind = basicKind;
        Name = name;
    }

    public BasicKind BasicKind { get; }

    public string Name { get; }

    public bool IsUntyped => BasicKind >= BasicKind.UntypedBool;

    public bool IsInteger => BasicKind is (>= BasicKind.Int and <= BasicKind.Uintptr) or BasicKind.UntypedInt or BasicKind.UntypedRune;

    public bool IsFloat => BasicKind is BasicKind.Float32 or BasicKind.Float64 or BasicKind.UntypedFloat;

    public bool IsString => BasicKind is BasicKind.String or BasicKind.UntypedString;

    public bool IsBoolean => BasicKind is BasicKind.Bool or BasicKind.UntypedBool;

    public override string ToString() => Name;
}

/// <summary>A defined type, with its type arguments where it is an instance of a generic one.</summary>
public sealed class GoNamed : GoType
{
    private readonly Func<GoNamed, GoType> _resolve;
    private GoType? _underlying;

    internal GoNamed(Symbol symbol, ImmutableArray<GoType> typeArguments, Func<GoNamed, GoType> resolve)
    {
        Symbol = symbol;
        TypeArguments = typeArguments;
        _resolve = resolve;
    }

    /// <summary>The type name's symbol; its <see cref="Symbol.Package"/> is null for predeclared and unresolved types.</summary>
    public Symbol Symbol { get; }

    public ImmutableArray<GoType> TypeArguments { get; }

    public string Name => Symbol.Name;

    /// <summary>Unknown where the package of the type could not be found.</summary>
    public override GoType Underlying => _underlying ??= _resolve(this);

    public override string ToString()
    {
        var name = Symbol.PackageName.Length == 0 ? Name : $"{Symbol.PackageName}.{Name}";
        return TypeArguments.IsEmpty ? name : $"{name}[{string.Join(", ", TypeArguments)}]";
    }
}

/// <summary>*Element.</summary>
public sealed class GoPointer(GoType element) : GoType
{
    public GoType Element { get; } = element;

    public override string ToString() => $"*{Element}";
}

/// <summary>[]Element.</summary>
public sealed class GoSlice(GoType element) : GoType
{
    public GoType Element { get; } = element;

    public override string ToString() => $"[]{Element}";
}

/// <summary>[Length]Element; the length is null where it is not a literal.</summary>
public sealed class GoArray(GoType element, long? length) : GoType
{
    public GoType Element { get; } = element;

    public long? Length { get; } = length;

    public override string ToString() => $"[{Length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}]{Element}";
}

/// <summary>map[Key]Value.</summary>
public sealed class GoMap(GoType key, GoType value) : GoType
{
    public GoType Key { get; } = key;

    public GoType Value { get; } = value;

    public override string ToString() => $"map[{Key}]{Value}";
}

/// <summary>A channel type.</summary>
public sealed class GoChan(ChanDir direction, GoType element) : GoType
{
    public ChanDir Direction { get; } = direction;

    public GoType Element { get; } = element;

    public override string ToString() => Direction switch
    {
        ChanDir.Send => $"chan<- {Element}",
        ChanDir.Recv => $"<-chan {Element}",
        _ => $"chan {Element}",
    };
}

/// <summary>A parameter or a result; the name is empty where none is written. A variadic one has its slice type.</summary>
public sealed record GoParameter(string Name, GoType Type);

/// <summary>A function's type; of a method without its receiver.</summary>
public sealed class GoSignature(ImmutableArray<GoParameter> parameters, ImmutableArray<GoParameter> results, bool isVariadic) : GoType
{
    public ImmutableArray<GoParameter> Parameters { get; } = parameters;

    public ImmutableArray<GoParameter> Results { get; } = results;

    public bool IsVariadic { get; } = isVariadic;

    /// <summary>The function's own type parameters; empty once they are known or where it has none.</summary>
    public ImmutableArray<GoTypeParam> TypeParameters { get; init; } = [];

    /// <summary>No result, the one result, or a tuple: the type of a call.</summary>
    public GoType ResultType => Results.Length switch
    {
        0 => GoTuple.Empty,
        1 => Results[0].Type,
        _ => new GoTuple([.. Results.Select(result => result.Type)]),
    };

    /// <summary>True where the last result is an error.</summary>
    public bool ReturnsError => Results.Length > 0 && Universe.IsError(Results[^1].Type);

    /// <summary>The type of the parameter that takes the argument; a variadic parameter gives its element type.</summary>
    public GoType ParameterTypeOf(int argumentIndex)
    {
        if (IsVariadic && argumentIndex >= Parameters.Length - 1)
            return Parameters[^1].Type is GoSlice slice ? slice.Element : Parameters[^1].Type;
        return argumentIndex < Parameters.Length ? Parameters[argumentIndex].Type : GoUnknown.Instance;
    }

    public override string ToString()
    {
        var text = new StringBuilder("func(");
        for (var index = 0; index < Parameters.Length; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            text.Append(IsVariadic && index == Parameters.Length - 1 ? $"...{ParameterTypeOf(index)}" : Parameters[index].Type);
        }
        text.Append(')');
        if (Results.Length == 1)
            text.Append(' ').Append(Results[0].Type);
        else if (Results.Length > 1)
            text.Append(" (").AppendJoin(", ", Results.Select(result => result.Type)).Append(')');
        return text.ToString();
    }
}

/// <summary>A field of a struct.</summary>
/// <param name="Tag">The tag's text without quotes; empty where there is none.</param>
public sealed record GoField(string Name, GoType Type, bool IsEmbedded, string Tag, Symbol Symbol);

/// <summary>A struct type.</summary>
public sealed class GoStruct(ImmutableArray<GoField> fields) : GoType
{
    public ImmutableArray<GoField> Fields { get; } = fields;

    public override string ToString() => $"struct{{{string.Join("; ", Fields.Select(field => field.IsEmbedded ? field.Type.ToString() : $"{field.Name} {field.Type}"))}}}";
}

/// <summary>A method that an interface asks for.</summary>
public sealed record GoMethod(string Name, GoSignature Signature, Symbol Symbol);

/// <summary>An interface type.</summary>
/// <param name="methods">The methods written in it.</param>
/// <param name="embedded">Embedded interfaces and the types of unions.</param>
public sealed class GoInterface(ImmutableArray<GoMethod> methods, ImmutableArray<GoType> embedded, bool hasUnion) : GoType
{
    public ImmutableArray<GoMethod> Methods { get; } = methods;

    public ImmutableArray<GoType> Embedded { get; } = embedded;

    /// <summary>True for constraints with "~T" or "A | B", which no value can have as its type.</summary>
    public bool HasUnion { get; } = hasUnion;

    public bool IsEmpty => Methods.IsEmpty && Embedded.IsEmpty && !HasUnion;

    public override string ToString() => IsEmpty ? "any" : $"interface{{{string.Join("; ", Methods.Select(method => method.Name))}}}";
}

/// <summary>The results of a call that has not exactly one.</summary>
public sealed class GoTuple(ImmutableArray<GoType> elements) : GoType
{
    public static GoTuple Empty { get; } = new([]);

    public ImmutableArray<GoType> Elements { get; } = elements;

    public override string ToString() => $"({string.Join(", ", Elements)})";
}

/// <summary>A type parameter.</summary>
public sealed class GoTypeParam(Symbol symbol, Func<GoType> constraint) : GoType
{
    private GoType? _constraint;

    public Symbol Symbol { get; } = symbol;

    public GoType Constraint => _constraint ??= constraint();

    public override string ToString() => Symbol.Name;
}
