using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Packages;

/// <summary>What tells one state of a file from another without reading it.</summary>
/// <param name="ModifiedTicks">UTC ticks of the last write.</param>
public readonly record struct FileStamp(long Length, long ModifiedTicks);

/// <summary>The disk as the server sees it: for reading alone. What is not there, or may not be read, is null or empty.</summary>
public interface IFileSystem
{
    /// <summary>The text of a file, UTF-8; bytes that are none become U+FFFD. Null where it cannot be read.</summary>
    SourceText? Read(string path);

    /// <summary>Null where there is no such file.</summary>
    FileStamp? StampOf(string path);

    /// <summary>Full paths of the files of one folder with this extension (".go"), sorted ordinally.</summary>
    ImmutableArray<string> FilesIn(string folder, string extension);

    /// <summary>Full paths of the folders in one folder, links left out, sorted ordinally.</summary>
    ImmutableArray<string> FoldersIn(string folder);
}
