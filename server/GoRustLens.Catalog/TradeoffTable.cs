using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Catalog;

/// <summary>One thing that Go does better.</summary>
/// <param name="Page">The catalog's entry with both views: "tradeoff-async".</param>
/// <param name="Go">One sentence on what Go does better.</param>
/// <param name="Decides">One sentence: when that is the reason to stay.</param>
public sealed record Tradeoff(string Topic, string Page, string Go, string Decides);

/// <summary>The honest side of hovers: snippets/tradeoffs.tsv.</summary>
public sealed class TradeoffTable
{
    private static readonly Lazy<TradeoffTable> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, Tradeoff> _places;

    private TradeoffTable(ImmutableArray<Tradeoff> all, FrozenDictionary<string, Tradeoff> places)
    {
        All = all;
        _places = places;
    }

    public static TradeoffTable Default => Embedded.Value;

    public ImmutableArray<Tradeoff> All { get; }

    /// <summary>Where rows apply, for tests: "idiom:go-stmt", "module:k8s.io/client-go".</summary>
    public IEnumerable<string> Places => _places.Keys;

    /// <summary>What stands against Rust at a place; null for most.</summary>
    public Tradeoff? At(string place) => _places.GetValueOrDefault(place);

    /// <summary>What stands against Rust where a module is named: by its path or one above it.</summary>
    public Tradeoff? AtModule(string path)
    {
        for (var rest = path; rest.Length > 0; rest = rest.LastIndexOf('/') is > 0 and var slash ? rest[..slash] : "")
        {
            if (At("module:" + rest) is { } tradeoff)
                return tradeoff;
        }
        return null;
    }

    /// <remarks>The file ships with the server: a row of another form is a bug and throws <see cref="FormatException"/>.</remarks>
    public static TradeoffTable Parse(string text)
    {
        var all = ImmutableArray.CreateBuilder<Tradeoff>();
        var places = new Dictionary<string, Tradeoff>(StringComparer.Ordinal);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is not [var topic, var page, var go, var decides, var where])
                throw new FormatException($"snippets/tradeoffs.tsv: {line}");
            var tradeoff = new Tradeoff(topic, page, go, decides);
            all.Add(tradeoff);
            foreach (var place in where.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                places.Add(place.StartsWith("tool:", StringComparison.Ordinal) ? place.Replace('_', ' ') : place, tradeoff);
        }
        return new TradeoffTable(all.ToImmutable(), places.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static TradeoffTable ReadEmbedded()
    {
        using var stream = typeof(TradeoffTable).Assembly.GetManifestResourceStream("tradeoffs.tsv") ?? throw new FormatException("snippets/tradeoffs.tsv is missing");
        return Parse(new StreamReader(stream).ReadToEnd());
    }
}
