using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Types;

/// <summary>A type of Go's standard library in Rust.</summary>
/// <param name="Type">The path as code writes it.</param>
/// <param name="Trait">For interfaces: the trait.</param>
internal sealed record StdType(string Type, string? Trait, bool IsCopy, ImmutableArray<string> Uses, ImmutableArray<string> Crates);

/// <summary>The types of the standard library that translation knows, read from <c>std-types.tsv</c>.</summary>
internal static class StdTypeMap
{
    private static readonly FrozenDictionary<string, StdType> s_types = Types.DataTable.Rows("std-types.tsv").ToFrozenDictionary(
        row => row[0],
        row => new StdType(row[1], row[2].Length == 0 ? null : row[2], row[3] == "copy", Types.DataTable.List(row[4]), Types.DataTable.List(row[5])),
        StringComparer.Ordinal);

    public static StdType? Find(GoNamed named) =>
        named.Symbol.PackagePath.Length == 0 ? null : s_types.GetValueOrDefault($"{named.Symbol.PackagePath}.{named.Name}");
}
