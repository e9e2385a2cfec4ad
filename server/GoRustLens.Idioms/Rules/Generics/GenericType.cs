using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>type Set[T comparable] map[T]struct{}</c>.</summary>
internal sealed class GenericType() : IdiomRule<TypeSpec>("generic-type", NodeKind.TypeSpec)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSpec node) =>
        node.TypeParams is { } parameters
            ? new IdiomMatch([node.Name.Span, parameters.Span, context.Keyword(node.Type)], Subjects.DeclarationOf(context, node))
            : null;
}
