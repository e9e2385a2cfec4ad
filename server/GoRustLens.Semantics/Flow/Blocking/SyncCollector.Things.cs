using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>Which thing an expression names, and the contexts.</summary>
internal sealed partial class SyncCollector
{
    /// <summary>The call that makes a context that can be ended, or ends by itself.</summary>
    private CallExpr? ContextOf(CallExpr call) => model.CalleeOf(call) is { PackagePath: "context", Name: "WithCancel" or "WithCancelCause" or "WithTimeout" or "WithDeadline" or "WithTimeoutCause" or "WithDeadlineCause" } ? call : null;

    /// <summary>"ctx, cancel := context.WithCancel(parent)": the context is a channel that the call of cancel closes.</summary>
    private void Context(SyncThing? context, SyncThing? cancel, CallExpr made)
    {
        var ended = sync.ContextOf(made);
        if (context is not null && ended.Makes.Count == 0)
        {
            ended.Makes.Add(new ChannelMake(made, _body, 0));
            ended.IsContext = true;
            // Who else ends it: its parent, or the time.
            if (model.CalleeOf(made) is not { Name: "WithCancel" or "WithCancelCause" } || made.Args is not [var parent, ..])
                ended.IsOpen = true;
            else if (!NeverEnds(parent))
            {
                if (ThingOf(parent) is { } outer)
                    ended.Parents.Add(outer);
                else
                    ended.IsOpen = true;
            }
        }
        context?.JoinWith(ended);
        if (cancel is not null)
        {
            if (cancel.Root.Cancels is { } other)
                other.JoinWith(ended);
            else
                cancel.Root.Cancels = ended;
        }
    }

    private bool NeverEnds(Expr context) => Unparen(context) is CallExpr call && model.CalleeOf(call) is { FullName: "context.Background" or "context.TODO" } || model.IsNil(Unparen(context));

    /// <summary>The thing that an expression names; null for what is none and for things of other packages.</summary>
    internal SyncThing? ThingOf(Expr expression)
    {
        switch (Unparen(expression))
        {
            case Ident ident:
                return model.SymbolOf(ident) is { IsVariable: true } variable ? Interesting(variable) : null;
            case SelectorExpr { Sel.Name: "L" } locker when model.SymbolOf(locker.Sel) is { Kind: SymbolKind.Field, PackagePath: "sync" }:
                Note(locker.X);
                return ThingOf(locker.X) is { } cond ? cond.Root.Locker ??= new SyncThing(null) : null;
            case SelectorExpr selector:
                return model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field or SymbolKind.Variable } member && ReferenceEquals(member.Package, model.Package) ? Interesting(member) : null;
            case StarExpr star:
                return ThingOf(star.X);
            case UnaryExpr { Op: TokenKind.And } address:
                return ThingOf(address.X);
            case IndexExpr index:
                return ThingOf(index.X);
            case CallExpr { Args: [var converted] } conversion when model.IsConversion(conversion):
                return ThingOf(converted);
            case CallExpr { Fun: SelectorExpr { Sel.Name: "RLocker", X: var locker } } call when model.CalleeOf(call) is { PackagePath: "sync" }:
                return ThingOf(locker);
            case CallExpr { Fun: SelectorExpr { Sel.Name: "Done", X: var context } } call when model.CalleeOf(call) is { PackagePath: "context" }:
                return ThingOf(context);
            case CallExpr call when model.CalleeOf(call) is { } callee && SyncTypes.KindOf(model.TypeOf(call)) != SyncKind.None:
                if (callee is not ({ IsVariable: true } or { Kind: SymbolKind.Field }))
                    return sync.ResultOf(callee, call);
                return ThingOf(call.Fun) is { } value ? sync.ResultOf(call, value) : null;
            default:
                return null;
        }
    }

    private SyncThing? Interesting(Symbol symbol) => SyncTypes.KindOf(symbol.Type) == SyncKind.None ? null : sync.ThingOf(symbol);
}
