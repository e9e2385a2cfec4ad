using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>var zero T</c>.</summary>
internal sealed class ZeroOfParameter() : IdiomRule<ValueSpec>("generic-zero", NodeKind.ValueSpec)
{
    protected override IdiomMatch? Match(RuleContext context, ValueSpec node) =>
        node is { Values.IsEmpty: true, Type: Ident type } && Functions.IsTypeParameter(context, type)
            ? new IdiomMatch([type.Span, .. node.Names.Select(name => name.Span)], [(GoNode?)context.Around<DeclStmt>(node) ?? node])
            : null;
}
