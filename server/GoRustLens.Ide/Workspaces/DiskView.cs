using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Workspaces;

/// <summary>The disk as it was when somebody first looked: edits in the editor do not change it, so that snapshots between two events of the disk share one view.</summary>
internal sealed class DiskView : IFileSystem
{
    private readonly ConcurrentDictionary<(string Folder, string Extension), ImmutableArray<string>> _folders = new();
    private readonly ConcurrentDictionary<string, CachedGoFile?> _goFiles = new(StringComparer.Ordinal);
    private readonly GoFileCache _cache;
    private readonly GoFolders _folderNames;
    private readonly ConcurrentDictionary<BuildContext, GorootLoader> _goroots = new();

    public DiskView(GoFileCache cache, GoFolders folders)
    {
        _cache = cache;
        _folderNames = folders;
        Modules = new GoModules(this, folders);
    }

    /// <summary>Where imports lead, by this view.</summary>
    public GoModules Modules { get; }

    /// <summary>The disk, looked at anew.</summary>
    public DiskView Fresh() => new(_cache, _folderNames);

    /// <summary>Null where the file cannot be read.</summary>
    public CachedGoFile? GoFileAt(string path) => _goFiles.GetOrAdd(path, _cache.Get);

    public SourceText? Read(string path) => _cache.Files.Read(path);

    public FileStamp? StampOf(string path) => _cache.Files.StampOf(path);

    public ImmutableArray<string> FilesIn(string folder, string extension)
    {
        if (_folders.TryGetValue((folder, extension), out var known))
            return known;
        var found = _cache.Files.FilesIn(folder, extension);
        return _folders.GetOrAdd((folder, extension), found.IsDefault ? [] : found);
    }

    public ImmutableArray<string> FoldersIn(string folder) => _cache.Files.FoldersIn(folder);

    /// <summary>A package of the standard library that its index lacks, from an installed Go.</summary>
    public Package? FromGoroot(string importPath, BuildContext context) =>
        _folderNames.GorootSource.Length == 0 || importPath.Split('/')[0].Contains('.', StringComparison.Ordinal)
            ? null
            : _goroots.GetOrAdd(context, key => new GorootLoader(_cache.Files, key, _folderNames.GorootSource)).Find(importPath);
}
