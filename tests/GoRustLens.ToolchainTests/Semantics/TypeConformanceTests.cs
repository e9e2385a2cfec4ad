using System.Collections.Concurrent;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Semantics;

/// <summary>Holds the type checker against Go's own, expression by expression. What is unknown counts as a miss.</summary>
public sealed class TypeConformanceTests(ITestOutputHelper output)
{
    private const double LeastShareOfGoroot = 99.5;
    private const double LeastShareOfTestdata = 97;
    private const int ShownMisses = 40;

    private static readonly FileSystem Disk = new();

    private readonly ConcurrentQueue<string> _exceptions = new();

    [ToolchainFact]
    public void Every_package_of_GOROOT_has_the_types_that_go_types_gives_it()
    {
        var source = Path.Combine(GoRoot, "src");
        var goroot = new GorootLoader(Disk, BuildContext.Default, source);
        var withSources = new LineComparison();
        var withIndex = new LineComparison();
        var packages = 0;
        foreach (var package in Expected(FoldersWithGo(source)).GroupBy(file => Path.GetDirectoryName(file.Path)!).AsParallel().AsUnordered().WithDegreeOfParallelism(2))
        {
            var importPath = Path.GetRelativePath(source, package.Key).Replace('\\', '/');
            Compare(withSources, package, goroot.Find(importPath));
            // GOROOT is hidden: what a package imports comes from the index alone.
            Compare(withIndex, package, new PackageLoader(Disk, BuildContext.Default).FromFolder(package.Key, importPath, StandardLibrary.Default.FindFromInside));
            packages++;
        }
        Print("imports from GOROOT/src", withSources);
        Print("imports from the embedded index", withIndex);
        output.WriteLine(FormattableString.Invariant($"packages {packages}"));
        Assert.True(withSources.Expected > 1_000_000, "GOROOT has more than a million expressions; the oracle gave " + withSources.Expected);
        Assert.Empty(_exceptions);
        Assert.True(withSources.Share >= LeastShareOfGoroot, withSources.ToString());
        Assert.True(withIndex.Share >= LeastShareOfGoroot, withIndex.ToString());
    }

    [ToolchainFact]
    public void The_type_checker_tests_of_the_Go_distribution_have_the_types_that_go_types_gives_them()
    {
        var testdata = Path.Combine(GoRoot, "src", "internal", "types", "testdata");
        var goroot = new GorootLoader(Disk, BuildContext.Default, Path.Combine(GoRoot, "src"));
        var figures = new LineComparison();
        var files = 0;
        foreach (var file in Expected(Directory.EnumerateFiles(testdata, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal)).Where(file => !file.HasErrors))
        {
            Compare(figures, [file], new Package([new PackageFile(file.Path, Parse(file.Path))], goroot.Find) { ImportPath = "p" });
            files++;
        }
        Print($"testdata, {files} files that must check", figures);
        Assert.True(files > 80, "The oracle accepted only " + files);
        Assert.Empty(_exceptions);
        Assert.True(figures.Share >= LeastShareOfTestdata, figures.ToString());
    }

    private static string GoRoot => Toolchains.GoRoot ?? throw new InvalidOperationException("Go is not installed.");

    /// <summary>Folders that may hold a package of the library: no commands, no test data, no vendored copies.</summary>
    private static IEnumerable<string> FoldersWithGo(string source) =>
        Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories)
            .Where(folder => Path.GetRelativePath(source, folder).Split('/', '\\') is [not ("cmd" or "vendor"), ..] parts
                && !parts.Any(part => part == "testdata" || part.StartsWith('_') || part.StartsWith('.'))
                && Directory.EnumerateFiles(folder, "*.go").Any())
            .Order(StringComparer.Ordinal);

    private static IEnumerable<ExpectedTypes> Expected(IEnumerable<string> paths)
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-typedump-");
        try
        {
            var program = GoProgram.Build("typedump", folder.FullName);
            foreach (var file in ExpectedTypes.Read(GoProgram.Run(program, folder.FullName, paths)))
                yield return file;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static GoFile Parse(string path) => GoFile.Parse(SourceText.FromBytes(File.ReadAllBytes(path)));

    private void Compare(LineComparison figures, IEnumerable<ExpectedTypes> expected, Package? package)
    {
        foreach (var file in expected)
        {
            var lines = Lines(file.Path, package);
            lock (figures)
                figures.Add(file.Path, file.Lines, lines);
        }
    }

    private string[] Lines(string path, Package? package)
    {
        // A package or file that is not found has no lines, and all of its expressions are missed.
        if (package?.Files.FirstOrDefault(candidate => candidate.Path == path) is not { } file)
            return [];
        using var writer = new StringWriter();
        try
        {
            TypeDump.Write(package.ModelOf(file.File), writer);
        }
        catch (Exception exception)
        {
            _exceptions.Enqueue($"{path}: {exception}");
        }
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private void Print(string title, LineComparison figures)
    {
        output.WriteLine($"type conformance, {title}: {figures}");
        foreach (var miss in figures.Examples.Take(ShownMisses))
            output.WriteLine("  " + miss);
    }
}
