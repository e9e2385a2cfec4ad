using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>One Rust representation for every type, variable, field, parameter and result of the package. Lowering asks here and decides nothing of the kind itself.</summary>
/// <remarks>Answers are made on demand and kept; the same question always gets the same answer. Each topic has a part of its own: see the other files of the folder.</remarks>
internal sealed partial class Plan
{
    private readonly TranslationRun _run;
    private readonly Dictionary<Symbol, VariablePlan> _variables = [];
    private readonly Dictionary<Symbol, FunctionPlan> _functions = [];
    private readonly Dictionary<FuncLit, FunctionPlan> _literals = [];

    public Plan(TranslationRun run)
    {
        _run = run;
        Pointers = new PointerPlan(run);
    }

    public PointerPlan Pointers { get; }

    /// <summary>True for a program of one file: it has no users outside, so nothing in it needs <c>pub</c>.</summary>
    public bool IsSingleProgram => _run.Model.Package is { Name: "main" } package && package.Files.Count(file => !file.Path.EndsWith("_test.go", StringComparison.Ordinal)) == 1;

    /// <summary>The variable's representation; the same wherever it is used.</summary>
    public VariablePlan Variable(Symbol symbol)
    {
        if (_variables.TryGetValue(symbol, out var known))
            return known;
        // A preliminary answer, for variables whose plan asks for itself.
        _variables[symbol] = new VariablePlan(NameOf(symbol), Ty.Unknown);
        return _variables[symbol] = MakeVariable(symbol);
    }

    /// <summary>Says how a variable is kept whose value is bound by a pattern: the pattern knows.</summary>
    public void Bind(Symbol symbol, VariablePlan variable) => _variables[symbol] = variable;

    /// <summary>The signature of a function or method of this package; null for what is none.</summary>
    public FunctionPlan? Function(Symbol symbol)
    {
        if (_functions.TryGetValue(symbol, out var known))
            return known;
        if (symbol.Type is not GoSignature signature || symbol.Kind is not (SymbolKind.Function or SymbolKind.Method))
            return null;
        _functions[symbol] = Signature(signature);
        if (InterfaceMethod(symbol) is { } joined && symbol.Node is not FuncDecl)
            return _functions[symbol] = joined;
        return _functions[symbol] = symbol.Node is FuncDecl declaration && ReferenceEquals(symbol.Package, _run.Model.Package)
            ? MakeFunction(signature, declaration.Type, declaration, symbol) : Signature(signature) with { Receiver = signature.Receiver is null ? null : "&self" };
    }

    /// <summary>The signature of a closure.</summary>
    public FunctionPlan Literal(FuncLit literal)
    {
        if (!_literals.TryGetValue(literal, out var plan))
            _literals[literal] = plan = MakeLiteral(literal, _run.Model.TypeOf(literal) as GoSignature ?? new GoSignature([], [], false));
        return plan;
    }

    /// <summary>The Rust name of a local variable or parameter: snake case, keywords escaped.</summary>
    public static string NameOf(Symbol symbol) => symbol.Name is "" or "_" ? "_" : NameMapper.Snake(symbol.Name);

    /// <summary>What is done to the variables of the function that declares the symbol.</summary>
    public VariableFacts FactsOf(Symbol symbol) => _run.FactsOf(OutermostOf(symbol))[symbol];

    /// <inheritdoc cref="FactsOf"/>
    public VariableFacts VariableFactsOf(Symbol symbol) => FactsOf(symbol);

    /// <summary>The declaration around the symbol.</summary>
    public GoNode FunctionAround(Symbol symbol) => OutermostOf(symbol);

    /// <summary>The declaration around: facts of closures are counted there, too.</summary>
    private GoNode OutermostOf(Symbol symbol)
    {
        var function = symbol.Function;
        return function is null ? (GoNode?)symbol.File?.Root ?? _run.Model.File.Root : OutermostOf(function, _run.ModelOf(symbol));
    }

    private static GoNode OutermostOf(GoNode function, SemanticModel model)
    {
        while (function is FuncLit literal && model.FunctionAround(literal) is { } outer)
            function = outer;
        return function;
    }
}
