using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Concurrency;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation;

/// <summary>Channels: a Go channel made here becomes two ends, "name_tx" and "name_rx".</summary>
internal sealed partial class Lowering
{
    private ChannelKind? _channelKind;

    private ChannelKind Channels => _channelKind ??= ChannelKind.Of(_run);

    private ChannelFacts ChannelUses => ChannelFacts.Of(Model.Package);

    /// <summary>make(chan T) as a value: one expression cannot give the two ends that Rust has.</summary>
    private RustExpr MakeChannel(CallExpr make) =>
        _run.Hole(make, "a Rust channel has two ends: make the pair first, let (tx, rx) = …, then keep the end that is needed here");

    /// <summary><c>let (name_tx, mut name_rx) = mpsc::channel::&lt;T&gt;(n);</c>.</summary>
    private void DeclareChannel(Symbol symbol, CallExpr make, List<RustStmt> output)
    {
        var use = ChannelUses[symbol];
        var sender = (use.IsSent ? "" : "_") + EndName(symbol, "tx");
        var receiver = new RustIdentifierPattern((use.IsReceived ? "" : "_") + EndName(symbol, "rx"), Channels.NeedsMutableReceiver && Facts[symbol].IsReceivedFrom);
        output.Add(new RustLet(new RustTuplePattern([RustPattern.Binding(sender), receiver]), null, NewChannel(symbol, make)));
    }

    private RustCall NewChannel(Symbol symbol, CallExpr make)
    {
        Channels.Require(_run);
        var isBuffered = make.Args.Length > 1 && make.Args[1] is not BasicLit { Value: "0" };
        if (!isBuffered && !Channels.HasRendezvous)
            _run.Note(make, "an unbuffered Go channel hands over at a meeting of both sides; an async Rust channel holds at least 1 value, so the sender may run one ahead");
        if (Channels is { IsAsync: true, ClonesReceivers: true })
            _run.Note(make, "several tasks receive: tokio's mpsc has one receiver, async_channel's receivers can be cloned");
        var size = isBuffered ? Size(make.Args[1]) : RustExpr.LiteralOf(Channels.HasRendezvous ? "0" : "1");
        var element = symbol.Type.Underlying is GoChan channel ? ElementType(channel) : RustType.Infer;
        return new RustCall(new RustPath(Channels.Bounded) { Arguments = [element] }, [size]);
    }

    /// <summary>What travels: an error is sent as the Result that Rust calls give.</summary>
    private RustType ElementType(GoChan channel) =>
        Universe.IsError(channel.Element) ? _run.Types.ResultType(RustType.Unit) : _run.Types.Owned(channel.Element);

    private static string EndName(Symbol symbol, string end) => NameOf(symbol).Replace("r#", "", StringComparison.Ordinal) + "_" + end;

    private static RustExpr SenderOf(Symbol symbol) => RustExpr.PathOf(EndName(symbol, "tx"));

    private static RustExpr ReceiverOf(Symbol symbol) => RustExpr.PathOf(EndName(symbol, "rx"));

    private bool IsPair(Symbol symbol) => symbol.IsLocalVariable && ChannelUses[symbol].IsMade;

    private Symbol? PairOf(Expr channel) => Unparenthesized(channel) is Ident name && Model.SymbolOf(name) is { } symbol && IsPair(symbol) ? symbol : null;

    /// <summary>The end of a channel made here that its place wants; null for everything else.</summary>
    private Value? EndOfPair(Ident name, GoType? wanted)
    {
        if (PairOf(name) is not { } symbol)
            return null;
        if (wanted is not GoChan { Direction: ChanDir.Recv })
            return Value.Place(SenderOf(symbol));
        return Channels.ClonesReceivers && ChannelUses[symbol].HasManyReceivers ? Value.Place(ReceiverOf(symbol)) : Value.Temporary(ReceiverOf(symbol));
    }

    /// <summary>The end that is received from.</summary>
    private RustExpr ChannelEnd(Expr channel)
    {
        if (PairOf(channel) is { } pair)
            return ReceiverOf(pair);
        var use = Model.SymbolOf(Unparenthesized(channel)) is { } symbol ? ChannelUses[symbol] : ChannelUse.None;
        return use is { IsSent: true, IsReceived: true } && Model.TypeOf(channel) is GoChan { Direction: not ChanDir.Recv }
            ? _run.Hole(channel, $"both ends of {Clip(channel)} are used: keep the sender and the receiver apart")
            : Read(channel);
    }

    private void LowerSend(SendStmt send, List<RustStmt> output)
    {
        _run.Note(send, "send fails once the receiver is gone, where Go would block for ever");
        var sent = Awaited(Read(send.Chan).Method("send", SentValue(send)));
        if (ReturnsError && _run.Settings.Errors != "thiserror")
            output.Add(new RustExprStmt(new RustTry(sent)));
        else if (Current.Shape is { Form: not ResultForm.None })
            output.Add(new RustExprStmt(sent.Method("expect", RustExpr.LiteralOf("\"the receiver is gone\""))));
        else if (IsLastOfBody(send))
            output.Add(new RustLet(RustPattern.Wildcard, null, sent));
        else
            output.Add(new RustExprStmt(new RustIf(sent.Method("is_err"), new RustBlock([new RustExprStmt(new RustReturn())]))));
    }

    private RustExpr Awaited(RustExpr call) => Channels.IsAsync ? new RustAwait(call) : call;

    private bool IsLastOfBody(Stmt statement) => Current.Node switch
    {
        FuncDecl { Body: { } body } => ReferenceEquals(LastOf(body), statement),
        FuncLit literal => ReferenceEquals(LastOf(literal.Body), statement),
        _ => true,
    };

    private static Stmt? LastOf(BlockStmt body) => body.List.IsEmpty ? null : body.List[^1];

    private RustExpr SentValue(SendStmt send)
    {
        var element = Model.TypeOf(send.Chan).Underlying is GoChan channel ? channel.Element : null;
        if (element is GoStruct { Fields.IsEmpty: true })
            return RustExpr.Unit;
        if (element is null || !Universe.IsError(element))
            return MovedOrOwned(send, send.Value, element);
        if (IsNil(send.Value))
            return RustExpr.CallOf("Ok", RustExpr.Unit);
        if (Unparenthesized(send.Value) is CallExpr call && IsFallibleCall(call))
            return LowerFallibleCall(call).Call;
        return RustExpr.CallOf("Err", ErrorValue(send.Value));
    }

    /// <summary>A local that nothing uses afterwards is moved.</summary>
    private RustExpr MovedOrOwned(GoNode at, Expr value, GoType? wanted) =>
        Unparenthesized(value) is Ident name && Model.SymbolOf(name) is { IsLocalVariable: true } symbol && IsOwnedHere(symbol)
            && !CaptureFinder.IsNeededAfter(Model, at, Current.Node is FuncLit task && _tasks.Contains(task) ? task : OuterFunction, symbol)
            ? Returned(value, wanted) : Owned(value, wanted);

    /// <summary>False for what a closure that may run again has from outside.</summary>
    private bool IsOwnedHere(Symbol symbol) => _frames.Count == 1 || (Current.Node is FuncLit task && _tasks.Contains(task)) || (Current.Node is { } function && symbol.Ident is { } declared && function.Span.Contains(declared.Span));

    private Value LowerReceive(UnaryExpr receive)
    {
        if (SignalOf(receive.X) is { } signal)
            return Value.Temporary(signal.Wait);
        if (Model.TypeOf(receive.X).Underlying is GoChan { Element: var element } && Universe.IsError(element))
            return new Value(Channels.Received(ChannelEnd(receive.X)).Method("and_then", RustExpr.PathOf("Result::err")), ValueForm.Temporary, IsOptional: true);
        return Value.Temporary(OrClosed(receive, Awaited(ChannelEnd(receive.X).Method("recv"))));
    }

    /// <summary>What a closed channel gives: Go's zero value where the package closes it; else nothing sensible.</summary>
    private RustExpr OrClosed(UnaryExpr receive, RustExpr received)
    {
        var isClosed = Model.SymbolOf(Unparenthesized(receive.X)) is not { } symbol || ChannelUses[symbol].IsClosed;
        if (isClosed)
        {
            _run.Note(receive, "a closed channel gives zero values in Go and None here; unwrap_or_default keeps Go's way");
            return received.Method("unwrap_or_default");
        }
        if (ReturnsError && IsAnyhow)
        {
            _run.Use("anyhow::Context");
            return new RustTry(received.Method("context", RustExpr.LiteralOf("\"the sender is gone\"")));
        }
        return received.Method("expect", RustExpr.LiteralOf("\"the sender is gone\""));
    }

    /// <summary>The Option that receiving gives.</summary>
    private RustExpr ReceiveOption(UnaryExpr receive) => Channels.Received(ChannelEnd(receive.X));

    /// <summary><c>&lt;-done</c> on its own.</summary>
    private void LowerBareReceive(UnaryExpr receive, List<RustStmt> output)
    {
        if (SignalOf(receive.X) is { } signal)
        {
            output.Add(new RustExprStmt(signal.Wait));
            return;
        }
        var received = Awaited(ChannelEnd(receive.X).Method("recv"));
        output.Add(Channels.GivesOption ? new RustExprStmt(received) : new RustLet(RustPattern.Wildcard, null, received));
    }

    /// <summary>A channel that a call gives is kept in a variable: the loop asks it again and again.</summary>
    private RustExpr Held(Expr channel, List<RustStmt> output)
    {
        var end = ChannelEnd(channel);
        if (Unparenthesized(channel) is not CallExpr)
            return end;
        output.Add(new RustLet(new RustIdentifierPattern("incoming", Channels.NeedsMutableReceiver), null, end));
        return RustExpr.PathOf("incoming");
    }

    private void RangeChannel(RangeStmt loop, Ident? key, string? label, List<RustStmt> output)
    {
        var channel = Channels.IsAsync ? Held(loop.X, output) : ChannelEnd(loop.X);
        var pattern = Bound(key);
        if (Channels.IsAsync)
        {
            var received = new RustAwait(channel.Method("recv"));
            output.Add(new RustExprStmt(new RustWhile(new RustLetCondition(Channels.Some(pattern), received), LoopBody(loop.Body), label)));
            return;
        }
        var isLastUse = Unparenthesized(loop.X) is CallExpr || Model.SymbolOf(Unparenthesized(loop.X)) is { IsLocalVariable: true } symbol && (IsPair(symbol) || Facts[symbol].Reads <= 1);
        output.Add(new RustExprStmt(new RustFor(pattern, isLastUse ? channel : new RustReference(channel), LoopBody(loop.Body), label)));
    }
}
