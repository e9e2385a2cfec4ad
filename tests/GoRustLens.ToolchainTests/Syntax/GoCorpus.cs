namespace GoRustLens.ToolchainTests.Syntax;

/// <summary>The Go files that come with a Go toolchain: its library, its commands and its compiler's tests.</summary>
internal static class GoCorpus
{
    /// <summary>Every .go file under src and test, sorted, so that all runs see the same list.</summary>
    public static string[] Files(string goRoot) =>
    [
        .. new[] { "src", "test" }
            .Select(folder => Path.Combine(goRoot, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.go", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal),
    ];
}
