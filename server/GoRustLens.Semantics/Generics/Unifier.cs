using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>How closely two types must match.</summary>
[Flags]
internal enum UnifyMode
{
    /// <summary>A named type matches a type literal of its structure, channels match whatever their directions, and a type matches an interface it implements.</summary>
    Inexact = 0,

    /// <summary>For an assignment: inexact at the top, exact inside.</summary>
    Assign = 1,

    /// <summary>Only identical types match.</summary>
    Exact = 2,
}

/// <summary>Finds types for type parameters that make pairs of types match.</summary>
/// <remarks>Source: go.dev/ref/spec#Type_unification. Answers as go/types does, also where the specification leaves it open.</remarks>
internal sealed partial class Unifier
{
    // go/types' limit: matching types whose parameters stand for each other would go on for ever.
    private const int MaxDepth = 50;

    // Parameters that were matched with each other share their handle: what is found for one holds for all.
    private readonly Dictionary<GoTypeParam, Handle> _handles = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    /// <param name="known">The types that are known already; null for others.</param>
    public Unifier(ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType?> known)
    {
        for (var index = 0; index < parameters.Length; index++)
            _handles[parameters[index]] = new Handle { Type = index < known.Length ? known[index] : null };
    }

    /// <summary>True once an unknown type was met, which matches everything: what is not inferred is then unknown, too.</summary>
    public bool HasMetUnknown { get; private set; }

    /// <summary>How many type parameters have no type yet.</summary>
    public int Unknowns => _handles.Values.Count(handle => handle.Type is null);

    public bool Unify(GoType x, GoType y, UnifyMode mode) => Unify(x, y, mode, null);

    /// <summary>The type found for the parameter so far.</summary>
    public GoType? At(GoTypeParam parameter) => _handles[parameter].Type;

    public void Set(GoTypeParam parameter, GoType type) => _handles[parameter].Type = type;

    public GoType?[] Inferred(ImmutableArray<GoTypeParam> parameters) => [.. parameters.Select(At)];

    /// <summary>True where the type has all methods of the constraint, with signatures that unify.</summary>
    public bool UnifyMethods(GoType type, GoInterface constraint)
    {
        foreach (var wanted in constraint.TypeSet.Methods)
        {
            if (FindMethod(type, wanted) is not { } found || !Unify(found, wanted.Signature, UnifyMode.Exact))
                return false;
        }
        return true;
    }

    private bool Unify(GoType x, GoType y, UnifyMode mode, InterfacePair? pairs)
    {
        if (ReferenceEquals(x.Unaliased, y.Unaliased))
            return true;
        if (_depth >= MaxDepth)
            return false;
        _depth++;
        try
        {
            return UnifyDifferent(x, y, mode, pairs);
        }
        finally
        {
            _depth--;
        }
    }

    private bool UnifyDifferent(GoType x, GoType y, UnifyMode mode, InterfacePair? pairs)
    {
        var isExact = mode.HasFlag(UnifyMode.Exact);
        // A named type goes right and a parameter that is looked for goes left. The latter matters more.
        if (x.Unaliased is GoNamed || BoundParameter(y) is not null)
            (x, y) = (y, x);
        if (!isExact && y.Unaliased is GoNamed named && IsTypeLiteral(x) && !TypePredicates.IsInterface(x))
        {
            y = named.Underlying;
            if (ReferenceEquals(x.Unaliased, y))
                return true;
        }
        if (BoundParameter(x) is { } parameter)
            return UnifyParameter(parameter, y, mode, pairs);
        if (x.Underlying is GoUnknown || y.Underlying is GoUnknown)
            return HasMetUnknown = true;
        if (!isExact)
        {
            switch (x.Underlying, y.Underlying)
            {
                case (GoInterface left, GoInterface right):
                    return UnifyCommonMethods(left, right, pairs);
                case (GoInterface wanted, _):
                    return UnifyImplementation(y, wanted, pairs);
                case (_, GoInterface wanted):
                    return UnifyImplementation(x, wanted, pairs);
            }
        }
        return y.Unaliased is GoTypeParam other ? UnifyUnbound(other, x, pairs) : UnifyStructure(x.Unaliased, y, mode, pairs);
    }

    private bool UnifyParameter(GoTypeParam parameter, GoType y, UnifyMode mode, InterfacePair? pairs)
    {
        if (BoundParameter(y) is { } other)
            return Join(parameter, other) || Unify(At(parameter)!, At(other)!, mode, pairs); // Join fails where both have a type
        if (y.IsUnknown) // another argument may know better
            return HasMetUnknown = true;
        if (At(parameter) is not { } x)
        {
            Set(parameter, y);
            return true;
        }
        if (!Unify(x, y, mode, pairs))
            return false;
        var isXNamed = x.Unaliased is GoNamed;
        var isYNamed = y.Unaliased is GoNamed;
        switch (x.Underlying, y.Underlying)
        {
            // Which name would be the right one?
            case (GoInterface, GoInterface) when isXNamed && isYNamed:
                return TypeIdentity.AreIdentical(x, y);
            case (GoInterface left, GoInterface right):
                if (left.TypeSet.Methods.Length != right.TypeSet.Methods.Length)
                    return false;
                break;
            // Either would do, and the order of the arguments must not decide.
            case (GoUnknown, _) or (_, GoUnknown):
                break;
            case (GoInterface, _) or (_, GoInterface):
                return false;
        }
        // The named type is the better answer whatever the order, and among literals the channel with a direction: values
        // of the other type can be assigned to it.
        if (!mode.HasFlag(UnifyMode.Exact) && !isXNamed && (isYNamed || y.Underlying is GoChan { Direction: not Syntax.Nodes.ChanDir.Both }))
            Set(parameter, y);
        return true;
    }

    /// <summary>Makes both parameters stand for one type; false where both have one already.</summary>
    private bool Join(GoTypeParam x, GoTypeParam y)
    {
        var left = _handles[x];
        var right = _handles[y];
        if (ReferenceEquals(left, right))
            return true;
        if (left.Type is not null && right.Type is not null)
            return false;
        var (kept, dropped) = left.Type is not null ? (left, right) : (right, left);
        foreach (var parameter in _handles.Keys.ToArray())
        {
            if (ReferenceEquals(_handles[parameter], dropped))
                _handles[parameter] = kept;
        }
        return true;
    }

    /// <summary>The type as one of the type parameters that types are looked for.</summary>
    private GoTypeParam? BoundParameter(GoType type) =>
        type.Unaliased is GoTypeParam parameter && _handles.ContainsKey(parameter) ? parameter : null;

    private static bool IsTypeLiteral(GoType type) => type.Unaliased is not (GoNamed or GoTypeParam);

    private sealed class Handle
    {
        public GoType? Type { get; set; }
    }

    /// <summary>Interfaces that are being compared: literals of them can contain themselves through a named type's method.</summary>
    private sealed record InterfacePair(GoInterface X, GoInterface Y, InterfacePair? Outer)
    {
        public bool Repeats(GoInterface x, GoInterface y)
        {
            for (var pair = this; pair is not null; pair = pair.Outer)
            {
                if ((ReferenceEquals(pair.X, x) && ReferenceEquals(pair.Y, y)) || (ReferenceEquals(pair.X, y) && ReferenceEquals(pair.Y, x)))
                    return true;
            }
            return false;
        }
    }
}
