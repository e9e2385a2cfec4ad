using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>interface{}</c>.</summary>
internal sealed class EmptyInterface() : IdiomRule<InterfaceType>("any-type", NodeKind.InterfaceType)
{
    protected override IdiomMatch? Match(RuleContext context, InterfaceType node) =>
        node.Methods.List.IsEmpty ? new IdiomMatch([node.Span], Subjects.DeclarationAround(context, node)) : null;
}
