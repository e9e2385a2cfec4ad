using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>func (s Set[T]) Map[U any](…)</c>: a method with type parameters of its own, since Go 1.27.</summary>
internal sealed class GenericMethod() : IdiomRule<FuncDecl>("generic-method", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node is { Recv: not null, Type.TypeParams: { } parameters }
            ? new IdiomMatch([context.Keyword(node), node.Name.Span, parameters.Span], [node]) { ShowsSignature = true }
            : null;
}
