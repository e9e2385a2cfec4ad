using System.Globalization;
using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary>Where a command writes, and the words it uses when something is wrong.</summary>
internal sealed record CommandConsole(TextWriter Output, TextWriter Error)
{
    /// <summary>Exit code for wrong usage and for files that cannot be read or written.</summary>
    public const int UsageError = 2;

    /// <summary>The one line on stderr that a Unix user expects, and the exit code that goes with it.</summary>
    public int Fail(string message)
    {
        Error.WriteLine("gorustlens: " + message);
        return UsageError;
    }

    /// <summary>A rule that threw: said once a rule and file, and the command goes on.</summary>
    public void ReportFault(string where, Exception failure) =>
        Error.WriteLine($"gorustlens: internal error in {where}, please report it: {failure.GetType().Name}: {failure.Message}");

    /// <summary>The file as a document of a workspace of its own; null, and a line on stderr, where it cannot be read.</summary>
    public (WorkspaceSnapshot Snapshot, Document Document)? Open(string file, Settings settings)
    {
        if (ReadOrFail(file) is not { } text)
            return null;
        var workspace = new Workspace(new FileSystem(), CatalogIndex.LoadEmbedded(), FileSystem.GoFolders);
        workspace.Configure(settings);
        var path = Path.GetFullPath(file);
        workspace.Open(new Document(path, path, "", version: null, text));
        return workspace.Current.Find(path) is { } document ? (workspace.Current, document) : null;
    }

    public SourceText? ReadOrFail(string file)
    {
        try
        {
            if (file != "-")
                return SourceText.FromBytes(File.ReadAllBytes(file));
            Fail("-: reading from standard input is not supported, name a file");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            Fail($"{file}: no such file or directory");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(file))
        {
            Fail($"{file}: is a directory");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Fail($"{file}: {failure.Message}");
        }
        return null;
    }

    /// <summary>A file to write a report to, UTF-8 without a mark, "\n" on every platform; null, and a line on stderr, where it cannot be written.</summary>
    public StreamWriter? CreateOrFail(string file)
    {
        try
        {
            return new StreamWriter(new FileStream(file, FileMode.Create, FileAccess.Write), new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Fail(failure is DirectoryNotFoundException ? $"{file}: no such folder to write to" : Directory.Exists(file) ? $"{file}: is a directory" : $"{file}: {failure.Message}");
            return null;
        }
    }

    /// <summary>"FILE:LINE:COLUMN", both one-based, as compilers print places.</summary>
    public static string PlaceOf(string file, SourceText text, int offset)
    {
        var position = text.Lines.PositionOf(offset);
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{position.Line + 1}:{position.Character + 1}");
    }
}
