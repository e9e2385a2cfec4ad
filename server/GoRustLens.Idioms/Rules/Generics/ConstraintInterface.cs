using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>type Number interface { ~int | ~float64 }</c>.</summary>
internal sealed class ConstraintInterface() : IdiomRule<TypeSpec>("generic-constraint-tilde", NodeKind.TypeSpec)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSpec node) =>
        node.Type is InterfaceType { Methods.List: var terms } && terms.Any(term => term.Type is UnaryExpr or BinaryExpr)
            ? new IdiomMatch([node.Name.Span, context.Keyword(node.Type)], Subjects.DeclarationOf(context, node))
            : null;
}
