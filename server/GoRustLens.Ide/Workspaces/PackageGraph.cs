using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GoRustLens.Ide.Workspaces;

/// <summary>The packages that one snapshot has been asked for, and the way from an import path to the folder that it means.</summary>
internal sealed class PackageGraph(ImmutableDictionary<string, Document> documents, GoFileCache cache, PackageMemory earlier)
{
    private readonly ConcurrentDictionary<PackageKey, PackageFacts> _packages = new();
    private readonly ConcurrentDictionary<string, GoModule?> _modules = new(StringComparer.Ordinal);
    private volatile PackageMemory _earlier = earlier;

    public PackageFacts Of(PackageKey key) => Of(key, []);

    /// <summary>The package of the module around <paramref name="folder"/> that an import path names; null for other modules and the standard library.</summary>
    public PackageFacts? Imported(string folder, string importPath) => Imported(folder, importPath, []);

    /// <summary>The path by which others import a folder; empty outside of modules.</summary>
    public string ImportPathOf(string folder) => ModuleOf(folder)?.ImportPathOf(folder) ?? "";

    /// <summary>What a newer graph may take over. This one answers its readers still, but looks back no more, so that no chain of old graphs is held.</summary>
    public PackageMemory Retire()
    {
        var memory = _earlier.Add(_packages);
        _earlier = PackageMemory.Empty;
        return memory;
    }

    /// <param name="asking">The packages whose imports are being compared: in broken code they may form a ring.</param>
    private PackageFacts Of(PackageKey key, ImmutableHashSet<PackageKey> asking) => _packages.TryGetValue(key, out var known) ? known : _packages.GetOrAdd(key, Gather(key, asking.Add(key)));

    private PackageFacts? Imported(string folder, string importPath, ImmutableHashSet<PackageKey> asking)
    {
        if (ModuleOf(folder)?.FolderOf(importPath) is not { } target || NameIn(target) is not { Length: > 0 } name)
            return null;
        var key = new PackageKey(target, name, WithTests: false);
        return asking.Contains(key) ? _earlier.Find(key) : Of(key, asking);
    }

    private PackageFacts Gather(PackageKey key, ImmutableHashSet<PackageKey> asking)
    {
        var found = PackageFacts.Gather(key, documents.Values, cache, this);
        if (_earlier.Find(key) is not { } before || !before.HasSameFilesAs(found) || !before.HasSameImportsIn(path => Imported(key.Folder, path, asking)))
            return found;
        before.MoveTo(this);
        return before;
    }

    /// <summary>The name of the package in a folder: of its first file that is no test.</summary>
    private string NameIn(string folder)
    {
        foreach (var path in cache.Files.FilesIn(folder, ".go"))
        {
            if (!path.EndsWith("_test.go", StringComparison.Ordinal) && GoFileName.IsBuiltOnHost(Path.GetFileName(path)) && cache.Get(path) is { PackageName: not ("" or "main") and var name })
                return name;
        }
        return "";
    }

    private GoModule? ModuleOf(string folder) => _modules.GetOrAdd(folder, asked => GoModule.Around(asked, cache.Files));
}
