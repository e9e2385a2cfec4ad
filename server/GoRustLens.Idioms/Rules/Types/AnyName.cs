using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>any</c> as the type of a value.</summary>
internal sealed class AnyName() : IdiomRule<Ident>("any-type", NodeKind.Ident)
{
    protected override IdiomMatch? Match(RuleContext context, Ident node) =>
        node.Name == "any" && !Functions.IsTypeParameterConstraint(context, node) && Builtins.IsPredeclared(context, node)
            ? new IdiomMatch([node.Span], Subjects.DeclarationAround(context, node))
            : null;
}
