using System.Collections.Immutable;
using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Printed Rust with where its statements and items came from.</summary>
/// <param name="Text">Ends in a newline, unless empty.</param>
/// <param name="LineMap">Origins in the Go file and the zero-based Rust lines that they stand on, sorted by Rust line.</param>
public sealed record PrintedRust(string Text, ImmutableArray<(int Origin, int RustLine)> LineMap);

/// <summary>Prints Rust trees as <c>rustfmt</c> with style edition 2024 and default settings would.</summary>
/// <remarks>Never throws: what fits no line is printed too long, as rustfmt leaves it.</remarks>
public static class RustPrinter
{
    /// <summary>A file or a part of one: items with empty lines between them, <c>use</c> lines sorted first.</summary>
    public static PrintedRust Print(ImmutableArray<RustItem> items) => Finish(new Layout().Items(items, 0, separated: true));

    /// <summary>Statements as they stand inside a function, without indentation.</summary>
    public static PrintedRust Print(RustBlock block) => Finish(new Layout().Statements(block, 0));

    public static string Print(RustExpr expression) => Finish(new Layout().Force(expression, Shape.Line(0)) + "\n").Text.TrimEnd('\n');

    public static string Print(RustType type) => new Layout().Type(type);

    /// <summary>Takes out the marks that <see cref="Layout"/> leaves at lines with an origin.</summary>
    private static PrintedRust Finish(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var map = ImmutableArray.CreateBuilder<(int, int)>();
        var line = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Layout.MarkStart)
            {
                var end = marked.IndexOf(Layout.MarkEnd, i);
                map.Add((int.Parse(marked.AsSpan(i + 1, end - i - 1), System.Globalization.CultureInfo.InvariantCulture), line));
                i = end;
                continue;
            }
            if (marked[i] == '\n')
                line++;
            text.Append(marked[i]);
        }
        return new PrintedRust(text.ToString(), map.ToImmutable());
    }
}
