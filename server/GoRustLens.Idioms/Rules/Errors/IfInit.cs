using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>if v, err := f(); err != nil</c>, on the assignment.</summary>
internal sealed class IfInit() : IdiomRule<IfStmt>("if-init", NodeKind.IfStmt)
{
    protected override IdiomMatch? Match(RuleContext context, IfStmt node) =>
        node.Init is AssignStmt { Tok: TokenKind.Define, Rhs: [not IndexExpr and not TypeAssertExpr and not UnaryExpr { Op: TokenKind.Arrow }] } init
            && init.Lhs.Any(left => left is Ident name && Conditions.AskIfPresent(context, node.Cond, name))
            ? new IdiomMatch([init.TokSpan, .. init.Lhs.Select(left => left.Span)], [node])
            : null;
}
