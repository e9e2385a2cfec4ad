using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>v, _ := f()</c> and <c>_ = f()</c> where the blank takes an error.</summary>
internal sealed class IgnoredError() : IdiomRule<AssignStmt>("err-ignored-blank", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node) =>
        node is { Lhs: [.., Ident { IsBlank: true } blank], Rhs: [CallExpr call] } && TypeFacts.ReturnsError(context, call)
            ? new IdiomMatch([blank.Span, node.TokSpan], [node])
            : null;
}
