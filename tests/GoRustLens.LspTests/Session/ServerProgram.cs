namespace GoRustLens.LspTests.Session;

/// <summary>The server to test: what GORUSTLENS_SERVER names, else the one that the build left.</summary>
internal static class ServerProgram
{
    public static string Root { get; } = FindRoot();

    public static string Path { get; } = Find();

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("GORUSTLENS_SERVER") is { Length: > 0 } chosen && File.Exists(chosen))
            return chosen;
        var name = OperatingSystem.IsWindows() ? "gorustlens.exe" : "gorustlens";
        return new[] { "Debug", "Release" }
            .Select(configuration => System.IO.Path.Combine(Root, "server", "GoRustLens.Host", "bin", configuration, "net10.0", name))
            .Where(File.Exists)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .FirstOrDefault() ?? throw new FileNotFoundException("Build server/GoRustLens.Host first, or set GORUSTLENS_SERVER.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "GoRustLens.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests run inside the repository.");
    }
}
