using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Builds the control flow of one body. One object builds one body.</summary>
internal sealed class ControlFlowBuilder(SemanticModel model)
{
    private readonly List<FlowBlock> _blocks = [];
    private readonly Dictionary<Stmt, FlowPoint> _starts = [];
    private readonly Dictionary<string, FlowBlock> _labels = [];
    private readonly Stack<JumpTarget> _targets = new();
    private readonly List<DeferStmt> _defers = [];
    private readonly FlowBlock _leave = new();
    private readonly FlowBlock _unwind = new();
    private readonly FlowBlock _exit = new();
    private FlowBlock _current = new();

    public BuiltFlow Build(BlockStmt body)
    {
        var entry = _current;
        _blocks.Add(entry);
        Mark(body);
        Execute(body.List);
        var end = _current;
        end.LinkTo(_leave);
        var recovers = _defers.Exists(defer => RecoverFinder.MayRecover(defer, model));
        for (var index = _defers.Count - 1; index >= 0; index--)
        {
            _leave.Add(new FlowStep(FlowStepKind.Deferred, _defers[index]));
            _unwind.Add(new FlowStep(FlowStepKind.Deferred, _defers[index]));
        }
        _leave.LinkTo(_exit);
        if (recovers)
            _unwind.LinkTo(_exit);
        _blocks.AddRange([_leave, _unwind, _exit]);
        return new BuiltFlow(ReversePostOrder.Of(_blocks, entry), entry, end, _exit, _starts, [.. _defers], recovers);
    }

    private void Mark(Stmt statement) => _starts[statement] = new FlowPoint(_current, _current.Steps.Count);

    private FlowBlock NewBlock()
    {
        var block = new FlowBlock();
        _blocks.Add(block);
        return block;
    }

    private void Add(FlowStepKind kind, GoNode node, Expr? tag = null) => _current.Add(new FlowStep(kind, node, tag));

    /// <summary>The path ends here; what stands behind begins a block that nothing leads to.</summary>
    private void EndPath() => _current = NewBlock();

    private void Execute(ImmutableArray<Stmt> statements)
    {
        foreach (var statement in statements)
            Execute(statement, label: null);
    }

    /// <param name="label">The label directly before the statement.</param>
    private void Execute(Stmt statement, Ident? label)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            ExecuteHere(statement, label);
        else
            DeepStack.Run(() => ExecuteHere(statement, label));
    }

    private void ExecuteHere(Stmt statement, Ident? label)
    {
        Mark(statement);
        switch (statement)
        {
            case BlockStmt block: ExecuteBlock(block, label); break;
            case LabeledStmt labeled: ExecuteLabeled(labeled); break;
            case ExprStmt expression: ExecuteExpression(expression); break;
            case AssignStmt assign: ExecuteAssign(assign); break;
            case DeclStmt { Decl: GenDecl { Tok: TokenKind.Var } general }: ExecuteDeclaration(general); break;
            case IncDecStmt: Add(FlowStepKind.Change, statement); break;
            case SendStmt: Add(FlowStepKind.Send, statement); break;
            case GoStmt: Add(FlowStepKind.Postpone, statement); break;
            case DeferStmt defer: ExecuteDefer(defer); break;
            case ReturnStmt: ExecuteReturn(statement); break;
            case BranchStmt branch: ExecuteBranch(branch); break;
            case IfStmt branch: ExecuteIf(branch); break;
            case ForStmt loop: ExecuteFor(loop, label); break;
            case RangeStmt range: ExecuteRange(range, label); break;
            case SwitchStmt choice: ExecuteSwitch(choice, label); break;
            case TypeSwitchStmt choice: ExecuteTypeSwitch(choice, label); break;
            case SelectStmt select: ExecuteSelect(select, label); break;
        }
    }

    private void ExecuteBlock(BlockStmt block, Ident? label)
    {
        if (label is null)
        {
            Execute(block.List);
            return;
        }
        // Go allows no break out of a plain block, but code that is being written has it.
        var end = NewBlock();
        _targets.Push(new JumpTarget(label, end, null));
        Execute(block.List);
        _targets.Pop();
        _current.LinkTo(end);
        _current = end;
    }

    private void ExecuteLabeled(LabeledStmt labeled)
    {
        var block = BlockOf(labeled.Label.Name);
        _current.LinkTo(block);
        _current = block;
        Execute(labeled.Stmt, labeled.Label);
    }

    private FlowBlock BlockOf(string label)
    {
        if (!_labels.TryGetValue(label, out var block))
            _labels[label] = block = NewBlock();
        return block;
    }

    private void ExecuteExpression(ExprStmt statement)
    {
        Add(FlowStepKind.Evaluate, statement.X);
        if (Unparen(statement.X) is not CallExpr call)
            return;
        var end = Termination.EndOf(call, model);
        if (end == CallEnd.Returns)
            return;
        if (end == CallEnd.Unwinds)
            _current.LinkTo(_unwind, FlowEdgeKind.Unwind);
        EndPath();
    }

    private void ExecuteAssign(AssignStmt assign)
    {
        Add(FlowStepKind.Assign, assign);
        if (!Termination.WritesThroughNil(assign, model))
            return;
        _current.LinkTo(_unwind, FlowEdgeKind.Unwind);
        EndPath();
    }

    private void ExecuteDeclaration(GenDecl general)
    {
        foreach (var spec in general.Specs)
        {
            if (spec is ValueSpec value)
                Add(FlowStepKind.Declare, value);
        }
    }

    private void ExecuteDefer(DeferStmt defer)
    {
        Add(FlowStepKind.Postpone, defer);
        _defers.Add(defer);
    }

    private void ExecuteReturn(Stmt statement)
    {
        Add(FlowStepKind.Return, statement);
        _current.LinkTo(_leave);
        EndPath();
    }

    private void ExecuteBranch(BranchStmt branch)
    {
        if (TargetOf(branch) is { } target)
            _current.LinkTo(target);
        EndPath();
    }

    private FlowBlock? TargetOf(BranchStmt branch)
    {
        if (branch.Tok == TokenKind.Goto)
            return branch.Label is { IsMissing: false } label ? BlockOf(label.Name) : null;
        foreach (var target in _targets)
        {
            if (branch.Label is { } named && target.Label?.Name != named.Name)
                continue;
            var block = branch.Tok switch
            {
                TokenKind.Break => target.Break,
                TokenKind.Continue => target.Continue,
                _ => target.Fallthrough,
            };
            if (block is not null || branch.Label is not null)
                return block;
        }
        return null;
    }

    /// <summary>A chain of "else if" is walked in a loop: generated code has long ones.</summary>
    private void ExecuteIf(IfStmt statement)
    {
        var end = NewBlock();
        for (var branch = statement; ;)
        {
            if (branch.Init is not null)
                Execute(branch.Init, null);
            var (then, otherwise) = (NewBlock(), NewBlock());
            Decide(branch.Cond, then, otherwise);
            _current = then;
            ExecuteBody(branch.Body);
            _current.LinkTo(end);
            _current = otherwise;
            if (branch.Else is IfStmt next)
            {
                Mark(next);
                branch = next;
                continue;
            }
            if (branch.Else is not null)
                Execute(branch.Else, null);
            break;
        }
        _current.LinkTo(end);
        _current = end;
    }

    private void ExecuteBody(BlockStmt body)
    {
        Mark(body);
        Execute(body.List);
    }

    /// <summary>Ends the current block with a condition.</summary>
    private void Decide(Expr condition, FlowBlock whenTrue, FlowBlock whenFalse)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            DecideHere(condition, whenTrue, whenFalse);
        else
            DeepStack.Run(() => DecideHere(condition, whenTrue, whenFalse));
    }

    private void DecideHere(Expr condition, FlowBlock whenTrue, FlowBlock whenFalse)
    {
        switch (condition)
        {
            case ParenExpr paren:
                Decide(paren.X, whenTrue, whenFalse);
                break;
            case UnaryExpr { Op: TokenKind.Not } not:
                Decide(not.X, whenFalse, whenTrue);
                break;
            case BinaryExpr { Op: TokenKind.LogicalAnd } and:
                var second = NewBlock();
                Decide(and.X, second, whenFalse);
                _current = second;
                Decide(and.Y, whenTrue, whenFalse);
                break;
            case BinaryExpr { Op: TokenKind.LogicalOr } or:
                var other = NewBlock();
                Decide(or.X, whenTrue, other);
                _current = other;
                Decide(or.Y, whenTrue, whenFalse);
                break;
            default:
                Add(FlowStepKind.Condition, condition);
                _current.LinkTo(whenTrue, FlowEdgeKind.True);
                _current.LinkTo(whenFalse, FlowEdgeKind.False);
                break;
        }
    }

    private void ExecuteFor(ForStmt loop, Ident? label)
    {
        if (loop.Init is not null)
            Execute(loop.Init, null);
        var (head, body, after) = (NewBlock(), NewBlock(), NewBlock());
        var post = loop.Post is null ? head : NewBlock();
        _current.LinkTo(head);
        _current = head;
        if (loop.Cond is null)
            head.LinkTo(body);
        else
            Decide(loop.Cond, body, after);
        _targets.Push(new JumpTarget(label, after, post));
        _current = body;
        ExecuteBody(loop.Body);
        _targets.Pop();
        _current.LinkTo(post);
        if (loop.Post is not null)
        {
            _current = post;
            Execute(loop.Post, null);
            _current.LinkTo(head);
        }
        _current = after;
    }

    private void ExecuteRange(RangeStmt range, Ident? label)
    {
        Add(FlowStepKind.Evaluate, range.X);
        var (head, body, after) = (NewBlock(), NewBlock(), NewBlock());
        _current.LinkTo(head);
        _current = head;
        Add(FlowStepKind.Element, range);
        head.LinkTo(body, FlowEdgeKind.True);
        head.LinkTo(after, FlowEdgeKind.False);
        _targets.Push(new JumpTarget(label, after, head));
        _current = body;
        ExecuteBody(range.Body);
        _targets.Pop();
        _current.LinkTo(head);
        _current = after;
    }

    private void ExecuteSwitch(SwitchStmt choice, Ident? label)
    {
        if (choice.Init is not null)
            Execute(choice.Init, null);
        if (choice.Tag is not null)
            Add(FlowStepKind.Evaluate, choice.Tag);
        Mark(choice.Body);
        var clauses = choice.Body.List.OfType<CaseClause>().ToArray();
        var bodies = Array.ConvertAll(clauses, _ => NewBlock());
        for (var index = 0; index < clauses.Length; index++)
        {
            foreach (var value in clauses[index].List)
                DecideCase(choice.Tag, value, bodies[index]);
        }
        var fallback = Array.FindIndex(clauses, clause => clause.IsDefault);
        var rest = _current;
        var end = NewBlock();
        if (fallback >= 0)
            rest.LinkTo(bodies[fallback]);
        for (var index = 0; index < clauses.Length; index++)
        {
            _targets.Push(new JumpTarget(label, end, null) { Fallthrough = index + 1 < bodies.Length ? bodies[index + 1] : null });
            ExecuteClause(clauses[index], clauses[index].Body, bodies[index], end);
            _targets.Pop();
        }
        if (fallback < 0)
            rest.LinkTo(end);
        _current = end;
    }

    private void DecideCase(Expr? tag, Expr value, FlowBlock body)
    {
        var next = NewBlock();
        if (tag is null)
        {
            Decide(value, body, next);
        }
        else
        {
            Add(FlowStepKind.Case, value, tag);
            _current.LinkTo(body, FlowEdgeKind.True);
            _current.LinkTo(next, FlowEdgeKind.False);
        }
        _current = next;
    }

    private void ExecuteClause(Stmt clause, ImmutableArray<Stmt> body, FlowBlock block, FlowBlock end)
    {
        _current = block;
        if (clause is CommClause { Comm: { } communication })
        {
            Mark(clause);
            Execute(communication, null);
        }
        else
            Mark(clause);
        Execute(body);
        _current.LinkTo(end);
    }

    private void ExecuteTypeSwitch(TypeSwitchStmt choice, Ident? label)
    {
        if (choice.Init is not null)
            Execute(choice.Init, null);
        Mark(choice.Assign);
        Mark(choice.Body);
        Add(FlowStepKind.TypeGuard, choice);
        var guard = _current;
        var end = NewBlock();
        var hasDefault = false;
        _targets.Push(new JumpTarget(label, end, null));
        foreach (var clause in choice.Body.List.OfType<CaseClause>())
        {
            hasDefault |= clause.IsDefault;
            var block = NewBlock();
            guard.LinkTo(block, FlowEdgeKind.TypeClause, clause);
            ExecuteClause(clause, clause.Body, block, end);
        }
        _targets.Pop();
        if (!hasDefault)
            guard.LinkTo(end);
        _current = end;
    }

    /// <summary>A select without clauses waits for ever: nothing leads behind it.</summary>
    private void ExecuteSelect(SelectStmt select, Ident? label)
    {
        Mark(select.Body);
        var start = _current;
        var end = NewBlock();
        _targets.Push(new JumpTarget(label, end, null));
        foreach (var clause in select.Body.List.OfType<CommClause>())
        {
            var block = NewBlock();
            start.LinkTo(block);
            ExecuteClause(clause, clause.Body, block, end);
        }
        _targets.Pop();
        _current = end;
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    /// <summary>Where break, continue and fallthrough inside of a statement go; null where it is not theirs.</summary>
    private sealed record JumpTarget(Ident? Label, FlowBlock Break, FlowBlock? Continue)
    {
        public FlowBlock? Fallthrough { get; init; }
    }
}
