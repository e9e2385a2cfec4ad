using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Everything an answer may depend on, at one moment. Immutable to its readers; what they compute from it is remembered here.</summary>
public sealed class WorkspaceSnapshot
{
    private readonly GoFileCache _cache;
    private readonly PackageGraph _packages;

    internal WorkspaceSnapshot(ImmutableDictionary<string, Document> documents, Settings settings, CatalogIndex catalog, GoFileCache cache, PackageMemory earlier)
    {
        Documents = documents;
        Settings = settings;
        Catalog = catalog;
        _cache = cache;
        _packages = new PackageGraph(documents, cache, earlier);
    }

    /// <summary>Open documents by key.</summary>
    public ImmutableDictionary<string, Document> Documents { get; }

    public Settings Settings { get; }

    public CatalogIndex Catalog { get; }

    public IFileSystem Files => _cache.Files;

    public Document? Find(string key) => Documents.GetValueOrDefault(key);

    /// <summary>What is known of a Go document's names and types, in its package. Made once a snapshot; kept while no file of the package, or of one that it imports, changes.</summary>
    public SemanticModel ModelOf(Document document) => _packages.Of(PackageKey.Of(document)).ModelOf(document);

    internal WorkspaceSnapshot With(ImmutableDictionary<string, Document> documents) => new(documents, Settings, Catalog, _cache, _packages.Retire());

    internal WorkspaceSnapshot With(Settings settings) => new(Documents, settings, Catalog, _cache, _packages.Retire());
}
