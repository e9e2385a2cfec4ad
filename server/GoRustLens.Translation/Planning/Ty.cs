using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Planning;

/// <summary>Makes Rust types and looks into them. Types are compared by their text.</summary>
internal static class Ty
{
    public static readonly RustType I64 = RustType.Of("i64");
    public static readonly RustType I32 = RustType.Of("i32");
    public static readonly RustType U8 = RustType.Of("u8");
    public static readonly RustType U64 = RustType.Of("u64");
    public static readonly RustType F64 = RustType.Of("f64");
    public static readonly RustType Usize = RustType.Of("usize");
    public static readonly RustType Bool = RustType.Of("bool");
    public static readonly RustType Char = RustType.Of("char");

    /// <summary>The owned text type.</summary>
    public static readonly RustType Text = RustType.Of("String");

    public static readonly RustType StrRef = new RustReferenceType(RustType.Of("str"));

    /// <summary>The type of what does not come back: panic!, todo!, return.</summary>
    public static readonly RustType Never = RustType.Of("!");

    /// <summary>A type that is not known; it fits everywhere.</summary>
    public static readonly RustType Unknown = RustType.Infer;

    public static RustType Ref(RustType inner) => new RustReferenceType(inner);

    public static RustType RefMut(RustType inner) => new RustReferenceType(inner, IsMutable: true);

    public static RustType SliceRef(RustType element) => new RustReferenceType(new RustSliceType(element));

    public static RustType Vec(RustType element) => RustType.Of("Vec", element);

    public static RustType Option(RustType inner) => RustType.Of("Option", inner);

    public static RustType Box(RustType inner) => RustType.Of("Box", inner);

    public static RustType Rc(RustType inner) => RustType.Of("Rc", inner);

    public static RustType Tuple(ImmutableArray<RustType> types) => types.Length == 1 ? types[0] : new RustTupleType(types);

    public static string Name(RustType type) => RustPrinter.Print(type);

    public static bool Same(RustType left, RustType right) => ReferenceEquals(left, right) || Name(left) == Name(right);

    public static bool IsUnknown(RustType type) => type is RustPathType { Path: "_" or "!" };

    /// <summary>The path of a path type without its arguments: "Vec", "HashMap", "i64"; else empty.</summary>
    public static string Head(RustType type) => type is RustPathType path ? path.Path : "";

    /// <summary>What the generic type holds: of Option&lt;T&gt;, with head "Option", T; null for other types.</summary>
    public static RustType? Inside(RustType type, string head) =>
        type is RustPathType { Arguments: [var inner, ..] } path && path.Path == head ? inner : null;

    public static RustType? InOption(RustType type) => Inside(type, "Option");

    public static bool IsInteger(RustType type) => Head(type) is "i8" or "i16" or "i32" or "i64" or "u8" or "u16" or "u32" or "u64" or "usize" or "isize";

    public static bool IsUnsigned(RustType type) => Head(type) is "u8" or "u16" or "u32" or "u64" or "usize";

    public static bool IsFloat(RustType type) => Head(type) is "f32" or "f64";

    /// <summary>The helper's complex number.</summary>
    public static bool IsComplex(RustType type) => Head(type) == "Complex";

    public static bool IsNumber(RustType type) => IsInteger(type) || IsFloat(type);

    public static bool IsText(RustType type) => Head(type) == "String" || type is RustReferenceType { Inner: RustPathType { Path: "str" or "String" } };

    /// <summary>What a reference leads to, and the type itself where it is none.</summary>
    public static RustType Unref(RustType type) => type is RustReferenceType reference ? reference.Inner : type;

    /// <summary>The element of a Vec, a slice or an array, through references; null for other types.</summary>
    public static RustType? Element(RustType type) => Unref(type) switch
    {
        RustSliceType slice => slice.Element,
        RustArrayType array => array.Element,
        var other => Inside(other, "Vec") ?? Inside(other, "GoSlice"),
    };

    /// <summary>True for a slice or map that several names share.</summary>
    public static bool IsSharedList(RustType type) => Head(type) == "GoSlice" || type is RustPathType { Path: "Rc", Arguments: [RustPathType { Path: "RefCell", Arguments: [RustPathType { Path: "HashMap" }] }] };

    /// <summary><c>Cell&lt;T&gt;</c> or <c>RefCell&lt;T&gt;</c>, with its use line.</summary>
    public static RustType InCell(TranslationRun run, string cell, RustType inner)
    {
        run.Use("std::cell::" + cell);
        return RustType.Of(cell, inner);
    }

    /// <summary>The type with its parameters replaced by arguments.</summary>
    public static RustType Substitute(RustType type, ImmutableArray<string> parameters, ImmutableArray<RustType> arguments)
    {
        return In(type);

        RustType In(RustType inner) => inner switch
        {
            RustPathType { Arguments.IsEmpty: true } path when parameters.IndexOf(path.Path) is >= 0 and var at && at < arguments.Length => arguments[at],
            RustPathType path => path with { Arguments = [.. path.Arguments.Select(In)] },
            RustReferenceType reference => reference with { Inner = In(reference.Inner) },
            RustSliceType slice => new RustSliceType(In(slice.Element)),
            RustArrayType array => new RustArrayType(In(array.Element), array.Length),
            RustTupleType tuple => new RustTupleType([.. tuple.Elements.Select(In)]),
            RustFnTrait function => new RustFnTrait(function.Name, [.. function.Parameters.Select(In)], function.Result is null ? null : In(function.Result)),
            RustFnPointer function => new RustFnPointer([.. function.Parameters.Select(In)], function.Result is null ? null : In(function.Result)),
            RustDynType contract => new RustDynType([.. contract.Bounds.Select(In)]),
            RustImplType contract => new RustImplType([.. contract.Bounds.Select(In)]),
            _ => inner,
        };
    }
}
