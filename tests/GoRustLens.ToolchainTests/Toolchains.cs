namespace GoRustLens.ToolchainTests;

/// <summary>Where the real Go and Rust toolchains of this machine are; null where there is none.</summary>
/// <remarks>
/// Looked for, in this order: the environment (GORUSTLENS_GOROOT, GOROOT), the PATH, and the cache folder that
/// the tests' installer fills ($GORUSTLENS_TOOLS/toolchains, $XDG_CACHE_HOME/gorustlens/toolchains, else ~/.cache/gorustlens/toolchains).
/// </remarks>
public static class Toolchains
{
    /// <summary>Go's root folder: the one with bin/go and src/go/parser in it.</summary>
    public static string? GoRoot { get; } = FindGoRoot();

    /// <summary>The go executable of <see cref="GoRoot"/>.</summary>
    public static string? Go => GoRoot is null ? null : Path.Combine(GoRoot, "bin", Executable("go"));

    public static string? Cargo { get; } = FindProgram("cargo");

    /// <summary>The folder that the tests' installer unpacks toolchains into. It need not exist.</summary>
    public static string CacheFolder { get; } = FindCacheFolder();

    /// <summary>The crates that the installer left for work without a network; null where cargo must use its usual registry.</summary>
    public static string? CrateFolder
    {
        get
        {
            var folder = Path.Combine(CacheFolder, "usr", "share", "cargo", "registry");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    /// <summary>True in continuous integration, where a missing toolchain is a failure, not a reason to skip.</summary>
    public static bool IsRequired { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>The variables that make Go work without a network and without fetching another Go.</summary>
    public static IReadOnlyDictionary<string, string> GoEnvironment { get; } = new Dictionary<string, string>
    {
        ["GOROOT"] = GoRoot ?? "",
        ["GOTOOLCHAIN"] = "local",
        ["GOFLAGS"] = "-mod=mod",
        ["GOPROXY"] = "off",
        ["GO111MODULE"] = "on",
    };

    private static string? FindGoRoot()
    {
        foreach (var variable in (string[])["GORUSTLENS_GOROOT", "GOROOT"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } root && IsGoRoot(root))
                return root;
        }
        if (FindProgram("go") is { } program && RootOf(program) is { } found)
            return found;
        var cached = Path.Combine(FindCacheFolder(), "usr", "lib");
        if (!Directory.Exists(cached))
            return null;
        return Directory.GetDirectories(cached, "go-*").Order(StringComparer.Ordinal).LastOrDefault(IsGoRoot);
    }

    /// <summary>The root of a "go" on the PATH, which may be a link into the root's bin folder.</summary>
    private static string? RootOf(string program)
    {
        var target = File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program;
        var root = Path.GetDirectoryName(Path.GetDirectoryName(target));
        return root is not null && IsGoRoot(root) ? root : null;
    }

    private static bool IsGoRoot(string folder) =>
        File.Exists(Path.Combine(folder, "bin", Executable("go"))) && Directory.Exists(Path.Combine(folder, "src", "go", "parser"));

    private static string FindCacheFolder()
    {
        if (Environment.GetEnvironmentVariable("GORUSTLENS_TOOLS") is { Length: > 0 } tools)
            return Path.Combine(tools, "toolchains");
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache))
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "gorustlens", "toolchains");
    }

    private static string? FindProgram(string name)
    {
        var file = Executable(name);
        string[] folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            Path.Combine(FindCacheFolder(), "usr", "bin"),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cargo", "bin"),
        ];
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;
}

/// <summary>A test that needs real toolchains. Without them it is skipped with a plain message; under CI it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolchainFactAttribute : FactAttribute
{
    /// <param name="needs">Which programs the test calls.</param>
    public ToolchainFactAttribute(Needs needs = Needs.Go)
    {
        if (Toolchains.IsRequired)
            return;
        if (needs.HasFlag(Needs.Go) && Toolchains.GoRoot is null)
            Skip = "Go is not installed here: set GORUSTLENS_GOROOT, or put go on the PATH.";
        else if (needs.HasFlag(Needs.Cargo) && Toolchains.Cargo is null)
            Skip = "cargo is not installed here: put it on the PATH.";
    }
}

/// <summary>The toolchains that a test calls.</summary>
[Flags]
public enum Needs
{
    None = 0,
    Go = 1,
    Cargo = 2,
}
