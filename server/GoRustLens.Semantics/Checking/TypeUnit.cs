using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>A type of a package: the type object is there at once, its parts come when asked for.</summary>
internal sealed class TypeUnit : DeclarationUnit
{
    private readonly TypeSpec _spec;
    private readonly Symbol _symbol;
    private Checker? _checker;
    private ImmutableArray<GoTypeParam> _parameters;
    private GoType? _right;

    public TypeUnit(FileSemantics file, TypeSpec spec, Symbol symbol)
        : base(file)
    {
        _spec = spec;
        _symbol = symbol;
        Func<ImmutableArray<GoTypeParam>>? parameters = spec.TypeParams is null ? null : ResolveParameters;
        Type = spec.IsAlias
            ? new GoAlias(symbol, [], _ => ResolveRight(), typeParameters: parameters)
            : new GoNamed(symbol, [], _ => ResolveRight(), typeParameters: parameters);
    }

    /// <summary>A GoNamed or GoAlias.</summary>
    public GoType Type { get; }

    protected override void ResolveAll()
    {
        ResolveParameters();
        // Both call ResolveRight, and keep what they got.
        _ = Type is GoAlias alias ? alias.RawType : Type.Underlying;
        Checker.CheckTypeName(_spec, _symbol, Type);
    }

    private Checker Checker => _checker ??= NewChecker();

    /// <summary>Called under the gate, also while the constraints are being found out: these may name the type itself.</summary>
    private ImmutableArray<GoTypeParam> ResolveParameters()
    {
        if (!_parameters.IsDefault)
            return _parameters;
        _parameters = _spec.TypeParams is { } list ? Checker.CheckTypeParameters(list) : [];
        Checker.CheckConstraints(_parameters);
        return _parameters;
    }

    private GoType ResolveRight()
    {
        var parameters = ResolveParameters();
        return _right ??= Checker.CheckTypeRight(_spec, Type as GoNamed, parameters);
    }
}
