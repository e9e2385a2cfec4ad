using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>What go/types asks of types. "All…" look into the type set of a type parameter, "Is…" do not.</summary>
internal static class TypePredicates
{
    public static bool IsTypeParam(GoType type) => type.Unaliased is GoTypeParam;

    public static bool IsUntyped(GoType type) => type is GoBasic { IsUntyped: true };

    public static bool IsTyped(GoType type) => !IsUntyped(type);

    public static bool IsBoolean(GoType type) => type.Underlying is GoBasic { IsBoolean: true };

    public static bool IsNumeric(GoType type) => type.Underlying is GoBasic { IsNumeric: true };

    public static bool IsString(GoType type) => type.Underlying is GoBasic { IsString: true };

    public static bool IsInteger(GoType type) => type.Underlying is GoBasic { IsInteger: true };

    public static bool IsUnsigned(GoType type) => type.Underlying is GoBasic { IsUnsigned: true };

    public static bool IsFloat(GoType type) => type.Underlying is GoBasic { IsFloat: true };

    public static bool IsComplex(GoType type) => type.Underlying is GoBasic { IsComplex: true };

    public static bool IsConstType(GoType type) => type.Underlying is GoBasic { IsConstType: true };

    public static bool IsInterface(GoType type) => type.Underlying is GoInterface;

    /// <summary>An interface that is no type parameter's.</summary>
    public static bool IsNonTypeParamInterface(GoType type) => !IsTypeParam(type) && IsInterface(type);

    public static bool AllBoolean(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllInteger(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllUnsigned(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllNumeric(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllString(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllOrdered(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllNumericOrString(GoType type) => throw new NotSupportedException("stub B");

    public static bool AllBasic(GoType type) => throw new NotSupportedException("stub B");

    /// <summary>True where == is allowed; <paramref name="isDynamic"/> accepts interfaces, whose values may panic.</summary>
    public static bool IsComparable(GoType type, bool isDynamic) => throw new NotSupportedException("stub B");

    public static bool HasNil(GoType type) => throw new NotSupportedException("stub B");

    /// <summary>True for a generic type that is not instantiated.</summary>
    public static bool IsGeneric(GoType type) => type is GoNamed { IsGeneric: true } or GoAlias { IsGeneric: true };

    /// <summary>True for named types, predeclared ones and type parameters.</summary>
    public static bool HasName(GoType type) => type.Unaliased is GoBasic or GoNamed or GoTypeParam;

    /// <summary>The one underlying type of all types in the type set (of a type that is no type parameter: its underlying type); null where they differ. Channels may differ in direction. As go/types' commonUnder.</summary>
    public static GoType? CommonUnder(GoType type) => throw new NotSupportedException("stub B");

    /// <summary>As <see cref="CommonUnder"/>, with string taken for []byte where both occur (for append, copy, slicing).</summary>
    public static GoType? CommonUnderBytesOrString(GoType type) => throw new NotSupportedException("stub B");

    /// <summary>Calls the function with (type, underlying type) for each term of a type parameter's type set ((null, null) where there is none), or once for another type; false as soon as it answers false. As go/types' typeset.</summary>
    public static bool ForEachType(GoType type, Func<GoType?, GoType?, bool> accept) => throw new NotSupportedException("stub B");
}
