using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Catalog;

/// <summary>All entries of the catalog by id. Immutable to its readers; an entry is parsed when it is first asked for.</summary>
public sealed class CatalogIndex
{
    private readonly FrozenDictionary<string, Lazy<Idiom>> _byId;
    private readonly Lazy<ImmutableArray<Idiom>> _all;
    private readonly Lazy<FrozenDictionary<Trigger, Idiom>> _byTrigger;

    public CatalogIndex(IEnumerable<Idiom> idioms)
        : this(idioms.Select(idiom => KeyValuePair.Create(idiom.Id, new Lazy<Idiom>(idiom))))
    {
    }

    internal CatalogIndex(IEnumerable<KeyValuePair<string, Lazy<Idiom>>> entries)
    {
        _byId = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _all = new(() => [.. _byId.Values.Select(idiom => idiom.Value).OrderBy(idiom => idiom.Id, StringComparer.Ordinal)]);
        _byTrigger = new(IndexTriggers);
    }

    public static CatalogIndex Empty { get; } = new(Enumerable.Empty<Idiom>());

    /// <summary>Every entry, ordered by id. Parses the whole catalog on first use.</summary>
    public ImmutableArray<Idiom> All => _all.Value;

    /// <summary>The catalog built into the server. Reads names only.</summary>
    public static CatalogIndex LoadEmbedded() => CatalogReader.ReadEmbedded();

    public Idiom? Find(string id) => _byId.TryGetValue(id, out var idiom) ? idiom.Value : null;

    /// <summary>The entry for an import path or a module path; "/v2" and the like at the end make no difference.</summary>
    public Idiom? FindImport(string path) => FindTrigger(TriggerKind.Import, WithoutMajorVersion(path));

    /// <summary>The entry for a command's words without flags and arguments: "go mod tidy".</summary>
    public Idiom? FindCommand(string words) => FindTrigger(TriggerKind.Command, words);

    private Idiom? FindTrigger(TriggerKind kind, string text) => _byTrigger.Value.GetValueOrDefault(new Trigger(kind, text));

    /// <remarks>Only entries of these two kinds have triggers, so only their folders are parsed.</remarks>
    private FrozenDictionary<Trigger, Idiom> IndexTriggers() => _byId
        .Where(entry => entry.Key.StartsWith("pkg-", StringComparison.Ordinal) || entry.Key.StartsWith("cmd-", StringComparison.Ordinal))
        .SelectMany(entry => entry.Value.Value.Triggers.Select(trigger => KeyValuePair.Create(trigger, entry.Value.Value)))
        .ToFrozenDictionary();

    private static string WithoutMajorVersion(string path)
    {
        var slash = path.LastIndexOf('/');
        var isVersion = slash > 0 && path.Length > slash + 2 && path[slash + 1] == 'v'
            && path.AsSpan(slash + 2).IndexOfAnyExceptInRange('0', '9') < 0;
        return isVersion ? path[..slash] : path;
    }
}
