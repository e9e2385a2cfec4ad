using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0714: an argument of a deferred call is computed by the defer statement, and its value has changed by the time of the call:
/// time.Since, and variables that still have their zero value there and are set later. Other variables that change later are reported at
/// <see cref="FindingLevel.All"/>: to keep the value of that moment may be what is wanted.
/// </summary>
internal sealed class EarlyDeferArgument : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0714", "A deferred call's argument is computed too early", HazardClass.Other, "E0506");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var defer in context.All<DeferStmt>())
        {
            if (defer.Call is not CallExpr call || context.FunctionAround(defer) is not { } function)
                continue;
            foreach (var argument in call.Args)
            {
                if (Find(argument, defer, function, context) is { } finding)
                {
                    yield return finding;
                    break;
                }
            }
        }
    }

    private Finding? Find(Expr argument, DeferStmt defer, GoNode function, DeclContext context)
    {
        if (EarlyCall(argument, context) is { } measured)
        {
            return new Finding(Code, measured.Span, "defer computes time.Since now, at the start; in Rust it stands in drop, and runs at the end")
            {
                Fixes = InClosure(defer, context),
            };
        }
        if (ExprFacts.LocalOf(argument, context.Model) is not { } local)
            return null;
        if (PutsBack(defer, local, context))
            return null;
        var flow = context.FlowOf(function);
        var later = flow.MutationsOf(local).FirstOrDefault(mutation =>
            mutation is { Kind: MutationKind.Reassigned, Literal: null } && !defer.Span.Contains(mutation.Node.Span) && flow.CanFollow(defer, mutation.Node) && !flow.CanFollow(mutation.Node, defer));
        if (later is null || flow.MutationsOf(local).Any(mutation => flow.CanFollow(mutation.Node, defer)))
            return null;
        var isZero = local.Kind == SymbolKind.Result || local.Node is ValueSpec { Values.IsEmpty: true };
        return new Finding(Code, argument.Span, MessageText.Fit(local.Name, name => $"defer takes {name} as it is here, what is set later is not seen; Rust refuses to set what is lent (E0506)"))
        {
            Level = isZero ? FindingLevel.Bugs : FindingLevel.All,
            Related = [new RelatedPlace(later.Node.Span, $"{local.Name} gets this value too late")],
            Fixes = isZero ? InClosure(defer, context) : [],
        };
    }

    /// <summary>"defer func(before int) { depth = before }(depth)": the value of this moment is what is wanted.</summary>
    private static bool PutsBack(DeferStmt defer, Symbol local, DeclContext context) =>
        defer.Call is CallExpr { Fun: FuncLit { Body: var body } }
        && context.All<AssignStmt>().Any(assign => body.Span.Contains(assign.Span) && assign.Lhs.Any(target => ReferenceEquals(ExprFacts.LocalOf(target, context.Model), local)));

    private static CallExpr? EarlyCall(Expr argument, DeclContext context)
    {
        var search = new SinceSearch(context);
        search.Visit(argument);
        return search.Found;
    }

    private static System.Collections.Immutable.ImmutableArray<GoFix> InClosure(DeferStmt defer, DeclContext context)
    {
        // With a function literal the arguments have names of their own inside.
        if (defer.Call is not CallExpr { Fun: not FuncLit } call)
            return [];
        return [new GoFix("Defer a closure", [new TextEdit(defer.Call.Span, $"func() {{ {context.File.TextOf(call)} }}()")])];
    }

    private sealed class SinceSearch(DeclContext context) : GoWalker
    {
        public CallExpr? Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is FuncLit || Found is not null)
                return;
            if (node is CallExpr { Fun: SelectorExpr { Sel.Name: "Since" } } call && context.Model.CalleeName(call) == "time.Since")
                Found = call;
            VisitChildrenOf(node);
        }
    }
}
