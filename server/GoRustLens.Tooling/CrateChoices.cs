using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling;

/// <summary>A crate that a team chose for a Go module or package.</summary>
/// <param name="Version">A requirement as Cargo.toml has it: "1.2"; "" where none was given.</param>
public sealed record CrateChoice(string Crate, string Version);

/// <summary>A team's own choices, before those of the tables: Go module or package of Go's library → crates.</summary>
/// <remarks>A module's path counts for the packages below it, whatever its major version; a longer path goes before a shorter one.</remarks>
public sealed partial class CrateChoices
{
    /// <summary>The setting, as hovers name it.</summary>
    private const string Setting = "goRustLens.crates.prefer";

    private readonly FrozenDictionary<string, ImmutableArray<CrateChoice>> _byPath;
    private readonly FrozenDictionary<string, string> _versions;

    private CrateChoices(Dictionary<string, ImmutableArray<CrateChoice>> byPath)
    {
        Paths = [.. byPath.Keys.Order(StringComparer.Ordinal)];
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Paths)
        {
            byPath.TryAdd(ModuleMapper.WithoutMajor(path), byPath[path]);
            foreach (var choice in byPath[path].Where(choice => choice.Version.Length > 0))
                versions.TryAdd(choice.Crate, choice.Version);
        }
        _byPath = byPath.ToFrozenDictionary(StringComparer.Ordinal);
        _versions = versions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static CrateChoices None { get; } = new([]);

    /// <summary>The modules and packages that there is a choice for, as the user wrote them, sorted.</summary>
    public ImmutableArray<string> Paths { get; }

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,63}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CrateName { get; }

    [GeneratedRegex(@"^[\^~=]?[0-9]+(\.([0-9]+|\*)){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionRequirement { get; }

    /// <param name="written">"github.com/google/uuid" → "uuid@1.10"; several crates are separated by commas.</param>
    /// <param name="onWrong">Told each path whose value has no such form; the others stand.</param>
    public static CrateChoices Of(IEnumerable<KeyValuePair<string, string>> written, Action<string> onWrong)
    {
        var byPath = new Dictionary<string, ImmutableArray<CrateChoice>>(StringComparer.Ordinal);
        foreach (var (path, text) in written)
        {
            if (IsPath(path) && Read(text) is { } crates)
                byPath[path] = byPath.TryGetValue(path, out var earlier) ? [.. earlier.Concat(crates).DistinctBy(choice => choice.Crate)] : crates;
            else
                onWrong(path);
        }
        return byPath.Count == 0 ? None : new CrateChoices(byPath);
    }

    /// <summary>True where the team chose for exactly this module or package.</summary>
    internal bool Has(string path) => _byPath.ContainsKey(path) || _byPath.ContainsKey(ModuleMapper.WithoutMajor(path));

    /// <summary>The team's choice for a module or one of its packages, else what the table has; null where neither knows it.</summary>
    internal ModuleEntry? Module(string path)
    {
        foreach (var prefix in ModuleMapper.Prefixes(path))
        {
            if (Choice(prefix) is { } crates)
                return Chosen(prefix, crates);
            if (ModuleMapper.FindExact(prefix) is { } entry)
                return entry;
        }
        return null;
    }

    /// <summary>The team's choice for a package of Go's library, else what the table has.</summary>
    internal StdlibEntry? Package(string path)
    {
        var known = StdlibMapper.Find(path);
        return known is null || Choice(path) is not { } crates ? known
            : known with { Crates = [.. crates.Select(choice => choice.Crate)], Text = $"{Text(crates)} On record: {known.Text}" };
    }

    /// <summary>The version that the team asks for; "" where the one on record will do.</summary>
    internal string VersionOf(string crate) => _versions.GetValueOrDefault(crate, "");

    /// <summary>The "cargo add" lines of crates, with the features that a crate is of little use without.</summary>
    internal ImmutableArray<string> AddCommands(ImmutableArray<string> crates) => [.. crates.Select(crate =>
    {
        var version = VersionOf(crate);
        var features = ModuleMapper.FeaturesOf(crate);
        return $"cargo add {crate}{(version.Length > 0 ? "@" + ShellQuoting.Quote(version) : "")}{(features.Length > 0 ? " --features " + features : "")}";
    })];

    private ImmutableArray<CrateChoice>? Choice(string path) =>
        _byPath.TryGetValue(path, out var crates) || _byPath.TryGetValue(ModuleMapper.WithoutMajor(path), out crates) ? crates : null;

    private static ModuleEntry Chosen(string path, ImmutableArray<CrateChoice> crates)
    {
        var known = ModuleMapper.Find(path);
        return new ModuleEntry(ModuleMapper.FindExact(path)?.Path ?? ModuleMapper.WithoutMajor(path), known?.Purpose ?? "", [.. crates.Select(choice => choice.Crate)], Text(crates) + (known is null ? "" : " On record: " + known.Text), HasEquivalent: true) { IsChosen = true };
    }

    private static string Text(ImmutableArray<CrateChoice> crates) =>
        $"{string.Join(" and ", crates.Select(choice => $"`{choice.Crate}{(choice.Version.Length > 0 ? " " + choice.Version : "")}`"))}, your team's choice (`{Setting}`).";

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create(" \t\r\n`\"\\@=");

    private static bool IsPath(string path) =>
        path.Length is > 0 and < 300 && !path.AsSpan().ContainsAny(NotInPaths) && path[0] != '/' && path[^1] != '/';

    private static ImmutableArray<CrateChoice>? Read(string text)
    {
        var crates = ImmutableArray.CreateBuilder<CrateChoice>();
        foreach (var part in text.Split(','))
        {
            var words = part.Trim().Split('@');
            if (words.Length > 2 || !CrateName.IsMatch(words[0]) || words is [_, var version] && !VersionRequirement.IsMatch(version))
                return null;
            crates.Add(new CrateChoice(words[0], words.Length == 2 ? words[1] : ""));
        }
        return crates.ToImmutable();
    }
}
