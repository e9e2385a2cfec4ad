using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Features;

/// <summary>What a user means who selected a piece of Go: the statements it touches, whole declarations, or one expression.</summary>
internal static class Selection
{
    /// <summary>Nodes of one list in source order, or a single node; empty for an empty selection and where nothing fits.</summary>
    public static ImmutableArray<GoNode> In(GoFile file, TextSpan selection)
    {
        var span = Trimmed(file, selection);
        if (span.IsEmpty)
            return [];
        var finder = new Finder(span);
        finder.Visit(file.Root);
        return finder.Exact is { } exact ? [exact] : finder.List;
    }

    private static TextSpan Trimmed(GoFile file, TextSpan selection)
    {
        var text = file.Text.Slice(selection);
        var start = selection.Start + (text.Length - text.TrimStart().Length);
        return TextSpan.FromBounds(start, Math.Max(start, selection.End - (text.Length - text.TrimEnd().Length)));
    }

    /// <summary>Remembers the deepest list whose owner holds the whole selection, and an expression that is just the selection.</summary>
    private sealed class Finder(TextSpan selection) : GoWalker
    {
        public Expr? Exact { get; private set; }

        public ImmutableArray<GoNode> List { get; private set; } = [];

        public override void Visit(GoNode node)
        {
            if (node is Expr expression && node.Span == selection)
                Exact ??= expression;
            if (!node.Span.Contains(selection) && node is not FileNode)
                return;
            var touched = EntriesOf(node).Where(entry => entry.Span.Overlaps(selection)).ToImmutableArray();
            if (!touched.IsEmpty)
                List = touched;
            if (touched.Length < 2 && !(touched.Length == 1 && selection.Contains(touched[0].Span)))
                VisitChildrenOf(node);
        }

        /// <summary>Clauses are no statements: who selects several of them means the switch around them, which the list above holds.</summary>
        private static IEnumerable<GoNode> EntriesOf(GoNode node) => node switch
        {
            FileNode root => root.Decls,
            BlockStmt block => block.List.Where(statement => statement is not (CaseClause or CommClause)),
            CaseClause clause => clause.Body,
            CommClause clause => clause.Body,
            _ => [],
        };
    }
}
