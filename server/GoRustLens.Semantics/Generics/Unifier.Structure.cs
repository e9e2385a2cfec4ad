using System.Collections.Immutable;
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
            if (left.IsEmbedded != right.IsEmbedded || left.Tag != right.Tag || !MemberNames.AreSame(left.Name, left.Symbol, right.Name, right.Symbol)
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
        if (x.TypeSet.IsComparable != y.TypeSet.IsComparable || !TypeTerms.AreEqual(x.TypeSet.Terms, y.TypeSet.Terms))
            return false;
        if (pairs is not null && pairs.Repeats(x, y))
            return true;
        var deeper = new InterfacePair(x, y, pairs);
        var (few, many) = (x.TypeSet, y.TypeSet);
        if (few.Methods.Length > many.Methods.Length)
            (few, many) = (many, few);
        foreach (var method in few.Methods)
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
        switch (type.Underlying)
        {
            case GoInterface ownInterface:
                return FindIn(ownInterface.TypeSet, wanted);
            case GoTypeParam parameter:
                return FindIn(parameter.ConstraintInterface.TypeSet, wanted);
            default:
                var member = MemberLookup.Find(type, wanted.Name, wanted.Symbol.Package);
                return member is not null && MemberLookup.IsInMethodSet(member) ? member.Type as GoSignature : null;
        }
    }

    private static GoSignature? FindIn(TypeSet set, GoMethod wanted) => set.FindMethod(wanted.Name, wanted.Symbol.Package)?.Signature;
}
