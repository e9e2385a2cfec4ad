using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0712: a call that only computes something stands alone, and its result is lost: strings.Replace, fmt.Sprintf, t.Add(d), and functions of the package that
/// have no effect. Silent in benchmarks, where the work itself is wanted, and for functions that give a constant: those are not written yet.
/// </summary>
internal sealed class UnusedResult : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0712", "The result of a call that does nothing else is dropped", HazardClass.Other, "lint:unused_must_use")
    {
        YieldsTo = ["GRL0003", "GRL0101", "GRL0106", "GRL0406", "GRL0408", "GRL0410"],
    };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var statement in context.All<ExprStmt>())
        {
            if (ExprFacts.Unparen(statement.X) is not CallExpr call || !PureCalls.IsPure(call, context.Model) || IsMeasured(statement, context))
                continue;
            yield return new Finding(Code, call.Span, MessageText.Fit(context.File.TextOf(call.Fun), shown => $"{shown} only gives a result, and nobody takes it; Rust warns of that (lint unused_must_use)"));
        }
    }

    /// <summary>A benchmark, or a test that only looks whether the call panics.</summary>
    private static bool IsMeasured(GoNode node, DeclContext context) =>
        (context.Function is { } function && HasBenchmark(context.Model.SymbolOf(function.Name)?.Type as GoSignature))
        || context.All<FuncLit>().Any(literal => literal.Span.Contains(node.Span) && HasBenchmark(context.Model.TypeOf(literal) as GoSignature))
        || context.AncestorsOf(node).Any(around => around is FuncLit or FuncDecl && context.FlowOf(around).Control.Recovers)
        || (ExprFacts.IsInTest(context) && context.FunctionAround(node) is FuncLit);

    private static bool HasBenchmark(GoSignature? signature) =>
        signature?.Parameters.Any(parameter => parameter.Type is GoPointer { Element: GoNamed { Symbol.FullName: "testing.B" } }) == true;
}
