using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>
/// A forward analysis of one function body over the tree: statements in execution order, conditions refined both ways,
/// states joined where paths meet, loops until nothing changes. A null state means that no path comes here.
/// </summary>
/// <remarks>
/// Function literals are not entered: each is a body of its own. Past the step budget, and at a goto, the analysis gives up,
/// and its results are not to be used. One object walks one body.
/// </remarks>
internal abstract class ForwardWalk<TState>(SemanticModel model, CancellationToken cancellationToken)
    where TState : class
{
    private const int MaxSteps = 60_000;
    private const int MaxLoopTurns = 6;

    private readonly Stack<JumpTarget> _targets = new();
    private int _steps;

    /// <summary>True where the body is too large or jumps too freely to be followed.</summary>
    public bool GaveUp { get; private set; }

    protected SemanticModel Model { get; } = model;

    /// <summary>Walks the body; the answer is the state at its closing brace.</summary>
    public TState? Run(BlockStmt body, TState entry) => ExecuteAll(body.List, entry);

    protected abstract TState Join(TState left, TState right);

    protected abstract bool AreEqual(TState left, TState right);

    /// <summary>What an expression does once its operands are evaluated.</summary>
    protected abstract TState After(Expr expression, TState state);

    /// <summary>What is known once a condition without "!", "&amp;&amp;" and "||" had an outcome; null where it cannot have it.</summary>
    protected virtual TState? Refine(Expr condition, bool outcome, TState state) => state;

    /// <summary>Names get values: an assignment or a definition, its right side evaluated already.</summary>
    protected abstract TState Assign(AssignStmt assign, TState state);

    protected abstract TState Declare(ValueSpec spec, TState state);

    /// <summary>The key and value of a range clause get an element.</summary>
    protected abstract TState AssignElement(RangeStmt range, TState state);

    /// <summary>The state behind a "&amp;&amp;" or "||" that is a value rather than a condition: its outcome was stored, not acted on.</summary>
    protected virtual TState AfterValue(TState before, TState after) => after;

    protected virtual TState Return(ReturnStmt statement, TState state) => state;

    /// <summary>A deferred call or the call of a go statement; its operands are evaluated already.</summary>
    protected virtual TState Postpone(Stmt statement, CallExpr call, TState state) => state;

    protected virtual TState ClauseOfTypeSwitch(TypeSwitchStmt typeSwitch, CaseClause clause, TState state) => state;

    protected TState Evaluate(Expr expression, TState state)
    {
        if (!Step())
            return state;
        switch (expression)
        {
            case ParenExpr paren:
                return Evaluate(paren.X, state);
            case BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr }:
                var outcomes = Branch(expression, state);
                return AfterValue(state, JoinOptional(outcomes.WhenTrue, outcomes.WhenFalse) ?? state);
            case FuncLit:
                return After(expression, state);
            default:
                foreach (var child in ChildExpressions.Of(expression))
                    state = Evaluate(child, state);
                return After(expression, state);
        }
    }

    /// <summary>The states in which a condition holds and does not hold.</summary>
    protected (TState? WhenTrue, TState? WhenFalse) Branch(Expr condition, TState state)
    {
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

    protected TState? JoinOptional(TState? left, TState? right) => left is null ? right : right is null ? left : Join(left, right);

    private TState? ExecuteAll(ImmutableArray<Stmt> statements, TState? state)
    {
        foreach (var statement in statements)
        {
            if (state is null)
                return null;
            state = Execute(statement, state, label: null);
        }
        return state;
    }

    private TState? Execute(Stmt statement, TState state, Ident? label)
    {
        if (!Step())
            return null;
        switch (statement)
        {
            case BlockStmt block: return label is null ? ExecuteAll(block.List, state) : ExecuteLabeled(block.List, state, label);
            case LabeledStmt labeled: return Execute(labeled.Stmt, state, labeled.Label);
            case ExprStmt expression: return ExecuteExpression(expression, state);
            case AssignStmt assign: return ExecuteAssign(assign, state);
            case DeclStmt { Decl: GenDecl general }: return ExecuteDeclaration(general, state);
            case IncDecStmt change: return Evaluate(change.X, state);
            case SendStmt send: return Evaluate(send.Value, Evaluate(send.Chan, state));
            case GoStmt { Call: CallExpr call }: return ExecutePostponed(statement, call, state);
            case DeferStmt { Call: CallExpr call }: return ExecutePostponed(statement, call, state);
            case ReturnStmt result: return ExecuteReturn(result, state);
            case BranchStmt branch: return ExecuteBranch(branch, state);
            case IfStmt branch: return ExecuteIf(branch, state);
            case ForStmt loop: return ExecuteFor(loop, state, label);
            case RangeStmt range: return ExecuteRange(range, state, label);
            case SwitchStmt choice: return ExecuteSwitch(choice, state, label);
            case TypeSwitchStmt choice: return ExecuteTypeSwitch(choice, state, label);
            case SelectStmt select: return ExecuteSelect(select, state, label);
            default: return state;
        }
    }

    private TState? ExecuteLabeled(ImmutableArray<Stmt> statements, TState state, Ident label)
    {
        var target = new JumpTarget(label, isLoop: false);
        _targets.Push(target);
        var end = ExecuteAll(statements, state);
        _targets.Pop();
        return JoinOptional(end, target.Break);
    }

    private TState? ExecuteExpression(ExprStmt statement, TState state)
    {
        state = Evaluate(statement.X, state);
        return statement.X is CallExpr call && Termination.NeverReturns(call, Model) ? null : state;
    }

    private TState ExecuteAssign(AssignStmt assign, TState state)
    {
        foreach (var value in assign.Rhs)
            state = Evaluate(value, state);
        foreach (var target in assign.Lhs)
        {
            if (target is not Ident || assign.Tok is not (TokenKind.Assign or TokenKind.Define))
                state = Evaluate(target, state);
        }
        return Assign(assign, state);
    }

    private TState ExecuteDeclaration(GenDecl general, TState state)
    {
        foreach (var spec in general.Specs)
        {
            if (spec is not ValueSpec value || general.Tok != TokenKind.Var)
                continue;
            foreach (var initial in value.Values)
                state = Evaluate(initial, state);
            state = Declare(value, state);
        }
        return state;
    }

    private TState ExecutePostponed(Stmt statement, CallExpr call, TState state)
    {
        if (call.Fun is not FuncLit)
            state = Evaluate(call.Fun, state);
        foreach (var argument in call.Args)
            state = Evaluate(argument, state);
        return Postpone(statement, call, state);
    }

    private TState? ExecuteReturn(ReturnStmt statement, TState state)
    {
        foreach (var result in statement.Results)
            state = Evaluate(result, state);
        Return(statement, state);
        return null;
    }

    private TState? ExecuteBranch(BranchStmt branch, TState state)
    {
        if (branch.Tok == TokenKind.Goto)
        {
            GaveUp = true;
            return null;
        }
        foreach (var target in _targets)
        {
            var isMeant = branch.Label is null ? branch.Tok != TokenKind.Continue || target.IsLoop : target.Label?.Name == branch.Label.Name;
            if (!isMeant)
                continue;
            if (branch.Tok == TokenKind.Continue)
                target.Continue = JoinOptional(target.Continue, state);
            else if (branch.Tok == TokenKind.Fallthrough)
                target.Fallthrough = JoinOptional(target.Fallthrough, state);
            else
                target.Break = JoinOptional(target.Break, state);
            break;
        }
        return null;
    }

    private TState? ExecuteIf(IfStmt branch, TState state)
    {
        if (branch.Init is not null && Execute(branch.Init, state, null) is { } initialised)
            state = initialised;
        var (whenTrue, whenFalse) = Branch(branch.Cond, state);
        var thenEnd = whenTrue is null ? null : ExecuteAll(branch.Body.List, whenTrue);
        var elseEnd = whenFalse is null || branch.Else is null ? whenFalse : Execute(branch.Else, whenFalse, null);
        return JoinOptional(thenEnd, elseEnd);
    }

    private TState? ExecuteFor(ForStmt loop, TState state, Ident? label)
    {
        if (loop.Init is not null && Execute(loop.Init, state, null) is { } initialised)
            state = initialised;
        return Turn(state, label, head =>
        {
            var (enter, leave) = loop.Cond is null ? (head, null) : Branch(loop.Cond, head);
            return (enter, leave, loop.Body, end => loop.Post is null ? end : Execute(loop.Post, end, null));
        });
    }

    private TState? ExecuteRange(RangeStmt range, TState state, Ident? label)
    {
        state = Evaluate(range.X, state);
        return Turn(state, label, head => (AssignElement(range, head), head, range.Body, end => end));
    }

    /// <summary>Turns a loop until its head's state stays the same.</summary>
    private TState? Turn(TState entry, Ident? label, Func<TState, (TState? Enter, TState? Leave, BlockStmt Body, Func<TState, TState?> Post)> turn)
    {
        var head = entry;
        for (var count = 0; count < MaxLoopTurns; count++)
        {
            var target = new JumpTarget(label, isLoop: true);
            _targets.Push(target);
            var (enter, leave, body, post) = turn(head);
            var end = JoinOptional(enter is null ? null : ExecuteAll(body.List, enter), target.Continue);
            end = end is null ? null : post(end);
            _targets.Pop();
            var next = JoinOptional(entry, end) ?? entry;
            var exit = JoinOptional(leave, target.Break);
            if (GaveUp || AreEqual(next, head))
                return exit;
            head = next;
        }
        GaveUp = true;
        return null;
    }

    private TState? ExecuteSwitch(SwitchStmt choice, TState state, Ident? label)
    {
        if (choice.Init is not null && Execute(choice.Init, state, null) is { } initialised)
            state = initialised;
        if (choice.Tag is not null)
            state = Evaluate(choice.Tag, state);
        var target = new JumpTarget(label, isLoop: false);
        _targets.Push(target);
        var rest = (TState?)state;
        TState? end = null;
        CaseClause? fallback = null;
        foreach (var clause in choice.Body.List.OfType<CaseClause>())
        {
            if (clause.IsDefault)
            {
                fallback = clause;
                continue;
            }
            var enter = EnterClause(choice, clause, ref rest);
            end = JoinOptional(end, ExecuteClause(clause.Body, enter, target));
        }
        end = JoinOptional(end, fallback is null ? JoinOptional(rest, target.Fallthrough) : ExecuteClause(fallback.Body, rest, target));
        _targets.Pop();
        return JoinOptional(end, target.Break);
    }

    private TState? EnterClause(SwitchStmt choice, CaseClause clause, ref TState? rest)
    {
        TState? enter = null;
        foreach (var value in clause.List)
        {
            if (rest is null)
                break;
            if (choice.Tag is null)
            {
                var (whenTrue, whenFalse) = Branch(value, rest);
                enter = JoinOptional(enter, whenTrue);
                rest = whenFalse;
            }
            else
            {
                rest = Evaluate(value, rest);
                var (matches, differs) = RefineCase(choice.Tag, value, rest);
                enter = JoinOptional(enter, matches);
                rest = differs;
            }
        }
        return enter;
    }

    /// <summary>What is known where a switch's tag equals a case's value, and where not.</summary>
    protected virtual (TState? Matches, TState? Differs) RefineCase(Expr tag, Expr value, TState state) => (state, state);

    private TState? ExecuteClause(ImmutableArray<Stmt> body, TState? enter, JumpTarget target)
    {
        enter = JoinOptional(enter, target.Fallthrough);
        target.Fallthrough = null;
        return enter is null ? null : ExecuteAll(body, enter);
    }

    private TState? ExecuteTypeSwitch(TypeSwitchStmt choice, TState state, Ident? label)
    {
        if (choice.Init is not null && Execute(choice.Init, state, null) is { } initialised)
            state = initialised;
        if (choice.Assign is AssignStmt { Rhs: [var assigned] })
            state = Evaluate(assigned, state);
        else if (choice.Assign is ExprStmt expression)
            state = Evaluate(expression.X, state);
        var target = new JumpTarget(label, isLoop: false);
        _targets.Push(target);
        var hasDefault = false;
        TState? end = null;
        foreach (var clause in choice.Body.List.OfType<CaseClause>())
        {
            hasDefault |= clause.IsDefault;
            end = JoinOptional(end, ExecuteAll(clause.Body, ClauseOfTypeSwitch(choice, clause, state)));
        }
        _targets.Pop();
        return JoinOptional(hasDefault ? end : JoinOptional(end, state), target.Break);
    }

    private TState? ExecuteSelect(SelectStmt select, TState state, Ident? label)
    {
        var target = new JumpTarget(label, isLoop: false);
        _targets.Push(target);
        TState? end = null;
        foreach (var clause in select.Body.List.OfType<CommClause>())
        {
            var enter = clause.Comm is null ? state : Execute(clause.Comm, state, null);
            end = JoinOptional(end, enter is null ? null : ExecuteAll(clause.Body, enter));
        }
        _targets.Pop();
        return JoinOptional(end, target.Break);
    }

    private bool Step()
    {
        if (++_steps % 1024 == 0)
            cancellationToken.ThrowIfCancellationRequested();
        if (_steps > MaxSteps)
            GaveUp = true;
        return !GaveUp;
    }

    /// <summary>A statement that break, continue or fallthrough leaves, and the states that do.</summary>
    private sealed class JumpTarget(Ident? label, bool isLoop)
    {
        public Ident? Label { get; } = label;

        public bool IsLoop { get; } = isLoop;

        public TState? Break { get; set; }

        public TState? Continue { get; set; }

        public TState? Fallthrough { get; set; }
    }
}
