using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary>A map next to a mutex in a struct, on the map.</summary>
internal sealed class GuardedMap() : IdiomRule<MapType>("mutex-map", NodeKind.MapType)
{
    protected override IdiomMatch? Match(RuleContext context, MapType node) =>
        context.ParentOf(node) is Field field && Fields.StructOf(context, field) is { } type && type.Fields.List.Any(other => Fields.IsMutex(context, other))
            ? new IdiomMatch([node.Span], Subjects.DeclarationAround(context, field))
            : null;
}
