using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>if err != nil { return …, err }</c>.</summary>
internal sealed class ErrorReturn() : IdiomRule<IfStmt>("err-return", NodeKind.IfStmt)
{
    protected override IdiomMatch? Match(RuleContext context, IfStmt node) =>
        ErrorChecks.Of(context, node) is { } check && Names.AreSame(context, check.Result, check.Error)
            ? new IdiomMatch([.. ErrorChecks.Anchors(context, check), check.Result.Span], ErrorChecks.Subject(context, check))
            : null;
}
