using System.CommandLine;
using System.Globalization;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens types</c>: the type of every expression of Go packages, in the format of tests/tools/typedump.</summary>
internal static class TypesCommand
{
    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("DIR") { Description = "Folders with a Go package each, DIR/... for all below; or single Go files.", Arity = ArgumentArity.OneOrMore };
        var goroot = new Option<string?>("--goroot") { Description = "Take the standard library from the sources in DIR/src, not from the index in this program.", HelpName = "DIR" };
        var isIndexOnly = new Option<bool>("--index") { Description = "Take the standard library from the index in this program alone, whatever Go is installed." };
        var isSummary = new Option<bool>("--summary") { Description = "Print how many types are unknown, a package a line, tests too, instead of the types." };
        isSummary.Hidden = true; // for people who work on the type checker
        var command = new Command("types", "Print the type of every expression of Go packages, one a line.") { paths, goroot, isIndexOnly, isSummary };
        command.Validators.Add(result =>
        {
            if (result.GetValue(isIndexOnly) && result.GetValue(goroot) is not null)
                result.AddError("--index and --goroot exclude each other.");
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(console, parsed.GetRequiredValue(paths), parsed.GetValue(goroot), parsed.GetValue(isIndexOnly), parsed.GetValue(isSummary), cancellationToken)));
        return command;
    }

    private static int Run(CommandConsole console, string[] paths, string? goroot, bool isIndexOnly, bool isSummary, CancellationToken cancellationToken)
    {
        if (goroot is not null && !File.Exists(Path.Combine(goroot, "src", "fmt", "print.go")))
            return console.Fail($"{goroot}: no Go distribution, src/fmt/print.go is missing");
        var folders = FileSystem.GoFolders;
        var packages = new FolderPackages(new FileSystem(), BuildContext.Default, isIndexOnly ? folders with { GorootSource = "" } : folders, goroot);
        var summary = isSummary ? new TypesSummary(console.Output) : null;
        var status = 0;
        foreach (var (path, isBelow) in paths.SelectMany(Expanded))
        {
            var found = PackagesAt(packages, path, isSummary);
            if (found.Count == 0 && !isBelow)
                status = console.Fail($"{path}: {(Path.Exists(path) ? "no Go files that are built" : "no such file or directory")}");
            foreach (var package in found)
            {
                if (summary is not null)
                    summary.Add(package, cancellationToken);
                else
                    Dump(console.Output, package, cancellationToken);
            }
        }
        summary?.Finish();
        return status;
    }

    private static void Dump(TextWriter output, Package package, CancellationToken cancellationToken)
    {
        foreach (var file in package.Files)
        {
            output.Write($"# {file.Path}\n");
            TypeDump.Write(package.ModelOf(file.File), output, cancellationToken);
        }
    }

    private static List<Package> PackagesAt(FolderPackages packages, string path, bool withTests)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var found = new List<Package>();
        if ((File.Exists(full) ? packages.OfFile(full) : packages.In(full)) is { } package)
            found.Add(package);
        if (withTests && Directory.Exists(full))
            found.AddRange(packages.TestsIn(full));
        return found;
    }

    /// <summary>The folders that a path means, and whether they come from a pattern: then a folder without a package is none of the user's mistakes.</summary>
    private static IEnumerable<(string Path, bool IsBelow)> Expanded(string path)
    {
        if (!path.EndsWith("...", StringComparison.Ordinal))
            return [(path, false)];
        var files = GoFiles.Below(path, out _);
        return files is null ? [(path, false)] : files.Value.Select(file => Path.GetDirectoryName(file) ?? "").Distinct(StringComparer.Ordinal).Select(folder => (folder, true));
    }
}

/// <summary>Counts what is unknown, by package.</summary>
internal sealed class TypesSummary(TextWriter output)
{
    private TypeDumpFigures _all;
    private TypeDumpFigures _resolved;
    private int _packages;
    private int _resolvedPackages;

    public void Add(Package package, CancellationToken cancellationToken)
    {
        var figures = default(TypeDumpFigures);
        var isResolved = true;
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            figures = Sum(figures, TypeDump.Write(model, TextWriter.Null, cancellationToken));
            isResolved &= file.File.Root.Decls.OfType<GenDecl>().SelectMany(general => general.Specs).OfType<ImportSpec>().All(spec => IsAtHand(package, spec.Path.Value.Trim('"', '`')));
        }
        output.WriteLine($"{Text(figures)}  {(isResolved ? "resolved  " : "unresolved")}  {package.ImportPath}");
        _all = Sum(_all, figures);
        _packages++;
        if (!isResolved)
            return;
        _resolved = Sum(_resolved, figures);
        _resolvedPackages++;
    }

    public void Finish()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Text(_resolved)}  in {_resolvedPackages} packages whose imports all resolve"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Text(_all)}  in all {_packages} packages"));
    }

    private static bool IsAtHand(Package package, string path) => path == "unsafe" || package.Import(path) is not null;

    private static TypeDumpFigures Sum(TypeDumpFigures left, TypeDumpFigures right) => new(left.Lines + right.Lines, left.Unknown + right.Unknown);

    private static string Text(TypeDumpFigures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"{figures.Lines,9} lines {figures.Unknown,7} unknown {(figures.Lines == 0 ? 0 : 100.0 * figures.Unknown / figures.Lines),6:F2} %");
}
