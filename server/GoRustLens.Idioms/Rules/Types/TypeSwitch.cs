using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>switch v := x.(type) { case T: … }</c>.</summary>
internal sealed class TypeSwitch() : IdiomRule<TypeSwitchStmt>("type-switch", NodeKind.TypeSwitchStmt)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSwitchStmt node) =>
        new([context.Keyword(node), context.TokenBetween(TokenKind.Type, node.Assign.Start, node.Assign.End), .. node.Body.List.Select(context.Keyword)], [node]);
}
