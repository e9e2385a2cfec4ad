using System.Collections.Immutable;
using System.Text.Json;

namespace GoRustLens.Tooling.Mapping;

/// <summary>The data files that the build puts into this assembly: snippets/commands/*.json and the tables beside them.</summary>
internal static class DataResource
{
    public static JsonDocument Read(string name)
    {
        using var stream = typeof(DataResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build left out the data file {name}.");
        return JsonDocument.Parse(stream);
    }

    /// <summary>The rows of a tab-separated file, without comments; each has all its cells, perhaps empty.</summary>
    public static IEnumerable<string[]> ReadRows(string name)
    {
        using var stream = typeof(DataResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build left out the data file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>All files whose name begins so, in the order of their names.</summary>
    public static IEnumerable<JsonDocument> ReadAll(string prefix) =>
        typeof(DataResource).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read);
}

/// <summary>Fields of a JSON object with the defaults that the data files leave out.</summary>
internal static class JsonFields
{
    public static string Text(JsonElement json, string name, string fallback = "") =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? fallback : fallback;

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    public static ImmutableArray<string> Texts(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")] : [value.GetString() ?? ""];
    }

    /// <summary>A list of texts as lines.</summary>
    public static string Lines(JsonElement json, string name) => string.Join('\n', Texts(json, name));

    public static IEnumerable<JsonProperty> Objects(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.EnumerateObject() : [];
}
