using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary><c>defer cleanup()</c>, where no rule knows what is cleaned up.</summary>
internal sealed class DeferCall() : IdiomRule<DeferStmt>("defer-call", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node) =>
        new(IsKnown(context, node) ? [context.Keyword(node)] : [context.Keyword(node), Anchors.CalleeOrKeyword(context, node.Call)], [node]);

    /// <summary>True for calls of the standard library of which more is known than that they are deferred.</summary>
    private static bool IsKnown(RuleContext context, DeferStmt node) =>
        node.Call is CallExpr call && context.Model.CalleeOf(call) is { } callee && StandardTexts.Of(callee) is not null;
}
