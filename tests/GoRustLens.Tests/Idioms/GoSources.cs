namespace GoRustLens.Tests.Idioms;

/// <summary>Go files of this machine to try things on.</summary>
internal static class GoSources
{
    /// <summary>Files spread evenly over GOROOT/src, or over the sample workspace where no Go is installed. The same ones at each call.</summary>
    public static IReadOnlyList<string> Sample(int count)
    {
        var all = Directory.EnumerateFiles(Root(), "*.go", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/testdata/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var step = Math.Max(1, all.Count / count);
        return [.. all.Where((_, index) => index % step == 0).Take(count)];
    }

    private static string Root()
    {
        var installed = new[] { Environment.GetEnvironmentVariable("GOROOT"), Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache/gorustlens/toolchains/usr/lib/go-1.27"), "/usr/lib/go-1.27" };
        var source = installed.Where(root => !string.IsNullOrEmpty(root)).Select(root => Path.Combine(root!, "src")).FirstOrDefault(Directory.Exists);
        return source is not null ? Path.GetFullPath(new DirectoryInfo(source).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? source) : SampleWorkspace();
    }

    private static string SampleWorkspace()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GoRustLens.sln")))
                return Path.Combine(folder.FullName, "tests");
        }
        throw new DirectoryNotFoundException("GoRustLens.sln is in no folder above the tests");
    }
}
