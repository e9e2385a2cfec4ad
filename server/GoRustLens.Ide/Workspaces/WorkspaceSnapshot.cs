using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Everything an answer may depend on, at one moment. Immutable to its readers; what they compute from it is remembered here.</summary>
public sealed class WorkspaceSnapshot
{
    private readonly PackageGraph _packages;

    internal WorkspaceSnapshot(ImmutableDictionary<string, Document> documents, Settings settings, CatalogIndex catalog, IFileSystem files, DiskView disk, PackageMemory earlier)
    {
        Documents = documents;
        Settings = settings;
        Catalog = catalog;
        Files = files;
        _packages = new PackageGraph(documents, disk, earlier);
    }

    /// <summary>Open documents by key.</summary>
    public ImmutableDictionary<string, Document> Documents { get; }

    public Settings Settings { get; }

    public CatalogIndex Catalog { get; }

    public IFileSystem Files { get; }

    public Document? Find(string key) => Documents.GetValueOrDefault(key);

    /// <summary>What is known of a Go document's names and types, in its package. Made once a snapshot; kept while no file of the package, or declaration of one that it imports, changes.</summary>
    public SemanticModel ModelOf(Document document) => _packages.Of(document, Settings.Build).ModelOf(document);

    /// <summary>The module that a document's folder belongs to; null outside of modules.</summary>
    internal GoModule? ModuleOf(Document document) => Path.GetDirectoryName(document.Path) is { Length: > 0 } folder ? _packages.Disk.Modules.Around(folder) : null;

    /// <summary>After an edit: the disk is as it was.</summary>
    internal WorkspaceSnapshot With(ImmutableDictionary<string, Document> documents) => new(documents, Settings, Catalog, Files, _packages.Disk, _packages.Retire());

    /// <summary>After anything that may come with a change on disk.</summary>
    internal WorkspaceSnapshot WithFreshDisk(ImmutableDictionary<string, Document> documents) => new(documents, Settings, Catalog, Files, _packages.Disk.Fresh(), _packages.Retire());

    internal WorkspaceSnapshot With(Settings settings) => new(Documents, settings, Catalog, Files, _packages.Disk, _packages.Retire());
}
