namespace GoRustLens.Semantics.Packages;

/// <summary>Where this machine keeps Go packages beside the workspace. Empty where it does not.</summary>
/// <param name="ModuleCache">GOMODCACHE.</param>
/// <param name="GorootSource">GOROOT/src.</param>
public sealed record GoFolders(string ModuleCache, string GorootSource)
{
    public static GoFolders None { get; } = new("", "");

    /// <summary>By the environment and the file of "go env -w", as Go finds them; no program is run.</summary>
    /// <param name="variable">Gives an environment variable, or null.</param>
    public static GoFolders Of(Func<string, string?> variable, IFileSystem files)
    {
        var written = Written(variable, files);
        string Get(string name) => variable(name) is { Length: > 0 } value ? value : written.GetValueOrDefault(name, "");
        var home = variable("HOME") is { Length: > 0 } unix ? unix : variable("USERPROFILE") ?? "";
        var cache = Get("GOMODCACHE");
        if (cache.Length == 0)
        {
            var path = Get("GOPATH").Split(Path.PathSeparator)[0];
            if (path.Length == 0 && home.Length > 0)
                path = Path.Combine(home, "go");
            cache = path.Length == 0 ? "" : Path.Combine(path, "pkg", "mod");
        }
        string[] roots = [Get("GOROOT"), "/usr/local/go", "/usr/lib/go", "/opt/homebrew/opt/go/libexec", @"C:\Program Files\Go"];
        var root = roots.FirstOrDefault(candidate => candidate.Length > 0 && files.StampOf(Path.Combine(candidate, "src", "fmt", "print.go")) is not null);
        return new GoFolders(cache, root is null ? "" : Path.Combine(root, "src"));
    }

    private static Dictionary<string, string> Written(Func<string, string?> variable, IFileSystem files)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Places(variable))
        {
            if (files.Read(path) is not { } text)
                continue;
            foreach (var line in text.Content.Split('\n'))
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                    found.TryAdd(line[..equals].Trim(), line[(equals + 1)..].Trim());
            }
        }
        return found;
    }

    private static IEnumerable<string> Places(Func<string, string?> variable)
    {
        if (variable("GOENV") is { Length: > 0 } named)
            yield return named;
        else if (variable("XDG_CONFIG_HOME") is { Length: > 0 } configuration)
            yield return Path.Combine(configuration, "go", "env");
        else if (variable("APPDATA") is { Length: > 0 } data)
            yield return Path.Combine(data, "go", "env");
        else if (variable("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".config", "go", "env");
            yield return Path.Combine(home, "Library", "Application Support", "go", "env");
        }
    }
}
