using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Workspaces;

/// <summary>What tells packages apart: their folder, their name, and whether their test files count in.</summary>
internal readonly record struct PackageKey(string Folder, string Name, bool WithTests)
{
    public static PackageKey Of(Document document) =>
        new(Path.GetDirectoryName(document.Path) ?? "", document.GoFile.Root.Name.Name, document.Path.EndsWith("_test.go", StringComparison.Ordinal));
}

/// <summary>A package as one snapshot sees it: open documents first, the other files of the folder from disk.</summary>
internal sealed class PackageFacts
{
    private readonly ConcurrentDictionary<Document, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<string, PackageFacts?> _imports = new(StringComparer.Ordinal);
    private volatile PackageGraph _graph;

    private PackageFacts(PackageKey key, ImmutableArray<PackageFile> files, PackageGraph graph)
    {
        Key = key;
        _graph = graph;
        Package = new Package(files, path => _imports.GetOrAdd(path, asked => _graph.Imported(Key.Folder, asked))?.Package) { ImportPath = graph.ImportPathOf(key.Folder) };
    }

    public PackageKey Key { get; }

    public Package Package { get; }

    public static PackageFacts Gather(PackageKey key, IEnumerable<Document> open, GoFileCache cache, PackageGraph graph)
    {
        var byPath = new SortedDictionary<string, PackageFile>(StringComparer.Ordinal);
        var shadowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in open.Where(document => document.IsGo && Path.GetDirectoryName(document.Path) == key.Folder))
        {
            shadowed.Add(document.Path);
            if (document.GoFile.Root.Name.Name == key.Name)
                byPath[document.Path] = new PackageFile(document.Path, document.GoFile);
        }
        foreach (var path in FilesOnDisk(key, cache).Where(path => !shadowed.Contains(path)))
        {
            if (cache.Get(path) is { } file && file.PackageName == key.Name)
                byPath[path] = new PackageFile(path, file.Tree.Value);
        }
        return new PackageFacts(key, [.. byPath.Values], graph);
    }

    /// <summary>The model of a document of this package; of a document that is in none of its files, a model of the file alone.</summary>
    public SemanticModel ModelOf(Document document) =>
        _models.GetOrAdd(document, static (asked, package) => new SemanticModel(asked.GoFile, package), Package);

    public bool HasSameFilesAs(PackageFacts other) =>
        Package.Files.Length == other.Package.Files.Length
        && Package.Files.Zip(other.Package.Files).All(pair => ReferenceEquals(pair.First.File, pair.Second.File) && pair.First.Path == pair.Second.Path);

    /// <summary>True where every import that was followed leads to the same package in the newer graph.</summary>
    public bool HasSameImportsIn(Func<string, PackageFacts?> imported) => _imports.All(pair => ReferenceEquals(pair.Value, imported(pair.Key)));

    /// <summary>Follows further imports in a newer graph, so that the older one can go.</summary>
    public void MoveTo(PackageGraph graph) => _graph = graph;

    private static ImmutableArray<string> FilesOnDisk(PackageKey key, GoFileCache cache)
    {
        if (key.Folder.Length == 0 || key.Name.Length == 0)
            return [];
        return [.. cache.Files.FilesIn(key.Folder, ".go").Where(path =>
            (key.WithTests || !path.EndsWith("_test.go", StringComparison.Ordinal)) && GoFileName.IsBuiltOnHost(Path.GetFileName(path)))];
    }
}
