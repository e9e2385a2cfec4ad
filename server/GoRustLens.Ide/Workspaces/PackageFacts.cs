using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;

namespace GoRustLens.Ide.Workspaces;

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
        Disk = graph.Disk;
        Package = new Package(files, Import) { ImportPath = key.ImportPath, GoVersion = graph.Disk.Modules.GoVersionOf(key.Folder), Summary = graph.SummaryOf(key) };
    }

    public PackageKey Key { get; }

    public Package Package { get; }

    /// <summary>The disk that the files were last compared with.</summary>
    public DiskView Disk { get; private set; }

    /// <summary>Stands for what importers see: two packages with one such object differ in the bodies of functions at most.</summary>
    public object Declarations { get; private set; } = new();

    /// <summary>The characters of its files.</summary>
    public long Size => Package.Files.Sum(file => (long)file.File.Text.Length);

    public IEnumerable<PackageFacts> FollowedImports => _imports.Values.OfType<PackageFacts>();

    public static PackageFacts Gather(PackageKey key, IEnumerable<Document> open, PackageGraph graph)
    {
        var byPath = new SortedDictionary<string, PackageFile>(StringComparer.Ordinal);
        var shadowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in open.Where(document => document.IsGo && Path.GetDirectoryName(document.Path) == key.Folder))
        {
            shadowed.Add(document.Path);
            if (document.GoFile.Root.Name.Name == key.Name && Counts(key, document.Path, document.Text.Content))
                byPath[document.Path] = new PackageFile(document.Path, document.GoFile);
        }
        foreach (var path in FilesOnDisk(key, graph.Disk).Where(path => !shadowed.Contains(path)))
        {
            if (graph.Disk.GoFileAt(path) is { } file && file.PackageName == key.Name && Counts(key, path, file.Text.Content))
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

    /// <summary>Takes over the declarations of an earlier state, where only bodies were edited since.</summary>
    public void ShareDeclarationsOf(PackageFacts earlier)
    {
        var mine = Package.Files;
        var theirs = earlier.Package.Files;
        if (mine.Length != theirs.Length)
            return;
        for (var index = 0; index < mine.Length; index++)
        {
            if (mine[index].Path != theirs[index].Path || !DeclarationText.AreSame(mine[index].File, theirs[index].File))
                return;
        }
        Declarations = earlier.Declarations;
    }

    /// <summary>True where every import that was followed leads to a package that agrees in the newer graph.</summary>
    public bool HasSameImportsIn(Func<string, PackageFacts?> imported, Func<PackageFacts?, PackageFacts?, bool> agree) =>
        _imports.All(pair => agree(pair.Value, imported(pair.Key)));

    /// <summary>Follows further imports in a newer graph, so that the older one can go.</summary>
    public void MoveTo(PackageGraph graph)
    {
        _graph = graph;
        Disk = graph.Disk;
    }

    /// <summary>As <see cref="MoveTo"/>, for a package that nobody has compared with the newer graph yet. Else those that are not asked for would hold one old graph each, and these all that came between.</summary>
    public void FollowIn(PackageGraph graph) => _graph = graph;

    private Package? Import(string path)
    {
        if (_imports.GetOrAdd(path, asked => _graph.Imported(Key, asked)) is { } facts)
            return facts.Package;
        var library = StandardLibrary.For(Key.Context);
        return (_graph.IsStandardLibrary(Key) ? library.FindFromInside(path) : library.Find(path)) ?? Disk.FromGoroot(path, Key.Context);
    }

    /// <summary>Whether a file of the folder is built with the others, or is the one file that is asked for.</summary>
    private static bool Counts(PackageKey key, string path, string text) =>
        key.OnlyFile.Length > 0
            ? path == key.OnlyFile
            : (key.WithTests || !path.EndsWith("_test.go", StringComparison.Ordinal)) && key.Context.Builds(Path.GetFileName(path), text);

    private static ImmutableArray<string> FilesOnDisk(PackageKey key, DiskView disk) =>
        key.Folder.Length == 0 || key.Name.Length == 0 || key.OnlyFile.Length > 0 ? [] : [.. disk.FilesIn(key.Folder, ".go").Where(path => key.Context.BuildsName(Path.GetFileName(path)))];
}
