using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary>A parameter or receiver that takes a struct with a mutex by value.</summary>
internal sealed class CopiedLock() : IdiomRule<Field>("copy-lock", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        context.Around<FieldList>(node) is not null && Fields.StructOf(context, node) is null && TypeFacts.HoldsLock(context, node.Type)
            ? new IdiomMatch([node.Type.Span], Subjects.FunctionAround(context, node)) { ShowsSignature = true }
            : null;
}
