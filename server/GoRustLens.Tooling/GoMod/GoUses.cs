using System.Collections.Frozen;

namespace GoRustLens.Tooling.GoMod;

/// <summary>What the Go files of a module use, as far as Cargo.toml depends on it.</summary>
public sealed record GoUses
{
    public static GoUses None { get; } = new();

    /// <summary>Import paths of files that are no tests.</summary>
    public FrozenSet<string> Imports { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Import paths of the _test.go files.</summary>
    public FrozenSet<string> TestImports { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Members of packages that are named outside of tests: "net/http.ListenAndServe".</summary>
    public FrozenSet<string> Members { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folders of the main packages below the module's own, with "/": "cmd/app"; "" for the module's folder.</summary>
    public FrozenSet<string> Programs { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Goroutines, channels or select.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>A call of recover().</summary>
    public bool Recovers { get; init; }

    /// <summary>False where no Go file was found: nothing can be said about tests and features then.</summary>
    public bool IsKnown { get; init; }

    /// <summary>True where a package, or one below it, is imported outside of tests.</summary>
    public bool Uses(string path) => IsBelow(Imports, path);

    /// <summary>True where it is imported by tests alone.</summary>
    public bool OnlyTests(string path) => !Uses(path) && IsBelow(TestImports, path);

    /// <summary>True where any of these members is named.</summary>
    public bool Names(string package, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (Members.Contains(package + "." + member))
                return true;
        }
        return false;
    }

    private static bool IsBelow(FrozenSet<string> imports, string path) =>
        imports.Contains(path) || imports.Any(import => import.StartsWith(path, StringComparison.Ordinal) && import.Length > path.Length && import[path.Length] == '/');
}
