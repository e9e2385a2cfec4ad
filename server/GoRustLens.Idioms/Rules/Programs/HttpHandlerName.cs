using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary>A declared handler, on its name.</summary>
internal sealed class HttpHandlerName() : IdiomRule<FuncDecl>("http-handler", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        HttpHandlers.IsHandler(context, node.Type) ? new IdiomMatch([context.Keyword(node), node.Name.Span], [node]) : null;
}
