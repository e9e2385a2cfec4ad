using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

namespace GoRustLens.Translation.Std;

/// <summary>The standard library as data: the rows of <c>snippets/std</c>, one file a package, read when the first symbol of the package is asked for.</summary>
internal static class StdTable
{
    private static readonly ConcurrentDictionary<string, ImmutableDictionary<string, ImmutableArray<StdEntry>>> s_packages = new(StringComparer.Ordinal);

    /// <summary>The rows of a function, method or value, special forms first; empty where there are none.</summary>
    public static ImmutableArray<StdEntry> Rows(string packagePath, string fullName) =>
        packagePath.Length == 0 ? [] : Package(packagePath).GetValueOrDefault(fullName, []);

    /// <summary>The row without conditions, or the first one: for what only asks whether a symbol is known, and what it does to its operands.</summary>
    public static StdEntry? Find(string packagePath, string fullName) => Rows(packagePath, fullName) is [.., var last] ? last : null;

    /// <summary>The row of a type; null where there is none.</summary>
    public static StdEntry? FindType(string packagePath, string name) =>
        packagePath.Length == 0 || Package(packagePath) is { IsEmpty: true } ? null : Package(packagePath).GetValueOrDefault($"type {packagePath}.{name}", []) is [var row, ..] ? row : null;

    /// <summary>True where a method of the type writes through its receiver.</summary>
    public static bool HasWriters(string packagePath, string name) =>
        Package(packagePath).Values.Any(rows => rows[0].WritesReceiver && rows[0].Symbol.StartsWith($"{packagePath}.{name}.", StringComparison.Ordinal));

    /// <summary>The names of all files, for tests: "container.list", "strings".</summary>
    public static IEnumerable<string> PackageFiles =>
        typeof(StdTable).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("std/", StringComparison.Ordinal)).Select(n => n["std/".Length..^".tsv".Length]);

    /// <summary>All rows of a file, for tests.</summary>
    public static IEnumerable<StdEntry> RowsOfFile(string file) => Package(file.Replace('.', '/')).Values.SelectMany(rows => rows);

    private static ImmutableDictionary<string, ImmutableArray<StdEntry>> Package(string path) => s_packages.GetOrAdd(path, Read);

    private static ImmutableDictionary<string, ImmutableArray<StdEntry>> Read(string path)
    {
        using var stream = typeof(StdTable).Assembly.GetManifestResourceStream($"std/{path.Replace('/', '.')}.tsv");
        if (stream is null)
            return ImmutableDictionary<string, ImmutableArray<StdEntry>>.Empty;
        var rows = new List<StdEntry>();
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(Row(line.Split('\t')));
        }
        return rows.GroupBy(row => row.IsType ? "type " + row.Symbol : row.Symbol, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.OrderBy(row => row.Conditions.IsEmpty).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static StdEntry Row(string[] cells)
    {
        var isType = cells[0].StartsWith("type ", StringComparison.Ordinal);
        var name = (isType ? cells[0]["type ".Length..] : cells[0]).Split('@');
        var result = cells.Length > 2 ? cells[2] : "";
        var isPlace = result.EndsWith(" place", StringComparison.Ordinal);
        var row = new StdEntry(name[0], [.. name.Skip(1)], cells.Length > 1 ? cells[1] : "", isPlace ? result[..^" place".Length] : result) { IsType = isType, IsPlace = isPlace };
        return cells.Skip(3).Aggregate(row, With);
    }

    private static StdEntry With(StdEntry row, string cell)
    {
        var at = cell.IndexOf('=', StringComparison.Ordinal);
        var value = at < 0 ? "" : cell[(at + 1)..];
        return (at < 0 ? cell : cell[..at]) switch
        {
            "use" => row with { Uses = List(value) },
            "crate" => row with { Crates = List(value) },
            "help" => row with { Helpers = List(value) },
            "note" => row with { Note = value },
            "lowered" => row with { LoweredBy = value },
            "trait" => row with { Trait = value },
            "sets" => row with { Sets = int.Parse(value, CultureInfo.InvariantCulture) },
            "mut" => row with { WritesReceiver = true },
            "float" => row with { IsApproximate = true },
            "copy" => row with { IsCopy = true },
            "plain" => row with { IsPlain = true },
            "ptr" => row with { IsHandle = true },
            "nilptr" => row with { IsNilable = true },
            "args" => row with { Operands = value.Split(',').Select(item => item.Split(':', 2)).ToImmutableDictionary(item => int.Parse(item[0], CultureInfo.InvariantCulture), item => item[1]) },
            _ => row,
        };
    }

    private static ImmutableArray<string> List(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
