using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>How a run of statements ends.</summary>
internal enum Ending
{
    Falls,

    /// <summary>break, continue or goto: the loop or switch around goes on.</summary>
    Jumps,

    Leaves,
}

internal sealed partial class RaceRun
{
    private Ending Statements(ImmutableArray<Stmt> list)
    {
        foreach (var statement in list)
        {
            var ending = Statement(statement);
            if (ending != Ending.Falls)
                return ending;
        }
        return Ending.Falls;
    }

    private Ending Statement(Stmt statement)
    {
        _steps++;
        if (IsOverBudget || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Ending.Leaves;
        switch (statement)
        {
            case ExprStmt expression:
                Evaluate(expression.X);
                return expression.X is CallExpr called && Termination.NeverReturns(called, Model) ? Ending.Leaves : Ending.Falls;
            case AssignStmt assign: Assign(assign); return Ending.Falls;
            case IncDecStmt change: Change(change.X, change.X); return Ending.Falls;
            case DeclStmt { Decl: GenDecl general }: Declare(general); return Ending.Falls;
            case GoStmt { Call: CallExpr call }: Go(call, call); return Ending.Falls;
            case DeferStmt { Call: CallExpr call }: Defer(call); return Ending.Falls;
            case ReturnStmt give: Return(give); return Ending.Leaves;
            case SendStmt send: Send(send); return Ending.Falls;
            case BlockStmt block: return Statements(block.List);
            case LabeledStmt labeled: return Statement(labeled.Stmt);
            case BranchStmt { Tok: not TokenKind.Fallthrough }: return Ending.Jumps;
            case IfStmt branch: return If(branch);
            case SwitchStmt choice: return Switch(choice);
            case TypeSwitchStmt choice: return TypeSwitch(choice);
            case SelectStmt choice: return Select(choice);
            case ForStmt loop: return For(loop);
            case RangeStmt range: return Range(range);
            default: return Ending.Falls;
        }
    }

    private void Assign(AssignStmt assign)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            foreach (var value in assign.Rhs)
                Evaluate(value);
            Change(assign.Lhs[0], assign.Lhs[0]);
            return;
        }
        // "s = append(s, x)" writes s: that says it.
        var outer = _growing;
        _growing = assign is { Lhs: [var grown], Rhs: [CallExpr { Args: [var list, ..] } growth] } && Model.File.TextOf(grown) == Model.File.TextOf(list) ? growth : null;
        var values = assign.Rhs.Length == 1 && assign.Lhs.Length > 1 ? EvaluateTuple(assign.Rhs[0], assign.Lhs.Length) : [.. assign.Rhs.Select(Evaluate)];
        _growing = outer;
        for (var index = 0; index < assign.Lhs.Length; index++)
            Store(assign.Lhs[index], index < values.Count ? values[index] : [], assign.Tok == TokenKind.Define);
    }

    private void Store(Expr target, IReadOnlyList<Value> values, bool isDefinition)
    {
        while (target is ParenExpr paren)
            target = paren.X;
        if (target is Ident { IsBlank: true })
            return;
        if (isDefinition && target is Ident name && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
        {
            var cell = NewCell(symbol.Type, name.Name, symbol);
            Put(cell, values);
            _frame.Variables = _frame.Variables.With(symbol, cell);
            return;
        }
        foreach (var place in Places(target, isWrite: true))
        {
            Note(place, target, isWrite: true);
            if (target is Ident && ReferenceEquals(_choice, _frame.Entry) && _loops == 0 && place.Type.Underlying is not GoStruct)
                place.Replace(values);
            else
                Put(place, values);
        }
    }

    /// <summary>Gives a cell a value; a struct gets a copy of the contents.</summary>
    private static void Put(Cell cell, IReadOnlyList<Value> values)
    {
        if (cell.Type.Underlying is not (GoStruct or GoArray))
        {
            cell.Add(values);
            return;
        }
        foreach (var value in values)
        {
            if (value.Target is { } contents)
                cell.CopyFrom(contents);
        }
    }

    private void Change(Expr target, Expr node)
    {
        foreach (var place in Places(target, isWrite: true))
        {
            Note(place, node, isWrite: false);
            Note(place, node, isWrite: true);
        }
    }

    private void Declare(GenDecl general)
    {
        if (general.Tok != TokenKind.Var)
            return;
        foreach (var spec in general.Specs.OfType<ValueSpec>())
        {
            var values = spec.Values.Length == 1 && spec.Names.Length > 1 ? EvaluateTuple(spec.Values[0], spec.Names.Length) : [.. spec.Values.Select(Evaluate)];
            for (var index = 0; index < spec.Names.Length; index++)
            {
                if (Model.SymbolOf(spec.Names[index]) is not { } symbol)
                    continue;
                var cell = NewCell(symbol.Type, symbol.Name, symbol);
                if (index < values.Count)
                    Put(cell, values[index]);
                _frame.Variables = _frame.Variables.With(symbol, cell);
            }
        }
    }

    private void Return(ReturnStmt give)
    {
        var isForwarded = give.Results.Length == 1 && _frame.ResultCells.Count != 1 && give.Results[0] is CallExpr;
        var values = isForwarded ? EvaluateTuple(give.Results[0], 8) : [.. give.Results.Select(Evaluate)];
        for (var index = 0; index < values.Count; index++)
        {
            _frame.Return(index, values[index]);
            // "return nil, err" writes the named results; "return s" of the result s does not (cmd/compile, ascompatee: issue 4014).
            if (index < _frame.ResultCells.Count && !isForwarded && !(give.Results[index] is Ident same && _frame.ResultCells[index].Symbol is { } result && ReferenceEquals(Model.SymbolOf(same), result)))
                Note(_frame.ResultCells[index], give, isWrite: true);
        }
    }

    private void Defer(CallExpr call)
    {
        if (Model.CalleeOf(call) is { Kind: SymbolKind.Builtin } builtin)
        {
            // Its arguments are variables that hardly ever change in between: "defer close(done)".
            DeferAction(() => Builtin(call, builtin.Name));
            return;
        }
        var function = Callee(call);
        var arguments = Arguments(call);
        DeferAction(() =>
        {
            if (!Library(call, function, arguments, out _))
                CallAll(function, arguments, call);
        });
    }

    /// <summary>Runs something when the function ends, with the variables of now.</summary>
    private void DeferAction(Action run)
    {
        var variables = _frame.Variables;
        var choice = _choice;
        _frame.Deferred.Add(() =>
        {
            var (now, here) = (_frame.Variables, _choice);
            _frame.Variables = variables;
            _choice = ReferenceEquals(choice, _frame.Entry) ? here : choice;
            run();
            (_frame.Variables, _choice) = (now, here);
        });
    }

    private Ending If(IfStmt branch)
    {
        if (branch.Init is not null)
            Statement(branch.Init);
        var taken = TryLockOf(branch.Cond);
        Evaluate(branch.Cond);
        return Arms(
        [
            () =>
            {
                if (taken is { } locked)
                    _held = _held.SetItem(locked.Cell, locked.IsWrite);
                return Statements(branch.Body.List);
            },
            () => branch.Else is null ? Ending.Falls : Statement(branch.Else),
        ]);
    }

    /// <summary>Runs each arm from the state of now. Behind them holds what holds at the end of each that falls out of the statement.</summary>
    private Ending Arms(List<Func<Ending>> arms, bool endsOnJump = false)
    {
        var number = ++_branches;
        var (held, choice, uncertain) = (_held, _choice, _isUncertain);
        ImmutableDictionary<Cell, bool>? after = null;
        Choice? only = null;
        var falling = 0;
        var isUncertainAfter = false;
        var jumps = false;
        for (var index = 0; index < arms.Count; index++)
        {
            _held = held;
            _isUncertain = uncertain;
            _choice = new Choice(number, index, choice);
            var ending = arms[index]();
            jumps |= ending == Ending.Jumps;
            if (ending == Ending.Leaves || (ending == Ending.Jumps && !endsOnJump))
                continue;
            falling++;
            only = new Choice(number, index, choice);
            isUncertainAfter |= _isUncertain;
            after = after is null ? _held : Common(after, _held);
        }
        _held = after ?? held;
        _isUncertain = isUncertainAfter;
        _choice = falling == 1 && arms.Count > 1 ? only : choice;
        return falling > 0 ? Ending.Falls : jumps ? Ending.Jumps : Ending.Leaves;
    }

    private static ImmutableDictionary<Cell, bool> Common(ImmutableDictionary<Cell, bool> left, ImmutableDictionary<Cell, bool> right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var common = left;
        foreach (var (cell, isWrite) in left)
        {
            if (!right.TryGetValue(cell, out var other))
                common = common.Remove(cell);
            else if (isWrite && !other)
                common = common.SetItem(cell, false);
        }
        return common;
    }

    private Ending Switch(SwitchStmt choice)
    {
        if (choice.Init is not null)
            Statement(choice.Init);
        if (choice.Tag is not null)
            Evaluate(choice.Tag);
        var clauses = choice.Body.List.OfType<CaseClause>().ToList();
        var arms = clauses.Select<CaseClause, Func<Ending>>(clause => () =>
        {
            foreach (var value in clause.List)
                Evaluate(value);
            return Statements(clause.Body);
        }).ToList();
        if (!clauses.Exists(clause => clause.IsDefault))
            arms.Add(() => Ending.Falls);
        return Arms(arms, endsOnJump: true);
    }

    private Ending TypeSwitch(TypeSwitchStmt choice)
    {
        if (choice.Init is not null)
            Statement(choice.Init);
        var operand = choice.Assign switch
        {
            AssignStmt { Rhs: [TypeAssertExpr assertion] } => assertion.X,
            ExprStmt { X: TypeAssertExpr assertion } => assertion.X,
            _ => null,
        };
        var values = operand is null ? [] : Evaluate(operand);
        var clauses = choice.Body.List.OfType<CaseClause>().ToList();
        var arms = clauses.Select<CaseClause, Func<Ending>>(clause => () =>
        {
            BindClause(choice, clause, values);
            return Statements(clause.Body);
        }).ToList();
        if (!clauses.Exists(clause => clause.IsDefault))
            arms.Add(() => Ending.Falls);
        return Arms(arms, endsOnJump: true);
    }

    /// <summary>Each clause has a variable of its own, which its uses name.</summary>
    private void BindClause(TypeSwitchStmt choice, CaseClause clause, IReadOnlyList<Value> values)
    {
        if (choice.Assign is not AssignStmt { Lhs: [Ident name] })
            return;
        var kept = clause.List is [var wanted] && Model.TypeOf(wanted) is { } type && type.Underlying is not GoInterface
            ? values.Where(value => TypeIdentity.AreIdentical(value.Type, type)).ToList()
            : values;
        _clauseValues[(clause.Start, name.Name)] = kept;
    }

    private readonly Dictionary<(int Clause, string Name), IReadOnlyList<Value>> _clauseValues = [];

    private Ending Select(SelectStmt choice)
    {
        var clauses = choice.Body.List.OfType<CommClause>().ToList();
        var arms = clauses.Select<CommClause, Func<Ending>>(clause => () =>
        {
            if (clause.Comm is not null)
                Statement(clause.Comm);
            return Statements(clause.Body);
        }).ToList();
        return arms.Count == 0 ? Ending.Leaves : Arms(arms, endsOnJump: true);
    }

    private Ending For(ForStmt loop)
    {
        if (loop.Init is not null)
            Statement(loop.Init);
        var own = loop.Init is AssignStmt { Tok: TokenKind.Define } define && HasVariablesPerTurn()
            ? define.Lhs.OfType<Ident>().Select(Model.SymbolOf).OfType<Symbol>().ToList()
            : [];
        var ending = Loop(loop, loop.Body, turn =>
        {
            if (turn > 0)
            {
                foreach (var symbol in own)
                    Renew(symbol);
                if (loop.Post is not null)
                    Statement(loop.Post);
            }
            if (loop.Cond is not null)
                Evaluate(loop.Cond);
        });
        return loop.Cond is null && ending != Ending.Jumps ? Ending.Leaves : Ending.Falls;
    }

    private bool HasVariablesPerTurn() => LanguageVersion.Of(Model.File, package) is not < LanguageVersion.VariablesPerTurn;

    private void Renew(Symbol symbol)
    {
        if (!_frame.Variables.Cells.TryGetValue(symbol, out var before))
            return;
        var cell = NewCell(symbol.Type, symbol.Name, symbol);
        Put(cell, before.Type.Underlying is GoStruct ? [new Value(before.Type, before)] : before.Values);
        _frame.Variables = _frame.Variables.With(symbol, cell);
    }

    /// <summary>Goes through a loop's body: twice where goroutines start in it, so that two turns can meet.</summary>
    private Ending Loop(Stmt loop, BlockStmt body, Action<int> begin)
    {
        var turns = _threads < MaxThreads / 2 && spawns.Starts(body, Model) ? 2 : 1;
        var (held, outer, choice) = (_held, _turn, _choice);
        _loops++;
        var jumps = false;
        for (var turn = 0; turn < turns; turn++)
        {
            _turn = turn;
            begin(turn);
            jumps |= Statements(body.List) == Ending.Jumps || BreakFinder.In(body);
            _choice = choice;
        }
        _loops--;
        _turn = outer;
        _held = Common(held, _held);
        _ = loop;
        return jumps ? Ending.Jumps : Ending.Falls;
    }

    private Ending Range(RangeStmt range)
    {
        var isChannel = Model.TypeOf(range.X).Underlying is GoChan;
        var containers = Evaluate(range.X);
        Loop(range, range.Body, turn =>
        {
            if (isChannel)
                Receive(containers, range.X);
            else
                NoteContents(containers, range.X, isWrite: false);
            var isPerTurn = range.Tok == TokenKind.Define && (turn == 0 || HasVariablesPerTurn());
            if (range.Key is not null)
                StoreElement(range.Key, isChannel ? ReceivedFrom(containers) : [], range.Tok == TokenKind.Define, isPerTurn);
            if (range.Value is not null)
                StoreElement(range.Value, ContentsOf(containers), range.Tok == TokenKind.Define, isPerTurn);
        });
        if (isChannel)
            Receive(containers, range.X);
        return Ending.Falls;
    }

    private void StoreElement(Expr target, IReadOnlyList<Value> values, bool isDefinition, bool isNew)
    {
        if (!isDefinition || isNew)
        {
            Store(target, values, isDefinition);
        }
        else if (target is Ident name && Model.SymbolOf(name) is { } symbol && _frame.Variables.Cells.TryGetValue(symbol, out var cell))
        {
            // Before Go 1.22: the turns share it, and each writes.
            Note(cell, target, isWrite: true);
            Put(cell, values);
        }
    }

    /// <summary>Whether a break, or a way out of a loop, stands in a body.</summary>
    private sealed class BreakFinder : GoWalker
    {
        private bool _found;

        public static bool In(BlockStmt body)
        {
            var finder = new BreakFinder();
            finder.Visit(body);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is BranchStmt { Tok: TokenKind.Break or TokenKind.Goto };
            if (!_found && node is Stmt)
                VisitChildrenOf(node);
        }
    }
}
