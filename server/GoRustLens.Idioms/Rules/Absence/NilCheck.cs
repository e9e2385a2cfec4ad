using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>p != nil</c> and <c>p == nil</c> of a pointer.</summary>
internal sealed class NilCheck() : IdiomRule<BinaryExpr>("nil-check-ptr", NodeKind.BinaryExpr)
{
    protected override IdiomMatch? Match(RuleContext context, BinaryExpr node)
    {
        var pointer = Names.ComparedWithNil(node, TokenKind.NotEqual) ?? Names.ComparedWithNil(node, TokenKind.Equal);
        if (pointer is null || TypeFacts.ShapeOf(context, pointer) != TypeShape.Pointer)
            return null;
        return new IdiomMatch([node.Span], Subjects.StatementOf(context, node));
    }
}
