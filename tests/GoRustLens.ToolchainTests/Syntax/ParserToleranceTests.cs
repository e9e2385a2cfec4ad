using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Syntax;

/// <summary>Damages real files one token at a time and looks at what is left of the declarations that were not touched.</summary>
public sealed class ParserToleranceTests(ITestOutputHelper output)
{
    private const int Cases = 2_000;
    private const int Seed = 20_270_101;
    private const double LeastShare = 0.98;
    private const int ShownFailures = 60;
    private static readonly TimeSpan StepLimit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Declarations_that_an_edit_does_not_touch_keep_their_nodes()
    {
        var files = SampleFiles();
        var random = new Random(Seed);
        int kept = 0, cases = 0;
        long declarations = 0, keptDeclarations = 0;
        var failures = new List<string>();
        while (cases < Cases)
        {
            var name = files[random.Next(files.Length)];
            var before = GoFile.Parse(SourceText.FromBytes(await File.ReadAllBytesAsync(name)));
            if (!before.Errors.IsEmpty || before.Root.Decls.IsEmpty)
                continue;
            cases++;
            var mutation = TextMutation.Choose(before, random);
            var after = await ParseWithinLimitAsync(mutation.Apply(before.Text.Content), name, mutation);
            var (untouched, found) = CountKept(before, after, mutation);
            declarations += untouched;
            keptDeclarations += found;
            if (found == untouched)
                kept++;
            else
                failures.Add($"{name}:{before.Text.Lines.LineOf(mutation.Edit.Span.Start) + 1}: {mutation.Name}: {untouched - found} of {untouched} declarations lost");
        }
        foreach (var failure in failures.Take(ShownFailures))
            output.WriteLine(failure);
        output.WriteLine(FormattableString.Invariant(
            $"parser tolerance: seed {Seed}, files {files.Length}, cases {cases}, all untouched declarations kept in {kept} ({100.0 * kept / cases:F2} %), declarations {keptDeclarations} of {declarations}"));
        Assert.True(declarations > Cases, "The edits left hardly anything untouched: the sample says nothing.");
        Assert.True(kept >= LeastShare * cases, $"{kept} of {cases} cases");
    }

    private static async Task<GoFile> ParseWithinLimitAsync(string text, string name, TextMutation mutation)
    {
        var parse = Task.Run(() => GoFile.Parse(text));
        var first = await Task.WhenAny(parse, Task.Delay(StepLimit));
        Assert.True(first == parse, $"{name}: {mutation.Name} does not end");
        return await parse;
    }

    private static (int Untouched, int Kept) CountKept(GoFile before, GoFile after, TextMutation mutation)
    {
        var found = after.Root.Decls.GroupBy(declaration => declaration.Start).ToDictionary(group => group.Key, group => group.First());
        var untouched = before.Root.Decls.Where(mutation.LeavesAlone).ToArray();
        var kept = untouched.Count(declaration =>
            found.TryGetValue(mutation.Move(declaration.Start), out var same) && IsSame(declaration, same, mutation));
        return (untouched.Length, kept);
    }

    private static bool IsSame(Decl before, Decl after, TextMutation mutation)
    {
        var expected = SyntaxDump.RowsOf(before);
        var actual = SyntaxDump.RowsOf(after);
        if (expected.Count != actual.Count)
            return false;
        var shift = mutation.Move(before.Start) - before.Start;
        for (var i = 0; i < expected.Count; i++)
        {
            if (actual[i] != new SyntaxDumpRow(expected[i].Kind, expected[i].Start + shift, expected[i].End + shift))
                return false;
        }
        return true;
    }

    /// <summary>The Go library, where there is one; else the Go files of this repository's tests.</summary>
    private static string[] SampleFiles()
    {
        if (Toolchains.GoRoot is { } root)
            return GoCorpus.Files(Path.Combine(root)).Where(file => file.StartsWith(Path.Combine(root, "src"), StringComparison.Ordinal)).ToArray();
        Assert.False(Toolchains.IsRequired, "Go is not installed, and under CI it must be.");
        return Directory.GetFiles(RepositoryFolders.Find("tests", "fixtures"), "*.go", SearchOption.AllDirectories);
    }
}
