using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>go f(x)</c>.</summary>
internal sealed class GoStatement() : IdiomRule<GoStmt>("go-stmt", NodeKind.GoStmt)
{
    protected override IdiomMatch? Match(RuleContext context, GoStmt node) =>
        new([context.Keyword(node), Anchors.CalleeOrKeyword(context, node.Call)], [node]);
}
