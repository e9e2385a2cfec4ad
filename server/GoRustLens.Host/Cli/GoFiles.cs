using System.Collections.Immutable;

namespace GoRustLens.Host.Cli;

/// <summary>The Go files that a path on the command line means.</summary>
internal static class GoFiles
{
    private const string Recursive = "...";

    /// <summary>A file itself; of a folder all below it that the go command would look at. Null with a reason where the path is neither.</summary>
    /// <remarks>A folder that is named itself is looked at, whatever its name; so is testdata that belongs to no module.</remarks>
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
        Collect(folder, IsBelowModule(folder), found);
        return found.ToImmutable();
    }

    private static void Collect(string folder, bool isInModule, ImmutableArray<string>.Builder found)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        found.AddRange(Directory.EnumerateFiles(folder, "*.go", options).Order(StringComparer.Ordinal));
        isInModule |= HasModuleFile(folder);
        foreach (var below in Directory.EnumerateDirectories(folder, "*", options).Order(StringComparer.Ordinal))
        {
            if (!IsLeftOut(Path.GetFileName(below), isInModule) && new DirectoryInfo(below).LinkTarget is null)
                Collect(below, isInModule, found);
        }
    }

    /// <remarks>Source: go help packages: names that begin with "." or "_", testdata and vendor are no packages of the pattern.</remarks>
    private static bool IsLeftOut(string name, bool isInModule) =>
        name.StartsWith('.') || name.StartsWith('_') || name == "node_modules" || (isInModule && name is "testdata" or "vendor");

    /// <summary>True where a folder or one above it has a go.mod, and none in between is one that the module's patterns leave out.</summary>
    private static bool IsBelowModule(string folder)
    {
        for (var around = Path.GetFullPath(folder); around.Length > 0; around = Path.GetDirectoryName(around) ?? "")
        {
            if (HasModuleFile(around))
                return true;
            if (Path.GetFileName(around) is "testdata" or "vendor")
                return false;
        }
        return false;
    }

    private static bool HasModuleFile(string folder) => File.Exists(Path.Combine(folder, "go.mod"));
}
