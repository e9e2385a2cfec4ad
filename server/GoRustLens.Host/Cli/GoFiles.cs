using System.Collections.Immutable;

namespace GoRustLens.Host.Cli;

/// <summary>The Go files that a path on the command line means.</summary>
internal static class GoFiles
{
    private const string Recursive = "...";

    /// <summary>A file itself; of a folder all below it that the go command would look at. Null with a reason where the path is neither.</summary>
    public static ImmutableArray<string>? Below(string path, out string failure)
    {
        failure = "";
        var folder = path.EndsWith(Recursive, StringComparison.Ordinal) ? path[..^Recursive.Length].TrimEnd('/', '\\') : path;
        if (folder.Length == 0)
            folder = ".";
        if (File.Exists(folder))
            return [folder];
        if (!Directory.Exists(folder))
        {
            failure = $"{path}: no such file or directory";
            return null;
        }
        var found = ImmutableArray.CreateBuilder<string>();
        Collect(folder, found);
        return found.ToImmutable();
    }

    private static void Collect(string folder, ImmutableArray<string>.Builder found)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        found.AddRange(Directory.EnumerateFiles(folder, "*.go", options).Order(StringComparer.Ordinal));
        foreach (var below in Directory.EnumerateDirectories(folder, "*", options).Order(StringComparer.Ordinal))
        {
            if (!IsLeftOut(Path.GetFileName(below)) && new DirectoryInfo(below).LinkTarget is null)
                Collect(below, found);
        }
    }

    /// <remarks>Source: go help packages: names that begin with "." or "_", testdata and vendor are no packages of the pattern.</remarks>
    private static bool IsLeftOut(string name) => name.StartsWith('.') || name.StartsWith('_') || name is "testdata" or "vendor" or "node_modules";
}
