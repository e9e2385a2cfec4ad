using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>select { … }</c> of several communications.</summary>
internal sealed class SelectStatement() : IdiomRule<SelectStmt>("select-multi", NodeKind.SelectStmt)
{
    protected override IdiomMatch? Match(RuleContext context, SelectStmt node) => new([context.Keyword(node)], [node]);
}
