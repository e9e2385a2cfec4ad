using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>GRL0608: a ticker that nobody stops in a function that ends, and a timer that a loop makes anew in each turn.</summary>
internal sealed class TimerLeak : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0608", "A ticker or timer is left behind", HazardClass.Leak, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Fun is not SelectorExpr { Sel: { Name: "Tick" or "After" or "NewTicker" } name } || context.Model.SymbolOf(name) is not { PackagePath: "time", Kind: SymbolKind.Function } || context.FunctionAround(call) is not { } function)
                continue;
            var control = context.FlowOf(function).Control;
            if (name.Name == "Tick" && !IsMain(function, context) && Ends(call, control, context))
                yield return new Finding(Code, call.Fun.Span, "The ticker goes on after this function: use NewTicker and Stop; Rust's interval ends when it is dropped");
            else if (name.Name == "After" && IsInLoopedSelect(call, function, context))
                yield return new Finding(Code, call.Fun.Span, "Each turn makes a new timer, and the time begins anew; Rust's sleep is a value that the loop can keep");
            else if (name.Name == "NewTicker" && context.ParentOf(call) is AssignStmt { Lhs: [Ident { IsBlank: false } ticker] } assign && context.Model.SymbolOf(ticker) is { IsLocalVariable: true } symbol
                && control.Returns && !IsMain(function, context) && !IsHandedOn(symbol, assign, context))
                yield return new Finding(Code, call.Fun.Span, MessageText.Fit(ticker.Name, shown => $"{shown} is never stopped: it goes on after this function; Rust's interval ends when it is dropped"));
        }
    }

    /// <summary>True where the function is left behind the ticker; ranging over it comes to no end.</summary>
    private static bool Ends(CallExpr tick, ControlFlow control, DeclContext context) =>
        context.ParentOf(tick) is RangeStmt range ? control.ExitAvoiding(tick, [], edge => edge.Kind != FlowEdgeKind.False || !ReferenceEquals(edge.Source.Steps[^1].Node, range)) is not null : control.Returns;

    /// <summary>True in a clause of a select that a loop comes to in each turn: all the clauses' timers are made then.</summary>
    private static bool IsInLoopedSelect(CallExpr call, GoNode function, DeclContext context)
    {
        var around = context.AncestorsOf(call).TakeWhile(node => !ReferenceEquals(node, function)).ToList();
        return context.ParentOf(call) is not null && around.Exists(node => node is CommClause clause && clause.Comm?.Span.Contains(call.Span) == true) && around.Exists(node => node is ForStmt or RangeStmt);
    }

    private static bool IsMain(GoNode function, DeclContext context) => function is FuncDecl { Name.Name: "main", Recv: null } && context.File.Root.Name.Name == "main";

    /// <summary>True where it is stopped, or more than its channel is used.</summary>
    private static bool IsHandedOn(Symbol ticker, AssignStmt made, DeclContext context)
    {
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name != ticker.Name || made.Span.Contains(ident.Span) || !ReferenceEquals(context.Model.SymbolOf(ident), ticker))
                continue;
            if (context.ParentOf(ident) is not SelectorExpr { Sel.Name: "C" or "Reset" })
                return true;
        }
        return false;
    }
}
