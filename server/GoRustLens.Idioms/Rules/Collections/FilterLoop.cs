using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>for … { if keep(x) { out = append(out, x) } }</c>.</summary>
internal sealed class FilterLoop() : IdiomRule<RangeStmt>("slice-filter-loop", NodeKind.RangeStmt)
{
    protected override IdiomMatch? Match(RuleContext context, RangeStmt node)
    {
        if (node is not { Value: Ident value, Body.List: [IfStmt { Init: null, Else: null, Body.List: [AssignStmt { Lhs: [Ident target], Rhs: [CallExpr call] }] }] })
            return null;
        var isFilter = Builtins.IsCall(context, call, "append") && call.Args is [Ident grown, Ident added] && Names.AreSame(context, grown, target) && Names.AreSame(context, added, value);
        if (!isFilter)
            return null;
        var before = context.Before(node) is { } declaration && (LocalNames.Declares(declaration, target.Name)) ? declaration : null;
        return new IdiomMatch(Loops.Anchors(context, node), Subjects.Between(context, before, node));
    }
}
