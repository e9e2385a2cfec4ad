using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>p != nil</c> and <c>p == nil</c> of a pointer, an interface or a function.</summary>
internal sealed class NilCheck() : IdiomRule<BinaryExpr>("nil-check-ptr", NodeKind.BinaryExpr)
{
    protected override IdiomMatch? Match(RuleContext context, BinaryExpr node)
    {
        var pointer = Names.ComparedWithNil(context, node, TokenKind.NotEqual) ?? Names.ComparedWithNil(context, node, TokenKind.Equal);
        if (pointer is null || !TypeFacts.IsReference(context, pointer))
            return null;
        // A call is more than what is compared: its names speak for themselves.
        return new IdiomMatch([pointer is CallExpr ? TextSpan.FromBounds(pointer.End, Math.Max(node.End, pointer.End)) : node.Span], Subjects.StatementOf(context, node));
    }
}
