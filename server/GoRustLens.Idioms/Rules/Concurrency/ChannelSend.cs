using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>ch &lt;- v</c>.</summary>
internal sealed class ChannelSend() : IdiomRule<SendStmt>("chan-send", NodeKind.SendStmt)
{
    protected override IdiomMatch? Match(RuleContext context, SendStmt node) => new([node.Arrow], [node]);
}
