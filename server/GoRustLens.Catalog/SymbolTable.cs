using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Catalog;

/// <summary>Which entry of the catalog speaks of a function, method or type by its name alone: snippets/symbols.tsv, which ships with the server.</summary>
public sealed class SymbolTable
{
    private static readonly Lazy<SymbolTable> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, string> _ids;
    private readonly FrozenDictionary<string, string> _sentences;

    private SymbolTable(FrozenDictionary<string, string> ids, FrozenDictionary<string, string> sentences)
    {
        _ids = ids;
        _sentences = sentences;
        Ids = [.. ids.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public static SymbolTable Default => Embedded.Value;

    /// <summary>The entries that some name leads to, sorted.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The entry for a name with its import path and receiver, "sync.Map" or "testing.T.Run", or for its whole package; null for others.</summary>
    public string? IdOf(string fullName)
    {
        if (_ids.TryGetValue(fullName, out var id))
            return id;
        var name = fullName.IndexOf('.', fullName.LastIndexOf('/') + 1);
        return name < 0 ? null : _ids.GetValueOrDefault(fullName[..name] + ".*");
    }

    /// <summary>The sentence that is said of the name in place of its entry's, which speaks of several; null for most.</summary>
    public string? SentenceOf(string fullName) => _sentences.GetValueOrDefault(fullName);

    /// <summary>Reads lines of an entry's id, a tab, names with spaces between and, behind another tab, a sentence in place of the entry's; "path.*" stands for all names of a package.</summary>
    /// <remarks>The file ships with the server, so a line of another form is a bug: it throws <see cref="FormatException"/>.</remarks>
    public static SymbolTable Parse(string text)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is not [var id, var names, .. var more] || more.Length > 1)
                throw new FormatException($"snippets/symbols.tsv: {line}");
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!ids.TryAdd(name, id))
                    throw new FormatException($"snippets/symbols.tsv: {name} stands twice");
                if (more is [var sentence])
                    sentences[name] = sentence;
            }
        }
        return new SymbolTable(ids.ToFrozenDictionary(StringComparer.Ordinal), sentences.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static SymbolTable ReadEmbedded()
    {
        using var stream = typeof(SymbolTable).Assembly.GetManifestResourceStream("symbols.tsv") ?? throw new FormatException("snippets/symbols.tsv is missing");
        return Parse(new StreamReader(stream).ReadToEnd());
    }
}
