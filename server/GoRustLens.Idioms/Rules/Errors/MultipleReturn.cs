using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>return a, b, err</c>, outside the check of an error.</summary>
internal sealed class MultipleReturn() : IdiomRule<ReturnStmt>("multi-return", NodeKind.ReturnStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ReturnStmt node)
    {
        if (node.Results.Length < 2 || !Functions.ReturnsError(context, node))
            return null;
        var isAnswerToError = context.Around<IfStmt>(node) is { } around && ErrorChecks.Of(context, around)?.Return == node;
        return isAnswerToError ? null : new IdiomMatch([context.Keyword(node)], [node]);
    }
}
