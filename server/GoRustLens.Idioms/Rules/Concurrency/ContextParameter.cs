using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>ctx context.Context</c> as a parameter.</summary>
internal sealed class ContextParameter() : IdiomRule<Field>("ctx-param", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        TypeFacts.IsNamed(context, node.Type, "context.Context") && Fields.StructOf(context, node) is null
            && !(context.ParentOf(node) is FieldList list && context.ParentOf(list) is FuncType { Results: { } results } && ReferenceEquals(results, list))
            ? new IdiomMatch([node.Type.Span, .. node.Names.Select(name => name.Span)], Subjects.FunctionAround(context, node)) { ShowsSignature = true }
            : null;
}
