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
public sealed partial record StandardText(string Code, string Note)
{
    /// <summary>True where <see cref="Code"/> is words in Markdown, perhaps with code in them, not one piece of Rust.</summary>
    public bool IsProse => Code.Contains('`', StringComparison.Ordinal) || Words().IsMatch(Code);

    /// <summary><see cref="Code"/> as Markdown.</summary>
    public string Markdown => IsProse ? Code : $"`{Code}`";

    /// <summary>All of it as Markdown.</summary>
    public string WithNote => Note.Length == 0 ? Markdown + "." : $"{Markdown}. {char.ToUpperInvariant(Note[0])}{Note[1..]}.";

    /// <summary>Types and functions of our own that the code needs: no crate has them.</summary>
    public ImmutableArray<string> Helpers { get; init; } = [];

    /// <summary>True for what a translation does in another way.</summary>
    public bool IsOtherWay { get; init; }

    [GeneratedRegex(@"^(?!(?:let|for|while|if|match|impl|static|const|async|return)\b)[a-z]+ [a-z]")]
    private static partial Regex Words();
}

/// <summary>The rows of <c>snippets/std</c> as a reader wants them, whatever the code at hand looks like.</summary>
public static partial class StandardTexts
{
    /// <summary>For readers alone: what no row of the translator's tables speaks of, and the way to do it without the small functions of our own that those rows need.</summary>
    private static readonly Lazy<FrozenDictionary<string, StandardText>> s_ideas = new(() =>
        Types.DataTable.Rows("std-ideas.tsv").ToFrozenDictionary(cells => cells[0], cells => new StandardText(cells[1], cells[2]) { IsOtherWay = true }, StringComparer.Ordinal));

    /// <summary>Null for what is not of the standard library and for what no row is known of.</summary>
    public static StandardText? Of(Symbol symbol)
    {
        if (!NameTexts.IsStandard(symbol))
            return null;
        var row = symbol.Kind == SymbolKind.TypeName ? StdTable.FindType(symbol.PackagePath, symbol.Name) ?? Plain(Rows(symbol)) : Plain(Rows(symbol));
        if (row is null || row.Template.Length == 0 || Written(row, symbol.Type as GoSignature) is not { } code)
            return s_ideas.Value.GetValueOrDefault(symbol.FullName);
        var helpers = HelpersOf(row, code, symbol);
        if (!helpers.IsEmpty && row.IsType && Plain(Rows(symbol)) is { LoweredBy: "idea" } idea)
            return new StandardText(idea.Template, idea.Note) { IsOtherWay = true };
        if (IsWithoutWord(symbol))
            return s_ideas.Value.GetValueOrDefault(symbol.FullName);
        return (!helpers.IsEmpty || row.Template is "$r" or "$0" or "$o0") && s_ideas.Value.TryGetValue(symbol.FullName, out var plain) ? plain : new StandardText(code, row.Note) { Helpers = helpers, IsOtherWay = row.LoweredBy is not null || Rows(symbol).Any(other => !other.Helpers.IsEmpty) };
    }

    /// <summary>True for io.Closer: what a translation writes for it nobody else would.</summary>
    internal static bool IsWithoutWord(Symbol type) => type is { PackagePath: "io", Name: "Closer" };

    /// <summary>What of our own the code names, and the type of our own whose method it calls.</summary>
    private static ImmutableArray<string> HelpersOf(StdEntry row, string code, Symbol symbol)
    {
        if (row.LoweredBy == "idea")
            return [];
        var receiver = symbol.ReceiverTypeName is { } type && row.Template.Contains("$r", StringComparison.Ordinal) ? StdTable.FindType(symbol.PackagePath, type) : null;
        var words = Polish.RustWords.In(receiver is { Helpers.IsEmpty: false } ? $"{code} {receiver.Template}" : code);
        return [.. Helpers.HelperTexts.With(row.Helpers.Concat(receiver?.Helpers ?? [])).SelectMany(helper => helper.Declared).Where(words.Contains).Distinct(StringComparer.Ordinal)];
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
        if (receiver is "bool" or "int32" or "int64" or "uint32" or "uint64" or "uintptr")
            receiver = "x";
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
