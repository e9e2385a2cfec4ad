using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Catalog;

/// <summary>All entries of the catalog by id. Immutable to its readers; an entry is parsed when it is first asked for.</summary>
public sealed class CatalogIndex
{
    private readonly FrozenDictionary<string, Lazy<Idiom>> _byId;
    private readonly Lazy<ImmutableArray<Idiom>> _all;
    private readonly Lazy<Dictionary<string, Idiom>> _packages;
    private readonly Lazy<Dictionary<string, Idiom>> _commands;

    public CatalogIndex(IEnumerable<Idiom> idioms)
        : this(idioms.Select(idiom => KeyValuePair.Create(idiom.Id, new Lazy<Idiom>(idiom))))
    {
    }

    internal CatalogIndex(IEnumerable<KeyValuePair<string, Lazy<Idiom>>> entries)
    {
        _byId = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _all = new(() => [.. _byId.Values.Select(idiom => idiom.Value).OrderBy(idiom => idiom.Id, StringComparer.Ordinal)]);
        _packages = new(() => IndexTriggers("pkg-", TriggerKind.Import));
        _commands = new(() => IndexTriggers("cmd-", TriggerKind.Command));
    }

    public static CatalogIndex Empty { get; } = new(Enumerable.Empty<Idiom>());

    /// <summary>Every entry, ordered by id. Parses the whole catalog on first use.</summary>
    public ImmutableArray<Idiom> All => _all.Value;

    /// <summary>The catalog built into the server. Reads names only.</summary>
    public static CatalogIndex LoadEmbedded() => CatalogReader.ReadEmbedded();

    public Idiom? Find(string id) => _byId.TryGetValue(id, out var idiom) ? idiom.Value : null;

    /// <summary>
    /// The entry for an import path or a module path. "/v2" and the like at the end make no difference, and a package below a
    /// module has the module's entry: "github.com/spf13/viper/remote". In the standard library only the exact path counts.
    /// </summary>
    public Idiom? FindImport(string path)
    {
        for (var candidate = path; ; candidate = candidate[..candidate.LastIndexOf('/')])
        {
            if (_packages.Value.TryGetValue(WithoutMajorVersion(candidate), out var idiom))
                return idiom;
            if (!HasHost(candidate) || !candidate.Contains('/', StringComparison.Ordinal))
                return null;
        }
    }

    /// <summary>The entry for a command's words without flags and arguments: "go mod tidy".</summary>
    public Idiom? FindCommand(string words) => _commands.Value.GetValueOrDefault(words);

    /// <remarks>Only folders of one kind are parsed: the first hover on an import must not wait for the whole catalog.</remarks>
    private Dictionary<string, Idiom> IndexTriggers(string idPrefix, TriggerKind kind) => _byId
        .Where(entry => entry.Key.StartsWith(idPrefix, StringComparison.Ordinal))
        .SelectMany(entry => entry.Value.Value.Triggers, (entry, trigger) => (Trigger: trigger, Idiom: entry.Value.Value))
        .Where(pair => pair.Trigger.Kind == kind)
        .ToDictionary(pair => pair.Trigger.Text, pair => pair.Idiom, StringComparer.Ordinal);

    /// <summary>True for paths outside the standard library: their first part is a host's name, with a dot.</summary>
    private static bool HasHost(string path) => path.AsSpan(0, Math.Max(path.IndexOf('/'), 0)).Contains('.');

    private static string WithoutMajorVersion(string path)
    {
        var slash = path.LastIndexOf('/');
        var isVersion = slash > 0 && path.Length > slash + 2 && path[slash + 1] == 'v'
            && path.AsSpan(slash + 2).IndexOfAnyExceptInRange('0', '9') < 0;
        return isVersion ? path[..slash] : path;
    }
}
