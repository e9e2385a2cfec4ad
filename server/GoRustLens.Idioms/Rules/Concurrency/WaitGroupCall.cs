using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>wg.Add(1)</c>, <c>wg.Done()</c>, <c>wg.Go(f)</c>, <c>wg.Wait()</c>.</summary>
internal sealed class WaitGroupCall() : IdiomRule<CallExpr>("waitgroup", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Fun is SelectorExpr { Sel: { Name: "Add" or "Done" or "Go" or "Wait" } method } selector && TypeFacts.IsNamed(context, selector.X, "sync.WaitGroup")
            ? new IdiomMatch([method.Span], Subjects.StatementOf(context, node))
            : null;
}
