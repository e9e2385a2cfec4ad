using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Tooling.Mapping;

/// <summary>What takes a Go module's place.</summary>
/// <param name="Path">The module as the table names it, without a major version.</param>
/// <param name="Crates">The first choice, by the names that "cargo add" takes; empty where std or the language does it, or nothing does.</param>
/// <param name="Text">One Markdown sentence: the choice, others, how mature.</param>
internal sealed record ModuleEntry(string Path, string Purpose, ImmutableArray<string> Crates, string Text, bool HasEquivalent)
{
    /// <summary>Not of the table: the user's own choice.</summary>
    public bool IsChosen { get; init; }

    /// <summary>What it is for, and what takes its place, in one sentence of Markdown.</summary>
    public string Said => Purpose.Length > 0 ? $"{Purpose}: {Text}" : Text;

    /// <summary>True for a module of many packages with a crate each: the crates are of no package in particular.</summary>
    public bool IsUmbrella { get; init; }
}

/// <summary>The table of Go modules and crates: snippets/modules.json.</summary>
internal static class ModuleMapper
{
    private static readonly Lazy<FrozenDictionary<string, ModuleEntry>> Modules = new(Load);

    private static readonly Lazy<FrozenDictionary<string, string>> Features = new(LoadFeatures);

    /// <summary>The features that a crate is of little use without, "derive,env"; "" for most.</summary>
    public static string FeaturesOf(string crate) => Features.Value.GetValueOrDefault(crate, "");

    public static IEnumerable<ModuleEntry> All => Modules.Value.Values;

    /// <summary>The entry of a module or of one of its packages: the longest path that the table has. Major versions ("/v2", ".v3") do not count.</summary>
    public static ModuleEntry? Find(string path)
    {
        foreach (var prefix in Prefixes(path))
        {
            if (FindExact(prefix) is { } entry)
                return entry;
        }
        return null;
    }

    /// <summary>The entry of exactly this path, but for a major version.</summary>
    public static ModuleEntry? FindExact(string path) =>
        Modules.Value.TryGetValue(path, out var entry) || Modules.Value.TryGetValue(WithoutMajor(path), out entry) ? entry : null;

    /// <summary>The path and those above it, the longest first.</summary>
    public static IEnumerable<string> Prefixes(string path)
    {
        for (var rest = path; rest.Length > 0; rest = rest.LastIndexOf('/') is > 0 and var slash ? rest[..slash] : "")
            yield return rest;
    }

    /// <summary>"github.com/go-chi/chi" of "github.com/go-chi/chi/v5", "gopkg.in/yaml" of "gopkg.in/yaml.v3".</summary>
    public static string WithoutMajor(string path)
    {
        var mark = path.LastIndexOfAny(['/', '.']);
        var isMajor = mark > 0 && mark + 2 < path.Length && path[mark + 1] == 'v' && path.AsSpan(mark + 2).IndexOfAnyExceptInRange('0', '9') < 0;
        return isMajor ? path[..mark] : path;
    }

    private static FrozenDictionary<string, string> LoadFeatures()
    {
        using var document = DataResource.Read("modules.json");
        return JsonFields.Objects(document.RootElement, "features").ToFrozenDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? "", StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ModuleEntry> Load()
    {
        using var document = DataResource.Read("modules.json");
        var modules = new Dictionary<string, ModuleEntry>(StringComparer.Ordinal);
        foreach (var module in JsonFields.Objects(document.RootElement, "modules"))
        {
            var crates = JsonFields.Texts(module.Value, "crates");
            var entry = new ModuleEntry(
                module.Name,
                JsonFields.Text(module.Value, "purpose"),
                crates,
                JsonFields.Text(module.Value, "text"),
                JsonFields.Text(module.Value, "maturity") != "none")
            {
                IsUmbrella = module.Value.TryGetProperty("umbrella", out var umbrella) && umbrella.ValueKind == System.Text.Json.JsonValueKind.True,
            };
            modules[module.Name] = entry;
            modules.TryAdd(WithoutMajor(module.Name), entry);
        }
        foreach (var alias in JsonFields.Objects(document.RootElement, "aliases"))
        {
            if (modules.TryGetValue(alias.Value.GetString() ?? "", out var entry))
                modules[alias.Name] = entry;
        }
        return modules.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
