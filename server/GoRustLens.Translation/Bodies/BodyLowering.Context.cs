using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>context, and the timers of time that send on channels.</summary>
internal sealed partial class BodyLowering
{
    private static readonly RustType s_context = RustType.Of("Context");

    /// <summary>A call of the package context; null for what has no counterpart.</summary>
    private Value? ContextCall(CallExpr call, string name)
    {
        switch (name)
        {
            case "context.Background" or "context.TODO":
                _run.Helper("context");
                return new Value(RustExpr.CallOf("Context::default"), s_context);
            case "context.WithCancel" when call.Args is [var parent]:
                _run.Helper("context_with_cancel");
                return new Value(Through(Lower(parent)).Method("with_cancel"), Ty.Tuple([s_context, s_context]));
            case "context.WithTimeout" when call.Args is [var parent, var span]:
                _run.Helper("context_with_timeout");
                return new Value(Through(Lower(parent)).Method("with_timeout", To(span, s_duration)), Ty.Tuple([s_context, s_context]));
            case "context.WithValue" when call.Args is [var parent, var key, var value]:
                _run.Helper("context_with_value");
                return new Value(Through(Lower(parent)).Method("with_value", To(key, Plan.Owned(Universe.DefaultOf(TypeOf(key)))), To(value, Plan.Goroutines.HasOpenContextValues ? Plan.Owned(new GoInterface([], [])) : Plan.Owned(Universe.DefaultOf(TypeOf(value))))), s_context);
            case "context.WithDeadline" when call.Args is [var parent, var time]:
                _run.Helper("context_with_timeout");
                var left = Member(To(time, RustType.Of("SystemTime"))).Method("duration_since", RustExpr.CallOf("std::time::SystemTime::now")).Method("unwrap_or_default");
                return new Value(Through(Lower(parent)).Method("with_timeout", left), Ty.Tuple([s_context, s_context]));
            case "context.Context.Deadline" when SyncReceiver(call) is { } receiver:
                _run.Helper("context_deadline");
                return new Value(receiver.Method("deadline"), Ty.Tuple([RustType.Of("SystemTime"), Ty.Bool]));
            case "context.Context.Value" when call.Args is [var key] && SyncReceiver(call) is { } receiver && Plan.Goroutines.HasOpenContextValues:
                _run.Helper("context_value");
                var any = Plan.Owned(TypeOf(call));
                var keyType = Plan.Owned(Universe.DefaultOf(TypeOf(key)));
                return new Value(new RustMethodCall(receiver, "value", [new RustReference(To(key, keyType))]) { TypeArguments = [keyType, any] }.Method("unwrap_or_default"), any);
            case "context.Context.Done" when SyncReceiver(call) is { } receiver:
                _run.Helper("context_done");
                return new Value(receiver.Method("done"), Plan.Owned(TypeOf(call)));
            case "context.Context.Err" when SyncReceiver(call) is { } receiver:
                _run.Helper("context_err");
                Plan.UseAsError(RustType.Of("GoContextError"));
                return new Value(receiver.Method("err").Method("map", RustExpr.PathOf(FromPath)), Plan.ErrorType());
            default:
                return null;
        }
    }

    /// <summary>sync.Pool{New: func() any { … }}; null for other literals.</summary>
    private Value? PoolLiteral(CompositeLit literal, GoType type, RustType owned)
    {
        if (type is not GoNamed { Name: "Pool", Symbol.PackagePath: "sync" } || literal.Elts is not [KeyValueExpr { Key: Ident { Name: "New" }, Value: var make }])
            return null;
        _run.Helper("sync_pool_new");
        return new Value(RustExpr.CallOf("GoPool::new", Lower(make).Code), owned);
    }

    /// <summary>cancel(): the function that context.WithCancel gives; null for other calls.</summary>
    private Value? CancelCall(CallExpr call)
    {
        if (TypeOf(call.Fun) is not GoNamed { Name: "CancelFunc", Symbol.PackagePath: "context" })
            return null;
        _run.Helper("context_cancel_call");
        return new Value(Through(Lower(call.Fun)).Method("cancel"), RustType.Unit);
    }

    /// <summary>What cancels a context as a function.</summary>
    private RustExpr CancelFunction(Value context, RustType target, GoNode at)
    {
        _run.Helper("context_cancel_call");
        var name = RustExpr.PathOf("cancel");
        var closure = new RustClosure([], name.Method("cancel")) { IsMove = true };
        var given = new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding("cancel"), null, Coerce(context, s_context, at))], closure));
        return Coerce(new Value(given, new RustFnTrait("Fn", [], null)), target, at);
    }

    /// <summary>ctx.Value(key).(T) as an Option; null for other assertions.</summary>
    private Value? ContextValue(Expr expression)
    {
        if (Plan.Goroutines.HasOpenContextValues || Unparen(expression) is not TypeAssertExpr { Type: { } type } assertion || Unparen(assertion.X) is not CallExpr { Args: [var key] } call || Model.CalleeName(call) != "context.Context.Value" || SyncReceiver(call) is not { } receiver)
            return null;
        _run.Helper("context_value");
        var target = Plan.Owned(TypeOf(type));
        var keyType = Plan.Owned(Universe.DefaultOf(TypeOf(key)));
        return new Value(new RustMethodCall(receiver, "value", [new RustReference(To(key, keyType))]) { TypeArguments = [keyType, target] }, Ty.Option(target));
    }

    /// <summary>Timers and tickers; null for the rest of time.</summary>
    private Value? TimerCall(CallExpr call, string name)
    {
        switch (name)
        {
            case "time.After" when call.Args is [var span]:
                return new Value(new RustField(Timer("GoTimer", span), "c"), ReceiverOfTime());
            case "time.Tick" when call.Args is [var span]:
                return new Value(new RustField(Timer("GoTicker", span), "c"), ReceiverOfTime());
            case "time.NewTimer" when call.Args is [var span]:
                return new Value(Timer("GoTimer", span), RustType.Of("GoTimer"));
            case "time.NewTicker" when call.Args is [var span]:
                return new Value(Timer("GoTicker", span), RustType.Of("GoTicker"));
            case "time.Timer.Stop" when SyncReceiver(call) is { } timer:
                _run.Helper("timer_stop");
                return new Value(timer.Method("stop"), Ty.Bool);
            case "time.Timer.Reset" when SyncReceiver(call) is { } timer:
                _run.Helper("timer_reset");
                return new Value(timer.Method("reset", To(call.Args[0], s_duration)), Ty.Bool);
            case "time.Ticker.Stop" when SyncReceiver(call) is { } ticker:
                _run.Helper("ticker_stop");
                return new Value(ticker.Method("stop"), RustType.Unit);
            case "time.AfterFunc" when call.Args is [var span, FuncLit literal]:
                _run.Helper("after_func");
                var before = new List<RustStmt>();
                var body = new RustClosure([], GoLiteral(call, literal, null, before)) { IsMove = true };
                var made = RustExpr.CallOf("GoTimer::calling", To(span, s_duration), body);
                return new Value(before.Count == 0 ? made : new RustBlockExpr(new RustBlock([.. before], made)), RustType.Of("GoTimer"));
            case "time.AfterFunc" when call.Args is [var span, var function]:
                _run.Helper("after_func");
                return new Value(RustExpr.CallOf("GoTimer::calling", To(span, s_duration), Task(Owned(function))), RustType.Of("GoTimer"));
            default:
                return null;
        }
    }

    /// <summary>A function value as a closure that a thread can have: a function with several owners is called by one.</summary>
    private static RustExpr Task(Value function) => Ty.Head(function.Type) is not ("Rc" or "Arc" or "Box") ? function.Code
        : function.Code is RustPath ? new RustClosure([], new RustCall(function.Code, [])) { IsMove = true }
        : new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding("f"), null, function.Code)], new RustClosure([], RustExpr.CallOf("f")) { IsMove = true }));

    private RustExpr Timer(string type, Expr span)
    {
        _run.Helper(type == "GoTimer" ? "timer" : "ticker");
        return RustExpr.CallOf(type + "::new", To(span, s_duration));
    }

    private RustType ReceiverOfTime()
    {
        _run.Use("crossbeam_channel::Receiver");
        return RustType.Of("Receiver", RustType.Of("SystemTime"));
    }

    /// <summary>timer.C and ticker.C; null for other fields.</summary>
    private Value? TimerField(SelectorExpr selector)
    {
        if (selector.Sel.Name != "C" || (TypeOf(selector.X) is GoPointer pointer ? pointer.Element : TypeOf(selector.X)) is not GoNamed { Name: "Timer" or "Ticker", Symbol.PackagePath: "time" })
            return null;
        return new Value(new RustField(Through(Lower(selector.X)), "c"), ReceiverOfTime(), IsPlace: true);
    }
}
