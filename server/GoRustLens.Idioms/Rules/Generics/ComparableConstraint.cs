using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>T comparable</c>.</summary>
internal sealed class ComparableConstraint() : IdiomRule<Ident>("generic-comparable", NodeKind.Ident)
{
    protected override IdiomMatch? Match(RuleContext context, Ident node) =>
        node.Name == "comparable" && Functions.IsTypeParameterConstraint(context, node) && Builtins.IsPredeclared(context, node)
            ? new IdiomMatch([node.Span], Subjects.GenericAround(context, node)) { ShowsSignature = true }
            : null;
}
