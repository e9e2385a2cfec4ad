using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>What go/types asks of types. "All…" look into the type set of a type parameter, "Is…" do not.</summary>
internal static class TypePredicates
{
    private static readonly GoSlice BytesType = new(Universe.Byte);

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

    public static bool AllBoolean(GoType type) => All(type, static basic => basic.IsBoolean);

    public static bool AllInteger(GoType type) => All(type, static basic => basic.IsInteger);

    public static bool AllUnsigned(GoType type) => All(type, static basic => basic.IsUnsigned);

    public static bool AllNumeric(GoType type) => All(type, static basic => basic.IsNumeric);

    public static bool AllString(GoType type) => All(type, static basic => basic.IsString);

    public static bool AllOrdered(GoType type) => All(type, static basic => basic.IsOrdered);

    public static bool AllNumericOrString(GoType type) => All(type, static basic => basic.IsNumeric || basic.IsString);

    public static bool AllBasic(GoType type) => All(type, static _ => true);

    /// <summary>True where == is allowed; <paramref name="isDynamic"/> accepts interfaces, whose values may panic.</summary>
    public static bool IsComparable(GoType type, bool isDynamic) => Comparability.IsComparable(type, isDynamic);

    /// <summary>True where nil is a value of the type; of a type parameter: of every type it may stand for. False for untyped nil itself.</summary>
    public static bool HasNil(GoType type) => type.Underlying switch
    {
        GoBasic basic => basic.BasicKind == BasicKind.UnsafePointer,
        GoSlice or GoPointer or GoSignature or GoMap or GoChan or GoInterface => true,
        GoTypeParam => ForEachType(type, static (_, underlying) => underlying is not null && HasNil(underlying)),
        _ => false,
    };

    /// <summary>True for a generic type that is not instantiated.</summary>
    public static bool IsGeneric(GoType type) => type is GoNamed { IsGeneric: true } or GoAlias { IsGeneric: true } || type.Unaliased is GoNamed { IsGeneric: true };

    /// <summary>True for named types, predeclared ones and type parameters.</summary>
    public static bool HasName(GoType type) => type.Unaliased is GoBasic or GoNamed or GoTypeParam;

    /// <summary>The one underlying type of all types in the type set (of a type that is no type parameter: its underlying type); null where they differ. Channels may differ in direction. As go/types' commonUnder.</summary>
    public static GoType? CommonUnder(GoType type)
    {
        GoType? common = null;
        var isCommon = ForEachType(type, (_, underlying) =>
        {
            if (underlying is null)
                return false;
            if (common is GoChan known && underlying is GoChan channel)
            {
                if (!TypeIdentity.AreIdentical(known.RawElement, channel.RawElement))
                    return false;
                if (known.Direction == ChanDir.Both)
                    common = channel;
                return known.Direction == channel.Direction || known.Direction == ChanDir.Both || channel.Direction == ChanDir.Both;
            }
            if (common is not null && !TypeIdentity.AreIdentical(common, underlying))
                return false;
            common ??= underlying;
            return true;
        });
        return isCommon ? common : null;
    }

    /// <summary>As <see cref="CommonUnder"/>, but string counts as []byte; where there is a string among them, or nothing else, the answer is string.</summary>
    public static GoType? CommonUnderBytesOrString(GoType type)
    {
        GoType? common = null;
        var hasString = false;
        var isCommon = ForEachType(type, (_, underlying) =>
        {
            if (underlying is null)
                return false;
            if (IsString(underlying))
            {
                underlying = BytesType;
                hasString = true;
            }
            if (common is not null && !TypeIdentity.AreIdentical(common, underlying))
                return false;
            common ??= underlying;
            return true;
        });
        if (!isCommon)
            return null;
        return hasString ? Universe.Basic(BasicKind.String) : common;
    }

    /// <summary>Calls the function with (type, underlying type) for each term of a type parameter's type set ((null, null) where there is none), or once for another type; false as soon as it answers false. As go/types' typeset.</summary>
    public static bool ForEachType(GoType type, Func<GoType?, GoType?, bool> accept)
    {
        if (type.Unaliased is not GoTypeParam parameter)
            return accept(type, type.Underlying);
        if (parameter.ConstraintInterface.TypeSet is not { HasTerms: true, Terms: { } terms })
            return accept(null, null);
        foreach (var term in terms)
        {
            if (!accept(term.Type, term.HasTilde ? term.Type.Unaliased : term.Type.Underlying))
                return false;
        }
        return true;
    }

    private static bool All(GoType type, Func<GoBasic, bool> isOne) =>
        type.Unaliased is GoTypeParam
            ? ForEachType(type, (_, underlying) => underlying is GoBasic basic && isOne(basic))
            : type.Underlying is GoBasic known && isOne(known);
}
