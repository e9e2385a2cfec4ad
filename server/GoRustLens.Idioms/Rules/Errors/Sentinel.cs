using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>var ErrNotFound = errors.New("…")</c> at package level.</summary>
internal sealed class Sentinel() : IdiomRule<ValueSpec>("err-sentinel", NodeKind.ValueSpec)
{
    protected override IdiomMatch? Match(RuleContext context, ValueSpec node)
    {
        if (node is not { Names: [var name], Values: [CallExpr value] } || context.FunctionAround(node).Type is not null)
            return null;
        return Imports.IsCall(context, value, "errors", "New") || Imports.IsCall(context, value, "fmt", "Errorf")
            ? new IdiomMatch([name.Span, value.Fun.Span], Subjects.DeclarationOf(context, node))
            : null;
    }
}
