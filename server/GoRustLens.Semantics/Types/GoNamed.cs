using System.Collections.Immutable;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>A defined type, with its type arguments where it is an instance of a generic one.</summary>
public sealed class GoNamed : GoType
{
    private readonly Func<GoNamed, GoType> _resolve;
    private readonly Func<ImmutableArray<GoTypeParam>>? _typeParameters;
    private volatile GoType? _underlying;
    private ImmutableArray<GoTypeParam> _knownParameters;
    private InstanceCache? _instances;
    private bool _isResolving;

    /// <param name="resolve">The type on the right-hand side, type arguments filled in. Called at most once at a time, under <see cref="TypeGate"/>.</param>
    internal GoNamed(
        Symbol symbol, ImmutableArray<GoType> typeArguments, Func<GoNamed, GoType> resolve,
        GoNamed? origin = null, Func<ImmutableArray<GoTypeParam>>? typeParameters = null)
    {
        Symbol = symbol;
        TypeArguments = typeArguments;
        _resolve = resolve;
        _typeParameters = typeParameters;
        Origin = origin ?? this;
    }

    /// <summary>The type name's symbol; its <see cref="Symbol.Package"/> is null for predeclared and unresolved types.</summary>
    public Symbol Symbol { get; }

    /// <summary>Empty for types that are not generic and for generic ones before instantiation.</summary>
    public ImmutableArray<GoType> TypeArguments { get; }

    /// <summary>The generic type that this is an instance of; itself for all others.</summary>
    public GoNamed Origin { get; }

    /// <summary>The type parameters of the declaration, for the origin and its instances alike.</summary>
    public ImmutableArray<GoTypeParam> TypeParameters
    {
        get
        {
            if (!ReferenceEquals(Origin, this))
                return Origin.TypeParameters;
            if (_knownParameters.IsDefault)
                _knownParameters = _typeParameters is null ? [] : TypeGate.Run(_typeParameters);
            return _knownParameters;
        }
    }

    /// <summary>True for a generic type without type arguments.</summary>
    public bool IsGeneric => TypeArguments.IsEmpty && !TypeParameters.IsEmpty;

    public string Name => Symbol.Name;

    /// <summary>Of a generic type: its instances.</summary>
    internal InstanceCache Instances => _instances ?? Interlocked.CompareExchange(ref _instances, new InstanceCache(), null) ?? _instances;

    /// <summary>How deep the type arguments are nested; 0 where there are none.</summary>
    internal int InstanceDepth { get; init; }

    /// <summary>Unknown where the package of the type could not be found, and for types that are defined by nothing but themselves.</summary>
    public override GoType Underlying
    {
        get
        {
            if (_underlying is { } known)
                return known;
            return TypeGate.Run(Resolve);
        }
    }

    private GoType Resolve()
    {
        if (_underlying is { } known)
            return known;
        if (_isResolving)
            return GoUnknown.Instance;
        _isResolving = true;
        try
        {
            var resolved = _resolve(this).Underlying;
            // An instance that is asked for while its generic type is being resolved knows better later.
            return resolved is GoUnknown && Origin._isResolving && !ReferenceEquals(Origin, this) ? resolved : _underlying = resolved;
        }
        finally
        {
            _isResolving = false;
        }
    }
}

/// <summary>Another name for a type: "type A = B", and the predeclared any.</summary>
public sealed class GoAlias : GoType
{
    private const int MaxAliasSteps = 1000;

    private readonly Func<GoAlias, GoType> _resolve;
    private readonly Func<ImmutableArray<GoTypeParam>>? _typeParameters;
    private volatile GoType? _actual;
    private ImmutableArray<GoTypeParam> _knownParameters;
    private InstanceCache? _instances;
    private bool _isResolving;

    /// <param name="resolve">The type on the right-hand side, which may be an alias, too.</param>
    internal GoAlias(
        Symbol symbol, ImmutableArray<GoType> typeArguments, Func<GoAlias, GoType> resolve,
        GoAlias? origin = null, Func<ImmutableArray<GoTypeParam>>? typeParameters = null)
    {
        Symbol = symbol;
        TypeArguments = typeArguments;
        _resolve = resolve;
        _typeParameters = typeParameters;
        Origin = origin ?? this;
    }

    public Symbol Symbol { get; }

    public ImmutableArray<GoType> TypeArguments { get; }

    public GoAlias Origin { get; }

    public ImmutableArray<GoTypeParam> TypeParameters
    {
        get
        {
            if (!ReferenceEquals(Origin, this))
                return Origin.TypeParameters;
            if (_knownParameters.IsDefault)
                _knownParameters = _typeParameters is null ? [] : TypeGate.Run(_typeParameters);
            return _knownParameters;
        }
    }

    public bool IsGeneric => TypeArguments.IsEmpty && !TypeParameters.IsEmpty;

    public string Name => Symbol.Name;

    /// <summary>Of a generic type: its instances.</summary>
    internal InstanceCache Instances => _instances ?? Interlocked.CompareExchange(ref _instances, new InstanceCache(), null) ?? _instances;

    /// <summary>How deep the type arguments are nested; 0 where there are none.</summary>
    internal int InstanceDepth { get; init; }

    /// <summary>The right-hand side as written; it may be an alias. Unknown for aliases that stand for themselves.</summary>
    public GoType RawType
    {
        get
        {
            if (_actual is { } known)
                return known;
            return TypeGate.Run(Resolve);
        }
    }

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

    private GoType Resolve()
    {
        if (_actual is { } known)
            return known;
        if (_isResolving)
            return GoUnknown.Instance;
        _isResolving = true;
        try
        {
            var resolved = _resolve(this);
            // As with named types: while the generic alias is being resolved, its instances know nothing yet.
            return resolved is GoUnknown && Origin._isResolving && !ReferenceEquals(Origin, this) ? resolved : _actual = resolved;
        }
        finally
        {
            _isResolving = false;
        }
    }
}

/// <summary>A type parameter. Compared by reference.</summary>
public sealed class GoTypeParam : GoType
{
    private readonly Func<GoType> _resolve;
    private volatile GoType? _constraint;
    private volatile GoInterface? _interface;

    internal GoTypeParam(Symbol symbol, Func<GoType> constraint)
    {
        Symbol = symbol;
        _resolve = constraint;
    }

    public Symbol Symbol { get; }

    /// <summary>Its place in its list, from 0.</summary>
    public int Index { get; internal init; }

    /// <summary>As written: an interface type, or any type that stands for the interface of just that type.</summary>
    public GoType Constraint => _constraint ??= TypeGate.Run(_resolve);

    /// <summary>The constraint as an interface: "~int" becomes interface{ ~int }.</summary>
    public GoInterface ConstraintInterface
    {
        get
        {
            if (_interface is { } known)
                return known;
            return Constraint.Underlying switch
            {
                GoInterface written => _interface = written,
                GoUnknown => GoInterface.Empty, // perhaps it is being resolved: ask again next time
                _ => _interface = new GoInterface([], [Constraint]) { IsImplicit = true },
            };
        }
    }
}
