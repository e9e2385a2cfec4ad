using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary>The if of <c>if p != nil { … }</c>.</summary>
internal sealed class NilCheckIf() : IdiomRule<IfStmt>("nil-check-ptr", NodeKind.IfStmt)
{
    protected override IdiomMatch? Match(RuleContext context, IfStmt node)
    {
        var pointer = Names.ComparedWithNil(context, node.Cond, TokenKind.NotEqual) ?? Names.ComparedWithNil(context, node.Cond, TokenKind.Equal);
        return pointer is not null && TypeFacts.IsReference(context, pointer)
            ? new IdiomMatch([context.Keyword(node)], [node])
            : null;
    }
}
