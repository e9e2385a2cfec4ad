using System.Collections.Immutable;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GoRustLens.Catalog;

/// <summary>Makes <see cref="Idiom"/>s of catalog folders, from the resources of this assembly or from disk.</summary>
/// <remarks>
/// The format is snippets/NAMING.md and snippets/schema.json. The catalog ships with the server, so a folder that breaks
/// the format is a bug: reading throws <see cref="FormatException"/> with the folder's name.
/// </remarks>
public static class CatalogReader
{
    /// <summary>Text of one file of a folder, or null where the folder has no such file.</summary>
    public delegate string? FileText(string fileName);

    internal static CatalogIndex ReadEmbedded()
    {
        var assembly = typeof(CatalogReader).Assembly;
        return new CatalogIndex(assembly.GetManifestResourceNames()
            .Where(name => Path.GetFileName(name) == "idiom.json")
            .Select(name => EmbeddedEntry(assembly, name[..^"idiom.json".Length])));
    }

    /// <summary>One folder: <paramref name="folder"/> is "category/id", the names of the last two directories.</summary>
    public static Idiom Read(string folder, FileText fileText)
    {
        try
        {
            var json = Parse(fileText("idiom.json") ?? throw new FormatException("idiom.json is missing"));
            return WithExamples(ReadFields(folder, json), fileText);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidCastException)
        {
            throw new FormatException($"snippets/{folder}: {error.Message}", error);
        }
    }

    /// <param name="prefix">"errors/err-return/", with the separators of the machine that built the assembly.</param>
    private static KeyValuePair<string, Lazy<Idiom>> EmbeddedEntry(Assembly assembly, string prefix)
    {
        string? Text(string fileName)
        {
            using var stream = assembly.GetManifestResourceStream(prefix + fileName);
            return stream is null ? null : new StreamReader(stream).ReadToEnd();
        }

        var folder = prefix.Replace('\\', '/').TrimEnd('/');
        return KeyValuePair.Create(folder[(folder.LastIndexOf('/') + 1)..], new Lazy<Idiom>(() => Read(folder, Text)));
    }

    private static Idiom ReadFields(string folder, JObject json)
    {
        var slash = folder.LastIndexOf('/');
        return new Idiom
        {
            Id = folder[(slash + 1)..],
            Category = folder[..slash],
            Kind = ReadEnum<IdiomKind>(Required(json, "kind")),
            Title = Required(json, "title"),
            Hover = Required(json, "hover"),
            Checks = (string?)json["checks"],
            Cost = (string?)json["cost"],
            RustErrors = Strings(json["rustErrors"]),
            Fidelity = ReadEnum<Fidelity>(Required(json, "fidelity")),
            Crates = Strings(json["crates"]),
            Sources = [.. Objects(json["sources"]).Select(source => new IdiomSource(Required(source, "title"), Required(source, "url")))],
            Triggers = [.. Objects(json["triggers"]).Select(ReadTrigger)],
        };
    }

    private static Idiom WithExamples(Idiom idiom, FileText fileText)
    {
        var withCode = idiom with
        {
            ExampleGo = ShownPart.Of(fileText("example.go")),
            ExampleRust = ShownPart.Of(fileText("example.rs")),
            RefusedRust = ShownPart.Of(fileText("refused.rs")),
        };
        return withCode with { Page = CatalogPage.Compose(withCode, fileText("doc.md") ?? "") };
    }

    private static Trigger ReadTrigger(JObject trigger) => trigger.Properties().Single() switch
    {
        { Name: "import" } property => new Trigger(TriggerKind.Import, (string?)property.Value ?? ""),
        { Name: "command" } property => new Trigger(TriggerKind.Command, (string?)property.Value ?? ""),
        var property => throw new FormatException($"a trigger cannot be of kind \"{property.Name}\""),
    };

    private static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string Required(JObject json, string name) =>
        (string?)json[name] ?? throw new FormatException($"\"{name}\" is missing");

    private static T ReadEnum<T>(string text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : throw new FormatException($"\"{text}\" is no {typeof(T).Name}");

    private static ImmutableArray<string> Strings(JToken? array) => array is null ? [] : [.. array.Select(item => (string?)item ?? "")];

    private static IEnumerable<JObject> Objects(JToken? array) => array is null ? [] : array.Cast<JObject>();
}
