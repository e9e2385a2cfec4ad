using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>How much of the code around an expression to show in Rust.</summary>
internal static class Subjects
{
    private const int MostLines = 8;

    /// <summary>The statement that holds the expression where it is short enough for a hover; else the expression alone.</summary>
    public static ImmutableArray<GoNode> StatementOf(RuleContext context, Expr expression)
    {
        var depth = context.Path.Nodes.IndexOf(expression);
        for (var i = depth - 1; i >= 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case Stmt statement when context.SiblingsOf(statement).Contains(statement):
                    return IsShort(context, statement) ? [statement] : [expression];
                case FuncLit or Decl or CaseClause or CommClause:
                    return [expression];
            }
        }
        return [expression];
    }

    /// <summary>The whole declaration where the spec is its only one; else the spec.</summary>
    public static ImmutableArray<GoNode> DeclarationOf(RuleContext context, Spec spec) =>
        context.ParentOf(spec) is GenDecl { Specs.Length: 1 } declaration ? [declaration] : [spec];

    /// <summary>True for nodes of few lines.</summary>
    public static bool IsShort(RuleContext context, GoNode node)
    {
        var lines = context.File.Text.Lines;
        return lines.LineOf(node.End) - lines.LineOf(node.Start) < MostLines;
    }

    /// <summary>The statements of one list from the first given to the last; the last alone where they do not share a list.</summary>
    public static ImmutableArray<GoNode> Between(RuleContext context, Stmt? first, Stmt last)
    {
        if (first is null)
            return [last];
        var siblings = context.SiblingsOf(last);
        var from = siblings.IndexOf(first);
        var to = siblings.IndexOf(last);
        return from < 0 || from > to ? [last] : [.. siblings.AsSpan(from, to - from + 1).ToArray()];
    }
}
