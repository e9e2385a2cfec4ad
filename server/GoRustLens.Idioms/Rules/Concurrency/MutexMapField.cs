using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary>A mutex next to a map in a struct, on the mutex.</summary>
internal sealed class MutexMapField() : IdiomRule<Field>("mutex-map", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        Fields.IsMutex(context, node) && Fields.StructOf(context, node) is { } type && Fields.FollowingMap(context, type, node) is not null
            ? new IdiomMatch([node.Type.Span, .. node.Names.Select(name => name.Span)], Subjects.DeclarationAround(context, node))
            : null;
}
