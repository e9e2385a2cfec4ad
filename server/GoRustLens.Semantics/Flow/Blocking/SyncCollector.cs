using System.Collections.Immutable;
using GoRustLens.Semantics.Formats;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>Collects what one declaration does with channels, mutexes and the like, and joins the names of one thing.</summary>
internal sealed partial class SyncCollector(SyncModel sync, SemanticModel model) : GoWalker
{
    private readonly HashSet<GoNode> _seen = [];
    private SyncBody? _body;
    private ImmutableStack<Stmt> _loops = [];
    private SelectStmt? _select;
    private CommClause? _clause;

    public void Collect(Decl declaration)
    {
        if (declaration is FuncDecl { Body: { } block } function)
        {
            _body = sync.BodyOf(function, block, model, function, null);
            Visit(block);
        }
        else
            VisitChildrenOf(declaration);
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncType or InterfaceType or StructType: return;
            case FuncLit literal: InLiteral(literal); return;
            case ForStmt loop: InLoop(loop); return;
            case RangeStmt range: InRange(range); return;
            case SelectStmt select: InSelect(select); return;
            case GoStmt { Call: CallExpr call }: Call(call, node); return;
            case DeferStmt { Call: CallExpr call }: Call(call, node); return;
            case CallExpr call: Call(call, null); return;
            case SendStmt send: Add(SyncOpKind.Send, send.Chan, send); Value(send.Value); break;
            case UnaryExpr { Op: TokenKind.Arrow } receive: Add(SyncOpKind.Receive, receive.X, receive); break;
            case AssignStmt assign: Assign(assign); break;
            case ValueSpec spec: Declare(spec); break;
            case CompositeLit literal: Literal(literal); break;
            case ReturnStmt leave: Return(leave); break;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } compare: Note(compare.X); Note(compare.Y); break;
            case Ident or SelectorExpr: Mention((Expr)node); break;
        }
        VisitChildrenOf(node);
    }

    private void InLiteral(FuncLit literal)
    {
        var (body, loops, select, clause) = (_body, _loops, _select, _clause);
        _body = sync.BodyOf(literal, literal.Body, model, body?.Declaration, body);
        if (!_seen.Contains(literal))
            _body.IsLoose = true;
        (_loops, _select, _clause) = ([], null, null);
        Visit(literal.Body);
        (_body, _loops, _select, _clause) = (body, loops, select, clause);
    }

    private void InLoop(ForStmt loop)
    {
        VisitOptional(loop.Init);
        _loops = _loops.Push(loop);
        VisitOptional(loop.Cond);
        Visit(loop.Body);
        VisitOptional(loop.Post);
        _loops = _loops.Pop();
    }

    private void InRange(RangeStmt range)
    {
        if (model.TypeOf(range.X).Underlying is GoChan)
            Add(SyncOpKind.Receive, range.X, range);
        else
        {
            if (range.Value is { } value)
                Flow(ThingOf(value), range.X);
            Visit(range.X);
        }
        _loops = _loops.Push(range);
        Note(range.Key);
        Note(range.Value);
        Visit(range.Body);
        _loops = _loops.Pop();
    }

    private void InSelect(SelectStmt select)
    {
        foreach (var clause in select.Body.List.OfType<CommClause>())
        {
            var outer = (_select, _clause);
            (_select, _clause) = (select, clause);
            if (clause.Comm is { } communication)
                Visit(communication);
            (_select, _clause) = outer;
            VisitAll(clause.Body);
        }
    }

    private void Call(CallExpr call, GoNode? statement)
    {
        if (IsBuiltin(call, out var name))
            Builtin(call, name, statement is DeferStmt);
        else if (!Method(call, statement) && !model.IsConversion(call))
            Other(call, statement);
        if (call.Fun is FuncLit literal)
        {
            _seen.Add(literal);
            Visit(literal);
        }
        else
            Visit(call.Fun);
        VisitAll(call.Args);
    }

    private bool IsBuiltin(CallExpr call, out string name)
    {
        name = call.Fun is Ident ident && model.SymbolOf(ident) is { Kind: SymbolKind.Builtin } ? ident.Name : "";
        return name.Length > 0;
    }

    private void Builtin(CallExpr call, string name, bool isDeferred)
    {
        switch (name)
        {
            case "close" when call.Args is [var channel]:
                Add(SyncOpKind.Close, channel, call, isDeferred);
                break;
            case "len" or "cap" or "delete" or "clear" when call.Args is [var thing, ..]:
                Note(thing);
                break;
            case "append" when call.Args is [var list, .. var added]:
                foreach (var value in added)
                    Flow(ThingOf(list), value);
                Note(list);
                break;
            case "copy" when call.Args is [var target, var source]:
                Flow(ThingOf(target), source);
                break;
        }
    }

    /// <summary>The methods of sync, and of errgroup.Group.</summary>
    private bool Method(CallExpr call, GoNode? statement)
    {
        if (call.Fun is not SelectorExpr selector || KindOf(selector.Sel.Name) is not { } kind || model.SymbolOf(selector.Sel) is not { Kind: SymbolKind.Method } method)
            return false;
        var isSync = method.PackagePath == "sync" || (method.PackagePath == "golang.org/x/sync/errgroup" && kind is SyncOpKind.Wait or SyncOpKind.Add);
        if (!isSync)
            return false;
        if (kind == SyncOpKind.Wait && method.ReceiverTypeName == "Cond")
            kind = SyncOpKind.CondWait;
        if (HolderOf(selector) is not { } thing || _body is null)
            return true;
        if (selector.Sel.Name is "Go" or "TryGo")
            StartInGroup(call, thing);
        Add(new SyncOp(kind, thing, call, _body) { Path = LockCall.HolderOf(selector, model), IsDeferred = statement is DeferStmt });
        Note(selector.X);
        return true;
    }

    private static SyncOpKind? KindOf(string method) => method switch
    {
        "Lock" => SyncOpKind.Lock,
        "RLock" => SyncOpKind.ReadLock,
        "Unlock" => SyncOpKind.Unlock,
        "RUnlock" => SyncOpKind.ReadUnlock,
        "Add" or "Go" or "TryGo" => SyncOpKind.Add,
        "Done" => SyncOpKind.Done,
        "Wait" => SyncOpKind.Wait,
        "Signal" or "Broadcast" => SyncOpKind.Signal,
        _ => null,
    };

    /// <summary>wg.Go(f) adds one, starts f, and is done when f returns.</summary>
    private void StartInGroup(CallExpr call, SyncThing group)
    {
        if (call.Args is not [var function] || TargetsOf(function) is not [var target, ..] || _body is null)
        {
            // What it starts is done when it returns, whatever it is.
            group.Root.IsOpen = true;
            return;
        }
        var start = new SyncCall(call, _body) { IsGo = true, Statement = call, Loops = [.. _loops] };
        start.Callees.Add(target);
        _body.Calls.Add(start);
        _seen.Add(function);
        Add(new SyncOp(SyncOpKind.Done, group, call, target) { IsDeferred = true }, isElsewhere: true);
    }

    /// <summary>What a method is called on: the embedded field that has it, or the variable or field before the dot.</summary>
    private SyncThing? HolderOf(SelectorExpr selector) =>
        model.SelectionOf(selector) is { Member.Path: [.., var embedded] } ? sync.ThingOf(embedded.Symbol) : ThingOf(selector.X);

    private void Other(CallExpr call, GoNode? statement)
    {
        if (_body is null)
            return;
        var callee = model.CalleeOf(call);
        var value = callee is { IsVariable: true } or { Kind: SymbolKind.Field } ? ThingOf(call.Fun) : null;
        var made = new SyncCall(call, _body)
        {
            Value = value,
            IsGo = statement is GoStmt,
            IsDeferred = statement is DeferStmt,
            IsDynamic = callee is { Kind: SymbolKind.Method, Node: not FuncDecl },
            Statement = statement ?? call,
            Loops = [.. _loops],
        };
        Note(call.Fun);
        if (call.Fun is FuncLit literal)
            made.Callees.Add(sync.BodyOf(literal, literal.Body, model, _body.Declaration, _body));
        else if (callee is not null)
            made.Callees.AddRange(sync.BodiesOf(callee));
        _body.Calls.Add(made);
        if (callee?.FullName == "sync.NewCond" && call.Args is [var locker])
            Note(locker);
        // Not known yet what it is: arguments are bound once all values are.
        if (value is not null && made.Callees.Count == 0)
        {
            foreach (var argument in call.Args)
                Note(argument);
            sync.BindLater(made);
        }
        else
            sync.Bind(made, made.Callees, this);
        if (callee?.Kind is SymbolKind.Function or SymbolKind.Method)
            Callbacks(made, callee);
        Shown(made);
    }

    /// <summary>What fmt and log print, they ask for its Error or String: calls that nobody wrote.</summary>
    private void Shown(SyncCall made)
    {
        foreach (var (argument, method) in ShownArguments.Of(made.Node, model))
        {
            var call = new SyncCall(made.Node, made.Caller) { Receiver = argument, IsGo = made.IsGo, IsDeferred = made.IsDeferred, Statement = made.Statement, Loops = made.Loops };
            call.Callees.AddRange(sync.BodiesOf(method));
            if (call.Callees.Count > 0)
                made.Caller.Calls.Add(call);
        }
    }

    /// <summary>Functions of the standard library that call what they are given before they return.</summary>
    private void Callbacks(SyncCall made, Symbol callee)
    {
        var isStandard = callee.PackagePath is "sort" or "slices" or "maps" or "strings" or "bytes" || callee.FullName is "sync.Once.Do" or "sync.Map.Range" or "testing.T.Run";
        foreach (var argument in made.Node.Args)
        {
            if (argument is not FuncLit || !isStandard)
                continue;
            made.Callees.AddRange(TargetsOf(argument));
            _seen.Add(argument);
        }
    }

    private void Assign(AssignStmt assign)
    {
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            if (assign.Rhs.Length == assign.Lhs.Length)
                Flow(ThingOf(assign.Lhs[index]), assign.Rhs[index]);
            else if (assign.Rhs is [CallExpr made] && ContextOf(made) is { } context)
                Context(index == 0 ? ThingOf(assign.Lhs[0]) : null, index == 1 ? ThingOf(assign.Lhs[1]) : null, context);
            else if (assign.Rhs is [CallExpr call] && model.CalleeOf(call) is { } callee && ThingOf(assign.Lhs[index]) is { } target)
                sync.JoinResults(callee, index, target);
            else if (assign.Rhs is [var single])
                Flow(index == 0 ? ThingOf(assign.Lhs[index]) : null, single);
            Note(assign.Lhs[index]);
        }
    }

    private void Declare(ValueSpec spec)
    {
        for (var index = 0; index < spec.Names.Length; index++)
        {
            if (spec.Values.Length == spec.Names.Length)
                Flow(ThingOf(spec.Names[index]), spec.Values[index]);
            else if (spec.Values is [CallExpr made] && ContextOf(made) is { } context)
                Context(index == 0 ? ThingOf(spec.Names[0]) : null, index == 1 ? ThingOf(spec.Names[1]) : null, context);
            Note(spec.Names[index]);
        }
    }

    private void Literal(CompositeLit literal)
    {
        var structure = model.TypeOf(literal) is GoPointer pointer ? pointer.Element.Underlying as GoStruct : model.TypeOf(literal).Underlying as GoStruct;
        for (var index = 0; index < literal.Elts.Length; index++)
        {
            var (key, value) = literal.Elts[index] is KeyValueExpr pair ? (pair.Key, pair.Value) : (null, literal.Elts[index]);
            if (structure is null)
            {
                Value(value);
                continue;
            }
            var field = key is Ident name ? model.SymbolOf(name) : index < structure.Fields.Length ? structure.Fields[index].Symbol : null;
            if (key is not null)
                Note(key);
            Flow(field is { Kind: SymbolKind.Field } ? Interesting(field) : null, value);
        }
    }

    private void Return(ReturnStmt leave)
    {
        for (var index = 0; index < leave.Results.Length && _body is not null; index++)
        {
            var kind = SyncTypes.KindOf(model.TypeOf(leave.Results[index]));
            Flow(kind == SyncKind.None ? null : sync.ResultOf(_body.Function, index), leave.Results[index]);
        }
    }

    /// <summary>A value goes into a named thing; without a thing it goes out of sight.</summary>
    internal void Flow(SyncThing? target, Expr value)
    {
        value = Unparen(value);
        switch (value)
        {
            case CallExpr { Fun: Ident { Name: "make" } make } call when model.SymbolOf(make) is { Kind: SymbolKind.Builtin }:
                if (target is not null && model.TypeOf(call).Underlying is GoChan)
                    target.Root.Makes.Add(new ChannelMake(call, _body, CapacityOf(call)));
                return;
            case CallExpr { Fun: Ident { Name: "append" } } call:
                foreach (var argument in call.Args)
                    Flow(target, argument);
                return;
            case CompositeLit list when target is not null && model.TypeOf(list).Underlying is GoSlice or GoArray or GoMap:
                foreach (var element in list.Elts)
                    Flow(target, element is KeyValueExpr pair ? pair.Value : element);
                return;
            case CallExpr { Args: [var converted] } conversion when model.IsConversion(conversion):
                Note(conversion);
                Flow(target, converted);
                return;
            case CallExpr { Args: [var parent, ..] } call when model.CalleeOf(call) is { FullName: "context.WithValue" or "context.WithoutCancel" } carrier:
                if (carrier.Name == "WithValue")
                    Flow(target, parent);
                return;
            case CallExpr call when model.CalleeOf(call) is { FullName: "sync.NewCond" } && call.Args is [var locker]:
                if (target is not null)
                {
                    var own = LockerOf(locker);
                    if (own is not null)
                        target.Root.Locker?.JoinWith(own);
                    target.Root.Locker ??= own;
                }
                return;
        }
        foreach (var function in TargetsOf(value))
        {
            if (target is null)
                function.IsLoose = true;
            else if (!target.Root.Targets.Contains(function))
                target.Root.Targets.Add(function);
        }
        if (value is FuncLit && target is not null)
            _seen.Add(value);
        if (ThingOf(value) is not { } source)
        {
            // A context of which nobody here knows who ends it.
            if (target?.Root is { } unknown && SyncTypes.KindOf(model.TypeOf(value)) == SyncKind.Context && !NeverEnds(value))
                unknown.IsOpen = true;
            return;
        }
        Note(value);
        if (target is null && SyncTypes.KindOf(model.TypeOf(value)) == SyncKind.Context)
            return;
        if (target is null)
            source.Root.IsOpen = true;
        else
            target.JoinWith(source);
        if (target is not null)
            target.IsFed = true;
    }

    private SyncThing? LockerOf(Expr locker) => ThingOf(locker) ?? (Unparen(locker) is UnaryExpr { X: SelectorExpr or Ident } address ? sync.EmbeddedMutexOf(model.TypeOf(address.X)) : sync.EmbeddedMutexOf(model.TypeOf(locker)));

    private void Value(Expr value)
    {
        if (Unparen(value) is Ident or SelectorExpr or FuncLit)
            Flow(null, value);
    }

    private long? CapacityOf(CallExpr make) => make.Args.Length < 2 ? 0 : model.ConstantOf(make.Args[1])?.ToInteger() is { } capacity ? (long)System.Numerics.BigInteger.Min(capacity, long.MaxValue) : null;

    /// <summary>What a function value is, where the code names it.</summary>
    private ImmutableArray<SyncBody> TargetsOf(Expr value) => Unparen(value) switch
    {
        FuncLit literal => [sync.BodyOf(literal, literal.Body, model, _body?.Declaration, _body)],
        CallExpr { Args: [var converted] } conversion when model.IsConversion(conversion) => TargetsOf(converted),
        var named => model.SymbolOf(named) is { Kind: SymbolKind.Function or SymbolKind.Method } function ? sync.BodiesOf(function) : [],
    };

    private void Mention(Expr expression)
    {
        if (!_seen.Contains(expression) && ThingOf(expression) is { } thing && SyncTypes.KindOf(model.TypeOf(expression)) != SyncKind.Context)
            thing.Root.IsOpen = true;
        if (expression is SelectorExpr selector)
            _seen.Add(selector.Sel);
    }

    /// <summary>The expression's use is accounted for.</summary>
    private void Note(Expr? expression)
    {
        for (var at = expression; at is not null;)
        {
            _seen.Add(at);
            at = at switch
            {
                ParenExpr paren => paren.X,
                StarExpr star => star.X,
                UnaryExpr { Op: TokenKind.And } address => address.X,
                IndexExpr index => index.X,
                _ => null,
            };
        }
    }

    private void Add(SyncOpKind kind, Expr thing, GoNode node, bool isDeferred = false)
    {
        Note(thing);
        if (_body is not null && ThingOf(thing) is { } found)
            Add(new SyncOp(kind, found, node, _body) { IsDeferred = isDeferred, IsRange = node is RangeStmt });
        if (node is RangeStmt range)
            Visit(range.X);
    }

    private void Add(SyncOp op, bool isElsewhere = false)
    {
        if (!isElsewhere)
            op = op with { Select = _select, Clause = _clause, Loops = [.. _loops] };
        op.Body.Ops.Add(op);
        op.Thing.Root.Ops.Add(op);
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
