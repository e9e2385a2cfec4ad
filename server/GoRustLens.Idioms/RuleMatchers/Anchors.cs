using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

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
}
