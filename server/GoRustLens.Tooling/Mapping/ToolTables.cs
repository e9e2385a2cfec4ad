using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace GoRustLens.Tooling.Mapping;

/// <summary>The facts of snippets/commands/*.json, read once from the assembly's resources.</summary>
/// <remarks>A malformed table is a bug of ours: reading throws, and the tests read every table.</remarks>
internal sealed class ToolTables
{
    private static readonly Lazy<ToolTables> LazyInstance = new(Load);

    private readonly FrozenDictionary<string, ToolEntry> _tools;
    private readonly FrozenDictionary<string, FrozenDictionary<string, FlagEntry>> _flags;

    private ToolTables(Dictionary<string, ToolEntry> tools, Dictionary<string, FrozenDictionary<string, FlagEntry>> flags)
    {
        _tools = tools.ToFrozenDictionary(StringComparer.Ordinal);
        _flags = flags.ToFrozenDictionary(StringComparer.Ordinal);
        Roots = _tools.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static ToolTables Instance => LazyInstance.Value;

    /// <summary>The first words of all entries: the programs that are known at all.</summary>
    public FrozenSet<string> Roots { get; }

    public IEnumerable<ToolEntry> Tools => _tools.Values;

    public ToolEntry? Find(string name) => _tools.GetValueOrDefault(name);

    /// <summary>A flag of an entry by its name as written ("-race", "--fix"); null if no table has it.</summary>
    public FlagEntry? FindFlag(ToolEntry tool, string name)
    {
        foreach (var table in tool.FlagTables)
        {
            if (_flags.TryGetValue(table, out var flags) && flags.TryGetValue(name, out var flag))
                return flag;
        }
        return null;
    }

    private static ToolTables Load()
    {
        var tools = new Dictionary<string, ToolEntry>(StringComparer.Ordinal);
        var flags = new Dictionary<string, FrozenDictionary<string, FlagEntry>>(StringComparer.Ordinal);
        foreach (var document in DataResource.ReadAll("tools-"))
        {
            using (document)
            {
                foreach (var tool in JsonFields.Objects(document.RootElement, "tools"))
                    AddTool(tool.Name, tool.Value, tools);
                foreach (var table in JsonFields.Objects(document.RootElement, "flags"))
                    flags.Add(table.Name, ReadFlags(table.Value));
            }
        }
        return new ToolTables(tools, flags);
    }

    /// <summary>A name with bars is several: "gofumpt | gofmt".</summary>
    private static void AddTool(string names, JsonElement json, Dictionary<string, ToolEntry> tools)
    {
        foreach (var name in names.Split('|', StringSplitOptions.TrimEntries))
        {
            tools.Add(name, new ToolEntry
            {
                Name = name,
                Summary = JsonFields.Text(json, "summary"),
                Command = JsonFields.Text(json, "command"),
                Commands = JsonFields.Texts(json, "commands"),
                Manifest = JsonFields.Lines(json, "manifest"),
                ManifestFile = JsonFields.Text(json, "manifestFile", "Cargo.toml"),
                Notes = JsonFields.Texts(json, "notes"),
                Arguments = Enum.Parse<ArgumentMode>(JsonFields.Text(json, "arguments", "Workspace"), ignoreCase: true),
                FlagTables = JsonFields.Texts(json, "flags"),
                Words = json.TryGetProperty("words", out var words) ? ReadFlags(words) : FrozenDictionary<string, FlagEntry>.Empty,
                Install = JsonFields.Text(json, "install"),
                Catalog = JsonFields.Text(json, "catalog"),
                Link = JsonFields.Text(json, "link"),
            });
        }
    }

    private static FrozenDictionary<string, FlagEntry> ReadFlags(JsonElement table)
    {
        var flags = new Dictionary<string, FlagEntry>(StringComparer.Ordinal);
        foreach (var flag in table.EnumerateObject())
        {
            foreach (var name in flag.Name.Split('|', StringSplitOptions.TrimEntries))
                flags.Add(name, ReadFlag(flag.Value));
        }
        return flags.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FlagEntry ReadFlag(JsonElement json) => new()
    {
        Argument = Enum.Parse<FlagArgument>(JsonFields.Text(json, "takes", "None"), ignoreCase: true),
        Cargo = JsonFields.Text(json, "cargo"),
        Behind = JsonFields.Text(json, "behind"),
        Environment = JsonFields.Text(json, "environment"),
        Command = JsonFields.Text(json, "command"),
        Manifest = JsonFields.Lines(json, "manifest"),
        Note = JsonFields.Text(json, "note"),
        IsSpecial = json.TryGetProperty("special", out _),
        ByValue = json.TryGetProperty("values", out var values) ? ReadFlags(values) : FrozenDictionary<string, FlagEntry>.Empty,
    };
}
