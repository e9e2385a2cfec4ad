using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow;

/// <summary>What callers may rely on, as far as a function's own body tells. A null reason means: no evidence.</summary>
internal sealed record FunctionSummary
{
    /// <summary>Where the first result is nil together with a nil error.</summary>
    public NilReason? ReturnsNilWithoutError { get; init; }

    /// <summary>The boolean parameter that decides about that nil; null where none does.</summary>
    public int? NilDependsOnFlag { get; init; }

    /// <summary>Where a pointer out of a map is returned: not nil by convention only.</summary>
    public NilReason? ReturnsStoredPointer { get; init; }

    /// <summary>Where the first result is nil because there is an error; null unless it is so at every such return.</summary>
    public NilReason? ReturnsNilOnError { get; init; }

    /// <summary>True where each success returns a value that was made there.</summary>
    public bool AlwaysReturnsNonNil { get; init; }

    /// <summary>True where every return gives a literal nil as its error.</summary>
    public bool ErrorIsAlwaysNil { get; init; }
}

/// <summary>Evidence about a field, for a reader.</summary>
internal readonly record struct FieldEvidence(GoFile File, TextSpan Span, string Text);

/// <summary>The summaries of a package's functions, made on demand and kept with the package. Functions of other packages are looked up there.</summary>
internal sealed class FunctionSummaries
{
    private readonly Package _package;
    private readonly ConcurrentDictionary<Symbol, FunctionSummary?> _summaries = new();
    private readonly ConcurrentDictionary<Symbol, FieldEvidence?> _fields = new();
    private readonly ConcurrentDictionary<Symbol, bool> _proven = new();

    /// <summary>The functions that this thread is summarising: recursion ends at them.</summary>
    [ThreadStatic]
    private static HashSet<Symbol>? s_open;

    private FunctionSummaries(Package package) => _package = package;

    public static FunctionSummaries For(Package package) => package.Analysis(key => new FunctionSummaries(key));

    /// <summary>Null for functions without a body in sight of which the index of the standard library says nothing, and for recursion on the way.</summary>
    public FunctionSummary? Of(Symbol function)
    {
        if (function is { Node: FuncDecl { Body: null } })
            return OfIndexed(function);
        if (function is not { Node: FuncDecl { Body: not null } declaration, Package: { } package, File: { } file })
            return null;
        if (!ReferenceEquals(package, _package))
            return For(package).Of(function);
        if (_summaries.TryGetValue(function, out var known))
            return known;
        var open = s_open ??= [];
        if (declaration.Type.Results is null || !RuntimeHelpers.TryEnsureSufficientExecutionStack() || !open.Add(function))
            return null;
        try
        {
            return _summaries.GetOrAdd(function, Summarise(declaration, package.ModelOf(file)));
        }
        finally
        {
            open.Remove(function);
        }
    }

    private static FunctionSummary? OfIndexed(Symbol function)
    {
        var isNonNil = BodyFacts.ReturnsNonNil(function);
        var hasNoError = BodyFacts.ErrorIsAlwaysNil(function);
        return isNonNil || hasNoError ? new FunctionSummary { AlwaysReturnsNonNil = isNonNil, ErrorIsAlwaysNil = hasNoError } : null;
    }

    /// <summary>True where methods of an interface method's name are known in its package, and none of them is seen to return nil without an error.</summary>
    public bool ImplementationsAreProven(Symbol interfaceMethod)
    {
        if (interfaceMethod is not { Package: { } package, File: { } file })
            return false;
        return _proven.GetOrAdd(interfaceMethod, method =>
        {
            var found = 0;
            foreach (var candidate in package.ScopeOf(file.Root.Name.Name).MethodsNamed(method.Name))
            {
                found++;
                if (Of(candidate) is { AlwaysReturnsNonNil: false } summary && (summary.ReturnsNilWithoutError is not null || summary.ReturnsStoredPointer is not null))
                    return false;
            }
            return found > 0;
        });
    }

    /// <summary>True where the package treats the field as one that can be nil, or never sets it.</summary>
    public bool FieldCanBeNil(Symbol field, out FieldEvidence evidence)
    {
        evidence = default;
        if (field is not { Package: { } package, File: not null })
            return false;
        if (!ReferenceEquals(package, _package))
            return For(package).FieldCanBeNil(field, out evidence);
        if (_fields.GetOrAdd(field, key => FieldEvidenceFinder.Find(key, _package)) is not { } found)
            return false;
        evidence = found;
        return true;
    }

    private FunctionSummary? Summarise(FuncDecl function, SemanticModel model)
    {
        if (function.Body is null || model.SymbolOf(function.Name)?.Type is not GoSignature signature || signature.Results.IsEmpty)
            return null;
        // Of other results there is nothing to say.
        var isPointer = signature.Results[0].Type.Underlying is GoPointer;
        if ((!isPointer && !signature.ReturnsError) || FlowFacts.Of(_package).ControlFlowOf(function, model) is not { } control)
            return null;
        var returns = isPointer
            ? NilWalk.Analyse(control, model, FlowFacts.Of(_package).UsesOf(function, model), new NilSources(model, this), CancellationToken.None).Returns
            : ReturnsOf(control);
        // Whoever does not come back brings no error.
        if (returns.IsEmpty && !control.Returns)
            return signature.ReturnsError ? new FunctionSummary { ErrorIsAlwaysNil = true } : null;
        return returns.IsEmpty ? null : new SummaryBuilder(function, model, signature, this).Build(returns);
    }

    /// <summary>The returns that a path leads to, without facts: whether an error is a literal nil needs none.</summary>
    private static ImmutableArray<NilReturn> ReturnsOf(ControlFlow control)
    {
        var returns = ImmutableArray.CreateBuilder<NilReturn>();
        foreach (var block in control.Blocks)
        {
            if (block is { IsReachable: true, Steps: [.., { Kind: FlowStepKind.Return, Node: ReturnStmt statement }] })
                returns.Add(new NilReturn(statement, [.. new NilFact?[statement.Results.Length]]));
        }
        return returns.ToImmutable();
    }

    /// <summary>Folds the returns of one function into its summary.</summary>
    private sealed class SummaryBuilder(FuncDecl function, SemanticModel model, GoSignature signature, FunctionSummaries summaries)
    {
        private NilReason? _nilWithoutError;
        private int? _flag;
        private NilReason? _stored;
        private NilReason? _nilOnError;
        private bool _isNilOnEveryError = true;
        private bool _isAlwaysNonNil = true;
        private bool _isErrorAlwaysNil = true;

        public FunctionSummary Build(ImmutableArray<NilReturn> returns)
        {
            foreach (var entry in returns)
                Add(entry);
            var isPointer = signature.Results[0].Type.Underlying is GoPointer;
            return new FunctionSummary
            {
                ReturnsNilWithoutError = isPointer ? _nilWithoutError : null,
                NilDependsOnFlag = _flag,
                ReturnsStoredPointer = isPointer ? _stored : null,
                ReturnsNilOnError = isPointer && _isNilOnEveryError ? _nilOnError : null,
                AlwaysReturnsNonNil = isPointer && _isAlwaysNonNil,
                ErrorIsAlwaysNil = signature.ReturnsError && _isErrorAlwaysNil,
            };
        }

        private void Add(NilReturn entry)
        {
            var results = entry.Statement.Results;
            if (results is [CallExpr forwarded] && signature.Results.Length > 1)
                AddForwarded(forwarded);
            else if (results.Length != signature.Results.Length)
                AddUnknown();
            else if (signature.ReturnsError)
                AddPair(entry, results[0], results[^1]);
            else
                _isAlwaysNonNil &= entry.Results[0] is { Nullness: Nullness.NonNil, Reason: null };
        }

        /// <summary>True for an element that the function itself stores before it returns it.</summary>
        private bool IsFilledIn(Expr value) => value is IndexExpr && StoreFinder.Stores(function, model.File.TextOf(value), model);

        private void AddForwarded(CallExpr call)
        {
            var summary = model.CalleeOf(call) is { } callee ? summaries.Of(callee) : null;
            _nilWithoutError ??= summary?.ReturnsNilWithoutError;
            _stored ??= summary?.ReturnsStoredPointer;
            _nilOnError ??= summary?.ReturnsNilOnError;
            _isNilOnEveryError &= summary?.ReturnsNilOnError is not null;
            _isAlwaysNonNil &= summary is { AlwaysReturnsNonNil: true };
            _isErrorAlwaysNil &= summary is { ErrorIsAlwaysNil: true };
        }

        private void AddUnknown()
        {
            _isAlwaysNonNil = false;
            _isErrorAlwaysNil = false;
            _isNilOnEveryError = false;
        }

        private void AddPair(NilReturn entry, Expr value, Expr error)
        {
            var fact = entry.Results[0];
            var isLiteralNil = model.IsNil(value);
            if (model.IsNil(error))
            {
                _isAlwaysNonNil &= fact is { Nullness: Nullness.NonNil, Reason: null };
                // "return nil, false, nil" has said it, and "if m[k] == nil { m[k] = … }" has seen to it.
                if (entry.Statement.Results.Any(result => result is Ident { Name: "false" }) || IsFilledIn(value))
                    return;
                // What an interface of elsewhere promises is not decided here; for nothing one gets nothing.
                if (fact is { Reason.Cause: NilCause.ForeignInterface } || (isLiteralNil && AnswersNothing(entry.Statement)))
                    return;
                if (isLiteralNil || fact is { Nullness: Nullness.Nil or Nullness.Maybe } || fact is { Nullness: Nullness.Weak, Reason.Cause: NilCause.MapMiss })
                {
                    _nilWithoutError ??= new NilReason(NilCause.CalleeReturnsNil, model.File, entry.Statement.Span, "here nil is returned with a nil error");
                    _flag ??= FlagAround(entry.Statement);
                }
                else if (fact is { Reason.Cause: NilCause.StoredPointer })
                    _stored ??= new NilReason(NilCause.StoredPointer, model.File, entry.Statement.Span, "here a stored pointer is returned");
                return;
            }
            _isErrorAlwaysNil = false;
            if (isLiteralNil)
                _nilOnError ??= new NilReason(NilCause.ErrorPath, model.File, entry.Statement.Span, "here nil is returned with an error");
            else
                _isNilOnEveryError = false;
            // "return value, err": what the error is nobody knows here.
            if (!isLiteralNil)
                _isAlwaysNonNil &= fact is { Nullness: Nullness.NonNil, Reason: null } || IsMadeError(error);
        }

        /// <summary>"if v == nil { return nil, nil }" of a parameter or the receiver: the caller knows what it asks for.</summary>
        private bool AnswersNothing(ReturnStmt statement) =>
            NodePath.To(function, statement) is { Nodes: [.., IfStmt { Init: null } branch, BlockStmt body, ReturnStmt] } && ReferenceEquals(branch.Body, body) && AsksForNothing(branch.Cond);

        private bool AsksForNothing(Expr condition) => condition switch
        {
            ParenExpr paren => AsksForNothing(paren.X),
            BinaryExpr { Op: TokenKind.LogicalOr } both => AsksForNothing(both.X) && AsksForNothing(both.Y),
            BinaryExpr { Op: TokenKind.Equal, X: var left, Y: var right } => IsGiven(left) && (model.IsNil(right) || model.ConstantOf(right)?.ToText() is "" || left is CallExpr),
            _ => false,
        };

        private bool IsGiven(Expr value) => value is CallExpr { Fun: Ident { Name: "len" }, Args: [var counted] } ? IsGiven(counted)
            : value is Ident && model.SymbolOf(value) is { Kind: SymbolKind.Parameter or SymbolKind.Receiver };

        /// <summary>The boolean parameter in a condition that leads to a return: around it, or of a branch before it that leaves.</summary>
        private int? FlagAround(ReturnStmt statement)
        {
            if (NodePath.To(function, statement) is not { } path)
                return null;
            var conditions = path.Nodes.OfType<IfStmt>()
                .Concat(path.Nodes.OfType<BlockStmt>().SelectMany(block => block.List).OfType<IfStmt>().Where(branch => branch.End <= statement.Start && branch.Body.List is [.., ReturnStmt]))
                .Select(branch => branch.Cond).ToList();
            for (var index = 0; index < signature.Parameters.Length; index++)
            {
                var parameter = signature.Parameters[index];
                if (parameter.Type is GoBasic { IsBoolean: true } && conditions.Any(condition => NameFinder.Uses(condition, parameter.Name)))
                    return index;
            }
            return null;
        }

        private bool IsMadeError(Expr error) => error is CallExpr or UnaryExpr or CompositeLit
            || model.SymbolOf(error) is { Kind: SymbolKind.Variable };
    }
}

/// <summary>Whether a function assigns to an expression that is written so.</summary>
internal sealed class StoreFinder(string text, SemanticModel model) : GoWalker
{
    private bool _found;

    public static bool Stores(FuncDecl function, string text, SemanticModel model)
    {
        var finder = new StoreFinder(text, model);
        finder.VisitChildrenOf(function);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        _found |= node is AssignStmt assign && assign.Lhs.Any(target => target is IndexExpr && model.File.TextOf(target) == text);
        if (!_found)
            VisitChildrenOf(node);
    }
}

/// <summary>Whether an expression uses a name.</summary>
internal sealed class NameFinder(string name) : GoWalker
{
    private bool _found;

    public static bool Uses(Expr expression, string name)
    {
        var finder = new NameFinder(name);
        finder.Visit(expression);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        _found |= node is Ident ident && ident.Name == name;
        if (!_found)
            VisitChildrenOf(node);
    }
}
