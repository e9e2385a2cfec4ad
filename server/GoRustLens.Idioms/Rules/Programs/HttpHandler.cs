using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>func(w http.ResponseWriter, r *http.Request)</c>, on its keyword and its parameters.</summary>
internal sealed class HttpHandler() : IdiomRule<FuncType>("http-handler", NodeKind.FuncType)
{
    protected override IdiomMatch? Match(RuleContext context, FuncType node) =>
        HttpHandlers.IsHandler(context, node)
            ? new IdiomMatch([context.Keyword(node), .. node.Params.List.Select(parameter => parameter.Type.Span)], Subjects.SignatureAround(context, node))
            : null;
}
