namespace GoRustLens.Tests.Repo;

/// <summary>Where this checkout lies, found from the test assembly upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files below a folder that people wrote: without build output and installed packages.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !IsGenerated(Path.GetRelativePath(Root, file)));

    private static bool IsGenerated(string relativePath) =>
        relativePath.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "dist" or "results");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GoRustLens.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"GoRustLens.sln is in no folder above {AppContext.BaseDirectory}");
    }
}
