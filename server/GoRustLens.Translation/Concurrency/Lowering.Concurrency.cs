using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Goroutines, channels, select, locks and defer.</summary>
internal sealed partial class Lowering
{
    private void LowerGo(GoStmt go, List<RustStmt> output)
    {
        var body = go.Call is CallExpr { Fun: FuncLit { Type.Params.List.IsEmpty: true } literal } ? GoroutineBody(literal) : new RustBlock([], Lower(go.Call, null).Expression);
        output.Add(new RustExprStmt(_run.UsesTokio
            ? RustExpr.CallOf("tokio::spawn", new RustBlockExpr(body) { Modifier = "async move" })
            : RustExpr.CallOf("std::thread::spawn", new RustClosure([], new RustBlockExpr(body)) { IsMove = true })));
        if (_run.UsesTokio)
            _run.Crate("tokio");
        _run.Note(go, "what the goroutine shares must be moved or put into an Arc; the handle that spawn gives can be awaited, and a panic shows there");
    }

    private RustBlock GoroutineBody(FuncLit literal)
    {
        _frames.Push(Current with { Node = literal, Shape = new Facts.FunctionShape([], Translation.Facts.ResultForm.None, []), NamedResults = [], IsAsync = _run.UsesTokio });
        var body = Body(literal.Body);
        _frames.Pop();
        return body;
    }

    private RustExpr AwaitedIfAsync(RustExpr call) => _run.UsesTokio ? new RustAwait(call) : call;

    private void LowerSend(SendStmt send, List<RustStmt> output)
    {
        var element = Model.TypeOf(send.Chan).Underlying is GoChan channel ? channel.Element : null;
        output.Add(new RustLet(RustPattern.Wildcard, null, AwaitedIfAsync(Read(send.Chan).Method("send", Owned(send.Value, element)))));
        _run.Note(send, "send fails where no receiver is left, instead of waiting for ever; the result is dropped here");
    }

    private Value LowerReceive(UnaryExpr receive)
    {
        if (ContextDone(receive.X) is { } token)
            return Value.Temporary(AwaitedIfAsync(token.Method("cancelled")));
        if (receive.X is CallExpr timer && Model.CalleeName(timer) == "time.After" && timer.Args is [var duration])
            return Value.Temporary(_run.UsesTokio ? new RustAwait(RustExpr.CallOf("tokio::time::sleep", Owned(duration))) : RustExpr.CallOf("std::thread::sleep", Owned(duration)));
        _run.Note(receive, "a closed channel gives the zero value in Go; here recv tells, and unwrap_or_default does the same");
        return Value.Temporary(ReceiveOption(receive).Method("unwrap_or_default"));
    }

    private RustExpr ReceiveOption(UnaryExpr receive)
    {
        var channel = ChannelEnd(receive.X);
        return _run.UsesTokio ? new RustAwait(channel.Method("recv")) : channel.Method("recv").Method("ok");
    }

    /// <summary>The receiving end: of a channel made here it is the variable with "_rx".</summary>
    private RustExpr ChannelEnd(Expr channel) =>
        Unparenthesized(channel) is Ident name && Model.SymbolOf(name) is { } symbol && _receivers.Contains(symbol) ? RustExpr.PathOf(NameOf(symbol) + "_rx") : Read(channel);

    private readonly HashSet<Symbol> _receivers = [];

    private RustExpr? ContextDone(Expr expression) =>
        expression is CallExpr { Fun: SelectorExpr { Sel.Name: "Done" } selector, Args.IsEmpty: true } && IsContext(Model.TypeOf(selector.X)) ? Read(selector.X) : null;

    private RustExpr MakeChannel(CallExpr make)
    {
        _run.Use(_run.UsesTokio ? "tokio::sync::mpsc" : "std::sync::mpsc");
        var isBuffered = make.Args.Length > 1 && make.Args[1] is not BasicLit { Value: "0" };
        if (!isBuffered && _run.UsesTokio)
            _run.Note(make, "tokio has no channel without a buffer: capacity 1 lets the sender run one ahead");
        var size = isBuffered ? Size(make.Args[1]) : RustExpr.LiteralOf(_run.UsesTokio ? "1" : "0");
        return RustExpr.CallOf(_run.UsesTokio ? "mpsc::channel" : "mpsc::sync_channel", size);
    }

    private void DeclareChannel(Symbol symbol, CallExpr make, List<RustStmt> output)
    {
        _receivers.Add(symbol);
        Declare(symbol, ValueForm.Place);
        var name = NameOf(symbol);
        output.Add(new RustLet(new RustTuplePattern([RustPattern.Binding(name), new RustIdentifierPattern(name + "_rx", IsMutable: _run.UsesTokio && Facts[symbol].IsReceivedFrom)]), null, MakeChannel(make)));
    }

    private void RangeChannel(RangeStmt loop, Ident? key, string? label, List<RustStmt> output)
    {
        var channel = ChannelEnd(loop.X);
        var pattern = Bound(key);
        output.Add(new RustExprStmt(_run.UsesTokio
            ? new RustWhile(new RustLetCondition(RustPattern.Variant("Some", pattern), new RustAwait(channel.Method("recv"))), LoopBody(loop.Body), label)
            : new RustFor(pattern, channel, LoopBody(loop.Body), label)));
    }

    private void LowerSelect(SelectStmt choice, List<RustStmt> output)
    {
        if (!_run.UsesTokio)
        {
            output.Add(new RustExprStmt(_run.Hole(choice, "select with threads: crossbeam_channel::select!")));
            return;
        }
        _run.Crate("tokio");
        _breakables.Push(new Breakable(IsSwitch: true, null));
        var arms = choice.Body.List.OfType<CommClause>().OrderBy(c => c.Comm is null).Select(SelectArm).ToImmutableArray();
        _breakables.Pop();
        if (choice.Body.List.OfType<CommClause>().Any(c => c.Comm is null))
            arms = [.. arms.Take(arms.Length - 1), arms[^1] with { Head = "", Pattern = RustPattern.Wildcard, Operation = RustExpr.CallOf("std::future::ready", RustExpr.Unit) }];
        output.Add(new RustExprStmt(new RustSelect("tokio::select", arms)));
    }

    private RustSelectArm SelectArm(CommClause clause)
    {
        var (pattern, operation) = clause.Comm switch
        {
            SendStmt send => (RustPattern.Wildcard, Read(send.Chan).Method("send", Owned(send.Value))),
            ExprStmt { X: UnaryExpr receive } => (RustPattern.Wildcard, Future(receive)),
            AssignStmt { Lhs: [Ident name], Rhs: [UnaryExpr receive] } => (RustPattern.Variant("Some", PatternOf(name)), Future(receive)),
            AssignStmt { Lhs: [Ident name, ..], Rhs: [UnaryExpr receive] } => (PatternOf(name), Future(receive)),
            null => (RustPattern.Wildcard, RustExpr.Unit),
            _ => (RustPattern.Wildcard, _run.Hole(clause, $"this case of select: {Clip(clause)}")),
        };
        return new RustSelectArm("", pattern, operation, BlockOf(clause.Body, clause.End));
    }

    private RustExpr Future(UnaryExpr receive) => LowerReceive(receive).Expression switch
    {
        RustMethodCall { Name: "unwrap_or_default", Receiver: RustAwait inner } => inner.Operand,
        RustAwait wait => wait.Operand,
        var other => other,
    };

    /// <summary><c>mu.Lock()</c> on its own: a guard; released by drop at Unlock.</summary>
    private bool LowerSpecialCall(CallExpr call, List<RustStmt> output)
    {
        if (call.Fun is not SelectorExpr selector)
            return false;
        switch (Model.CalleeName(call))
        {
            case "sync.Mutex.Lock" or "sync.RWMutex.Lock" or "sync.RWMutex.RLock":
                var method = Model.CalleeName(call) switch { "sync.Mutex.Lock" => "lock", "sync.RWMutex.Lock" => "write", _ => "read" };
                output.Add(new RustLet(RustPattern.Binding("guard"), null, MethodReceiver(selector).Method(method).Method("unwrap")));
                _run.Note(call, "a Rust Mutex holds the data that it guards: move the fields that the lock protects into Mutex<…> and reach them through the guard");
                return true;
            case "sync.Mutex.Unlock" or "sync.RWMutex.Unlock" or "sync.RWMutex.RUnlock":
                output.Add(new RustExprStmt(RustExpr.CallOf("drop", RustExpr.PathOf("guard"))));
                return true;
            case "sync.WaitGroup.Add" or "sync.WaitGroup.Done":
                _run.Note(call, "a JoinSet counts its tasks itself: Add and Done disappear");
                return true;
            case "sync.WaitGroup.Wait" when _run.UsesTokio:
                output.Add(new RustExprStmt(new RustWhile(new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding("joined")), new RustAwait(MethodReceiver(selector).Method("join_next"))), new RustBlock([new RustExprStmt(RustExpr.PathOf("joined").Method("expect", RustExpr.LiteralOf("\"a task panicked\"")))]))));
                return true;
            default:
                return false;
        }
    }

    private int TryGuardScope(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (list[index] is not ExprStmt { X: CallExpr locked } || index + 1 >= list.Length || list[index + 1] is not DeferStmt { Call: CallExpr unlock })
            return 0;
        if (!Model.CalleeName(locked).StartsWith("sync.", StringComparison.Ordinal) || Model.CalleeName(unlock) is not ("sync.Mutex.Unlock" or "sync.RWMutex.Unlock" or "sync.RWMutex.RUnlock"))
            return 0;
        LowerSpecialCall(locked, output);
        if (output[^1] is RustLet guard)
            output[^1] = guard with { Pattern = RustPattern.Binding("_guard") };
        return 2;
    }

    private int TryGroup(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (list[index] is not GoStmt { Call: CallExpr { Fun: FuncLit { Body.List: [DeferStmt { Call: CallExpr done }, ..] } literal } } || Model.CalleeName(done) != "sync.WaitGroup.Done" || !_run.UsesTokio || !literal.Type.Params.List.IsEmpty)
            return 0;
        _run.Use("tokio::task::JoinSet");
        var body = GoroutineBody(new FuncLit(literal.Span) { Type = literal.Type, Body = new BlockStmt(literal.Body.Span) { List = literal.Body.List[1..] } });
        output.Add(new RustExprStmt(Read(((SelectorExpr)done.Fun).X).Method("spawn", new RustBlockExpr(body) { Modifier = "async move" })));
        return 1;
    }

    private void LowerDefer(DeferStmt defer, List<RustStmt> output)
    {
        if (defer.Call is not CallExpr call)
        {
            output.Add(new RustExprStmt(_run.Hole(defer, "defer needs a call")));
            return;
        }
        var name = (call.Fun as SelectorExpr)?.Sel.Name ?? (call.Fun as Ident)?.Name ?? "";
        if (name is "Close" or "Unlock" or "RUnlock" or "Done" or "Stop" || (name == "cancel" && call.Args.IsEmpty))
        {
            output.Add(new RustCommentStmt($"{Clip(call)}: Drop does this at the end of the scope"));
            _run.Note(defer, $"{name} happens when the value is dropped; an error that it would give is not seen");
            return;
        }
        if (call.Fun is FuncLit literal && _run.FactsOf(literal).HasRecover)
        {
            output.Add(new RustExprStmt(_run.Hole(defer, "recover: std::panic::catch_unwind around the body, or a Result instead of the panic")));
            return;
        }
        _run.Crate("scopeguard");
        var body = call.Fun is FuncLit { Type.Params.List.IsEmpty: true } function ? new RustBlockExpr(GoroutineBody(function)) : Lower(call, null).Expression;
        output.Add(new RustLet(RustPattern.Binding("_deferred"), null, RustExpr.CallOf("scopeguard::guard", RustExpr.Unit, new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], body))));
        _run.Note(defer, "a deferred call borrows what it uses until the end of the scope; Go evaluates its arguments now");
    }
}
