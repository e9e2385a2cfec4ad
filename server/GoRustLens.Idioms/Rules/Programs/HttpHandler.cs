using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>func(w http.ResponseWriter, r *http.Request)</c>.</summary>
internal sealed class HttpHandler() : IdiomRule<FuncType>("http-handler", NodeKind.FuncType)
{
    protected override IdiomMatch? Match(RuleContext context, FuncType node)
    {
        if (node.Params.List is not [{ Type: var writer }, { Type: StarExpr { X: var request } }]
            || !Imports.IsMember(context, writer, "net/http", "ResponseWriter")
            || !Imports.IsMember(context, request, "net/http", "Request"))
            return null;
        var name = context.ParentOf(node) is FuncDecl function ? function.Name.Span : default;
        return new IdiomMatch([context.Keyword(node), name, writer.Span, node.Params.List[1].Type.Span], Subjects.SignatureAround(context, node));
    }
}
