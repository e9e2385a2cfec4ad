using System.Collections.Concurrent;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Syntax;

/// <summary>Holds the parser against Go's own, node by node, over every file that comes with the Go toolchain.</summary>
public sealed class ParserConformanceTests(ITestOutputHelper output)
{
    private const int Ways = 2;
    private const int ShownDifferences = 40;

    private readonly ConcurrentQueue<string> _differences = new();
    private long _nodes;
    private long _matched;
    private long _extra;
    private long _files;
    private long _rejectedByGo;
    private long _rejectedByBoth;

    [ToolchainFact]
    public void Every_file_of_the_Go_distribution_has_the_tree_that_go_parser_gives_it()
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-astdump-");
        try
        {
            var program = GoProgram.Build("astdump", folder.FullName);
            // Not null: Build threw otherwise.
            var files = GoCorpus.Files(Toolchains.GoRoot!);
            Parallel.For(0, Ways, way =>
            {
                foreach (var expected in AstDumpProcess.Run(program, [.. files.Where((_, index) => index % Ways == way)]))
                    Compare(expected);
            });
            PrintFigures();
            Assert.Equal(files.Length, _files);
            Assert.True(_nodes > 1_000_000, "The Go distribution has millions of nodes; the oracle gave " + _nodes);
            Assert.Empty(_differences);
            Assert.Equal(_nodes, _matched);
            Assert.Equal(0, _extra);
            Assert.Equal(_rejectedByGo, _rejectedByBoth);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Compare(ExpectedTree expected)
    {
        Interlocked.Increment(ref _files);
        var text = SourceText.FromBytes(File.ReadAllBytes(expected.File));
        var file = GoFile.Parse(text);
        if (expected.Error is not null)
        {
            Interlocked.Increment(ref _rejectedByGo);
            if (file.Errors.IsEmpty)
                Note($"{expected.File}: no error, but go/parser says {expected.Error}");
            else
                Interlocked.Increment(ref _rejectedByBoth);
            return;
        }
        if (!file.Errors.IsEmpty)
            Note($"{expected.File}: {text.Lines.PositionOf(file.Errors[0].Span.Start)} {file.Errors[0].Message}");
        CompareRows(expected, file);
    }

    private void CompareRows(ExpectedTree expected, GoFile file)
    {
        var offsets = ByteOffsets.Of(file.Text);
        var rows = SyntaxDump.RowsOf(file.Root);
        var next = 0;
        long matched = 0;
        foreach (var row in rows)
        {
            var line = $"{row.KindName} {offsets[row.Start]} {offsets[row.End]}";
            if (next < expected.Lines.Count && expected.Lines[next] == line)
            {
                matched++;
                next++;
            }
            else if (next < expected.Lines.Count)
            {
                // One difference a file is enough to see what is wrong.
                Note($"{expected.File}: expected {expected.Lines[next]}, got {line}");
                break;
            }
        }
        Interlocked.Add(ref _nodes, expected.Lines.Count);
        Interlocked.Add(ref _matched, matched);
        Interlocked.Add(ref _extra, rows.Count - matched);
    }

    private void Note(string difference)
    {
        if (_differences.Count < ShownDifferences)
            _differences.Enqueue(difference);
    }

    private void PrintFigures()
    {
        foreach (var difference in _differences)
            output.WriteLine(difference);
        var share = 100.0 * _matched / Math.Max(1, _nodes);
        output.WriteLine(FormattableString.Invariant(
            $"parser conformance: files {_files}, nodes {_nodes}, matched {_matched} ({share:F3} %), extra {_extra}, rejected by go/parser {_rejectedByGo}, by both {_rejectedByBoth}"));
    }
}
