using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>
/// A forward analysis over the control flow of one body: each block is worked through with the joined states of the ways that lead to
/// it, in reverse post-order, until nothing changes. Conditions are refined both ways. A null state means that no path comes here.
/// </summary>
/// <remarks>
/// A subclass is a lattice: how states join, and what expressions, assignments and conditions do to them. Where a loop does
/// not settle, states are only joined, never replaced, and past a budget the analysis gives up: its results are not to be used
/// then. One object walks one body; questions afterwards may come from any thread.
/// </remarks>
public abstract class ForwardAnalysis<TState>(ControlFlow flow, SemanticModel model, CancellationToken cancellationToken)
    where TState : class
{
    private const int MaxSteps = 200_000;
    private const int WideningTurns = 6;
    private const int MaxTurns = 60;

    private readonly TState?[] _entering = new TState?[flow.Blocks.Length];
    private readonly TState?[][] _leaving = new TState?[flow.Blocks.Length][];
    private readonly Lock _replaying = new();
    private CancellationToken _cancellationToken = cancellationToken;
    private int _steps;
    private GoNode? _watched;
    private TState? _seen;

    /// <summary>True where the body is too large to be followed.</summary>
    public bool GaveUp { get; private set; }

    protected SemanticModel Model { get; } = model;

    protected ControlFlow Flow { get; } = flow;

    /// <summary>Walks the body; the answer is the state in which it returns to its caller.</summary>
    public TState? Run(TState entry)
    {
        var turns = new int[Flow.Blocks.Length];
        var pending = new bool[Flow.Blocks.Length];
        pending[0] = true;
        for (var index = 0; index < pending.Length && !GaveUp;)
        {
            if (!pending[index])
            {
                index++;
                continue;
            }
            pending[index] = false;
            var next = Visit(Flow.Blocks[index], index == 0 ? entry : null, turns, pending);
            index = Math.Min(next, index + 1);
        }
        _cancellationToken = CancellationToken.None;
        return StateAtExit;
    }

    /// <summary>The state in which the body has returned, its deferred calls done; null where it never returns.</summary>
    public TState? StateAtExit => _entering[Flow.Exit.Index];

    /// <summary>The state before a node is evaluated; null where no path comes to it, for nodes of other bodies, and after giving up.</summary>
    public TState? StateBefore(GoNode node)
    {
        if (GaveUp || Flow.PointOf(node) is not { } point || _entering[point.Block.Index] is not { } state)
            return null;
        lock (_replaying)
        {
            _steps = 0;
            for (var index = 0; index < point.Step; index++)
                state = Do(point.Block.Steps[index], state);
            if (point.Step >= point.Block.Steps.Count || node is Stmt)
                return state;
            _watched = node;
            _seen = null;
            var after = Do(point.Block.Steps[point.Step], state);
            if (_seen is null && point.Block.Steps[point.Step].Kind == FlowStepKind.Element)
                Enter(point.Block.Successors[0], point.Block.Steps[point.Step], after);
            _watched = null;
            // Types, keys of struct literals and the like are not evaluated.
            return _seen ?? state;
        }
    }

    /// <summary>The state in which a block is left by one of its ways; null where no path takes it.</summary>
    internal TState? StateBehind(FlowEdge edge) => GaveUp ? null : Leaving(edge);

    protected abstract TState Join(TState left, TState right);

    protected abstract bool AreEqual(TState left, TState right);

    /// <summary>What an expression does once its operands are evaluated.</summary>
    protected virtual TState After(Expr expression, TState state) => state;

    /// <summary>What is known once a condition without "!", "&amp;&amp;" and "||" had an outcome; null where it cannot have it.</summary>
    protected virtual TState? Refine(Expr condition, bool outcome, TState state) => state;

    /// <summary>What is known where a switch's tag equals a case's value, and where not.</summary>
    protected virtual TState? RefineCase(Expr tag, Expr value, bool isMatch, TState state) => state;

    /// <summary>Names get values: an assignment or a definition, its right side evaluated already.</summary>
    protected virtual TState Assign(AssignStmt assign, TState state) => state;

    protected virtual TState Declare(ValueSpec spec, TState state) => state;

    /// <summary>x++ or x--, its operand evaluated already.</summary>
    protected virtual TState Change(IncDecStmt statement, TState state) => state;

    protected virtual TState Send(SendStmt statement, TState state) => state;

    /// <summary>The key and value of a range clause get an element; null where there is none.</summary>
    protected virtual TState? AssignElement(RangeStmt range, TState state) => state;

    /// <summary>The state behind a "&amp;&amp;" or "||" that is a value rather than a condition: its outcome was stored, not acted on.</summary>
    protected virtual TState AfterValue(TState before, TState after) => after;

    protected virtual TState Return(ReturnStmt statement, TState state) => state;

    /// <summary>A deferred call or the call of a go statement; its operands are evaluated already.</summary>
    protected virtual TState Postpone(Stmt statement, CallExpr call, TState state) => state;

    /// <summary>A deferred call runs now. It may not have been reached: "defer" can stand in a branch.</summary>
    protected virtual TState RunDeferred(DeferStmt defer, TState state) => state;

    protected virtual TState ClauseOfTypeSwitch(TypeSwitchStmt typeSwitch, CaseClause clause, TState state) => state;

    protected TState? JoinOptional(TState? left, TState? right) => left is null ? right : right is null ? left : Join(left, right);

    /// <summary>Works through a block; the answer is the first block that has to be looked at again.</summary>
    private int Visit(FlowBlock block, TState? entry, int[] turns, bool[] pending)
    {
        var state = entry;
        foreach (var edge in block.Predecessors)
            state = JoinOptional(state, Leaving(edge));
        var turn = turns[block.Index]++;
        if (state is null)
            return int.MaxValue;
        if (_entering[block.Index] is { } before)
        {
            if (turn > WideningTurns)
                state = Join(before, state);
            if (AreEqual(before, state))
                return int.MaxValue;
        }
        if (turn > MaxTurns)
            GaveUp = true;
        _entering[block.Index] = state;
        for (var index = 0; index < block.Steps.Count; index++)
            state = Do(block.Steps[index], state);
        return Leave(block, state, pending);
    }

    private TState? Leaving(FlowEdge edge)
    {
        if (_leaving[edge.Source.Index] is not { } states)
            return null;
        for (var index = 0; index < states.Length; index++)
        {
            if (ReferenceEquals(edge.Source.Successors[index], edge))
                return states[index];
        }
        return null;
    }

    private int Leave(FlowBlock block, TState state, bool[] pending)
    {
        var states = _leaving[block.Index] ??= new TState?[block.Successors.Count];
        var first = int.MaxValue;
        for (var index = 0; index < states.Length; index++)
        {
            var edge = block.Successors[index];
            var next = edge.Kind == FlowEdgeKind.Next ? state : Enter(edge, block.Steps[^1], state);
            if (next is null ? states[index] is null : states[index] is { } before && AreEqual(before, next))
                continue;
            states[index] = next;
            pending[edge.Target.Index] = true;
            first = Math.Min(first, edge.Target.Index);
        }
        return first;
    }

    private TState? Enter(FlowEdge edge, FlowStep step, TState state)
    {
        var outcome = edge.Kind == FlowEdgeKind.True;
        switch (step.Kind)
        {
            case FlowStepKind.Condition when step.Node is Expr condition:
                return Refine(condition, outcome, state);
            case FlowStepKind.Case when step is { Node: Expr value, Tag: { } tag }:
                return RefineCase(tag, value, outcome, state);
            case FlowStepKind.Element when outcome && step.Node is RangeStmt range:
                return AssignElement(range, range.Tok == TokenKind.Assign ? EvaluateTargets(range, state) : state);
            case FlowStepKind.TypeGuard when step.Node is TypeSwitchStmt choice && edge.Clause is { } clause:
                return ClauseOfTypeSwitch(choice, clause, state);
            default:
                return state;
        }
    }

    private TState EvaluateTargets(RangeStmt range, TState state)
    {
        if (range.Key is not (null or Ident))
            state = Evaluate(range.Key, state);
        return range.Value is null or Ident ? state : Evaluate(range.Value, state);
    }

    private TState Do(FlowStep step, TState state)
    {
        switch (step.Kind)
        {
            case FlowStepKind.Evaluate or FlowStepKind.Condition or FlowStepKind.Case:
                return Evaluate((Expr)step.Node, state);
            case FlowStepKind.Assign:
                return DoAssign((AssignStmt)step.Node, state);
            case FlowStepKind.Declare:
                return DoDeclare((ValueSpec)step.Node, state);
            case FlowStepKind.Change:
                var change = (IncDecStmt)step.Node;
                return Change(change, Evaluate(change.X, state));
            case FlowStepKind.Send:
                var send = (SendStmt)step.Node;
                return Send(send, Evaluate(send.Value, Evaluate(send.Chan, state)));
            case FlowStepKind.Postpone:
                return DoPostpone((Stmt)step.Node, state);
            case FlowStepKind.Deferred:
                return RunDeferred((DeferStmt)step.Node, state);
            case FlowStepKind.Return:
                var give = (ReturnStmt)step.Node;
                foreach (var result in give.Results)
                    state = Evaluate(result, state);
                return Return(give, state);
            case FlowStepKind.TypeGuard:
                return ((TypeSwitchStmt)step.Node).Assign switch
                {
                    AssignStmt { Rhs: [var assigned] } => Evaluate(assigned, state),
                    ExprStmt expression => Evaluate(expression.X, state),
                    _ => state,
                };
            default:
                return state;
        }
    }

    private TState DoAssign(AssignStmt assign, TState state)
    {
        foreach (var value in assign.Rhs)
            state = Evaluate(value, state);
        foreach (var target in assign.Lhs)
        {
            if (target is not Ident || assign.Tok is not (TokenKind.Assign or TokenKind.Define))
                state = Evaluate(target, state);
            else if (ReferenceEquals(target, _watched))
                _seen = state;
        }
        return Assign(assign, state);
    }

    private TState DoDeclare(ValueSpec spec, TState state)
    {
        foreach (var initial in spec.Values)
            state = Evaluate(initial, state);
        return Declare(spec, state);
    }

    private TState DoPostpone(Stmt statement, TState state)
    {
        if ((statement is GoStmt start ? start.Call : ((DeferStmt)statement).Call) is not CallExpr call)
            return state;
        if (call.Fun is not FuncLit)
            state = Evaluate(call.Fun, state);
        else if (_watched is not null)
            Watch(call.Fun, state);
        foreach (var argument in call.Args)
            state = Evaluate(argument, state);
        return Postpone(statement, call, state);
    }

    private TState Evaluate(Expr expression, TState state)
    {
        if (++_steps % 1024 == 0)
            _cancellationToken.ThrowIfCancellationRequested();
        GaveUp |= _steps > MaxSteps;
        if (GaveUp)
            return state;
        if (_watched is not null)
            Watch(expression, state);
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? EvaluateHere(expression, state) : EvaluateOnDeepStack(expression, state);
    }

    private TState EvaluateOnDeepStack(Expr expression, TState state) => DeepStack.Guard(() => EvaluateHere(expression, state));

    /// <summary>Notes the state before the node that somebody asks about. A node inside of a function literal has that of the literal.</summary>
    private void Watch(Expr expression, TState state)
    {
        if (_watched is { } node && (ReferenceEquals(expression, node) || (expression is FuncLit && expression.Span.Contains(node.Span))))
            _seen = state;
    }

    private TState EvaluateHere(Expr expression, TState state)
    {
        switch (expression)
        {
            case ParenExpr paren:
                return Evaluate(paren.X, state);
            case BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr }:
                var outcomes = Branch(expression, state);
                return AfterValue(state, JoinOptional(outcomes.WhenTrue, outcomes.WhenFalse) ?? state);
            case FuncLit:
                return After(expression, state);
            case CallExpr { Fun: SelectorExpr { Sel: { Name: "Sizeof" or "Offsetof" or "Alignof" } name } } when Model.SymbolOf(name) is { Kind: SymbolKind.Builtin }:
                // The argument has a type, and is never evaluated: unsafe.Sizeof(*p) follows no pointer.
                return state;
            default:
                return After(expression, EvaluateOperands(expression, state));
        }
    }

    /// <summary>The operands of an expression in the order of evaluation; types are not operands.</summary>
    /// <remarks>Every expression of every body comes through here, some of them many times: nothing is allocated.</remarks>
    private TState EvaluateOperands(Expr expression, TState state)
    {
        switch (expression)
        {
            case SelectorExpr selector:
                return Evaluate(selector.X, state);
            case CompositeLit literal:
                return EvaluateElements(literal, state);
            case CallExpr call:
                if (call.Fun is not FuncLit)
                    state = Evaluate(call.Fun, state);
                foreach (var argument in call.Args)
                    state = Evaluate(argument, state);
                return state;
            case IndexExpr index:
                return Evaluate(index.Index, Evaluate(index.X, state));
            case SliceExpr slice:
                return EvaluateOptional(slice.Max, EvaluateOptional(slice.High, EvaluateOptional(slice.Low, Evaluate(slice.X, state))));
            case TypeAssertExpr assertion:
                return Evaluate(assertion.X, state);
            case StarExpr star:
                return Evaluate(star.X, state);
            case UnaryExpr unary:
                return Evaluate(unary.X, state);
            case BinaryExpr binary:
                return Evaluate(binary.Y, Evaluate(binary.X, state));
            default:
                return state;
        }
    }

    private TState EvaluateElements(CompositeLit literal, TState state)
    {
        foreach (var element in literal.Elts)
        {
            if (element is KeyValueExpr pair)
            {
                // The key of a struct literal is a name, not an operand; a map's key seldom is more than a name.
                if (pair.Key is not Ident)
                    state = Evaluate(pair.Key, state);
                state = Evaluate(pair.Value, state);
            }
            else
            {
                state = Evaluate(element, state);
            }
        }
        return state;
    }

    private TState EvaluateOptional(Expr? expression, TState state) => expression is null ? state : Evaluate(expression, state);

    /// <summary>The states in which a part of a value holds and does not hold.</summary>
    private (TState? WhenTrue, TState? WhenFalse) Branch(Expr condition, TState state)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return BranchOnDeepStack(condition, state);
        switch (condition)
        {
            case ParenExpr paren:
                return Branch(paren.X, state);
            case UnaryExpr { Op: TokenKind.Not } not:
                var (inner, opposite) = Branch(not.X, state);
                return (opposite, inner);
            case BinaryExpr { Op: TokenKind.LogicalAnd } and:
                var (leftTrue, leftFalse) = Branch(and.X, state);
                var (bothTrue, rightFalse) = leftTrue is null ? (null, null) : Branch(and.Y, leftTrue);
                return (bothTrue, JoinOptional(leftFalse, rightFalse));
            case BinaryExpr { Op: TokenKind.LogicalOr } or:
                var (left, leftNot) = Branch(or.X, state);
                var (right, neither) = leftNot is null ? (null, null) : Branch(or.Y, leftNot);
                return (JoinOptional(left, right), neither);
            default:
                var evaluated = Evaluate(condition, state);
                return (Refine(condition, true, evaluated), Refine(condition, false, evaluated));
        }
    }

    private (TState? WhenTrue, TState? WhenFalse) BranchOnDeepStack(Expr condition, TState state) => DeepStack.Guard(() => Branch(condition, state));
}
