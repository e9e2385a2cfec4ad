using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary><c>defer trace(time.Now())</c> and <c>defer log(n)</c> where n is set afterwards: it matters that arguments are evaluated now.</summary>
internal sealed class DeferArguments() : IdiomRule<DeferStmt>("defer-args", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node) =>
        node.Call is CallExpr call && call.Args.Any(argument => MattersNow(context, node, argument))
            ? new IdiomMatch(Anchors.OfDeferred(context, node), [node])
            : null;

    private static bool MattersNow(RuleContext context, DeferStmt node, Expr argument) => argument switch
    {
        CallExpr call => !context.Model.IsConversion(call),
        Ident name => context.Model.SymbolOf(name) is { IsLocalVariable: true } variable && IsSetAfter(context, node, variable),
        _ => false,
    };

    private static bool IsSetAfter(RuleContext context, DeferStmt node, Symbol variable) =>
        context.FunctionAround(node).Body is { } body && LocalNames.IsAssignedBetween(context, body, variable, node.End, body.End);
}
