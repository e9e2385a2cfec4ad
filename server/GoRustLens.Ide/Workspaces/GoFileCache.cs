using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Go files of the disk, parsed, by path; a file is read again when its stamp is another. Bounded: the least used go first.</summary>
public sealed class GoFileCache(IFileSystem files, int maxFiles = 512)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _clock;

    public IFileSystem Files { get; } = files;

    /// <summary>Null where the file cannot be read.</summary>
    public CachedGoFile? Get(string path)
    {
        if (Files.StampOf(path) is not { } stamp)
            return null;
        lock (_lock)
        {
            if (_entries.TryGetValue(path, out var known) && known.File.Stamp == stamp)
            {
                known.LastUse = ++_clock;
                return known.File;
            }
        }
        if (Files.Read(path) is not { } text)
            return null;
        var file = new CachedGoFile(stamp, text, PackageClause.NameIn(text.Content), PackageClause.ImportsIn(text.Content), new Lazy<GoFile>(() => GoFile.Parse(text)));
        lock (_lock)
        {
            _entries[path] = new Entry(file) { LastUse = ++_clock };
            if (_entries.Count > maxFiles)
                DropOldest();
        }
        return file;
    }

    private void DropOldest()
    {
        var oldest = _entries.OrderBy(entry => entry.Value.LastUse).Take(_entries.Count - (maxFiles * 3 / 4)).Select(entry => entry.Key).ToList();
        foreach (var path in oldest)
            _entries.Remove(path);
    }

    private sealed class Entry(CachedGoFile file)
    {
        public CachedGoFile File { get; } = file;

        public long LastUse { get; set; }
    }
}

/// <summary>One state of a file on disk.</summary>
/// <param name="Text">Kept by the tree in any case.</param>
/// <param name="PackageName">The name of its package clause; empty where there is none.</param>
/// <param name="Tree">Parsed on first use.</param>
/// <param name="Imports">The paths of its imports.</param>
public sealed record CachedGoFile(FileStamp Stamp, SourceText Text, string PackageName, ImmutableArray<string> Imports, Lazy<GoFile> Tree);
