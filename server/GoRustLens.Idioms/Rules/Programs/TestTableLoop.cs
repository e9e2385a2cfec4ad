using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>for _, tt := range tests { t.Run(…) }</c>.</summary>
internal sealed class TestTableLoop() : IdiomRule<RangeStmt>("table-test", NodeKind.RangeStmt)
{
    protected override IdiomMatch? Match(RuleContext context, RangeStmt node)
    {
        if (!node.Body.List.Any(statement => statement is ExprStmt { X: CallExpr call } && context.Model.CalleeName(call) == "testing.T.Run"))
            return null;
        return context.Path.Innermost<FuncDecl>() is { } function && Tests.IsTest(context, function) ? new IdiomMatch(Loops.Anchors(context, node), [node]) : null;
    }
}
