using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

internal sealed partial class Unifier
{
    /// <summary>A type parameter that nobody looks for (the caller's own) stands for the structure that all its types have.</summary>
    private bool UnifyUnbound(GoTypeParam parameter, GoType y, InterfacePair? pairs) =>
        TypePredicates.CommonUnder(parameter) is { } core && Unify(core, y, UnifyMode.Assign, pairs);

    private bool UnifyStructure(GoType x, GoType y, UnifyMode mode, InterfacePair? pairs)
    {
        var inner = mode.HasFlag(UnifyMode.Assign) ? mode | UnifyMode.Exact : mode;
        return (x, y.Unaliased) switch
        {
            (GoTypeParam parameter, _) => UnifyUnbound(parameter, y, pairs),
            (GoBasic left, GoBasic right) => left.BasicKind == right.BasicKind,
            (GoArray left, GoArray right) =>
                (left.Length is null || right.Length is null || left.Length == right.Length) && Unify(left.RawElement, right.RawElement, inner, pairs),
            (GoSlice left, GoSlice right) => Unify(left.RawElement, right.RawElement, inner, pairs),
            (GoPointer left, GoPointer right) => Unify(left.RawElement, right.RawElement, inner, pairs),
            (GoMap left, GoMap right) => Unify(left.RawKey, right.RawKey, inner, pairs) && Unify(left.RawValue, right.RawValue, inner, pairs),
            (GoChan left, GoChan right) =>
                (!mode.HasFlag(UnifyMode.Exact) || left.Direction == right.Direction) && Unify(left.RawElement, right.RawElement, inner, pairs),
            (GoStruct left, GoStruct right) => UnifyFields(left.Fields, right.Fields, inner, pairs),
            (GoSignature left, GoSignature right) =>
                left.IsVariadic == right.IsVariadic
                && UnifyParameters(left.Parameters, right.Parameters, inner, pairs) && UnifyParameters(left.Results, right.Results, inner, pairs),
            (GoTuple left, GoTuple right) => UnifyAll(left.Elements, right.Elements, mode, pairs),
            (GoInterface left, GoInterface right) => UnifyInterfaces(left, right, pairs),
            (GoNamed left, GoNamed right) => UnifyNamed(left, right, mode, pairs),
            _ => false,
        };
    }

    private bool UnifyNamed(GoNamed x, GoNamed y, UnifyMode mode, InterfacePair? pairs) =>
        UnifyAll(x.TypeArguments, y.TypeArguments, mode, pairs) && x.Symbol.IsSameDeclaration(y.Symbol);

    private bool UnifyAll(ImmutableArray<GoType> x, ImmutableArray<GoType> y, UnifyMode mode, InterfacePair? pairs)
    {
        if (x.Length != y.Length)
            return false;
        for (var index = 0; index < x.Length; index++)
        {
            if (!Unify(x[index], y[index], mode, pairs))
                return false;
        }
        return true;
    }

    private bool UnifyParameters(ImmutableArray<GoParameter> x, ImmutableArray<GoParameter> y, UnifyMode mode, InterfacePair? pairs)
    {
        if (x.Length != y.Length)
            return false;
        for (var index = 0; index < x.Length; index++)
        {
            if (!Unify(x[index].RawType, y[index].RawType, mode, pairs))
                return false;
        }
        return true;
    }

    private bool UnifyFields(ImmutableArray<GoField> x, ImmutableArray<GoField> y, UnifyMode mode, InterfacePair? pairs)
    {
        if (x.Length != y.Length)
            return false;
        for (var index = 0; index < x.Length; index++)
        {
            var (left, right) = (x[index], y[index]);
            if (left.IsEmbedded != right.IsEmbedded || left.Tag != right.Tag || left.Name != right.Name || !AreSameName(left.Symbol, right.Symbol)
                || !Unify(left.RawType, right.RawType, mode, pairs))
                return false;
        }
        return true;
    }

    /// <summary>Exact: the same methods, and those of both unify.</summary>
    private bool UnifyInterfaces(GoInterface x, GoInterface y, InterfacePair? pairs) =>
        x.TypeSet.Methods.Length == y.TypeSet.Methods.Length && UnifyCommonMethods(x, y, pairs);

    /// <summary>Inexact: one interface has all methods of the other, and those of both unify.</summary>
    private bool UnifyCommonMethods(GoInterface x, GoInterface y, InterfacePair? pairs)
    {
        if (x.TypeSet.IsComparable != y.TypeSet.IsComparable || !AreSameTerms(x.TypeSet.Terms, y.TypeSet.Terms))
            return false;
        if (pairs is not null && pairs.Repeats(x, y))
            return true;
        var deeper = new InterfacePair(x, y, pairs);
        var (few, many) = (x.TypeSet.Methods, y.TypeSet.Methods);
        if (few.Length > many.Length)
            (few, many) = (many, few);
        foreach (var method in few)
        {
            if (FindIn(many, method) is not { } other || !Unify(method.Signature, other, UnifyMode.Exact, deeper))
                return false;
        }
        return true;
    }

    /// <summary>The type has all methods of the interface, and their signatures unify.</summary>
    private bool UnifyImplementation(GoType type, GoInterface wanted, InterfacePair? pairs)
    {
        foreach (var method in wanted.TypeSet.Methods)
        {
            // A generic method satisfies no interface: its own type parameters must not become answers.
            if (FindMethod(type, method) is not { TypeParameters.IsEmpty: true } found || !Unify(method.Signature, found, UnifyMode.Exact, pairs))
                return false;
        }
        return true;
    }

    /// <summary>The type's method that would implement the interface's.</summary>
    private static GoSignature? FindMethod(GoType type, GoMethod wanted)
    {
        if (type.Underlying is GoInterface ownInterface)
            return FindIn(ownInterface.TypeSet.Methods, wanted);
        if (type.Unaliased is GoTypeParam parameter)
            return FindIn(parameter.ConstraintInterface.TypeSet.Methods, wanted);
        var member = MemberLookup.Find(type, wanted.Name, wanted.Symbol.Package);
        return member is { IsMethod: true } && (member.IsIndirect || !member.HasPointerReceiver) ? member.Type as GoSignature : null;
    }

    private static GoSignature? FindIn(ImmutableArray<GoMethod> methods, GoMethod wanted)
    {
        foreach (var method in methods)
        {
            if (method.Name == wanted.Name && AreSameName(method.Symbol, wanted.Symbol))
                return method.Signature;
        }
        return null;
    }

    /// <summary>For symbols of the same name: names that are not exported are different in different packages.</summary>
    private static bool AreSameName(Symbol x, Symbol y) => x.IsExported || ReferenceEquals(x.Package, y.Package) || x.PackagePath == y.PackagePath;

    private static bool AreSameTerms(ImmutableArray<GoTerm>? x, ImmutableArray<GoTerm>? y) => (x, y) switch
    {
        (null, null) => true,
        ({ } left, { } right) => Contains(left, right) && Contains(right, left),
        _ => false,
    };

    private static bool Contains(ImmutableArray<GoTerm> terms, ImmutableArray<GoTerm> others) =>
        others.All(other => terms.Any(term => term.HasTilde == other.HasTilde && TypeIdentity.AreIdentical(term.Type, other.Type)));
}
