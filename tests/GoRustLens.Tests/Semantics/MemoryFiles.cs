using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Semantics;

/// <summary>A disk in memory, for tests of packages: full paths and texts.</summary>
internal sealed class MemoryFiles(params (string Path, string Text)[] files) : IFileSystem
{
    private readonly Dictionary<string, string> _texts = files.ToDictionary(file => file.Path, file => file.Text);

    /// <summary>Folders that may not be read.</summary>
    public HashSet<string> Forbidden { get; } = [];

    public int Reads { get; private set; }

    public void Set(string path, string text) => _texts[path] = text;

    public SourceText? Read(string path)
    {
        Reads++;
        return _texts.TryGetValue(path, out var text) && MayRead(path) ? new SourceText(text) : null;
    }

    public FileStamp? StampOf(string path) =>
        _texts.TryGetValue(path, out var text) && MayRead(path) ? new FileStamp(text.Length, string.GetHashCode(text, StringComparison.Ordinal)) : null;

    public ImmutableArray<string> FilesIn(string folder, string extension) =>
        [.. _texts.Keys.Where(path => Path.GetDirectoryName(path) == folder && path.EndsWith(extension, StringComparison.Ordinal) && MayRead(path)).Order(StringComparer.Ordinal)];

    public ImmutableArray<string> FoldersIn(string folder) =>
        [.. _texts.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.IndexOf('/', folder.Length + 1) > 0).Select(path => path[..path.IndexOf('/', folder.Length + 1)]).Distinct().Order(StringComparer.Ordinal)];

    private bool MayRead(string path) => !Forbidden.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
}
