using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Workspaces;

/// <summary>The packages that one snapshot has been asked for, and the way from an import path to the folder that it means.</summary>
internal sealed class PackageGraph
{
    private readonly ConcurrentDictionary<PackageKey, PackageFacts> _packages = new();
    private readonly ConcurrentDictionary<PackageKey, PackageSummary> _summaries = new();
    private readonly ConcurrentDictionary<BuildContext, ImportRings> _rings = new();
    private readonly ConcurrentDictionary<(string Folder, BuildContext Context), string> _names = new();
    private readonly ILookup<string, Document> _byFolder;
    private readonly Lazy<Dictionary<(string Main, string Path), string>> _openFolders;
    private volatile PackageMemory _earlier;

    public PackageGraph(ImmutableDictionary<string, Document> documents, DiskView disk, PackageMemory earlier)
    {
        _byFolder = documents.Values.Where(document => document.IsGo).ToLookup(document => Path.GetDirectoryName(document.Path) ?? "", StringComparer.Ordinal);
        _openFolders = new Lazy<Dictionary<(string, string), string>>(FindOpenFolders);
        _earlier = earlier;
        Disk = disk;
        foreach (var package in earlier.Packages)
            package.FollowIn(this);
    }

    public DiskView Disk { get; }

    public PackageFacts Of(Document document, BuildContext context) => Of(PackageKey.Of(document, context, Disk.Modules));

    public PackageFacts Of(PackageKey key) => Of(key, []);

    /// <summary>
    /// Lets go a package, but not what its importers need of it. Who asks again gets a new one, which is equal: types are compared by
    /// path and name.
    /// </summary>
    public void ForgetTypes(PackageKey key)
    {
        if (!_packages.TryRemove(key, out var package))
            return;
        if (!key.WithTests && PackageSummary.Of(package.Package) is { } summary)
            _summaries[key] = summary;
    }

    /// <summary>What importers need of an earlier package of the same files.</summary>
    public PackageSummary? SummaryOf(PackageKey key) => _summaries.GetValueOrDefault(key);

    /// <summary>Lets go the packages of a folder, and the files that they are made of.</summary>
    public void Forget(string folder)
    {
        foreach (var (key, _) in _packages)
        {
            if (key.Folder == folder)
                _packages.TryRemove(key, out _);
        }
        foreach (var (key, _) in _summaries)
        {
            if (key.Folder == folder)
                _summaries.TryRemove(key, out _);
        }
        Disk.Forget(folder);
    }

    /// <summary>The package that an import of a package leads to; null for the standard library, for what is not on disk, and where the import closes a ring.</summary>
    public PackageFacts? Imported(PackageKey from, string importPath) => Imported(from, importPath, []);

    /// <summary>True for packages of the module "std", whose imports see the copies of other modules that it keeps.</summary>
    public bool IsStandardLibrary(PackageKey key) => Disk.Modules.Around(key.Folder) is { IsStandardLibrary: true };

    /// <summary>What a newer graph may take over. This one answers its readers still, but looks back no more, so that no chain of old graphs is held.</summary>
    public PackageMemory Retire()
    {
        var memory = _earlier.Add(_packages);
        _earlier = PackageMemory.Empty;
        return memory;
    }

    /// <param name="asking">The packages whose imports are being compared: where imports were edited they may form a ring.</param>
    private PackageFacts Of(PackageKey key, ImmutableHashSet<PackageKey> asking) =>
        _packages.TryGetValue(key, out var known) ? known : _packages.GetOrAdd(key, Gather(key, asking.Add(key)));

    private PackageFacts? Imported(PackageKey from, string importPath, ImmutableHashSet<PackageKey> asking)
    {
        if (Locate(from, importPath) is not { } location || NameIn(location.Folder, from.Context) is not { Length: > 0 } name)
            return null;
        // The tests of a package, in the package "x_test", see what its test files declare.
        var isOwnTest = from.WithTests && from.Folder == location.Folder && from.Name == name + "_test";
        if (!from.WithTests && location.IsInWorkspace && RingsFor(from).Closes(from.Folder, location.Folder))
            return null;
        var key = new PackageKey(location.Folder, name, isOwnTest, location.ImportPath, from.Main, from.Context);
        return asking.Contains(key) ? _earlier.Find(key) : Of(key, asking);
    }

    /// <summary>The folders that the files of a folder import packages of, on whatever system; test files count where they are asked for.</summary>
    public ImmutableArray<string> FoldersImportedBy(string folder, bool withTests)
    {
        if (Disk.Modules.Around(folder) is { IsStandardLibrary: true })
            return [];
        var from = new PackageKey(folder, "", WithTests: false, "", Disk.Modules.MainOf(folder), BuildContext.Default);
        return
        [
            .. Disk.FilesIn(folder, ".go").Where(path => withTests || !path.EndsWith("_test.go", StringComparison.Ordinal))
                .SelectMany(path => Disk.HeadAt(path)?.Imports ?? []).Distinct(StringComparer.Ordinal)
                .Select(path => Locate(from, path)?.Folder).OfType<string>().Where(target => target != folder).Distinct(StringComparer.Ordinal),
        ];
    }

    private GoLocation? Locate(PackageKey from, string importPath) =>
        _openFolders.Value.TryGetValue((from.Main, importPath), out var folder)
            ? new GoLocation(folder, importPath, IsInWorkspace: true)
            : Disk.Modules.Find(from.Main, from.Folder, importPath);

    private Dictionary<(string, string), string> FindOpenFolders()
    {
        var folders = new Dictionary<(string, string), string>();
        foreach (var group in _byFolder)
        {
            var isPackage = group.Any(document => !document.Path.EndsWith("_test.go", StringComparison.Ordinal));
            if (isPackage && Disk.Modules.ImportPathOf(group.Key) is { Length: > 0 } path)
                folders.TryAdd((Disk.Modules.MainOf(group.Key), path), group.Key);
        }
        return folders;
    }

    private PackageFacts Gather(PackageKey key, ImmutableHashSet<PackageKey> asking)
    {
        var found = PackageFacts.Gather(key, _byFolder[key.Folder], this);
        if (_earlier.Find(key) is not { } before)
            return found;
        // A save or a change on disk makes importers look anew, so that what they read off bodies is not old for long.
        var isSameDisk = ReferenceEquals(before.Disk, Disk);
        var hasSameImports = before.HasSameImportsIn(
            path => Imported(key, path, asking), (older, newer) => ReferenceEquals(older, newer) || (isSameDisk && older is not null && newer is not null && ReferenceEquals(older.Declarations, newer.Declarations)));
        if (!hasSameImports)
            return found;
        before.MoveTo(this);
        if (before.HasSameFilesAs(found))
            return before;
        found.ShareDeclarationsOf(before);
        return found;
    }

    /// <summary>The name of the package in a folder: of its first file that is built and no test. Programs cannot be imported.</summary>
    private string NameIn(string folder, BuildContext context) => _names.GetOrAdd((folder, context), key =>
    {
        foreach (var file in FilesOf(key.Folder, key.Context))
        {
            if (file.Name is not ("" or "main" or "documentation"))
                return file.Name;
        }
        return "";
    });

    private ImportRings RingsFor(PackageKey from) => _rings.GetOrAdd(from.Context, context => new ImportRings(folder => WorkspaceImportsOf(folder, context)));

    private List<string> WorkspaceImportsOf(string folder, BuildContext context)
    {
        var from = new PackageKey(folder, "", WithTests: false, "", Disk.Modules.MainOf(folder), context);
        var targets = new List<string>();
        foreach (var path in FilesOf(folder, context).SelectMany(file => file.Imports).Distinct(StringComparer.Ordinal))
        {
            if (Locate(from, path) is { IsInWorkspace: true } location && !targets.Contains(location.Folder))
                targets.Add(location.Folder);
        }
        return targets;
    }

    /// <summary>The package names and imports of the files of a folder that are built and no tests, open ones first.</summary>
    private IEnumerable<(string Name, ImmutableArray<string> Imports)> FilesOf(string folder, BuildContext context)
    {
        var open = _byFolder[folder].ToDictionary(document => document.Path, StringComparer.Ordinal);
        foreach (var path in Disk.FilesIn(folder, ".go").Union(open.Keys, StringComparer.Ordinal))
        {
            if (path.EndsWith("_test.go", StringComparison.Ordinal) || !context.BuildsName(Path.GetFileName(path)))
                continue;
            if (open.TryGetValue(path, out var document))
            {
                if (context.Builds(Path.GetFileName(path), document.Text.Content))
                    yield return (PackageClause.NameIn(document.Text.Content), PackageClause.ImportsIn(document.Text.Content));
            }
            else if (Disk.HeadAt(path) is { } head && context.Builds(Path.GetFileName(path), head.Header))
            {
                yield return (head.Name, head.Imports);
            }
        }
    }
}
