using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Functions of net/http's handler signature.</summary>
internal static class HttpHandlers
{
    /// <summary>True for func(w http.ResponseWriter, r *http.Request), also with an error as its result.</summary>
    public static bool IsHandler(RuleContext context, FuncType type) =>
        type.Params.List is [{ Names.Length: <= 1 } writer, { Names.Length: <= 1, Type: var request }]
        && (type.Results is null or { List.IsEmpty: true } || (type.Results is { Count: 1, List: [{ Type: var result }] } && context.Model.IsError(result)))
        && TakesResponseWriter(context, writer)
        && context.Model.TypeOf(request) is GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Request" } };

    public static bool TakesResponseWriter(RuleContext context, Field field) =>
        context.Model.TypeOf(field.Type) is GoNamed { Symbol.FullName: "net/http.ResponseWriter" };
}
