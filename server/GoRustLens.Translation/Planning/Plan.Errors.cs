using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Planning;

/// <summary>Errors: what stands for Go's interface error, and the package's sentinels as one enum.</summary>
internal sealed partial class Plan
{
    private bool? _keepsErrorTexts;

    /// <summary>True where the package keeps errors as values, which need a type of their own: see <see cref="ErrorUses"/>.</summary>
    public bool ErrorsAreValues => _run.Index.ErrorsAreValues;

    /// <summary>Go's error, owned, as a value: nil is None.</summary>
    public RustType ErrorType() => Ty.Option(ErrorInside());

    /// <summary>What the package's errors are: by the user's setting, unless the package keeps errors as values.</summary>
    public ErrorStyle Errors => ErrorsAreValues ? ErrorStyle.Values : _run.Settings.Errors switch { "thiserror" => ErrorStyle.Enum, "std" => ErrorStyle.Boxed, _ => ErrorStyle.Anyhow };

    /// <summary>An error that is there: the E of Result.</summary>
    public RustType ErrorInside()
    {
        switch (Errors)
        {
            case ErrorStyle.Values:
                _run.Helper(HasGoroutines ? "go_error_sync" : "go_error");
                return s_valueError;
            case ErrorStyle.Boxed:
                _run.Helper("box_error");
                return s_boxedError;
            case ErrorStyle.Enum:
                UsesErrorEnum = true;
                return RustType.Of(SentinelEnumName);
            default:
                _run.Crate("anyhow");
                return s_anyError;
        }
    }

    private static readonly RustType s_anyError = RustType.Of("anyhow::Error");
    private static readonly RustType s_valueError = RustType.Of("GoError");
    private static readonly RustType s_boxedError = RustType.Of("BoxError");

    /// <summary>True for the interface of Go's run-time panics.</summary>
    public static bool IsRuntimeError(GoType type) => type is GoNamed { Name: "Error", Symbol.PackagePath: "runtime" };

    public bool IsErrorOption(RustType type) => Ty.InOption(type) is { } inner && IsErrorInside(inner);

    public bool IsErrorInside(RustType type) => Ty.Head(type) is var head && Errors switch
    {
        ErrorStyle.Values => head == "GoError",
        ErrorStyle.Boxed => head == "BoxError",
        ErrorStyle.Enum => head == SentinelEnumName,
        _ => head == "anyhow::Error",
    };

    /// <summary><c>Result&lt;value, E&gt;</c>.</summary>
    public RustType Fallible(RustType value)
    {
        if (Errors != ErrorStyle.Anyhow)
            return RustType.Of("Result", value, ErrorInside());
        _run.Use("anyhow::Result");
        return RustType.Of("Result", value);
    }

    /// <summary>The E of a Result; of <c>anyhow::Result</c>, which does not say it, the error of the package.</summary>
    public RustType ErrorOf(RustType result) => result is RustPathType { Path: "Result", Arguments: [_, var error] } ? error : ErrorInside();

    /// <summary>An error type of Rust's own or of a crate: what the rows of the standard library give.</summary>
    public bool IsForeignError(RustType type) => type is RustPathType path && path.Path.EndsWith("Error", StringComparison.Ordinal) && !_run.PackageTypes.ContainsKey(path.Path) && !IsErrorInside(type) && path.Path != SentinelEnumName;

    private readonly SortedDictionary<string, RustType> _errorValues = new(StringComparer.Ordinal);

    /// <summary>The types that become errors of the package: those of others, and in an enum also its own.</summary>
    public IEnumerable<RustType> ErrorSources => _errorValues.Values;

    /// <summary>Says that values of the type become errors.</summary>
    public void UseAsError(RustType type)
    {
        if (IsForeignError(type) || (Errors == ErrorStyle.Enum && !IsErrorInside(type) && IsErrorType(type)))
            _errorValues[Ty.Name(type)] = type;
    }

    /// <summary>A result with an error at its end is a Result, unless some return gives both a value and an error to a caller who looks at both.</summary>
    /// <param name="called">A method that is called through an interface: then <paramref name="function"/> is null.</param>
    private ResultForm ResultFormOf(GoSignature signature, GoNode? function, Symbol? called)
    {
        if (!signature.ReturnsError)
            return ResultForm.Plain;
        if (called is not null && IsPairInGroup(called))
            return ResultForm.Plain;
        return function is not null && signature.Results.Length > 1 && IsPair(function) ? ResultForm.Plain : ResultForm.Fallible;
    }

    private bool IsPair(GoNode function)
    {
        var surely = ReturnsBoth(function);
        if (function is not FuncDecl declaration || _run.ModelOfNode(function).SymbolOf(declaration.Name) is not { } symbol)
            return surely;
        if (!surely && !MayReturnBoth(declaration))
            return false;
        var (calls, values) = _run.Index.ResultCalls;
        var (count, lookers) = calls.GetValueOrDefault(symbol);
        if (values.Contains(symbol) || IsCalledThroughInterface(symbol))
        {
            if (surely)
                _run.Note(function, $"{symbol.Name} returns a value together with an error; in Rust the value is lost then");
            return false;
        }
        return lookers > 0 || (surely && count == 0);
    }

    private readonly Dictionary<Symbol, bool> _groupPairs = [];

    /// <summary>The same for methods that are called through one interface: they are pairs together, or none is.</summary>
    private bool IsPairInGroup(Symbol method)
    {
        if (_groupPairs.TryGetValue(method, out var known))
            return known;
        var group = Interfaces.GroupOf(method);
        var (calls, values) = _run.Index.ResultCalls;
        return _groupPairs[method] = group.Any(m => m.Node is FuncDecl f && ReturnsBoth(f)) && group.Any(m => calls.GetValueOrDefault(m).Lookers > 0)
            && !group.Any(m => values.Contains(m) || m.Type is not GoSignature { ReturnsError: true, Results.Length: > 1 } signature || ContractArguments.IsGeneric(signature));
    }

    /// <summary>True where a return gives a value that is not zero together with an error that is not nil.</summary>
    private bool ReturnsBoth(GoNode function)
    {
        var model = _run.ModelOfNode(function);
        return _run.FactsOf(function).Returns.Any(give => give.Results.Length > 1 && (IsSurelyError(give.Results[^1], model) || TestedErrors.IsIn(function, give, model)) && !give.Results[..^1].All(value => IsZeroLike(value, model) || IsMinusOne(value, model)));
    }

    /// <summary>-1 beside an error says nothing; a caller who prints it does see it.</summary>
    private static bool IsMinusOne(Expr value, SemanticModel model) => model.ConstantOf(value)?.ToInteger() is { } number && number == -1;

    /// <summary>True where what a return gives beside an error may be more than zero values.</summary>
    private bool MayReturnBoth(FuncDecl function)
    {
        var model = _run.ModelOfNode(function);
        var named = (function.Type.Results?.List ?? []).SelectMany(f => f.Names).Select(n => model.SymbolOf(n)).OfType<Symbol>().ToImmutableArray();
        if (named.Length > 1 && function.Body is { } body && DeferredSets.In(body, named[^1], model) && named[..^1].Any(n => Touched.In(function, n, int.MaxValue, model) || _run.FactsOf(function).Returns.Any(give => !give.Results.IsEmpty && give.Results.Length == named.Length && !IsZeroLike(give.Results[named.IndexOf(n)], model))))
            return true;
        foreach (var give in _run.FactsOf(function).Returns)
        {
            if (give.Results.IsEmpty && named.Length > 1 && named[..^1].Any(n => Touched.In(function, n, give.Start, model)))
                return true;
            if (give.Results.Length > 1 && !model.IsNil(give.Results[^1]) && give.Results[..^1].Any(value => (IsMinusOne(value, model) && (IsSurelyError(give.Results[^1], model) || TestedErrors.IsIn(function, give, model))) || (value is Ident name && model.SymbolOf(name) is { IsLocalVariable: true } variable && Touched.In(function, variable, give.Start, model))))
                return true;
        }
        return false;
    }

    /// <summary>True for a local that holds one error from its declaration on: it is never nil.</summary>
    private bool IsMadeError(Symbol symbol, VariableFacts facts)
    {
        if (!Universe.IsError(symbol.Type) || symbol.Kind != SymbolKind.Local || facts.IsReassigned || facts.IsWrittenThrough)
            return false;
        var value = symbol.Node switch
        {
            AssignStmt { Tok: TokenKind.Define } define when define.Lhs.Length == define.Rhs.Length => define.Rhs[define.Lhs.IndexOf(symbol.Ident!)],
            ValueSpec spec when spec.Values.Length == spec.Names.Length => spec.Values[symbol.Index],
            _ => null,
        };
        return value is CallExpr or CompositeLit or UnaryExpr && IsSurelyError(value, _run.ModelOf(symbol));
    }

    /// <summary>A new error or a sentinel; a variable may be nil.</summary>
    public static bool IsSurelyError(Expr error, SemanticModel model) => error switch
    {
        CallExpr call => model.CalleeName(call) is "errors.New" or "fmt.Errorf",
        UnaryExpr { Op: TokenKind.And } => true,
        CompositeLit => true,
        SelectorExpr selector => model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable },
        Ident ident => model.SymbolOf(ident) is { Kind: SymbolKind.Variable },
        _ => false,
    };

    /// <summary>What a return beside an error gives when it gives nothing: zero values, and names that may hold them.</summary>
    public static bool IsZeroLike(Expr value, SemanticModel model) => value switch
    {
        ParenExpr paren => IsZeroLike(paren.X, model),
        CompositeLit { Elts.IsEmpty: true } => true,
        Ident ident => model.IsNil(ident) || model.SymbolOf(ident) is { Kind: SymbolKind.Result or SymbolKind.Local } || (model.ConstantOf(ident) is { } constant && IsZero(constant)),
        UnaryExpr { Op: TokenKind.And, X: CompositeLit { Elts.IsEmpty: true } } => true,
        CallExpr { Args.IsEmpty: true, Fun: Ident { Name: "new" } } => true,
        _ => model.ConstantOf(value) is { } known && IsZero(known),
    };

    private static bool IsZero(Semantics.Constants.ConstantValue constant) => constant.Sign == 0 || constant.ToText() is "" || constant.ToBoolean() is false;

    /// <summary>The package's errors made by errors.New, in source order.</summary>
    public IReadOnlyDictionary<Symbol, string> Sentinels => _run.Index.Sentinels;

    /// <inheritdoc cref="PackageIndex.Sentinels"/>
    public static IReadOnlyDictionary<Symbol, string> FindSentinels(Package package, IReadOnlyDictionary<Symbol, VariableFacts> globals)
    {
        var found = new OrderedDictionary<Symbol, string>();
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            foreach (var spec in file.File.Root.Decls.OfType<GenDecl>().Where(d => d.Tok == TokenKind.Var).SelectMany(d => d.Specs.OfType<ValueSpec>()))
            {
                for (var i = 0; i < spec.Names.Length && i < spec.Values.Length; i++)
                {
                    if (spec.Values[i] is CallExpr { Args: [var text] } call && model.CalleeName(call) is "errors.New" && model.ConstantOf(text)?.ToText() is { } value && model.SymbolOf(spec.Names[i]) is { } symbol && globals.GetValueOrDefault(symbol) is not { IsReassigned: true })
                        found.TryAdd(symbol, value);
                }
            }
        }
        return found;
    }

    public bool IsSentinel(Symbol symbol) => symbol.Kind == SymbolKind.Variable && Sentinels.ContainsKey(symbol);

    /// <summary>The enum of the sentinels: Error, where no type of the package has the name.</summary>
    public string SentinelEnumName => _run.PackageTypes.ContainsKey("Error") ? "KnownError" : "Error";

    /// <summary>The variant of a sentinel: ErrNotFound → NotFound.</summary>
    public static string SentinelVariant(Symbol sentinel)
    {
        var name = sentinel.Name;
        var rest = name.StartsWith("err", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        return NameMapper.Camel(rest.Length == 0 || char.IsDigit(rest[0]) ? name : rest);
    }

    /// <summary>
    /// True where the package's wrapped errors keep the whole text that Go makes, in a small type of their own; false where a context before ": " is all that wrapping does,
    /// so that <c>context</c> and <c>{:#}</c> give the same text.
    /// </summary>
    public bool KeepsErrorTexts => _keepsErrorTexts ??= Errors != ErrorStyle.Anyhow || HasUnwrap() || _run.Index.HasOddWrapping;

    /// <inheritdoc cref="PackageIndex.HasOddWrapping"/>
    public static PackageIndex.Answer FindOddWrapping(Package package) => new(package.Files.Any(file => OddWrapping.In(file.File.Root, package.ModelOf(file.File))));

    /// <inheritdoc cref="PackageIndex.WrapsErrors"/>
    public static PackageIndex.Answer FindWrapping(Package package) => new(package.Files.Any(file => OddWrapping.In(file.File.Root, package.ModelOf(file.File), any: true)));

    private bool HasUnwrap() => _run.PackageTypes.Values.Any(type => SemanticModel.MemberOf(type, "Unwrap") is { IsMethod: true });

    /// <summary>The types of the package that are errors: those with an Error method.</summary>
    public bool IsErrorType(RustType type) => type is RustPathType path && (path.Path == SentinelEnumName && Sentinels.Count > 0 || (_run.PackageTypes.TryGetValue(path.Path, out var named) && named.Underlying is not GoInterface && SemanticModel.MemberOf(new GoPointer(named), "Error") is { IsMethod: true, Type: GoSignature { Parameters.IsEmpty: true } }));

    /// <summary>The error types of the package that have the methods of the interface, as values where those have them, else as pointers; in source order.</summary>
    public static IEnumerable<GoType> ErrorTypesOf(PackageIndex index, GoType asked) => index.Types.Values
        .Where(t => t.Underlying is not GoInterface && t.TypeParameters.IsEmpty && SemanticModel.Satisfies(new GoPointer(t), asked) && SemanticModel.Satisfies(new GoPointer(t), Universe.Error))
        .OrderBy(t => t.Symbol.Ident?.Start ?? 0).Select(t => SemanticModel.Satisfies(t, asked) && SemanticModel.Satisfies(t, Universe.Error) ? (GoType)t : new GoPointer(t));

    /// <summary>Finds wrapping that is not "context: %w", or any.</summary>
    private sealed class OddWrapping(SemanticModel model, bool any) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node, SemanticModel model, bool any = false)
        {
            var finder = new OddWrapping(model, any);
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is CallExpr { Args: [var format, ..] } call && model.CalleeName(call) == "fmt.Errorf" && model.ConstantOf(format)?.ToText() is { } text && text.Contains("%w", StringComparison.Ordinal))
                _found |= any || !(text.EndsWith(": %w", StringComparison.Ordinal) && text.IndexOf("%w", StringComparison.Ordinal) == text.Length - 2);
            VisitChildrenOf(node);
        }
    }
}
