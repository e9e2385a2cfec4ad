using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GoRustLens.Catalog;
using GoRustLens.Ide.Coverage;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Find;

/// <summary>An idiom that a workspace uses: how often, in how many files, and a place of it.</summary>
/// <param name="Line">Zero-based.</param>
public sealed record LearningStep(Idiom Idiom, int Count, int Files, string File, int Line);

/// <summary>The idioms that Go code really uses, most used first: the order in which its team would learn Rust.</summary>
public static class LearningPath
{
    /// <summary>Beyond this many files the first ones speak for the rest.</summary>
    public const int MostFiles = 5_000;

    /// <param name="files">Full paths of Go files; generated ones are left out.</param>
    /// <param name="onStep">Called after each folder, by any thread.</param>
    public static ImmutableArray<LearningStep> Of(
        CatalogIndex catalog, IEnumerable<string> files, IFileSystem disk, GoFolders goFolders, Settings settings, HoverRequest request, Action? onStep, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, Uses>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.ForEach(files.Take(MostFiles).GroupBy(Path.GetDirectoryName, StringComparer.Ordinal), options, folder =>
        {
            var workspace = new Workspace(disk, catalog, goFolders);
            workspace.Configure(settings);
            foreach (var path in folder)
            {
                if (disk.Read(path) is { } text)
                    workspace.Open(new Document(path, path, "go", version: null, text));
            }
            foreach (var document in workspace.Current.Documents.Values.Where(document => !HoverCoverage.IsGenerated(document)))
                Count(workspace.Current, document, found, request, cancellationToken);
            onStep?.Invoke();
        });
        return
        [
            .. found.Select(pair => (Idiom: catalog.Find(pair.Key), Uses: pair.Value)).Where(entry => entry.Idiom is { Kind: IdiomKind.Construct })
                .Select(entry => entry.Uses.ToStep(entry.Idiom!)) // not null: just asked
                .OrderByDescending(step => step.Count).ThenBy(step => step.Idiom.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The page, with links as VS Code's Markdown preview follows them: from the workspace's root.</summary>
    /// <param name="roots">The workspace's folders; a file is named from the one that holds it.</param>
    public static string Page(ImmutableArray<LearningStep> steps, ImmutableArray<string> roots, int files)
    {
        var invariant = CultureInfo.InvariantCulture;
        var page = new StringBuilder("# The Rust that this code asks for\n\n");
        if (steps.IsEmpty)
            return page.Append("No Go code with a construct that Rust has another way for was found here.\n").ToString();
        page.Append(invariant, $"{steps.Length} idioms in {files} Go files, most used first: who knows the first ten reads most of a port of this code.\n");
        if (files > MostFiles)
            page.Append(invariant, $"Only the first {MostFiles} files were read.\n");
        foreach (var (step, number) in steps.Select((step, index) => (step, index + 1)))
        {
            var path = Named(step.File, roots);
            page.Append(invariant, $"\n## {number}. {step.Idiom.Title}\n\n{step.Idiom.Hover}\n\n")
                .Append(invariant, $"{Times(step.Count)} in {(step.Files == 1 ? "one file" : $"{step.Files} files")}, for example [{path}:{step.Line + 1}](/{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}#L{step.Line + 1}). ")
                .Append(invariant, $"The whole story: `Find Rust Equivalent…`, \"{step.Idiom.Title}\".\n");
            if (step.Idiom.Checks is { } checks && number <= MostWithChecks)
                page.Append("\nWhat the compiler adds: ").Append(checks).Append('\n');
        }
        return page.ToString();
    }

    private const int MostWithChecks = 20;

    private static string Times(int count) => count == 1 ? "Once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");

    private static string Named(string file, ImmutableArray<string> roots)
    {
        var root = roots.Where(root => file.StartsWith(root, StringComparison.Ordinal)).OrderByDescending(root => root.Length).FirstOrDefault();
        return (root is null ? file : Path.GetRelativePath(root, file)).Replace('\\', '/');
    }

    private static void Count(WorkspaceSnapshot snapshot, Document document, ConcurrentDictionary<string, Uses> found, HoverRequest request, CancellationToken cancellationToken)
    {
        var isTest = document.Path.EndsWith("_test.go", StringComparison.Ordinal);
        foreach (var group in IdiomHovers.In(document.GoFile, snapshot.ModelOf(document), request.OnFault, cancellationToken).GroupBy(place => place.IdiomId, StringComparer.Ordinal))
        {
            var line = document.Text.Lines.PositionOf(group.Min(place => place.Anchor.Start)).Line;
            found.GetOrAdd(group.Key, _ => new Uses()).Add(group.Count(), document.Path, line, isTest);
        }
    }

    /// <summary>The uses of one idiom, added by several threads.</summary>
    private sealed class Uses
    {
        private readonly Lock _lock = new();
        private int _count;
        private int _files;
        private (bool IsTest, string File, int Line) _place = (true, "\uFFFF", 0);

        public void Add(int count, string file, int line, bool isTest)
        {
            lock (_lock)
            {
                _count += count;
                _files++;
                // The same place whatever the order of the threads; tests only where nothing else has it.
                if ((isTest, file).CompareTo((_place.IsTest, _place.File)) < 0)
                    _place = (isTest, file, line);
            }
        }

        public LearningStep ToStep(Idiom idiom) => new(idiom, _count, _files, _place.File, _place.Line);
    }
}
