using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>map[T]struct{}</c> and <c>map[T]bool</c>.</summary>
internal sealed class SetType() : IdiomRule<MapType>("map-as-set", NodeKind.MapType)
{
    protected override IdiomMatch? Match(RuleContext context, MapType node) =>
        Fields.IsSet(context, node) ? new IdiomMatch([node.Span], Subjects.DeclarationAround(context, node)) : null;
}
