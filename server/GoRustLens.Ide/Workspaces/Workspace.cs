using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Workspaces;

/// <summary>
/// Holds the newest snapshot. The only writer is the message loop, one message after the other; readers take
/// <see cref="Current"/> once and keep it.
/// </summary>
/// <param name="folders">Where Go keeps packages on this machine; none where it is not given.</param>
public sealed class Workspace(IFileSystem files, CatalogIndex catalog, GoFolders? folders = null)
{
    private readonly GoFileCache _cache = new(files);
    private volatile WorkspaceSnapshot? _current;

    public WorkspaceSnapshot Current => _current ??= new WorkspaceSnapshot([], Settings.Default, catalog, files, new DiskView(_cache, folders ?? GoFolders.None), PackageMemory.Empty);

    public void Open(Document document) => PutFresh(document.SharingTreeOf(_cache));

    /// <summary>False where the document was never opened: the client's mistake, nothing changes.</summary>
    public bool Change(string key, int? version, ImmutableArray<DocumentEdit> edits)
    {
        if (Current.Find(key) is not { } document)
            return false;
        Put(document.Apply(version, edits));
        return true;
    }

    /// <summary>After a save no line counts as being edited.</summary>
    public void Settle(string key)
    {
        if (Current.Find(key) is { } document)
            PutFresh(document.Settled());
    }

    public void Close(string key) => _current = Current.WithFreshDisk(Current.Documents.Remove(key));

    public void Configure(Settings settings) => _current = Current.With(settings);

    /// <summary>Files changed on disk: what was read of them is looked at again.</summary>
    public void Refresh() => _current = Current.WithFreshDisk(Current.Documents);

    private void Put(Document document) => _current = Current.With(Current.Documents.SetItem(document.Key, document));

    private void PutFresh(Document document) => _current = Current.WithFreshDisk(Current.Documents.SetItem(document.Key, document));
}
