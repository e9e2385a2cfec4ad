using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>A defined type, with its type arguments where it is an instance of a generic one.</summary>
public sealed class GoNamed : GoDeclaredType<GoNamed>
{
    /// <inheritdoc cref="GoDeclaredType{TSelf}(Symbol, ImmutableArray{GoType}, Func{TSelf, GoType}, TSelf, Func{ImmutableArray{GoTypeParam}})"/>
    internal GoNamed(
        Symbol symbol, ImmutableArray<GoType> typeArguments, Func<GoNamed, GoType> resolve,
        GoNamed? origin = null, Func<ImmutableArray<GoTypeParam>>? typeParameters = null)
        : base(symbol, typeArguments, named => resolve(named).Underlying, origin, typeParameters)
    {
    }

    /// <summary>Unknown where the package of the type could not be found, and for types that are defined by nothing but themselves.</summary>
    public override GoType Underlying => RightHandSide;
}

/// <summary>Another name for a type: "type A = B", and the predeclared any.</summary>
public sealed class GoAlias : GoDeclaredType<GoAlias>
{
    private const int MaxAliasSteps = 1000;

    /// <inheritdoc cref="GoDeclaredType{TSelf}(Symbol, ImmutableArray{GoType}, Func{TSelf, GoType}, TSelf, Func{ImmutableArray{GoTypeParam}})"/>
    internal GoAlias(
        Symbol symbol, ImmutableArray<GoType> typeArguments, Func<GoAlias, GoType> resolve,
        GoAlias? origin = null, Func<ImmutableArray<GoTypeParam>>? typeParameters = null)
        : base(symbol, typeArguments, resolve, origin, typeParameters)
    {
    }

    /// <summary>The right-hand side as written; it may be an alias. Unknown for aliases that stand for themselves.</summary>
    public GoType RawType => RightHandSide;

    public override GoType Unaliased
    {
        get
        {
            // "type A = B; type B = A": a loop, which recursion would follow for ever.
            var type = RawType;
            for (var step = 0; type is GoAlias alias; step++)
            {
                if (ReferenceEquals(alias, this) || step > MaxAliasSteps)
                    return GoUnknown.Instance;
                type = alias.RawType;
            }
            return type;
        }
    }

    public override GoType Underlying => Unaliased.Underlying;
}
