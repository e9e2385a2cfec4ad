using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Workspaces;

/// <summary>The real disk.</summary>
public sealed class FileSystem : IFileSystem
{
    /// <summary>Larger files are answered as if they were not there: no Go source is, and memory is the user's.</summary>
    private const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Where Go keeps packages on this machine, by the environment.</summary>
    public static GoFolders GoFolders => GoFolders.Of(Environment.GetEnvironmentVariable, new FileSystem());

    public SourceText? Read(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: <= MaxBytes })
                return null;
            return SourceText.FromBytes(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (IsOrdinary(failure))
        {
            return null;
        }
    }

    public FileStamp? StampOf(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception failure) when (IsOrdinary(failure))
        {
            return null;
        }
    }

    public ImmutableArray<string> FilesIn(string folder, string extension)
    {
        try
        {
            var found = Directory.GetFiles(folder, "*" + extension);
            Array.Sort(found, StringComparer.Ordinal);
            return [.. found];
        }
        catch (Exception failure) when (IsOrdinary(failure))
        {
            return [];
        }
    }

    public ImmutableArray<string> FoldersIn(string folder)
    {
        try
        {
            var found = new DirectoryInfo(folder).GetDirectories().Where(below => below.LinkTarget is null).Select(below => below.FullName).ToArray();
            Array.Sort(found, StringComparer.Ordinal);
            return [.. found];
        }
        catch (Exception failure) when (IsOrdinary(failure))
        {
            return [];
        }
    }

    /// <summary>Files vanish and are locked at any time: an answer of the disk, not a bug.</summary>
    private static bool IsOrdinary(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
