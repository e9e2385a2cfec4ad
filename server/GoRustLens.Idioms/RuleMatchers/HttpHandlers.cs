using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Functions of net/http's handler signature.</summary>
internal static class HttpHandlers
{
    /// <summary>True for func(w http.ResponseWriter, r *http.Request), also with an error as its result.</summary>
    public static bool IsHandler(RuleContext context, FuncType type) =>
        type.Params.List is [var writer, { Type: StarExpr { X: var request } }]
        && type.Results is null or { List: [{ Type: Ident { Name: "error" } }] }
        && TakesResponseWriter(context, writer)
        && Imports.IsMember(context, request, "net/http", "Request");

    public static bool TakesResponseWriter(RuleContext context, Field field) => Imports.IsMember(context, field.Type, "net/http", "ResponseWriter");
}
