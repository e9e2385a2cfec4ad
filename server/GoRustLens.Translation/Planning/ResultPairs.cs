using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Who calls the functions of a package that return an error, and whether the caller looks at the other results where there is one.</summary>
/// <remarks>Rust's Result has a value or an error. A function whose callers want both returns a pair.</remarks>
internal sealed class ResultPairs : GoWalker
{
    private readonly SemanticModel _model;
    private readonly Dictionary<Symbol, (int Calls, int Lookers)> _calls;
    private readonly HashSet<Symbol> _values;
    private readonly HashSet<CallExpr> _careful = [];
    private readonly HashSet<Expr> _called = [];

    private ResultPairs(SemanticModel model, Dictionary<Symbol, (int, int)> calls, HashSet<Symbol> values)
    {
        _model = model;
        _calls = calls;
        _values = values;
    }

    /// <summary>How many calls of each function there are, how many of them look at a value beside an error; and the functions that are used as values.</summary>
    public static ResultCalls Of(Package package)
    {
        var calls = new Dictionary<Symbol, (int, int)>();
        var values = new HashSet<Symbol>();
        foreach (var file in package.Files)
            new ResultPairs(package.ModelOf(file.File), calls, values).Visit(file.File.Root);
        return new ResultCalls(calls, values);
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case BlockStmt block: List(block.List); return;
            case CaseClause clause: VisitAll(clause.List); List(clause.Body); return;
            case CommClause clause: VisitOptional(clause.Comm); List(clause.Body); return;
            case IfStmt { Init: AssignStmt assign } branch: Scoped(assign, branch); break;
            case ReturnStmt { Results: [CallExpr handed] }: _careful.Add(handed); break;
            case ExprStmt { X: CallExpr dropped }: _careful.Add(dropped); break;
            case AssignStmt { Rhs: [CallExpr call] } assign when assign.Lhs[..^1].All(t => t is Ident { IsBlank: true }): _careful.Add(call); break;
            case CallExpr call: Call(call); break;
            case Ident or SelectorExpr when _model.SymbolOf((Expr)node) is { Kind: SymbolKind.Function or SymbolKind.Method } function && !_called.Contains((Expr)node):
                _values.Add(function);
                break;
            // var _ func() (int, error) = f only checks the type.
            case ValueSpec { Names: [{ IsBlank: true }], Values: [Ident or SelectorExpr] }: return;
            // The names of methods in an interface are no uses of them.
            case InterfaceType: return;
            case FuncDecl function:
                VisitOptional(function.Body);
                return;
        }
        VisitChildrenOf(node);
    }

    private void List(ImmutableArray<Stmt> list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is AssignStmt { Rhs: [CallExpr call] } assign && i + 1 < list.Length && list[i + 1] is IfStmt { Init: null, Else: null } test && TestOf(assign, test) == TokenKind.NotEqual
                && Divergence.Of(test.Body.List, _model) && !Looks(assign, test.Body))
            {
                _careful.Add(call);
            }
            Visit(list[i]);
        }
    }

    private void Scoped(AssignStmt assign, IfStmt branch)
    {
        if (assign.Rhs is not [CallExpr call] || TestOf(assign, branch) is not { } test)
            return;
        var handler = test == TokenKind.NotEqual ? branch.Body : branch.Else;
        var isHidden = assign.Tok == TokenKind.Define || (handler is BlockStmt block && Divergence.Of(block.List, _model));
        if (isHidden && (handler is null || !Looks(assign, handler)))
            _careful.Add(call);
    }

    /// <summary>!= or == of err and nil; null for other conditions.</summary>
    private TokenKind? TestOf(AssignStmt assign, IfStmt test) =>
        assign.Lhs[^1] is Ident error && test.Cond is BinaryExpr { Op: TokenKind.NotEqual or TokenKind.Equal, X: Ident tested } condition && _model.IsNil(condition.Y)
        && _model.SymbolOf(error) is { } symbol && ReferenceEquals(symbol, _model.SymbolOf(tested)) ? condition.Op : null;

    /// <summary>True where the handler does something with the other results than to hand them on.</summary>
    private bool Looks(AssignStmt assign, Stmt handler)
    {
        if (handler is BlockStmt { List: [ReturnStmt] })
            return false;
        return assign.Lhs[..^1].Any(target => target is not Ident name || (!name.IsBlank && _model.SymbolOf(name) is { } symbol && NameMention.In(handler, symbol, _model)));
    }

    private void Call(CallExpr call)
    {
        var fun = call.Fun;
        while (fun is ParenExpr paren)
            fun = paren.X;
        _called.Add(fun);
        if (fun is SelectorExpr selector)
            _called.Add(selector.Sel);
        if (_model.CalleeOf(call) is not { Kind: SymbolKind.Function or SymbolKind.Method } callee || callee.Type is not GoSignature { ReturnsError: true, Results.Length: > 1 })
            return;
        var (calls, lookers) = _calls.GetValueOrDefault(callee);
        _calls[callee] = (calls + 1, lookers + (_careful.Contains(call) ? 0 : 1));
    }
}

/// <summary>The calls of functions that return an error.</summary>
/// <param name="Calls">How many there are of a function, and how many look at a value beside an error.</param>
/// <param name="Values">The functions that are used as values.</param>
internal sealed record ResultCalls(IReadOnlyDictionary<Symbol, (int Calls, int Lookers)> Calls, IReadOnlySet<Symbol> Values);

/// <summary>Finds out whether a variable may hold more than a zero value where a return hands it out.</summary>
internal sealed class Touched(SemanticModel model, Symbol variable, int end) : GoWalker
{
    private readonly HashSet<AssignStmt> _untouching = [];
    private bool _found;

    /// <param name="end">Where the return stands.</param>
    public static bool In(GoNode function, Symbol variable, int end, SemanticModel model)
    {
        var finder = new Touched(model, variable, end);
        finder.Visit(function);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        // What stands behind the return is run before it only in a loop around both.
        if (_found || (node.Start > end && node is Stmt))
            return;
        switch (node)
        {
            case ForStmt or RangeStmt when node.Span.Contains(end):
                _found |= (node is RangeStmt around && (Is(around.Key) || Is(around.Value))) || In(node is ForStmt loop ? loop.Body : ((RangeStmt)node).Body, variable, int.MaxValue, model)
                    || (node is ForStmt { Post: { } post } && In(post, variable, int.MaxValue, model));
                return;
            case BlockStmt block: CheckedCalls(block.List); break;
            case CaseClause clause: CheckedCalls(clause.Body); break;
            case IfStmt { Init: AssignStmt given } check when IsFallible(given) && check.Body.Span.Contains(end): _untouching.Add(given); break;
            case AssignStmt given when _untouching.Contains(given) || end == int.MaxValue && IsFallible(given):
                break;
            case AssignStmt assign:
                for (var i = 0; i < assign.Lhs.Length; i++)
                    _found |= Is(Facts.FunctionFacts.Root(assign.Lhs[i])) && !(assign.Lhs[i] is Ident && i < assign.Rhs.Length && assign.Tok is TokenKind.Assign or TokenKind.Define && Plan.IsZeroLike(assign.Rhs[i], model));
                break;
            case ValueSpec spec:
                for (var i = 0; i < spec.Names.Length && i < spec.Values.Length; i++)
                    _found |= Is(spec.Names[i]) && !Plan.IsZeroLike(spec.Values[i], model);
                break;
            case IncDecStmt step: _found |= Is(Facts.FunctionFacts.Root(step.X)); break;
            case UnaryExpr { Op: TokenKind.And, X: Ident lent }: _found |= Is(lent); break;
            case RangeStmt range: _found |= Is(range.Key) || Is(range.Value); break;
        }
        VisitChildrenOf(node);
    }

    /// <summary>v, err := f(): where the return stands in the test of that error, v is what f gave beside it.</summary>
    private void CheckedCalls(ImmutableArray<Stmt> list)
    {
        for (var i = 0; i + 1 < list.Length; i++)
        {
            if (list[i] is AssignStmt given && (list[i + 1] is IfStmt { Init: null } check ? check.Body.Span.Contains(end) : list[i + 1] is ReturnStmt give && give.Start == end) && IsFallible(given))
                _untouching.Add(given);
        }
    }

    private bool IsFallible(AssignStmt given) => given is { Tok: TokenKind.Assign or TokenKind.Define, Rhs: [CallExpr call], Lhs.Length: > 1 } && model.TypeOf(call) is GoTuple { Elements: [.., var last] } && Universe.IsError(last);

    private bool Is(Expr? expression) => expression is Ident name && ReferenceEquals(model.SymbolOf(name), variable);
}

/// <summary>Finds deferred code that sets a named result.</summary>
internal sealed class DeferredSets(SemanticModel model, Symbol result) : GoWalker
{
    private bool _found;
    private int _deferred;

    public static bool In(GoNode body, Symbol result, SemanticModel model)
    {
        var finder = new DeferredSets(model, result);
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        _found |= _deferred > 0 && node is AssignStmt assign && assign.Lhs.Any(l => l is Ident name && ReferenceEquals(model.SymbolOf(name), result));
        var isDeferred = node is DeferStmt;
        if (isDeferred)
            _deferred++;
        VisitChildrenOf(node);
        if (isDeferred)
            _deferred--;
    }
}

/// <summary>Whether a list of statements is ever left at its end.</summary>
internal static class Divergence
{
    /// <summary>True where the list never comes to its end.</summary>
    public static bool Of(ImmutableArray<Stmt> list, SemanticModel model) => !list.IsEmpty && list[^1] switch
    {
        ReturnStmt => true,
        BranchStmt { Tok: TokenKind.Break or TokenKind.Continue or TokenKind.Goto } => true,
        ExprStmt { X: CallExpr call } => model.CalleeName(call) is "panic" or "os.Exit" or "log.Fatal" or "log.Fatalf" or "log.Fatalln" or "log.Panic" or "log.Panicf" or "log.Panicln" or "log.Logger.Fatal" or "log.Logger.Fatalf" or "log.Logger.Fatalln",
        BlockStmt block => Of(block.List, model),
        IfStmt { Else: { } otherwise } branch => Of(branch.Body.List, model) && Of([otherwise], model),
        _ => false,
    };
}
