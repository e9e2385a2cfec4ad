using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Translation.Calls;

/// <summary>One call of Go's standard library in Rust.</summary>
/// <param name="Template">Rust with <c>$0</c> (as it stands), <c>$o0</c> (owned), <c>$b0</c> (borrowed), <c>$m0</c> (mutably borrowed), <c>$u0</c> (usize), <c>$i0</c> (integer as typed), <c>$f0</c> (format string and what follows), <c>$r</c> and its forms (receiver).</param>
/// <param name="Flags">size, char, ref, option, async, result, unit: what the expression gives, where that is not an owned value of Go's type.</param>
internal sealed record StdCall(string Symbol, string Template, ImmutableArray<string> Flags, ImmutableArray<string> Uses, ImmutableArray<string> Crates, string Caveat)
{
    public bool Has(string flag) => Flags.Contains(flag);
}

/// <summary>The calls and values of Go's standard library that translation knows, from <c>std-calls.tsv</c>; by Go's full name.</summary>
internal static class StdCallMap
{
    private static readonly FrozenDictionary<string, StdCall> s_calls = Data.DataTable.Rows("std-calls.tsv").ToFrozenDictionary(
        row => row[0],
        row => new StdCall(row[0], row[1], Data.DataTable.List(row[2]), Data.DataTable.List(row[3]), Data.DataTable.List(row[4]), row[5]),
        StringComparer.Ordinal);

    public static IReadOnlyCollection<StdCall> All => s_calls.Values;

    /// <summary>The row of a symbol; with threads its row "symbol threads" goes first.</summary>
    public static StdCall? Find(string symbol, bool usesTokio) =>
        (usesTokio ? null : s_calls.GetValueOrDefault(symbol + " threads")) ?? s_calls.GetValueOrDefault(symbol);
}
