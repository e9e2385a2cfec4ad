using System.Collections.Immutable;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics;

/// <summary>What is known of the names and types of one file, in its package. Computed on demand; unknown is a normal answer.</summary>
/// <remarks>
/// Immutable and safe from any thread. Two models of one file and package share what they find out. Nodes must be of
/// <see cref="File"/>: for a node of another file ask <see cref="Packages.Package.ModelOf"/> first.
/// </remarks>
public sealed class SemanticModel
{
    private readonly FileSemantics _semantics;

    public SemanticModel(GoFile file, Package package)
        : this(file, package, package.SemanticsOf(file))
    {
    }

    internal SemanticModel(GoFile file, Package package, FileSemantics semantics)
    {
        File = file;
        Package = package;
        _semantics = semantics;
    }

    public GoFile File { get; }

    public Package Package { get; }

    internal FileSemantics Semantics => _semantics;

    /// <summary>What a name means, where it is declared and where it is used; null where it means nothing that is known.</summary>
    public Symbol? SymbolOf(Ident ident) =>
        ident.IsMissing ? null : _semantics.ResultsAt(ident.Start)?.Symbols.GetValueOrDefault(ident);

    /// <summary>The symbol of a name, or of the name that a selector ends in; parentheses are looked through. Else null.</summary>
    public Symbol? SymbolOf(Expr expression) => expression switch
    {
        Ident ident => SymbolOf(ident),
        SelectorExpr selector => SymbolOf(selector.Sel),
        ParenExpr paren => SymbolOf(paren.X),
        _ => null,
    };

    /// <summary>The type of a value, or the type that a type expression denotes; a name that declares has its symbol's type. Aliases are looked through.</summary>
    /// <remarks>
    /// An untyped constant has the type that it ends up with: the 1 of "var x float64 = 1" is a float64, and only where
    /// nothing gives it a type is it untyped. A call of several results gives a tuple, one without results the empty
    /// tuple; "v, ok" forms give the type of v.
    /// </remarks>
    public GoType TypeOf(Expr expression)
    {
        var type = RawTypeOf(expression).Unaliased;
        return type is GoTuple { Elements: [var value, _] } && Unparen(expression) is IndexExpr or TypeAssertExpr or UnaryExpr ? value.Unaliased : type;
    }

    /// <summary>As <see cref="TypeOf"/>, but an alias stays one, and "v, ok" forms give both types: what go/types records.</summary>
    public GoType RawTypeOf(Expr expression)
    {
        if (_semantics.ResultsAt(expression.Start) is not { } results)
            return GoUnknown.Instance;
        if (results.Types.TryGetValue(expression, out var recorded))
            return recorded.Type;
        return expression switch
        {
            // A field of an instance has a type of its own, the symbol that of the generic declaration.
            Ident ident when results.UsedTypes.TryGetValue(ident, out var used) => used,
            Ident ident => results.Symbols.GetValueOrDefault(ident)?.RawType ?? GoUnknown.Instance,
            // Not recorded as an expression: the declaration's name has the signature.
            FuncType type => _semantics.DeclarationOf(type)?.RawType ?? GoUnknown.Instance,
            _ => GoUnknown.Instance,
        };
    }

    /// <summary>The value of a constant expression or of a constant's name; null for others and where it could not be computed.</summary>
    public ConstantValue? ConstantOf(Expr expression)
    {
        if (_semantics.ResultsAt(expression.Start) is not { } results)
            return null;
        if (results.Types.TryGetValue(expression, out var recorded))
            return recorded.Value;
        return expression is Ident ident && results.Symbols.TryGetValue(ident, out var symbol) ? symbol.Constant : null;
    }

    /// <summary>What X.Sel selects; null for qualified names and where it is not known.</summary>
    public SelectionInfo? SelectionOf(SelectorExpr selector) => _semantics.ResultsAt(selector.Start)?.Selections.GetValueOrDefault(selector);

    /// <summary>True where the expression denotes a type rather than a value.</summary>
    public bool IsType(Expr expression)
    {
        if (_semantics.ResultsAt(expression.Start)?.Types.TryGetValue(expression, out var recorded) == true)
            return recorded.Mode == OperandMode.TypeExpr;
        // Code that is wrong around it was not checked as far as here; names that declare are not recorded as expressions.
        // A loop: chains such as x[0][0] may be of any length.
        while (true)
        {
            switch (expression)
            {
                case ParenExpr paren: expression = paren.X; break;
                case StarExpr star: expression = star.X; break;
                case IndexExpr index: expression = index.X; break;
                case IndexListExpr list: expression = list.X; break;
                case Ident or SelectorExpr: return SymbolOf(expression) is { Kind: SymbolKind.TypeName or SymbolKind.TypeParameter };
                default: return expression is ArrayType or StructType or FuncType or InterfaceType or MapType or ChanType;
            }
        }
    }

    /// <summary>The signature that a call calls, its type parameters filled in where the arguments tell them; null for conversions, built-ins and unknown functions.</summary>
    public GoSignature? SignatureOf(CallExpr call)
    {
        if (_semantics.ResultsAt(call.Start)?.Types.TryGetValue(call.Fun, out var recorded) != true
            || recorded.Mode is OperandMode.TypeExpr or OperandMode.Builtin)
        {
            return null;
        }
        return recorded.Type.Underlying switch
        {
            GoSignature signature => signature,
            GoTypeParam parameter => TypePredicates.CommonUnder(parameter) as GoSignature,
            _ => null,
        };
    }

    /// <summary>The function, method, built-in or function variable that a call names; null where the callee has no name or is unknown.</summary>
    public Symbol? CalleeOf(CallExpr call) => Unparen(call.Fun) switch
    {
        IndexExpr index => SymbolOf(index.X) is { Kind: SymbolKind.Function or SymbolKind.Method } function ? function : null,
        IndexListExpr list => SymbolOf(list.X),
        var function => SymbolOf(function),
    };

    /// <summary>What is wrong in the file, in the order of its declarations; unused imports come last.</summary>
    internal ImmutableArray<TypeError> ErrorsOf(CancellationToken cancellationToken = default) =>
        [.. _semantics.AllResults(cancellationToken).SelectMany(results => results.Errors), .. UnusedImports.Of(_semantics, cancellationToken)];

    /// <summary>The full name of what a call calls, as <see cref="Symbol.FullName"/> has it: "os.Open", "sync.WaitGroup.Wait", "len"; else empty.</summary>
    public string CalleeName(CallExpr call) => CalleeOf(call)?.FullName ?? "";

    /// <summary>True for T(x).</summary>
    public bool IsConversion(CallExpr call) => IsType(call.Fun);

    /// <summary>True where the expression's type is the interface error.</summary>
    public bool IsError(Expr expression) => Universe.IsError(TypeOf(expression));

    /// <summary>True for the predeclared nil.</summary>
    public bool IsNil(Expr expression) => SymbolOf(expression) is { Kind: SymbolKind.Nil };

    /// <summary>The field or method of a type, through embedded fields and a pointer; null where it has none or the type is unknown.</summary>
    public static Member? MemberOf(GoType type, string name) => MemberLookup.Find(type, name);

    /// <summary>The methods that are declared for a named type, in source order; without those that it gets by embedding.</summary>
    public static ImmutableArray<Symbol> DeclaredMethodsOf(GoNamed named) => MemberLookup.DeclaredMethods(named);

    /// <summary>The type arguments at the name of a generic function or type, written or inferred; empty elsewhere.</summary>
    public ImmutableArray<GoType> TypeArgumentsOf(Ident name) =>
        _semantics.ResultsAt(name.Start)?.Instances.GetValueOrDefault(name)?.TypeArguments ?? [];

    /// <summary>The methods that a value of the type has, those of embedded fields included, by name.</summary>
    public static ImmutableArray<Member> MethodSetOf(GoType type) => MethodSets.Of(type);

    /// <summary>True where a value of the type has every method that the interface asks for. False where that is not certain.</summary>
    public static bool Satisfies(GoType type, GoType contract) => Satisfactions.IsCertain(type, contract);

    /// <summary>The types that satisfy an interface, by name: of its own package, of this one, and of the packages of the workspace that this one imports.</summary>
    public ImmutableArray<Satisfaction> TypesSatisfying(GoNamed contract, CancellationToken cancellationToken = default) =>
        Satisfactions.Types(Package, contract, cancellationToken);

    /// <summary>The interfaces that a type satisfies, by name: of the same packages, and the well-known ones of the standard library.</summary>
    public ImmutableArray<Satisfaction> InterfacesSatisfiedBy(GoNamed type, CancellationToken cancellationToken = default) =>
        Satisfactions.Interfaces(Package, type, cancellationToken);

    /// <summary>The function literal or declaration directly around a literal; null for literals outside of functions.</summary>
    public GoNode? FunctionAround(FuncLit literal) =>
        _semantics.ResultsAt(literal.Start)?.OuterFunctions.GetValueOrDefault(literal);

    /// <summary>Checks all declarations and bodies of the file, so that questions about them are answered at once.</summary>
    public void CheckAll(CancellationToken cancellationToken)
    {
        foreach (var _ in _semantics.AllResults(cancellationToken))
        {
        }
    }

    /// <summary>What flows through a function declaration or a function literal: which statements follow which, and what is known where.</summary>
    public FunctionFlow FlowOf(FuncDecl function) => FlowFacts.Of(Package).FlowOf(function, this);

    /// <inheritdoc cref="FlowOf(FuncDecl)"/>
    public FunctionFlow FlowOf(FuncLit literal) => FlowFacts.Of(Package).FlowOf(literal, this);

    /// <inheritdoc cref="FlowOf(FuncDecl)"/>
    /// <param name="function">A FuncDecl or FuncLit; anything else has an empty body.</param>
    public FunctionFlow FlowOf(GoNode function) => FlowFacts.Of(Package).FlowOf(function, this);

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
