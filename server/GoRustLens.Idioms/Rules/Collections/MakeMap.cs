using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>make(map[K]V)</c>.</summary>
internal sealed class MakeMap() : IdiomRule<CallExpr>("map-make", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node) =>
        node.Args is [MapType type, ..] && Builtins.IsCall(context, node, "make")
            ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) { IdiomId = Fields.IsSet(context, type) ? "map-as-set" : null }
            : null;
}
