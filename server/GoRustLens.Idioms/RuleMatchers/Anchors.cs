using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Places of calls and declarations where a hover answers.</summary>
internal static class Anchors
{
    /// <summary>The called name, or the func keyword of a literal that is called at once.</summary>
    public static TextSpan CalleeOrKeyword(RuleContext context, Expr call) => call switch
    {
        CallExpr { Fun: FuncLit literal } => context.Keyword(literal),
        CallExpr typed when Names.CalleeOf(typed) is { } callee => callee.Span,
        _ => default,
    };

    /// <summary>The keyword and what is called, unless more is known of that than that it is deferred.</summary>
    public static ImmutableArray<TextSpan> OfDeferred(RuleContext context, DeferStmt node) =>
        node.Call is CallExpr call && context.Model.CalleeOf(call) is { } callee && StandardTexts.Of(callee) is not null
            ? [context.Keyword(node)] : [context.Keyword(node), CalleeOrKeyword(context, node.Call)];

    /// <summary>The brackets behind the operand of an index or slice expression, without what stands in them.</summary>
    public static ImmutableArray<TextSpan> Brackets(RuleContext context, Expr operand, Expr expression) =>
        [context.TokenBetween(TokenKind.LeftBracket, operand.End, expression.End), TextSpan.FromBounds(expression.End - 1, expression.End)];
}
