using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Types;

namespace GoRustLens.Translation;

/// <summary>What Go gives as a channel and Rust does not: a context's end, timers, tickers.</summary>
internal sealed partial class Lowering
{
    /// <summary>A future that a select can wait for, and the expression that waits for it alone.</summary>
    /// <param name="Poll">Tells at once whether it has happened; null where Rust cannot say.</param>
    /// <param name="IsChannel">With threads: the future is a receiver.</param>
    private sealed record Signal(RustExpr Future, RustExpr Wait, RustExpr? Poll = null, bool IsChannel = false);

    private Signal? SignalOf(Expr channel)
    {
        switch (Unparenthesized(channel))
        {
            case CallExpr { Fun: SelectorExpr { Sel.Name: "Done" } selector, Args.IsEmpty: true } when IsContext(Model.TypeOf(selector.X)):
                var cancelled = Read(selector.X).Method("cancelled");
                var wait = _run.UsesTokio ? (RustExpr)new RustAwait(cancelled) : _run.Hole(channel, "a thread cannot wait for a CancellationToken: poll is_cancelled(), or use a channel");
                return new Signal(cancelled, wait, Read(selector.X).Method("is_cancelled"));
            case CallExpr { Args: [var duration] } timer when Model.CalleeName(timer) == "time.After":
                var sleep = RustExpr.CallOf(_run.UsesTokio ? "tokio::time::sleep" : "std::thread::sleep", DurationOf(duration));
                return new Signal(sleep, _run.UsesTokio ? new RustAwait(sleep) : sleep);
            case CallExpr { Args: [_] } tick when Model.CalleeName(tick) == "time.Tick":
                var hole = _run.Hole(tick, "time.Tick: make a tokio::time::interval before the loop and await its tick()");
                return new Signal(hole, hole);
            case SelectorExpr { Sel.Name: "C" } ticker when TypeMapper.IsStdNamed(Model.TypeOf(ticker.X), "time", "Ticker") && _run.UsesTokio:
                var next = Read(ticker.X).Method("tick");
                return new Signal(next, new RustAwait(next));
            case SelectorExpr { Sel.Name: "C" } ticks when TypeMapper.IsStdNamed(Model.TypeOf(ticks.X), "time", "Ticker"):
                return new Signal(Read(ticks.X), Read(ticks.X).Method("recv").Method("ok"), IsChannel: true);
            case SelectorExpr { Sel.Name: "C" } timed when TypeMapper.IsStdNamed(Model.TypeOf(timed.X), "time", "Timer"):
                var unknown = _run.Hole(timed, "a timer's channel: tokio::time::sleep pinned with tokio::pin!, or a loop that sleeps");
                return new Signal(unknown, unknown);
            default:
                return null;
        }
    }

    /// <summary>ctx, cancel := context.With…(…) and tickers; false for other statements.</summary>
    private bool TrySignalDeclaration(Stmt statement, List<RustStmt> output)
    {
        if (statement is not AssignStmt { Tok: TokenKind.Define, Rhs: [CallExpr call] } assign)
            return false;
        switch (Model.CalleeName(call))
        {
            case "context.WithCancel" or "context.WithTimeout" or "context.WithDeadline" when assign.Lhs is [Ident context, Ident cancel]:
                DeclareContext(call, context, cancel, output);
                return true;
            case "os/signal.NotifyContext" when assign.Lhs is [Ident context, Ident cancel]:
                DeclareContext(call, context, cancel, output);
                SpawnCancel(context, _run.UsesTokio ? new RustLet(RustPattern.Wildcard, null, new RustAwait(RustExpr.CallOf("tokio::signal::ctrl_c"))) : new RustExprStmt(_run.Hole(call, "signals with threads: the ctrlc crate")), output);
                return true;
            case "time.NewTicker" when assign.Lhs is [Ident ticker] && call.Args is [var period]:
                DeclareTicker(ticker, period, output);
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>2 * time.Second</c> as <c>Duration::from_secs(2)</c>.</summary>
    private RustExpr DurationOf(Expr duration) => Owned(duration) switch
    {
        RustBinary { Operator: "*", Left: RustLiteral count, Right: RustCall { Callee: RustPath, Arguments: [RustLiteral { Text: "1" }] } unit } => unit with { Arguments = [count] },
        RustBinary { Operator: "*", Right: RustLiteral count, Left: RustCall { Callee: RustPath, Arguments: [RustLiteral { Text: "1" }] } unit } => unit with { Arguments = [count] },
        var other => other,
    };

    private void DeclareTicker(Ident ticker, Expr period, List<RustStmt> output)
    {
        if (Model.SymbolOf(ticker) is { } symbol)
            Declare(symbol, ValueForm.Place);
        if (!_run.UsesTokio)
        {
            _run.Crate("crossbeam-channel");
            output.Add(new RustLet(RustPattern.Binding(Naming.NameMapper.Snake(ticker.Name)), null, RustExpr.CallOf("crossbeam_channel::tick", DurationOf(period))));
            return;
        }
        _run.Crate("tokio");
        _run.Note(ticker, "tokio's interval ticks at once first; interval_at starts one period later, as Go does");
        var start = new RustBinary(RustExpr.CallOf("tokio::time::Instant::now"), "+", DurationOf(period));
        output.Add(new RustLet(new RustIdentifierPattern(Naming.NameMapper.Snake(ticker.Name), IsMutable: true), null, RustExpr.CallOf("tokio::time::interval_at", start, DurationOf(period))));
    }

    private void DeclareContext(CallExpr call, Ident context, Ident cancel, List<RustStmt> output)
    {
        _run.Use("tokio_util::sync::CancellationToken");
        var name = Naming.NameMapper.Snake(context.Name);
        var token = call.Args.IsEmpty || IsRootContext(call.Args[0]) ? RustExpr.CallOf("CancellationToken::new") : Read(call.Args[0]).Method("child_token");
        if (!context.IsBlank)
            output.Add(new RustLet(RustPattern.Binding(name), null, token));
        if (Model.SymbolOf(context) is { } symbol)
            Declare(symbol, ValueForm.Place);
        if (Model.SymbolOf(cancel) is { } function)
            _cancels[function] = RustExpr.PathOf(name);
        if (call.Args is not [_, var limit] || Model.CalleeName(call) == "context.WithCancel")
            return;
        _run.Note(call, "where one call gets this context, tokio::time::timeout(d, call).await is shorter than a token that a timer cancels");
        var pause = Model.CalleeName(call) == "context.WithTimeout"
            ? _run.UsesTokio ? new RustAwait(RustExpr.CallOf("tokio::time::sleep", DurationOf(limit))) : RustExpr.CallOf("std::thread::sleep", DurationOf(limit))
            : _run.Hole(call, "a deadline: tokio::time::sleep_until of an Instant");
        SpawnCancel(context, new RustExprStmt(pause), output);
    }

    /// <summary>A task that waits for something, then cancels the token.</summary>
    private void SpawnCancel(Ident context, RustStmt wait, List<RustStmt> output)
    {
        var token = RustExpr.PathOf(Naming.NameMapper.Snake(context.Name));
        var body = new RustBlock([wait, new RustExprStmt(token.Method("cancel"))]);
        output.Add(new RustExprStmt(Spawned(RustExpr.PathOf(SpawnPath), [new RustLet(RustPattern.Binding(Naming.NameMapper.Snake(context.Name)), null, token.Method("clone"))], body)));
    }

    private readonly Dictionary<Semantics.Symbols.Symbol, RustExpr> _cancels = [];

    private bool IsRootContext(Expr context) => context is CallExpr call && Model.CalleeName(call) is "context.Background" or "context.TODO";

    /// <summary>The token that a call of a cancel function cancels; null for other calls.</summary>
    private RustExpr? CancelledToken(CallExpr call) =>
        call is { Fun: Ident name, Args.IsEmpty: true } && Model.SymbolOf(name) is { } symbol && _cancels.TryGetValue(symbol, out var token) ? token : null;

    /// <summary><c>return …, ctx.Err()</c>: the error that Go's context would give.</summary>
    private bool TryContextReturn(Stmt statement, List<RustStmt> output)
    {
        if (statement is not ReturnStmt { Results: [.., CallExpr last] } || !IsContextError(last) || !ReturnsError)
            return false;
        var words = RustExpr.LiteralOf("\"context canceled\"");
        if (IsAnyhow)
            _run.Use("anyhow::bail");
        output.Add(new RustExprStmt(IsAnyhow ? RustExpr.MacroOf("bail", words) : new RustReturn(RustExpr.CallOf("Err", MakeError([words])))));
        return true;
    }

    private bool IsContextError(Expr expression) =>
        Unparenthesized(expression) is CallExpr { Fun: SelectorExpr { Sel.Name: "Err" } selector, Args.IsEmpty: true } && IsContext(Model.TypeOf(selector.X));
}
