using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Expressions compared by how they are written.</summary>
internal static class SourceTexts
{
    /// <summary>True where both are written alike and have no calls in them: within one statement they then mean the same place.</summary>
    public static bool AreSame(RuleContext context, Expr left, Expr right)
    {
        var text = context.File.Text.Slice(left.Span);
        return text.SequenceEqual(context.File.Text.Slice(right.Span)) && !text.Contains('(');
    }

    /// <summary>True for the whole number, written as a decimal literal.</summary>
    public static bool IsNumber(Expr? expression, string digits) => expression is BasicLit literal && literal.Value == digits;
}
