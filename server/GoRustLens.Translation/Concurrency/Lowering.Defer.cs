using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>defer: what Rust drops by itself disappears; the rest runs from a guard.</summary>
internal sealed partial class Lowering
{
    private void LowerDefer(DeferStmt defer, List<RustStmt> output)
    {
        if (defer.Call is not CallExpr call)
        {
            output.Add(new RustExprStmt(_run.Hole(defer, "defer needs a call")));
            return;
        }
        if (CancelledToken(call) is { } token)
        {
            output.Add(new RustLet(RustPattern.Binding("_cancel"), null, token.Method("clone").Method("drop_guard")));
            return;
        }
        if (IsDropped(defer, call))
            return;
        if (call is { Fun: Ident { Name: "close" }, Args: [var channel] } && Model.TypeOf(channel).Underlying is GoChan)
        {
            _run.Note(defer, "the channel closes when its sender is dropped, at the end of the scope");
            return;
        }
        if (call.Fun is FuncLit literal && _run.FactsOf(literal).HasRecover)
        {
            output.Add(new RustExprStmt(_run.Hole(defer, "recover: std::panic::catch_unwind around the body, or a Result instead of the panic")));
            return;
        }
        if (call.Fun is FuncLit { Type.Params.List.IsEmpty: true } waiting && _run.FactsOf(waiting).Waits && _run.UsesTokio)
        {
            output.Add(new RustExprStmt(_run.Hole(defer, "a deferred call that waits: Drop cannot await, so await it before each return")));
            return;
        }
        output.Add(Deferred(defer, call));
    }

    /// <summary>True for calls that Drop makes.</summary>
    private bool IsDropped(DeferStmt defer, CallExpr call)
    {
        if (call.Fun is not SelectorExpr { Sel.Name: var name } selector || !call.Args.IsEmpty)
            return false;
        var callee = Model.CalleeName(call);
        if (callee is "sync.WaitGroup.Done" or "time.Ticker.Stop" or "time.Timer.Stop" || IsUnlock(callee))
            return true;
        var isOwn = Model.CalleeOf(call) is { } method && ReferenceEquals(method.Package, Model.Package);
        if (name != "Close" || isOwn || Model.TypeOf(selector.X) is GoUnknown && call.Fun is not SelectorExpr)
            return false;
        _run.Note(defer, $"{Model.File.TextOf(selector.X)} is closed when it is dropped; an error that Close would give is not seen");
        return true;
    }

    /// <summary><c>scopeguard::defer! { … }</c>.</summary>
    private RustExprStmt Deferred(DeferStmt defer, CallExpr call)
    {
        _run.Crate("scopeguard");
        if (!call.Args.IsEmpty)
            _run.Note(defer, "Go evaluates the arguments of a deferred call now, Rust's guard when it runs");
        _run.Note(defer, "a deferred block borrows what it uses until the end of the scope");
        RustExpr body = call.Fun is FuncLit { Type.Params.List.IsEmpty: true } function
            ? new RustBlockExpr(TaskBody(function, returnsError: false))
            : Discarded(Lower(call, null).Expression, call);
        return new RustExprStmt(RustExpr.MacroOf("scopeguard::defer", body));
    }

    private RustExpr Discarded(RustExpr value, CallExpr call) => value is RustMacroCall || Model.SignatureOf(call) is { Results.IsEmpty: true } or null
        ? value
        : new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Wildcard, null, value is RustTry attempt ? attempt.Operand : value)]));
}
