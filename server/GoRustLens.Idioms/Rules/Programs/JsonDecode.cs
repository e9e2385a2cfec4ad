using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>json.Unmarshal(data, &amp;v)</c> and <c>json.NewDecoder(r).Decode(&amp;v)</c>.</summary>
internal sealed class JsonDecode() : IdiomRule<CallExpr>("json-decode", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        context.Model.CalleeName(node) is "encoding/json.Decoder.Decode" or "encoding/json.Unmarshal"
            ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node))
            : null;
}
