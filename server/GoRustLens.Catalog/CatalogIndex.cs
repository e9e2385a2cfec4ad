using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Catalog;

/// <summary>All entries of the catalog by id. Immutable.</summary>
public sealed class CatalogIndex(IEnumerable<Idiom> idioms)
{
    private readonly FrozenDictionary<string, Idiom> _byId = idioms.ToFrozenDictionary(idiom => idiom.Id, StringComparer.Ordinal);

    public static CatalogIndex Empty { get; } = new([]);

    public ImmutableArray<Idiom> All => _byId.Values;

    public Idiom? Find(string id) => _byId.GetValueOrDefault(id);
}
