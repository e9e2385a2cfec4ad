using System.Globalization;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>Writes trees as text, for tests and for `gorustlens ast`.</summary>
/// <remarks>
/// A line is "KIND START END": KIND is go/ast's name of the node, START and END are UTF-8 byte offsets, END exclusive.
/// Lines are sorted by START, then by END descending, then by KIND. Files and bare field lists are left out.
/// </remarks>
public static class SyntaxDump
{
    private static readonly string[] KindNames = Enum.GetNames<NodeKind>();

    /// <summary>Writes the nodes of a file, or, where it has a syntax error, "! MESSAGE" with the first one.</summary>
    public static void WriteFile(GoFile file, string name, TextWriter output)
    {
        if (file.Errors.IsEmpty)
        {
            Write(file, output);
            return;
        }
        var error = file.Errors[0];
        var position = file.Text.Lines.PositionOf(error.Span.Start);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"! {name}:{position.Line + 1}:{position.Character + 1}: {error.Message}\n"));
    }

    /// <summary>Writes all nodes of a tree, whether or not its text is sound.</summary>
    public static void Write(GoFile file, TextWriter output)
    {
        var offsets = ByteOffsets.Of(file.Text);
        Span<char> line = stackalloc char[64];
        foreach (var row in RowsOf(file.Root))
        {
            line.TryWrite(CultureInfo.InvariantCulture, $"{row.KindName} {offsets[row.Start]} {offsets[row.End]}\n", out var length);
            output.Write(line[..length]);
        }
    }

    /// <summary>The nodes of a subtree, sorted as they are written, with offsets in UTF-16 units.</summary>
    public static List<SyntaxDumpRow> RowsOf(GoNode root)
    {
        var collector = new Collector();
        collector.Visit(root);
        collector.Rows.Sort();
        return collector.Rows;
    }

    internal static string NameOf(NodeKind kind) => KindNames[(int)kind];

    private sealed class Collector : GoWalker
    {
        public List<SyntaxDumpRow> Rows { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node.Kind is not (NodeKind.File or NodeKind.FieldList))
                Rows.Add(new SyntaxDumpRow(node.Kind, node.Start, node.End));
            VisitChildrenOf(node);
        }
    }
}

/// <summary>One line of a dump. Ordered as lines are written.</summary>
public readonly record struct SyntaxDumpRow(NodeKind Kind, int Start, int End) : IComparable<SyntaxDumpRow>
{
    public string KindName => SyntaxDump.NameOf(Kind);

    public int CompareTo(SyntaxDumpRow other)
    {
        if (Start != other.Start)
            return Start.CompareTo(other.Start);
        if (End != other.End)
            return other.End.CompareTo(End);
        return Kind == other.Kind ? 0 : string.CompareOrdinal(KindName, other.KindName);
    }

    public static bool operator <(SyntaxDumpRow left, SyntaxDumpRow right) => left.CompareTo(right) < 0;

    public static bool operator >(SyntaxDumpRow left, SyntaxDumpRow right) => left.CompareTo(right) > 0;

    public static bool operator <=(SyntaxDumpRow left, SyntaxDumpRow right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SyntaxDumpRow left, SyntaxDumpRow right) => left.CompareTo(right) >= 0;
}
