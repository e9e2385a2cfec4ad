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
    private readonly ConcurrentDictionary<string, GoFileHead?> _heads = new(StringComparer.Ordinal);
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

    /// <summary>What a file says before its declarations; null where it cannot be read. Does not hold the file.</summary>
    public GoFileHead? HeadAt(string path) => _heads.GetOrAdd(
        path, key => (_goFiles.TryGetValue(key, out var known) ? known : _cache.Get(key)) is { } file ? new GoFileHead(file.PackageName, file.Imports, PackageClause.HeaderIn(file.Text.Content)) : null);

    /// <summary>Lets go what was read of a folder's files. Their names are kept.</summary>
    public void Forget(string folder)
    {
        foreach (var path in _folders.TryGetValue((folder, ".go"), out var known) ? known : [])
            _goFiles.TryRemove(path, out _);
    }

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

/// <summary>What tells to which package a file belongs, and what that imports.</summary>
/// <param name="Name">Of the package clause.</param>
/// <param name="Header">The text up to the package clause, with the build constraints.</param>
internal sealed record GoFileHead(string Name, ImmutableArray<string> Imports, string Header);
