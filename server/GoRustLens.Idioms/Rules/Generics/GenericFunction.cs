using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>func Map[T, U any](…)</c>.</summary>
internal sealed class GenericFunction() : IdiomRule<FuncDecl>("generic-func", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Type.TypeParams is { } parameters ? new IdiomMatch([context.Keyword(node), node.Name.Span, parameters.Span], [node]) : null;
}
