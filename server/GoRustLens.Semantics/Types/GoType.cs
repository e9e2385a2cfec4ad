namespace GoRustLens.Semantics.Types;

/// <summary>A Go type. Immutable to its users; named types are resolved when first asked. Compared with <see cref="TypeIdentity"/>, never by reference.</summary>
/// <remarks>
/// Aliases are types of their own (<see cref="GoAlias"/>), so that a type prints as it was written. The properties that
/// most code wants (<see cref="GoPointer.Element"/>, <see cref="GoField.Type"/>, …) look through them; those that begin
/// with "Raw" do not and are for the checker and for printing.
/// </remarks>
public abstract class GoType
{
    /// <summary>The type behind the name; the type itself where it has none. Never an alias or a named type. A type parameter's is itself.</summary>
    public virtual GoType Underlying => this;

    /// <summary>The type itself; of an alias what it stands for, however many aliases deep.</summary>
    public virtual GoType Unaliased => this;

    public bool IsUnknown => Unaliased is GoUnknown;

    /// <summary>True where nil is a value of the type; false for unknown types.</summary>
    public bool IsNilable => Underlying is GoPointer or GoSlice or GoMap or GoChan or GoSignature or GoInterface
        || Underlying is GoBasic { BasicKind: BasicKind.UnsafePointer or BasicKind.UntypedNil };

    /// <summary>As Go writes it, with package names: "*http.Client", "map[string][]int".</summary>
    public override string ToString() => TypeText.Short(this);
}

/// <summary>What could not be found out: a normal answer. Plays go/types' invalid type.</summary>
public sealed class GoUnknown : GoType
{
    private GoUnknown() { }

    public static GoUnknown Instance { get; } = new();
}

/// <summary>The predeclared types and the kinds of untyped constants.</summary>
public enum BasicKind
{
    Bool, String,
    Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
    Float32, Float64, Complex64, Complex128, UnsafePointer,
    UntypedBool, UntypedInt, UntypedRune, UntypedFloat, UntypedComplex, UntypedString, UntypedNil,
}

/// <summary>A predeclared type or the kind of an untyped constant. byte and rune are objects of their own, with the kinds Uint8 and Int32: compare kinds.</summary>
public sealed class GoBasic : GoType
{
    internal GoBasic(BasicKind basicKind, string name)
    {
        BasicKind = basicKind;
        Name = name;
    }

    public BasicKind BasicKind { get; }

    /// <summary>"int", "byte", "unsafe.Pointer", "untyped int".</summary>
    public string Name { get; }

    public bool IsUntyped => BasicKind >= BasicKind.UntypedBool;

    public bool IsInteger => BasicKind is (>= BasicKind.Int and <= BasicKind.Uintptr) or BasicKind.UntypedInt or BasicKind.UntypedRune;

    public bool IsUnsigned => BasicKind is >= BasicKind.Uint and <= BasicKind.Uintptr;

    public bool IsFloat => BasicKind is BasicKind.Float32 or BasicKind.Float64 or BasicKind.UntypedFloat;

    public bool IsComplex => BasicKind is BasicKind.Complex64 or BasicKind.Complex128 or BasicKind.UntypedComplex;

    public bool IsNumeric => IsInteger || IsFloat || IsComplex;

    public bool IsString => BasicKind is BasicKind.String or BasicKind.UntypedString;

    public bool IsBoolean => BasicKind is BasicKind.Bool or BasicKind.UntypedBool;

    /// <summary>True for the kinds that constants can have.</summary>
    public bool IsConstType => IsBoolean || IsNumeric || IsString;

    /// <summary>True for the kinds that &lt; and &gt; compare.</summary>
    public bool IsOrdered => IsInteger || IsFloat || IsString;
}

/// <summary>The results of a call that has not exactly one.</summary>
public sealed class GoTuple(System.Collections.Immutable.ImmutableArray<GoType> elements) : GoType
{
    public static GoTuple Empty { get; } = new([]);

    /// <summary>Raw: aliases stay.</summary>
    public System.Collections.Immutable.ImmutableArray<GoType> Elements { get; } = elements;

    /// <summary>The names of the results of a function, which printing shows: one for each element, or none at all.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Names { get; init; } = [];
}
