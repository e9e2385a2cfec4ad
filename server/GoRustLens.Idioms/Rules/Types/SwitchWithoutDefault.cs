using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>switch state { case Open: … }</c> over constants of one type, without default.</summary>
internal sealed class SwitchWithoutDefault() : IdiomRule<SwitchStmt>("switch-no-default", NodeKind.SwitchStmt)
{
    protected override IdiomMatch? Match(RuleContext context, SwitchStmt node)
    {
        if (node.Tag is null || node.Body.List.Length < 2)
            return null;
        foreach (var statement in node.Body.List)
        {
            if (statement is not CaseClause { IsDefault: false } clause || !clause.List.All(value => TypeFacts.IsEnumConstant(context, value)))
                return null;
        }
        return new IdiomMatch([context.Keyword(node), .. node.Body.List.Select(context.Keyword)], [node]);
    }
}
