using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary><c>defer cleanup()</c>, where no rule knows what is cleaned up.</summary>
internal sealed class DeferCall() : IdiomRule<DeferStmt>("defer-call", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node) =>
        new(Anchors.OfDeferred(context, node), [node]);
}
