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
    private readonly Package _package;
    private readonly ConcurrentDictionary<Document, SemanticModel> _models = new();

    private PackageFacts(PackageKey key, Package package)
    {
        Key = key;
        _package = package;
    }

    public PackageKey Key { get; }

    public static PackageFacts Gather(PackageKey key, IEnumerable<Document> open, GoFileCache cache)
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
        return new PackageFacts(key, new Package([.. byPath.Values]));
    }

    /// <summary>The model of a document of this package; of a document that is in none of its files, a model of the file alone.</summary>
    public SemanticModel ModelOf(Document document) =>
        _models.GetOrAdd(document, static (asked, package) => new SemanticModel(asked.GoFile, package), _package);

    public bool HasSameFilesAs(PackageFacts other) =>
        _package.Files.Length == other._package.Files.Length
        && _package.Files.Zip(other._package.Files).All(pair => ReferenceEquals(pair.First.File, pair.Second.File) && pair.First.Path == pair.Second.Path);

    private static ImmutableArray<string> FilesOnDisk(PackageKey key, GoFileCache cache)
    {
        if (key.Folder.Length == 0 || key.Name.Length == 0)
            return [];
        return [.. cache.Files.FilesIn(key.Folder, ".go").Where(path =>
            (key.WithTests || !path.EndsWith("_test.go", StringComparison.Ordinal)) && GoFileName.IsBuiltOnHost(Path.GetFileName(path)))];
    }
}
