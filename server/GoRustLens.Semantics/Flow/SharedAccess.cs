using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>A read or write of a place.</summary>
/// <param name="Node">The expression that names the place.</param>
/// <param name="IsMapContent">True where not the variable but the map in it is read or written.</param>
/// <param name="Locks">The mutexes that are held, by place; a name of its own for a lock without one.</param>
/// <param name="Statement">The statement, for fixes that wrap it.</param>
public sealed record SharedAccess(Place Place, Expr Node, bool IsWrite, bool IsMapContent, ImmutableHashSet<string> Locks, Stmt? Statement)
{
    public bool HasCommonLock(SharedAccess other) => !Locks.Intersect(other.Locks).IsEmpty;
}

/// <summary>Collects the accesses of one body in source order, with the locks held. Bodies of goroutines and of callbacks are left out.</summary>
/// <remarks>Elements of slices and arrays are not collected: goroutines that share one by index are the idiom.</remarks>
internal sealed class SharedAccessCollector : GoWalker
{
    /// <summary>Held inside callbacks of sync.Once and of functions that lock around them.</summary>
    private const string CallbackLock = "(callback)";

    private readonly SemanticModel _model;
    private readonly List<SharedAccess> _accesses = [];
    private LockFlow _flow;
    private ImmutableHashSet<string> _outerLocks = [];
    private Stmt? _statement;

    private SharedAccessCollector(GoNode function, SemanticModel model)
    {
        _model = model;
        _flow = FlowFacts.Of(model.Package).LockFlowOf(function, model);
    }

    public static IReadOnlyList<SharedAccess> In(FuncDecl function, SemanticModel model) => In(function, function.Body, model);

    public static IReadOnlyList<SharedAccess> In(FuncLit literal, SemanticModel model) => In(literal, literal.Body, model);

    private static List<SharedAccess> In(GoNode function, BlockStmt? body, SemanticModel model)
    {
        var collector = new SharedAccessCollector(function, model);
        if (body is not null)
            collector.VisitAll(body.List);
        return collector._accesses;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case AssignStmt assign: VisitAssign(assign); break;
            case IncDecStmt change: VisitTarget(change.X, change); break;
            case ExprStmt statement: VisitExpressionStatement(statement); break;
            case DeferStmt { Call: CallExpr call }: VisitDeferred(call); break;
            case GoStmt { Call: CallExpr call }: VisitAll(call.Args); break;
            case RangeStmt range: VisitRange(range); break;
            case BlockStmt or CaseClause or CommClause or IfStmt or ForStmt or SwitchStmt or TypeSwitchStmt or SelectStmt: VisitChildrenOf(node); break;
            case FuncLit: break;
            case CallExpr call: VisitCall(call); break;
            case UnaryExpr { Op: TokenKind.And } address when Place.Of(address.X, _model) is not null: break;
            case IndexExpr index when _model.TypeOf(index.X).Underlying is GoMap: VisitMap(index.X, index.Index); break;
            case Ident or SelectorExpr: VisitRead((Expr)node); break;
            case KeyValueExpr { Key: Ident } pair: Visit(pair.Value); break;
            case Stmt statement: VisitStatement(statement); break;
            default: VisitChildrenOf(node); break;
        }
    }

    private void VisitStatement(Stmt statement)
    {
        var outer = _statement;
        _statement = statement;
        VisitChildrenOf(statement);
        _statement = outer;
    }

    /// <summary>A literal that runs here: what is held around it is held in it.</summary>
    private void VisitLiteral(FuncLit literal, params ReadOnlySpan<string> more)
    {
        var (flow, locks) = (_flow, _outerLocks);
        _outerLocks = LocksAt(literal).Union(more.ToArray());
        _flow = FlowFacts.Of(_model.Package).LockFlowOf(literal, _model);
        VisitAll(literal.Body.List);
        (_flow, _outerLocks) = (flow, locks);
    }

    private ImmutableHashSet<string> LocksAt(GoNode node)
    {
        var held = _flow.HeldAt(node);
        return held.IsEmpty ? _outerLocks : _outerLocks.Union(held.Keys.Select(path => path.ToString()));
    }

    private void VisitExpressionStatement(ExprStmt statement)
    {
        if (statement.X is CallExpr call && LocksOrUnlocks(call))
            return;
        var outer = _statement;
        _statement = statement;
        Visit(statement.X);
        _statement = outer;
    }

    private bool LocksOrUnlocks(CallExpr call) =>
        LockCall.Of(call, _model) is not null
        || (call.Fun is SelectorExpr && _model.CalleeOf(call) is { Kind: SymbolKind.Method } method && FlowFacts.LockEffectOf(method) is not null);

    private void VisitDeferred(CallExpr call)
    {
        if (LocksOrUnlocks(call))
            return;
        VisitAll(call.Args);
        if (call.Fun is FuncLit literal)
            VisitLiteral(literal);
    }

    private void VisitAssign(AssignStmt assign)
    {
        var outer = _statement;
        _statement = assign;
        VisitAll(assign.Rhs);
        foreach (var target in assign.Lhs)
            VisitTarget(target, assign);
        _statement = outer;
    }

    private void VisitTarget(Expr target, Stmt statement)
    {
        var outer = _statement;
        _statement = statement;
        switch (target)
        {
            case ParenExpr paren:
                VisitTarget(paren.X, statement);
                break;
            case IndexExpr index when _model.TypeOf(index.X).Underlying is GoMap:
                Visit(index.Index);
                Add(index.X, isWrite: true, isMapContent: true);
                break;
            case Ident ident when statement is AssignStmt { Tok: TokenKind.Define } && ReferenceEquals(_model.SymbolOf(ident)?.Ident, ident):
                break;
            case Ident or SelectorExpr:
                Add(target, isWrite: true, isMapContent: false);
                break;
            default:
                VisitChildrenOf(target);
                break;
        }
        _statement = outer;
    }

    private void VisitRange(RangeStmt range)
    {
        if (_model.TypeOf(range.X).Underlying is GoMap)
            Add(range.X, isWrite: false, isMapContent: true);
        else
            Visit(range.X);
        if (range.Tok == TokenKind.Assign)
        {
            foreach (var target in new[] { range.Key, range.Value }.OfType<Expr>())
                VisitTarget(target, range);
        }
        Visit(range.Body);
    }

    private void VisitMap(Expr map, Expr key)
    {
        Visit(key);
        Add(map, isWrite: false, isMapContent: true);
    }

    private void VisitCall(CallExpr call)
    {
        var callee = _model.CalleeOf(call);
        if (callee is { Kind: SymbolKind.Builtin, Name: "delete" or "clear" } && call.Args is [var changed, ..] && _model.TypeOf(changed).Underlying is GoMap)
        {
            Add(changed, isWrite: true, isMapContent: true);
            VisitAll(call.Args.RemoveAt(0));
            return;
        }
        if (callee is { Kind: SymbolKind.Builtin, Name: "len" } && call.Args is [var counted] && _model.TypeOf(counted).Underlying is GoMap)
        {
            Add(counted, isWrite: false, isMapContent: true);
            return;
        }
        if (call.Fun is FuncLit invoked)
            VisitLiteral(invoked);
        else if (call.Fun is SelectorExpr selector && callee?.Kind is SymbolKind.Method or SymbolKind.Unresolved)
            VisitReceiver(selector.X);
        else
            Visit(call.Fun);
        foreach (var argument in call.Args)
            VisitArgument(argument, callee);
    }

    /// <summary>Only callbacks that surely run here, and then under a lock, are part of the body.</summary>
    private void VisitArgument(Expr argument, Symbol? callee)
    {
        if (argument is not FuncLit literal)
        {
            Visit(argument);
        }
        else if (callee is not null && (callee.FullName == "sync.Once.Do" || callee.Name.Contains("lock", StringComparison.OrdinalIgnoreCase)))
        {
            VisitLiteral(literal, CallbackLock);
        }
    }

    /// <summary>A method gets the address of what is no pointer: how it shares that is its own business.</summary>
    private void VisitReceiver(Expr receiver)
    {
        if (Place.Of(receiver, _model) is null)
            Visit(receiver);
        else if (_model.TypeOf(receiver) is GoPointer)
            Add(receiver, isWrite: false, isMapContent: false);
    }

    private void VisitRead(Expr expression)
    {
        if (Place.Of(expression, _model) is not null)
            Add(expression, isWrite: false, isMapContent: false);
        else if (expression is SelectorExpr selector)
            Visit(selector.X);
    }

    private void Add(Expr expression, bool isWrite, bool isMapContent)
    {
        if (Place.Of(expression, _model) is { } place && !SynchronisesItself(_model.TypeOf(expression)))
            _accesses.Add(new SharedAccess(place, expression, isWrite, isMapContent, LocksAt(expression), _statement));
        else if (expression is not (Ident or SelectorExpr))
            VisitChildrenOf(expression);
    }

    private static bool SynchronisesItself(GoType type)
    {
        var inner = type is GoPointer pointer ? pointer.Element : type;
        return inner.Underlying is GoChan || inner is GoNamed { Symbol.PackagePath: "sync" or "sync/atomic" };
    }
}
