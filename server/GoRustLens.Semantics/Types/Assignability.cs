using GoRustLens.Semantics.Checking;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>Assignability, implementation of interfaces, missing methods.</summary>
internal static class Assignability
{
    private const int MaxTermDepth = 10;

    /// <summary>go.dev/ref/spec#Assignability. Invalid operands and unknown types go everywhere: what is wrong with them was said before.</summary>
    public static bool IsAssignable(Operand x, GoType target)
    {
        if (x.IsInvalid || x.Type.IsUnknown || target.IsUnknown)
            return true;
        return TypePredicates.IsUntyped(x.Type.Underlying) ? IsUntypedAssignable(x, target, 0) : IsAssignable(x.Type, target);
    }

    /// <summary>Whether a value of a typed type may be assigned.</summary>
    public static bool IsAssignable(GoType source, GoType target) => IsAssignable(source, target, 0);

    /// <summary>go.dev/ref/spec#Implementing_an_interface; with <paramref name="isConstraint"/> also comparable and unions.</summary>
    public static bool Implements(GoType type, GoType target, bool isConstraint)
    {
        var underlying = type.Underlying;
        if (underlying is GoUnknown || target.Underlying is GoUnknown || underlying is GoPointer { Element.Underlying: GoUnknown })
            return true;
        if (InterfaceOf(target) is not { } wanted)
            return false;
        if (wanted.TypeSet.IsAll)
            return true;
        var own = InterfaceOf(type);
        if (own is not null && own.TypeSet.IsEmpty)
            return true;
        if (wanted.TypeSet.IsEmpty || !HasAllMethods(type, wanted))
            return false;
        return IsInTerms(type, own, wanted.TypeSet) && IsAsComparable(type, wanted.TypeSet, isConstraint);
    }

    /// <summary>Whether x.(T) is possible for an x of the interface: T is an interface, too, or implements it.</summary>
    public static bool IsAssertable(GoType interfaceType, GoType target) =>
        InterfaceOf(target) is not null || Implements(target, interfaceType, isConstraint: false);

    /// <summary>The first method of the interface that the type lacks; null where it has all. <paramref name="isStatic"/>: an interface type must have them, too.</summary>
    public static GoMethod? MissingMethod(GoType type, GoInterface target, bool isStatic)
    {
        var methods = target.TypeSet.Methods;
        if (methods.IsEmpty)
            return null;
        var own = InterfaceOf(type)?.TypeSet;
        foreach (var method in methods)
        {
            var isPresent = own is not null
                ? own.FindMethod(method.Name, method.Symbol.Package) is { } found ? TypeIdentity.AreIdentical(found.Signature, method.Signature) : !isStatic
                : HasMethod(type, method);
            if (!isPresent)
                return method;
        }
        return null;
    }

    private static bool HasMethod(GoType type, GoMethod method) =>
        MemberLookup.Find(type, method.Name, method.Symbol.Package) is { } member
        && MemberLookup.IsInMethodSet(member)
        && TypeIdentity.AreIdentical(member.Type, method.Signature);

    /// <summary>A type with an embedded unknown may have any method.</summary>
    private static bool HasAllMethods(GoType type, GoInterface target) =>
        MissingMethod(type, target, isStatic: true) is null || HasUnknownEmbedded(type, []);

    private static bool HasUnknownEmbedded(GoType type, HashSet<GoStruct> seen)
    {
        if (type.Underlying is GoPointer pointer)
            type = pointer.Element;
        if (type.Underlying is not GoStruct structure || !seen.Add(structure))
            return false;
        foreach (var field in structure.Fields)
        {
            if (!field.IsEmbedded)
                continue;
            var embedded = MemberLookup.Dereference(field.RawType).Type;
            if (embedded.Underlying is GoUnknown || HasUnknownEmbedded(embedded, seen))
                return true;
        }
        return false;
    }

    /// <summary>The interface of an interface type, or of a type parameter's constraint; null for others.</summary>
    private static GoInterface? InterfaceOf(GoType type) => type.Underlying switch
    {
        GoInterface known => known,
        GoTypeParam parameter => parameter.ConstraintInterface,
        _ => null,
    };

    private static bool IsInTerms(GoType type, GoInterface? own, TypeSet wanted)
    {
        if (wanted.Terms is not { } terms)
            return true;
        if (own is not null)
            return TypeTerms.IsSubset(own.TypeSet.Terms, terms);
        foreach (var term in terms)
        {
            if (TypeTerms.Includes(term, type))
                return true;
        }
        return false;
    }

    /// <summary>As a constraint, comparable takes ordinary interfaces, too, although comparing their values may panic.</summary>
    private static bool IsAsComparable(GoType type, TypeSet wanted, bool isConstraint) =>
        !Comparability.IsEachComparable(wanted) || TypePredicates.IsComparable(type, isDynamic: false)
        || (isConstraint && TypePredicates.IsComparable(type, isDynamic: true));

    private static bool IsAssignable(GoType source, GoType target, int depth)
    {
        source = source.Unaliased;
        target = target.Unaliased;
        if (source is GoUnknown || target is GoUnknown || TypeIdentity.AreIdentical(source, target))
            return true;
        var (from, to) = (source.Underlying, target.Underlying);
        if (from is GoUnknown || to is GoUnknown)
            return true;
        var hasParameter = source is GoTypeParam || target is GoTypeParam;
        var areBothNamed = TypePredicates.HasName(source) && TypePredicates.HasName(target);
        if (!areBothNamed && !hasParameter && TypeIdentity.AreIdentical(from, to))
            return true;
        if (to is GoInterface && Implements(source, target, isConstraint: false))
            return true;
        if (to is GoInterface && source is not GoTypeParam)
            return false;
        if (from is GoChan { Direction: ChanDir.Both } mine && to is GoChan theirs && TypeIdentity.AreIdentical(mine.RawElement, theirs.RawElement))
            return !areBothNamed;
        if (!hasParameter || depth > MaxTermDepth)
            return false;
        if (target is GoTypeParam && !TypePredicates.HasName(source))
            return TypePredicates.ForEachType(target, (term, _) => term is not null && IsAssignable(source, term, depth + 1));
        if (source is GoTypeParam && !TypePredicates.HasName(target))
            return TypePredicates.ForEachType(source, (term, _) => term is not null && IsAssignable(term, target, depth + 1));
        return false;
    }

    private static bool IsUntypedAssignable(Operand x, GoType target, int depth)
    {
        if (TypePredicates.IsUntyped(target))
            return x.Type is GoBasic { IsNumeric: true } && target is GoBasic { IsNumeric: true } || TypeIdentity.AreIdentical(x.Type, target);
        if (x.Type is not GoBasic untyped || depth > MaxTermDepth)
            return false;
        if (untyped.BasicKind == BasicKind.UntypedNil)
            return TypePredicates.HasNil(target);
        return target.Underlying switch
        {
            GoBasic basic when x.Mode == OperandMode.Constant => HoldsConstant(x, untyped, basic),
            GoBasic basic => IsSameFamily(untyped, basic),
            GoTypeParam => TypePredicates.ForEachType(target, (term, _) => term is not null && IsUntypedAssignable(x, term, depth + 1)),
            GoInterface known => known.TypeSet.IsAll,
            GoUnknown => true,
            _ => false,
        };
    }

    private static bool HoldsConstant(Operand x, GoBasic untyped, GoBasic target) =>
        x.Value is { } value ? value.RepresentedAs(target) is not null : IsSameFamily(untyped, target);

    private static bool IsSameFamily(GoBasic untyped, GoBasic target) =>
        (untyped.IsBoolean && target.IsBoolean) || (untyped.IsNumeric && target.IsNumeric) || (untyped.IsString && target.IsString);
}
