using System.Collections.Immutable;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>What a type declaration declares: a defined type or an alias, generic or an instance. Its right-hand side is read when first asked for.</summary>
/// <typeparam name="TSelf"><see cref="GoNamed"/> or <see cref="GoAlias"/>.</typeparam>
public abstract class GoDeclaredType<TSelf> : GoType
    where TSelf : GoDeclaredType<TSelf>
{
    private readonly Func<TSelf, GoType> _resolve;
    private readonly Func<ImmutableArray<GoTypeParam>>? _typeParameters;
    private volatile GoType? _resolved;
    private ImmutableArray<GoTypeParam> _knownParameters;
    private InstanceCache? _instances;
    private bool _isResolving;

    /// <param name="resolve">The right-hand side, type arguments filled in. Called at most once at a time, under <see cref="TypeGate"/>.</param>
    private protected GoDeclaredType(
        Symbol symbol, ImmutableArray<GoType> typeArguments, Func<TSelf, GoType> resolve, TSelf? origin, Func<ImmutableArray<GoTypeParam>>? typeParameters)
    {
        Symbol = symbol;
        TypeArguments = typeArguments;
        _resolve = resolve;
        _typeParameters = typeParameters;
        Origin = origin ?? (TSelf)this;
    }

    /// <summary>The type name's symbol; its <see cref="Symbol.Package"/> is null for predeclared and unresolved types.</summary>
    public Symbol Symbol { get; }

    /// <summary>Empty for types that are not generic and for generic ones before instantiation.</summary>
    public ImmutableArray<GoType> TypeArguments { get; }

    /// <summary>The generic type that this is an instance of; itself for all others.</summary>
    public TSelf Origin { get; }

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

    /// <summary>The right-hand side. Unknown for types that are declared by nothing but themselves.</summary>
    private protected GoType RightHandSide => _resolved ?? TypeGate.Run(Resolve);

    private GoType Resolve()
    {
        if (_resolved is { } known)
            return known;
        if (_isResolving)
            return GoUnknown.Instance;
        _isResolving = true;
        try
        {
            var resolved = _resolve((TSelf)this);
            // An instance that is asked for while its generic type is being resolved knows better later.
            return resolved is GoUnknown && Origin._isResolving && !ReferenceEquals(Origin, this) ? resolved : _resolved = resolved;
        }
        finally
        {
            _isResolving = false;
        }
    }
}
