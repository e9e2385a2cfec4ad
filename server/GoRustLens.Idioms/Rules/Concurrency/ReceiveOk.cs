using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>v, ok := &lt;-ch</c>.</summary>
internal sealed class ReceiveOk() : IdiomRule<AssignStmt>("chan-recv-ok", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node)
    {
        if (node is not { Lhs: [_, var ok], Rhs: [UnaryExpr { Op: TokenKind.Arrow } receive] })
            return null;
        var match = CommaOk.Match(context, node, ok);
        return match with { Anchors = [.. match.Anchors, context.Keyword(receive)] };
    }
}
