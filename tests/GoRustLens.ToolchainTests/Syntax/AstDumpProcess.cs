using System.Diagnostics;

namespace GoRustLens.ToolchainTests.Syntax;

/// <summary>What go/parser says of one file: the lines of its nodes, or its error.</summary>
internal sealed record ExpectedTree(string File, IReadOnlyList<string> Lines, string? Error);

/// <summary>Go's own parser, at work in another process: tests/tools/astdump, built by the toolchain under test.</summary>
internal static class AstDumpProcess
{
    /// <summary>Streams the trees of the files, in their order.</summary>
    public static IEnumerable<ExpectedTree> Run(string program, IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["GOMAXPROCS"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("astdump did not start.");
        // On a thread of its own, because the program answers before it has read all names, and both pipes are small.
        var writer = new Thread(() =>
        {
            using var input = process.StandardInput;
            foreach (var file in files)
                input.WriteLine(file);
        });
        writer.Start();
        ExpectedTree? tree = null;
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (tree is not null)
                    yield return tree;
                lines = [];
                tree = new ExpectedTree(line[2..], lines, null);
            }
            else if (line.StartsWith("! ", StringComparison.Ordinal) && tree is not null)
            {
                tree = tree with { Error = line[2..] };
            }
            else if (tree?.Error is null)
            {
                lines.Add(line);
            }
        }
        if (tree is not null)
            yield return tree;
        writer.Join();
        process.WaitForExit();
    }
}
