using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>GRL0605: the cancel function of a new context is thrown away, or a path leaves the function without using it. Handing it on, storing it and capturing it count as use.</summary>
internal sealed class LostCancel : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0605", "A context's cancel function is not called on all paths", HazardClass.Leak, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (!IsMaker(call, context) || CancelOf(call, context) is not var (name, statement) || context.FunctionAround(call) is not { } function)
                continue;
            if (name.IsBlank)
            {
                yield return new Finding(Code, name.Span, "The cancel function is thrown away: the context lives on; Rust's timeout is freed when it is dropped");
                continue;
            }
            if (context.Model.SymbolOf(name) is not { IsLocalVariable: true } cancel || !ReferenceEquals(cancel.Function, function) || IsMain(function, context))
                continue;
            var uses = UsesOf(cancel, statement, function, context);
            if (context.FlowOf(function).Control.ExitAvoiding(statement, uses) is not { } way)
                continue;
            var end = way.Leave?.Span ?? new TextSpan(BodyOf(function).End - 1, 1);
            yield return new Finding(Code, name.Span, MessageText.Fit(name.Name, shown => $"{shown} is not called on all paths: the context lives on; Rust's timeout is freed when it is dropped"))
            {
                Related = [new RelatedPlace(end, "here it has not been used")],
            };
            yield return new Finding(Code, end, MessageText.Fit(name.Name, shown => $"Left without calling {shown}: the context lives on; Rust's timeout is freed when it is dropped"))
            {
                Related = [new RelatedPlace(name.Span, "made here")],
            };
        }
    }

    private static bool IsMaker(CallExpr call, DeclContext context) =>
        call.Fun is SelectorExpr { Sel.Name: "WithCancel" or "WithTimeout" or "WithDeadline" or "WithCancelCause" or "WithTimeoutCause" or "WithDeadlineCause" } selector
        && context.Model.SymbolOf(selector.Sel) is { PackagePath: "context" };

    private static (Ident Name, GoNode Statement)? CancelOf(CallExpr call, DeclContext context) => context.ParentOf(call) switch
    {
        AssignStmt { Lhs: [_, Ident name], Rhs: [_] } assign => (name, assign),
        ValueSpec { Names: [_, var name], Values: [_] } spec => (name, spec),
        _ => null,
    };

    private static bool IsMain(GoNode function, DeclContext context) => function is FuncDecl { Name.Name: "main", Recv: null } && context.File.Root.Name.Name == "main";

    private static BlockStmt BodyOf(GoNode function) => function is FuncLit literal ? literal.Body : ((FuncDecl)function).Body!; // a function that is around something has a body

    /// <summary>Every mention but the left side of an assignment. A named result is used by each return without values.</summary>
    private static List<GoNode> UsesOf(Symbol cancel, GoNode definition, GoNode function, DeclContext context)
    {
        var uses = new List<GoNode>();
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name != cancel.Name || definition.Span.Contains(ident.Span) || !ReferenceEquals(context.Model.SymbolOf(ident), cancel) || IsTarget(ident, context))
                continue;
            uses.Add(OwnNode(ident, function, context));
        }
        if (cancel.Kind == SymbolKind.Result)
            uses.AddRange(context.All<ReturnStmt>().Where(leave => leave.Results.IsEmpty && ReferenceEquals(context.FunctionAround(leave), function)));
        return uses;
    }

    private static bool IsTarget(Ident ident, DeclContext context) => context.ParentOf(ident) is AssignStmt assign && assign.Lhs.Contains(ident);

    /// <summary>For a mention in a literal the outermost literal: what is captured is used where the literal stands.</summary>
    private static GoNode OwnNode(Ident ident, GoNode function, DeclContext context)
    {
        GoNode own = ident;
        foreach (var around in context.AncestorsOf(ident))
        {
            if (ReferenceEquals(around, function))
                break;
            if (around is FuncLit)
                own = around;
        }
        return own;
    }
}
