using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Semantics;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Everything an answer may depend on, at one moment. Immutable to its readers; what they compute from it is remembered here.</summary>
public sealed class WorkspaceSnapshot
{
    private readonly GoFileCache _cache;
    private readonly PackageMemory _earlier;
    private readonly ConcurrentDictionary<PackageKey, PackageFacts> _packages = new();

    internal WorkspaceSnapshot(ImmutableDictionary<string, Document> documents, Settings settings, CatalogIndex catalog, GoFileCache cache, PackageMemory earlier)
    {
        Documents = documents;
        Settings = settings;
        Catalog = catalog;
        _cache = cache;
        _earlier = earlier;
    }

    /// <summary>Open documents by key.</summary>
    public ImmutableDictionary<string, Document> Documents { get; }

    public Settings Settings { get; }

    public CatalogIndex Catalog { get; }

    public IFileSystem Files => _cache.Files;

    public Document? Find(string key) => Documents.GetValueOrDefault(key);

    /// <summary>What is known of a Go document's names and types, in its package. Made once a snapshot; kept while no file of the package changes.</summary>
    public SemanticModel ModelOf(Document document)
    {
        var key = PackageKey.Of(document);
        return _packages.GetOrAdd(key, Gather).ModelOf(document);
    }

    internal WorkspaceSnapshot With(ImmutableDictionary<string, Document> documents) => new(documents, Settings, Catalog, _cache, Remembered());

    internal WorkspaceSnapshot With(Settings settings) => new(Documents, settings, Catalog, _cache, Remembered());

    private PackageFacts Gather(PackageKey key)
    {
        var found = PackageFacts.Gather(key, Documents.Values, _cache);
        return _earlier.Find(key) is { } before && before.HasSameFilesAs(found) ? before : found;
    }

    private PackageMemory Remembered() => _earlier.Add(_packages);
}
