using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>Light type inference for one file: what declarations, literals and signatures tell. Never throws; unknown where it does not know.</summary>
internal sealed partial class Typing(FileSemantics owner)
{
    private readonly ConcurrentDictionary<Expr, GoType> _types = new();
    private readonly ConcurrentDictionary<SelectorExpr, Selection> _selections = new();
    private readonly ConcurrentDictionary<CallExpr, GoSignature?> _signatures = new();

    /// <summary>What a selector selects.</summary>
    private sealed record Selection(Symbol? Symbol, GoType Type);

    public Symbol? SymbolOf(Ident ident)
    {
        if (ident.IsMissing || owner.BindingsAt(ident.Start) is not { } bindings)
            return null;
        if (bindings.Selectors.TryGetValue(ident, out var selector))
            return Select(selector).Symbol;
        if (bindings.Keys.TryGetValue(ident, out var literal) && StructOf(TypeOf(literal)) is { } structType)
            return structType.Fields.FirstOrDefault(field => field.Name == ident.Name)?.Symbol;
        return bindings.Symbols.GetValueOrDefault(ident);
    }

    public GoType TypeOf(Expr expression)
    {
        if (_types.TryGetValue(expression, out var known))
            return known;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return GoUnknown.Instance;
        return _types.GetOrAdd(expression, Infer(expression));
    }

    public GoType TypeOfSymbol(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Unresolved or SymbolKind.Import or SymbolKind.Label => GoUnknown.Instance,
        SymbolKind.TypeName when symbol.Node is TypeSpec { IsAlias: false } => Instantiate(symbol, []),
        SymbolKind.TypeParameter => new GoTypeParam(symbol, () => ConstraintOf(symbol)),
        _ => InferenceGuard.Run(symbol, () => TypeFromNode(symbol)),
    };

    /// <summary>The type name with type arguments; none for types that are not generic and for generic ones before instantiation.</summary>
    public GoNamed Instantiate(Symbol symbol, ImmutableArray<GoType> arguments) => new(symbol, arguments, ResolveUnderlying);

    /// <summary>A method of a named type, with the type's arguments filled in.</summary>
    public Member MethodOf(GoNamed named, Symbol method)
    {
        var signature = method.Type;
        var receiver = ((FuncDecl)method.Node!).Recv!.List[0].Type; // MethodsOf lists methods with a receiver only
        var isPointer = receiver is StarExpr or ParenExpr { X: StarExpr };
        if (!named.TypeArguments.IsEmpty && signature is GoSignature generic)
        {
            var substitution = new Substitution();
            var names = ReceiverTypeArguments(receiver);
            for (var index = 0; index < Math.Min(names.Length, named.TypeArguments.Length); index++)
            {
                if (names[index] is Ident ident && SymbolOf(ident)?.Type is GoTypeParam parameter)
                    substitution.Add(parameter, named.TypeArguments[index]);
            }
            signature = substitution.ApplyToSignature(generic);
        }
        return new Member(method, signature, [], isPointer);
    }

    private static ImmutableArray<Expr> ReceiverTypeArguments(Expr receiver) => receiver switch
    {
        StarExpr star => ReceiverTypeArguments(star.X),
        ParenExpr paren => ReceiverTypeArguments(paren.X),
        IndexExpr index => [index.Index],
        IndexListExpr list => list.Indices,
        _ => [],
    };

    private GoType ResolveUnderlying(GoNamed named) => named.Symbol.Node is not TypeSpec spec
        ? GoUnknown.Instance
        : InferenceGuard.Run(named.Symbol, () => SubstitutionFor(spec.TypeParams, named.TypeArguments).Apply(Resolve(spec.Type).Underlying));

    private Substitution SubstitutionFor(FieldList? parameters, ImmutableArray<GoType> arguments)
    {
        var substitution = new Substitution();
        var declared = TypeParametersOf(parameters);
        for (var index = 0; index < Math.Min(declared.Length, arguments.Length); index++)
            substitution.Add(declared[index], arguments[index]);
        return substitution;
    }

    private ImmutableArray<GoTypeParam> TypeParametersOf(FieldList? parameters)
    {
        if (parameters is null)
            return [];
        return [.. parameters.List.SelectMany(field => field.Names).Select(name => SymbolOf(name)?.Type).OfType<GoTypeParam>()];
    }

    private GoType ConstraintOf(Symbol symbol) =>
        symbol.Node is Field field && symbol.Ident is { } ident && field.Names.Contains(ident) ? Resolve(field.Type) : Universe.Any;

    private GoType TypeFromNode(Symbol symbol) => symbol.Node switch
    {
        TypeSpec alias => Resolve(alias.Type),
        FuncDecl function => SignatureFrom(function.Type),
        Field field => symbol.Kind == SymbolKind.Method && field.Type is FuncType method ? SignatureFrom(method) : Resolve(field.Type),
        ValueSpec spec => TypeFromSpec(spec, symbol),
        AssignStmt assign => Universe.DefaultOf(TypeFromRight(assign.Rhs, assign.Lhs.Length, symbol.Index)),
        RangeStmt range => RangeTypes(TypeOf(range.X)) is var (key, value) && symbol.Index == 0 ? key : RangeTypes(TypeOf(range.X)).Value,
        TypeSwitchStmt typeSwitch => SwitchedType(typeSwitch),
        CaseClause clause => TypeFromClause(clause),
        _ => GoUnknown.Instance,
    };

    private GoType TypeFromSpec(ValueSpec spec, Symbol symbol)
    {
        if (spec.Type is not null)
            return Resolve(spec.Type);
        var values = spec.Values;
        if (values.IsEmpty && symbol.Kind == SymbolKind.Const && RepeatedSpec(spec) is { } earlier)
        {
            if (earlier.Type is not null)
                return Resolve(earlier.Type);
            values = earlier.Values;
        }
        var type = TypeFromRight(values, spec.Names.Length, symbol.Index);
        return symbol.Kind == SymbolKind.Const ? type : Universe.DefaultOf(type);
    }

    /// <summary>The line of a const group whose values the given line repeats.</summary>
    private ValueSpec? RepeatedSpec(ValueSpec spec)
    {
        if (owner.BindingsAt(spec.Start)?.Groups.GetValueOrDefault(spec) is not { } group)
            return null;
        ValueSpec? last = null;
        foreach (var entry in group.Specs)
        {
            if (ReferenceEquals(entry, spec))
                return last;
            if (entry is ValueSpec { Values.IsEmpty: false } value)
                last = value;
        }
        return null;
    }

    /// <summary>The type of one of the names on the left: one value each, the results of one call, or the "ok" of a map, channel or assertion.</summary>
    private GoType TypeFromRight(ImmutableArray<Expr> right, int leftCount, int index)
    {
        if (right.Length == leftCount)
            return index < right.Length ? TypeOf(right[index]) : GoUnknown.Instance;
        if (right is not [var single])
            return GoUnknown.Instance;
        var type = TypeOf(single);
        if (type is GoTuple tuple)
            return index < tuple.Elements.Length ? tuple.Elements[index] : GoUnknown.Instance;
        if (index == 0)
            return type;
        return leftCount == 2 && Unparen(single) is IndexExpr or TypeAssertExpr or UnaryExpr { Op: TokenKind.Arrow }
            ? Universe.Basic(BasicKind.Bool)
            : GoUnknown.Instance;
    }

    private static (GoType Key, GoType Value) RangeTypes(GoType type)
    {
        GoType integer = Universe.Basic(BasicKind.Int);
        return type.Underlying switch
        {
            GoSlice slice => (integer, slice.Element),
            GoArray array => (integer, array.Element),
            GoPointer { Element.Underlying: GoArray array } => (integer, array.Element),
            GoMap map => (map.Key, map.Value),
            GoChan channel => (channel.Element, GoUnknown.Instance),
            GoBasic { IsString: true } => (integer, Universe.Basic(BasicKind.Int32)),
            GoBasic { IsInteger: true } => (Universe.DefaultOf(type), GoUnknown.Instance),
            GoSignature { Parameters: [{ Type: var yield }] } when yield.Underlying is GoSignature signature =>
                (signature.Parameters.Length > 0 ? signature.Parameters[0].Type : GoUnknown.Instance,
                 signature.Parameters.Length > 1 ? signature.Parameters[1].Type : GoUnknown.Instance),
            _ => (GoUnknown.Instance, GoUnknown.Instance),
        };
    }

    private GoType SwitchedType(TypeSwitchStmt typeSwitch) => typeSwitch.Assign switch
    {
        AssignStmt { Rhs: [TypeAssertExpr assertion] } => TypeOf(assertion.X),
        ExprStmt { X: TypeAssertExpr assertion } => TypeOf(assertion.X),
        _ => GoUnknown.Instance,
    };

    /// <summary>Of the symbol that a type switch gives each clause: the clause's one type, else the type of the switched value.</summary>
    private GoType TypeFromClause(CaseClause clause)
    {
        if (clause.List is [var type] && IsType(type))
            return Resolve(type);
        return owner.BindingsAt(clause.Start)?.TypeSwitches.GetValueOrDefault(clause) is { } typeSwitch ? SwitchedType(typeSwitch) : GoUnknown.Instance;
    }

    private static GoStruct? StructOf(GoType type) =>
        (type.Underlying is GoPointer pointer ? pointer.Element.Underlying : type.Underlying) as GoStruct;

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
