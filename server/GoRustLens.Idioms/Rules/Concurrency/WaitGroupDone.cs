using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>defer wg.Done()</c>.</summary>
internal sealed class WaitGroupDone() : IdiomRule<DeferStmt>("waitgroup", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node) =>
        node.Call is CallExpr { Fun: SelectorExpr { Sel.Name: "Done" } selector } && TypeFacts.IsNamed(context, selector.X, "sync.WaitGroup")
            ? new IdiomMatch([context.Keyword(node)], [node])
            : null;
}
