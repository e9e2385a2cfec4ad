using System.Globalization;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics;

/// <summary>Writes the type of every expression of a file as text, for tests and for `gorustlens types`.</summary>
/// <remarks>
/// A line is "START END TYPE": UTF-8 byte offsets, END exclusive, and the type with whole import paths, as go/types prints
/// it; "type " stands before the type of a type expression. Calls without a value, built-in functions, package names and
/// labels have no line. Lines are sorted by START, then by END descending, then by their text.
/// </remarks>
public static class TypeDump
{
    /// <summary>Writes the lines of the model's file; checks what is not checked yet.</summary>
    public static TypeDumpFigures Write(SemanticModel model, TextWriter output, CancellationToken cancellationToken = default)
    {
        var offsets = ByteOffsets.Of(model.File.Text);
        var collector = Collect(model, model.File.Root, cancellationToken);
        foreach (var row in collector.Rows)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{offsets[row.Start]} {offsets[row.End]} {row.Text}\n"));
        return new TypeDumpFigures(collector.Rows.Count, collector.Unknown);
    }

    /// <summary>The lines of one node of the model's file, sorted, with offsets in UTF-16 units.</summary>
    internal static List<Row> RowsOf(SemanticModel model, GoNode node) => Collect(model, node, CancellationToken.None).Rows;

    private static Collector Collect(SemanticModel model, GoNode node, CancellationToken cancellationToken)
    {
        var collector = new Collector(model.Semantics, cancellationToken);
        collector.Visit(node);
        collector.Rows.Sort(Compare);
        return collector;
    }

    private static int Compare(Row left, Row right)
    {
        if (left.Start != right.Start)
            return left.Start.CompareTo(right.Start);
        if (left.End != right.End)
            return right.End.CompareTo(left.End);
        return string.CompareOrdinal(left.Text, right.Text);
    }

    /// <summary>One line, its offsets in UTF-16 units.</summary>
    internal readonly record struct Row(int Start, int End, string Text);

    private sealed class Collector(FileSemantics semantics, CancellationToken cancellationToken) : GoWalker
    {
        public List<Row> Rows { get; } = [];

        public int Unknown { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is Decl)
                cancellationToken.ThrowIfCancellationRequested();
            if (node is Expr expression && semantics.ResultsAt(node.Start) is { } results)
                Add(expression, results);
            VisitChildrenOf(node);
        }

        private void Add(Expr expression, CheckResults results)
        {
            if (results.Types.TryGetValue(expression, out var recorded))
            {
                if (recorded.Mode == OperandMode.TypeExpr)
                    Add(expression, "type ", recorded.Type);
                else if (recorded.Mode is not (OperandMode.NoValue or OperandMode.Builtin))
                    Add(expression, "", recorded.Type);
            }
            else if (expression is Ident ident && results.Symbols.TryGetValue(ident, out var symbol))
            {
                // The name in "switch x := y.(type)" is a variable of each clause, and to go/types nothing where it stands.
                if (symbol.Node is TypeSwitchStmt)
                    return;
                var type = symbol.RawType;
                if (results.UsedTypes.TryGetValue(ident, out var used))
                    Add(ident, "", used);
                else if (symbol.Kind is SymbolKind.TypeName or SymbolKind.TypeParameter)
                    Add(ident, "type ", type);
                else if (symbol.IsVariable || symbol.Kind is SymbolKind.Const or SymbolKind.Function or SymbolKind.Method or SymbolKind.Field)
                    Add(ident, "", type);
            }
        }

        private void Add(Expr expression, string prefix, GoType type)
        {
            if (type.IsUnknown)
                Unknown++;
            Rows.Add(new Row(expression.Start, expression.End, prefix + TypeText.Full(type)));
        }
    }
}

/// <summary>How much one dump knew.</summary>
/// <param name="Lines">The lines written.</param>
/// <param name="Unknown">Those among them whose type is unknown.</param>
public readonly record struct TypeDumpFigures(int Lines, int Unknown);
