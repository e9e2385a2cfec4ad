using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Names;

/// <summary>What takes the place of a symbol of Go's standard library in general.</summary>
/// <param name="Code">Rust with the names of Go's parameters, or, in the words of the table, the way it is done.</param>
/// <param name="Note">How it differs; empty where it does not.</param>
public sealed record StandardText(string Code, string Note);

/// <summary>The rows of <c>snippets/std</c> as a reader wants them, whatever the code at hand looks like.</summary>
public static partial class StandardTexts
{
    /// <summary>What no row of the translator's tables speaks of, for readers alone.</summary>
    private static readonly Lazy<FrozenDictionary<string, StandardText>> s_ideas = new(() =>
        Types.DataTable.Rows("std-ideas.tsv").ToFrozenDictionary(cells => cells[0], cells => new StandardText(cells[1], cells[2]), StringComparer.Ordinal));

    /// <summary>Null for what is not of the standard library and for what no row is known of.</summary>
    public static StandardText? Of(Symbol symbol)
    {
        if (!NameTexts.IsStandard(symbol))
            return null;
        var row = symbol.Kind == SymbolKind.TypeName ? StdTable.FindType(symbol.PackagePath, symbol.Name) ?? Plain(Rows(symbol)) : Plain(Rows(symbol));
        if (row is null || row.Template.Length == 0 || Written(row, symbol.Type as GoSignature) is not { } code)
            return s_ideas.Value.GetValueOrDefault(symbol.FullName);
        return new StandardText(code, row.Note);
    }

    /// <summary>Every function, method and type of the table, by full name: what a reader looks for who has no code at hand.</summary>
    public static IEnumerable<(string Symbol, StandardText Text)> All() => StdTable.PackageFiles.SelectMany(StdTable.RowsOfFile).GroupBy(row => row.Symbol, StringComparer.Ordinal)
        .Select(rows => (rows.Key, Row: Plain([.. rows])))
        .Where(found => found.Row is { Template.Length: > 0 })
        .Select(found => (found.Key, Written(found.Row!, signature: null) is { } code ? new StandardText(code, found.Row!.Note) : null)) // not null: just asked
        .Where(found => found.Item2 is not null)
        .Select(found => (found.Key, found.Item2!)) // not null: just asked
        .UnionBy(s_ideas.Value.Select(idea => (idea.Key, idea.Value)), entry => entry.Item1, StringComparer.Ordinal);

    /// <summary>True where rows of the table know the symbol, be it by a name that tests and benchmarks share.</summary>
    internal static bool IsKnown(Symbol symbol) => !Rows(symbol).IsEmpty;

    /// <summary>The methods that testing's T, B and F have in common stand under T.</summary>
    private static ImmutableArray<StdEntry> Rows(Symbol symbol)
    {
        var rows = StdTable.Rows(symbol.PackagePath, symbol.FullName);
        return rows.IsEmpty && symbol is { PackagePath: "testing", ReceiverTypeName: "common" or "TB" or "B" or "F" } ? StdTable.Rows("testing", "testing.T." + symbol.Name) : rows;
    }

    /// <summary>The row to show: one without small functions of our own before one with them, one that always holds before others.</summary>
    private static StdEntry? Plain(ImmutableArray<StdEntry> rows) =>
        rows.Where(row => row.Conditions.All(IsUsual)).OrderBy(row => row.Helpers.Length).ThenBy(row => row.Conditions.Length).FirstOrDefault();

    private static bool IsUsual(string condition) => condition is "quiet" or "checked" or "main" or "ok" || condition.Contains('!', StringComparison.Ordinal) || condition.Contains('>', StringComparison.Ordinal);

    /// <summary>The template with names for its operands; null where it needs types that only a call has.</summary>
    private static string? Written(StdEntry row, GoSignature? signature)
    {
        if (row.Template.Contains("$k", StringComparison.Ordinal) || row.Template.Contains("$e", StringComparison.Ordinal) || row.Template.Contains("$t", StringComparison.Ordinal))
            return null;
        var receiver = row.Symbol.Split('.') is [.., var type, _] ? NameMapper.Snake(type) : "x";
        return Operand().Replace(row.Template, match => match.Groups["name"].Value switch
        {
            "r" => receiver,
            "n" => "…",
            var number when match.Groups["form"].Value is "f" or "p" => number.Length > 0 ? "\"…\"" : "…",
            var number when match.Groups["form"].Value is "n" => number.Length > 0 ? "…" : "",
            var number => signature is not null && int.Parse(number, CultureInfo.InvariantCulture) is var index && index < signature.Parameters.Length && signature.Parameters[index].Name is { Length: > 0 } name && name != "_"
                ? NameMapper.Snake(name) : "x" + number,
        });
    }

    [GeneratedRegex(@"\$(?<form>[a-z]?)(?<name>\d+|r)|\$(?<name>n)")]
    private static partial Regex Operand();
}
