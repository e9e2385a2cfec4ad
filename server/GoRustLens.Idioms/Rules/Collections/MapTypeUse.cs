using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>map[K]V</c> as a type.</summary>
internal sealed class MapTypeUse() : IdiomRule<MapType>("map-make", NodeKind.MapType)
{
    protected override IdiomMatch? Match(RuleContext context, MapType node) =>
        new([node.Span], Subjects.DeclarationAround(context, node));
}
