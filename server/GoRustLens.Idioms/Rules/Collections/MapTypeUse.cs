using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>map[K]V</c> as a type.</summary>
internal sealed class MapTypeUse() : IdiomRule<MapType>("map-make", NodeKind.MapType)
{
    /// <remarks>The names of its key and value types speak for themselves.</remarks>
    protected override IdiomMatch? Match(RuleContext context, MapType node) =>
        new([TextSpan.FromBounds(node.Start, node.Key.Start), TextSpan.FromBounds(node.Key.End, node.Value.Start)], Subjects.DeclarationAround(context, node));
}
