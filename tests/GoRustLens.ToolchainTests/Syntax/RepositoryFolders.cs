namespace GoRustLens.ToolchainTests.Syntax;

/// <summary>Folders of the repository that the tests were built from.</summary>
internal static class RepositoryFolders
{
    /// <summary>The folder of these names under the nearest folder above the test's assembly that has it.</summary>
    public static string Find(params string[] names)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine([folder, .. names]);
            if (Directory.Exists(candidate))
                return candidate;
        }
        throw new DirectoryNotFoundException(Path.Combine(names));
    }
}
