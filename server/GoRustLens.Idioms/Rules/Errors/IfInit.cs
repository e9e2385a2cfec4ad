using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>if v, err := f(); err != nil</c>, on the assignment.</summary>
internal sealed class IfInit() : IdiomRule<IfStmt>("if-init", NodeKind.IfStmt)
{
    protected override IdiomMatch? Match(RuleContext context, IfStmt node) =>
        node.Init is AssignStmt { Tok: TokenKind.Define, Rhs: [not IndexExpr and not TypeAssertExpr and not UnaryExpr { Op: TokenKind.Arrow }] } init
            && init.Lhs.OfType<Ident>().FirstOrDefault(left => Conditions.AskIfPresent(context, node.Cond, left)) is { } asked
            ? new IdiomMatch([init.TokSpan, .. init.Lhs.Select(left => left.Span)], [node]) { Sentence = IsTruth(context, node.Cond, asked) ? OfTruth : null }
            : null;

    /// <summary>Said where a bool, not an error, tells whether there is a value.</summary>
    private const string OfTruth = "`if let Some(v) = f()` where the function gives an `Option`, which a value and a `bool` are in Go";

    /// <summary>True where the variable is asked as it is, not compared with nil.</summary>
    private static bool IsTruth(RuleContext context, Expr condition, Ident variable) =>
        context.Model.TypeOf(variable).Underlying is GoBasic { IsBoolean: true } || (context.Model.TypeOf(variable).IsUnknown && !ComparesWithNil(context, condition, variable));

    private static bool ComparesWithNil(RuleContext context, Expr condition, Ident variable) => condition switch
    {
        ParenExpr parenthesised => ComparesWithNil(context, parenthesised.X, variable),
        BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both => ComparesWithNil(context, both.X, variable) || ComparesWithNil(context, both.Y, variable),
        BinaryExpr compared => Names.AreSame(context, compared.X, variable) && Names.IsNil(context, compared.Y),
        _ => false,
    };
}
