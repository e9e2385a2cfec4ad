using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>mu sync.Mutex</c> next to the data.</summary>
internal sealed class MutexField() : IdiomRule<Field>("mutex-field", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        Fields.IsMutex(context, node) && Fields.StructOf(context, node) is not null
            ? new IdiomMatch([node.Type.Span, .. node.Names.Select(name => name.Span)], Subjects.DeclarationAround(context, node))
            : null;
}
