using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Go's environment variables.</summary>
internal static class EnvironmentMapper
{
    private static readonly Lazy<FrozenDictionary<string, EnvironmentEntry>> Entries = new(Load);

    public static EnvironmentEntry? Find(string name) => Entries.Value.GetValueOrDefault(name);

    /// <summary>Adds the variables of a call: Go's own translated, the program's own kept, both with their honest note.</summary>
    public static void Apply(CargoDraft draft, ToolCall call)
    {
        foreach (var (name, value) in call.Ambient.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!call.Own.ContainsKey(name) && Find(name) is { } entry)
                ApplyKnown(draft, name, value, entry, isOwn: false);
        }
        foreach (var (name, value) in call.Own.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Find(name) is { } entry)
                ApplyKnown(draft, name, value, entry, isOwn: true);
            else
                draft.AddEnvironment($"{name}={ShellQuoting.Quote(value)}");
        }
    }

    /// <summary>"go env NAME": what answers the same question in Rust.</summary>
    public static void ApplyQuery(CargoDraft draft, ImmutableArray<ShellWord> words)
    {
        var names = words.Where(word => !word.Text.StartsWith('-')).Select(word => word.Text).ToArray();
        if (words.Any(word => word.Text is "-w" or "-u"))
        {
            draft.Command = "";
            draft.Summary = "settings are written to .cargo/config.toml (`[env]`, `[build]`) by hand";
        }
        foreach (var name in names.Select(name => name.Split('=')[0]))
        {
            var entry = Find(name);
            if (entry is null)
                draft.AddMissing(name);
            else if (entry.Query.Length > 0 && draft.Command.Length > 0)
                draft.Command = entry.Query;
            if (entry is not null)
                draft.AddNote($"{name}: {entry.Summary}.");
        }
    }

    private static void ApplyKnown(CargoDraft draft, string name, string value, EnvironmentEntry entry, bool isOwn)
    {
        if (TargetMapper.Variables.Contains(name) || name == "GOFLAGS")
            return;
        if (entry.Set.Length > 0)
            draft.AddEnvironment(entry.Set.Replace("{value}", ShellQuoting.Quote(value), StringComparison.Ordinal));
        if (isOwn)
            draft.AddNote(entry.Note.Replace("{value}", value, StringComparison.Ordinal));
    }

    private static FrozenDictionary<string, EnvironmentEntry> Load()
    {
        using var document = DataResource.Read("environment.json");
        return document.RootElement.EnumerateObject().ToFrozenDictionary(
            variable => variable.Name,
            variable => new EnvironmentEntry
            {
                Summary = JsonFields.Text(variable.Value, "summary"),
                Set = JsonFields.Text(variable.Value, "set"),
                Manifest = JsonFields.Lines(variable.Value, "manifest"),
                ManifestFile = JsonFields.Text(variable.Value, "manifestFile", "Cargo.toml"),
                Note = JsonFields.Text(variable.Value, "note"),
                Query = JsonFields.Text(variable.Value, "query"),
            },
            StringComparer.Ordinal);
    }
}
