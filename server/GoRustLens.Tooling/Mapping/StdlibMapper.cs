using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Tooling.Mapping;

/// <summary>What takes the place of a package of Go's standard library.</summary>
/// <param name="Crates">What "cargo add" takes, the first choice; empty where std or the language does it.</param>
/// <param name="Text">One Markdown sentence: the crate or the part of std, and others.</param>
/// <param name="Difference">What a reader of Go trips over; "" for nothing.</param>
internal sealed record StdlibEntry(string Package, ImmutableArray<string> Crates, string Text, string Difference);

/// <summary>The table of Go's packages: snippets/stdlib.tsv.</summary>
internal static class StdlibMapper
{
    private static readonly Lazy<FrozenDictionary<string, StdlibEntry>> Packages = new(Load);

    public static IEnumerable<StdlibEntry> All => Packages.Value.Values;

    public static StdlibEntry? Find(string path) => Packages.Value.GetValueOrDefault(path);

    private static FrozenDictionary<string, StdlibEntry> Load()
    {
        var packages = new Dictionary<string, StdlibEntry>(StringComparer.Ordinal);
        foreach (var cells in DataResource.ReadRows("stdlib.tsv"))
            packages.Add(cells[0], new StdlibEntry(cells[0], [.. cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries)], cells[2], cells[3]));
        return packages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
