using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>f()</c> as a statement where f returns an error.</summary>
internal sealed class DroppedError() : IdiomRule<ExprStmt>("err-dropped-call", NodeKind.ExprStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ExprStmt node) =>
        node.X is CallExpr call && Names.CalleeOf(call) is { } callee && TypeFacts.ReturnsError(context, call) && !TypeFacts.NeverFails(context, call)
            ? new IdiomMatch([callee.Span], [node]) { IdiomId = callee.Name == "Close" && call is { Fun: SelectorExpr, Args.IsEmpty: true } && !TypeFacts.Finishes(context, call) ? "defer-close" : null }
            : null;
}
