using System.Collections.Frozen;

namespace GoRustLens.Catalog;

/// <summary>What Cargo.toml says of each crate that translations use: snippets/crates.toml, which ships with the server.</summary>
public sealed class CrateTable
{
    private static readonly Lazy<CrateTable> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, string> _requirements;
    private readonly FrozenDictionary<string, string> _days;

    private CrateTable(string @checked, string edition, FrozenDictionary<string, string> requirements, FrozenDictionary<string, string> days, FrozenSet<string> unknown)
    {
        _days = days;
        Unknown = unknown;
        Checked = @checked;
        Edition = edition;
        _requirements = requirements;
    }

    public static CrateTable Default => Embedded.Value;

    /// <summary>The day on which the versions were looked up: "2026-11-23".</summary>
    public string Checked { get; }

    /// <summary>The edition that translations are written in: "2024".</summary>
    public string Edition { get; }

    /// <summary>Crates that are named to the user, but whose version is not known.</summary>
    public FrozenSet<string> Unknown { get; }

    /// <summary>Names of the crates, sorted.</summary>
    public IEnumerable<string> Names => _requirements.Keys.Order(StringComparer.Ordinal);

    /// <summary>The right side of a line of Cargo.toml: <c>"1"</c> or <c>{ version = "1", features = ["full"] }</c>; null for a crate that the table lacks.</summary>
    public string? RequirementOf(string crate) => _requirements.GetValueOrDefault(crate);

    /// <summary>The day of a crate's version, where it is another than that of the whole table; "" for most.</summary>
    public string DayOf(string crate) => _days.GetValueOrDefault(crate, "");

    /// <summary>The crate's name as Cargo.toml writes it: code writes "_" for the "-" of a name.</summary>
    public string NameOf(string crate) =>
        _requirements.ContainsKey(crate) ? crate : Array.Find([.. _requirements.Keys], name => name.Replace('-', '_') == crate.Replace('-', '_')) ?? crate;

    /// <summary>Reads the few forms of TOML that the file has: comments, tables, "name = value" on one line. A comment behind a value is its day and source; an empty value an unknown version.</summary>
    /// <remarks>The file ships with the server, so a line of another form is a bug: it throws <see cref="FormatException"/>.</remarks>
    public static CrateTable Parse(string text)
    {
        var requirements = new Dictionary<string, string>(StringComparer.Ordinal);
        var days = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or '[')))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException($"snippets/crates.toml: {line}");
            var (name, comment) = (line[..equals].TrimEnd(), line.IndexOf('#', StringComparison.Ordinal));
            var value = (comment < 0 ? line[(equals + 1)..] : line[(equals + 1)..comment]).Trim();
            if (comment >= 0)
                days.Add(name, line[(comment + 1)..].Split(',')[0].Trim());
            if (value == "\"\"")
                unknown.Add(name);
            else
                requirements.Add(name, value);
        }
        return requirements.Remove("checked", out var day) && requirements.Remove("edition", out var edition)
            ? new CrateTable(day.Trim('"'), edition.Trim('"'), requirements.ToFrozenDictionary(StringComparer.Ordinal), days.ToFrozenDictionary(StringComparer.Ordinal), unknown.ToFrozenSet(StringComparer.Ordinal))
            : throw new FormatException("snippets/crates.toml: \"checked\" or \"edition\" is missing");
    }

    private static CrateTable ReadEmbedded()
    {
        using var stream = typeof(CrateTable).Assembly.GetManifestResourceStream("crates.toml") ?? throw new FormatException("snippets/crates.toml is missing");
        return Parse(new StreamReader(stream).ReadToEnd());
    }
}
