using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Ide.Workspaces;

/// <summary>
/// The packages of folders as they are on disk, for a command that looks at many of them, one after the other: what several import
/// is read once, and let go when the command says that nobody needs it any more. They are what the editor makes of the same files.
/// </summary>
/// <remarks>Safe from any thread.</remarks>
public sealed class DiskPackages
{
    private readonly PackageGraph _graph;
    private readonly BuildContext _context;

    // Which system a file is written for takes many looks at its constraints.
    private readonly ConcurrentDictionary<string, PackageKey> _keys = new(StringComparer.Ordinal);

    public DiskPackages(IFileSystem files, GoFolders folders, Settings settings)
    {
        // The cache keeps nothing: the graph has what is in use.
        _graph = new PackageGraph(ImmutableDictionary<string, Document>.Empty, new DiskView(new GoFileCache(files, maxFiles: 0), folders), PackageMemory.Empty);
        _context = settings.Build;
    }

    /// <summary>The path by which others import a folder; empty outside of modules.</summary>
    public string ImportPathOf(string folder) => _graph.Disk.Modules.ImportPathOf(folder);

    /// <summary>True where a go.mod stands in the folder or above it.</summary>
    public bool IsInModule(string folder) => _graph.Disk.Modules.Around(folder) is not null;

    /// <summary>The folders of the packages that a folder's files import, the standard library left out.</summary>
    public ImmutableArray<string> FoldersImportedBy(string folder, bool withTests) => _graph.FoldersImportedBy(folder, withTests);

    /// <summary>The text and tree of a file, by its full path; null where it cannot be read.</summary>
    public GoFile? FileAt(string path) => _graph.Disk.GoFileAt(path)?.Tree.Value;

    /// <summary>The model of a file in the package that it is built with.</summary>
    /// <param name="file">As <see cref="FileAt"/> gives it.</param>
    public SemanticModel ModelOf(string path, GoFile file) => new(file, _graph.Of(KeyOf(path, file)).Package);

    /// <summary>
    /// The files by the packages that they are built with. A folder has several: with tests, without, and one for each system that
    /// some of its files are written for. What cannot be read stands by itself.
    /// </summary>
    /// <param name="paths">Full paths.</param>
    public IEnumerable<ImmutableArray<string>> ByPackage(IEnumerable<string> paths) =>
        paths.GroupBy(path => FileAt(path) is { } file ? KeyOf(path, file) : new PackageKey(path, "", WithTests: false, "", "", _context)).Select(group => group.ToImmutableArray());

    /// <summary>Lets go what was found out about the package of a file, but for what importers need of it, and not the trees.</summary>
    public void ForgetTypes(string path)
    {
        if (FileAt(path) is { } file)
            _graph.ForgetTypes(KeyOf(path, file));
    }

    /// <summary>Lets go what flows through the functions of a file, which is asked for by the rules that look at it, and seldom later.</summary>
    /// <param name="file">As <see cref="FileAt"/> gives it.</param>
    public void ForgetFlow(string path, GoFile file) => FlowFacts.Forget(file, _graph.Of(KeyOf(path, file)).Package);

    /// <summary>Lets go all that is known of a folder.</summary>
    public void Forget(string folder) => _graph.Forget(folder);

    private PackageKey KeyOf(string path, GoFile file) => _keys.GetOrAdd(path, static (key, asked) => PackageKey.Of(key, asked.file, asked._context, asked.Modules), (file, _context, _graph.Disk.Modules));
}
