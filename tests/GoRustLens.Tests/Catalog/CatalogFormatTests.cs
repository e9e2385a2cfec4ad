using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Tests.Repo;
using Newtonsoft.Json.Linq;

namespace GoRustLens.Tests.Catalog;

/// <summary>Holds each folder below snippets/ against snippets/NAMING.md and snippets/schema.json.</summary>
public sealed partial class CatalogFormatTests
{
    private static readonly string[] PageOrder =
        ["## In Go", "## In Rust", "## What the compiler refuses", "## What changes", "## What it costs", "## When it is fine to ignore"];

    private static readonly string[] TradeoffOrder = ["## For Go", "## For Rust", "## How to decide"];

    private static readonly JObject Schema = JObject.Parse(File.ReadAllText(Repository.PathTo("snippets", "schema.json")));

    public static TheoryData<string> Folders => [.. AllFolders.Select(folder => Path.GetRelativePath(Repository.PathTo("snippets"), folder).Replace('\\', '/'))];

    private static string[] AllFolders { get; } =
        [.. Repository.Files("snippets", "idiom.json").Select(file => Path.GetDirectoryName(file) ?? "").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_keeps_to_the_format(string folder) => Assert.Empty(Faults(folder));

    [Fact]
    public void The_catalog_has_every_entry_of_the_guide()
    {
        var wanted = File.ReadAllLines(Repository.PathTo("tests", "fixtures", "catalog", "guide-constructs.txt"))
            .Where(line => line.Length > 0 && line[0] != '#');
        Assert.Empty(wanted.Except(AllFolders.Select(Path.GetFileName)));
    }

    [Fact]
    public void Ids_are_used_once() => Assert.Empty(Repeated(AllFolders.Select(Path.GetFileName)));

    [Fact]
    public void Snippet_prefixes_are_used_once() =>
        Assert.Empty(Repeated(AllFolders.SelectMany(folder => Snippets(Json(folder))).Select(snippet => (string?)snippet["prefix"])));

    [Fact]
    public void Triggers_lead_to_one_entry_each() =>
        Assert.Empty(Repeated(CatalogIndex.LoadEmbedded().All.SelectMany(idiom => idiom.Triggers).Select(trigger => trigger.ToString())));

    private static IEnumerable<string> Faults(string folder)
    {
        var json = Json(Repository.PathTo("snippets", folder));
        var idiom = CatalogReader.Read(folder, name => Text(folder, name));
        return SchemaFaults(json).Concat(PageFaults(folder, idiom)).Concat(CodeFaults(folder, json, idiom));
    }

    /// <summary>The part of JSON Schema that schema.json uses on top-level fields.</summary>
    private static IEnumerable<string> SchemaFaults(JObject json)
    {
        var properties = (JObject)Schema["properties"]!; // not null: read above, and this test is its only reader
        foreach (var name in Schema["required"]!.Select(item => (string)item!).Where(name => json[name] is null)) // as above
            yield return $"{name} is missing";
        foreach (var field in json.Properties())
        {
            if (properties[field.Name] is not { } rule)
                yield return $"{field.Name} is no field";
            else if ((int?)rule["maxLength"] is { } limit && ((string?)field.Value)?.Length > limit)
                yield return $"{field.Name} has {((string?)field.Value)?.Length} characters, at most {limit} are allowed";
            else if ((string?)rule.SelectToken("items.pattern") is { } pattern && field.Value is JArray items && items.Any(item => !Regex.IsMatch((string?)item ?? "", pattern)))
                yield return $"{field.Name} has an item that is not like {pattern}";
        }
    }

    private static IEnumerable<string> PageFaults(string folder, Idiom idiom)
    {
        var text = Text(folder, "doc.md") ?? "";
        var headings = text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToArray();
        var order = idiom.Kind == IdiomKind.Tradeoff ? TradeoffOrder : PageOrder;
        if (!headings.SequenceEqual(order.Where(headings.Contains)))
            yield return $"headings are not, in this order, some of: {string.Join(", ", order)}";
        foreach (var missing in Needed(folder, idiom, order).Except(headings))
            yield return $"doc.md has no \"{missing}\"";
        if (EmptySection().IsMatch(text + "\n## "))
            yield return "a section of doc.md is empty";
        if (idiom.Sources.IsEmpty || idiom.Sources.Any(source => source.Title.Length < 4 || !source.Url.StartsWith("https://", StringComparison.Ordinal)))
            yield return "sources need at least one entry, with a title and an https URL each";
        if (idiom.Hover.StartsWith("Rust", StringComparison.Ordinal) || idiom.Hover.EndsWith('.') || idiom.Hover.Contains('\n', StringComparison.Ordinal))
            yield return "the hover line starts with \"Rust\", ends in a full stop, or has two lines";
    }

    private static IEnumerable<string> Needed(string folder, Idiom idiom, string[] order) => idiom.Kind switch
    {
        IdiomKind.Tradeoff => order,
        IdiomKind.Command or IdiomKind.Package => ["## What changes"],
        _ => PageOrder.Where(heading => heading switch
        {
            "## What the compiler refuses" => Text(folder, "refused.rs") is not null,
            "## What it costs" => idiom.Cost is not null,
            "## When it is fine to ignore" => idiom.Kind == IdiomKind.Diagnostic,
            _ => true,
        }),
    };

    private static IEnumerable<string> CodeFaults(string folder, JObject json, Idiom idiom)
    {
        var needsCode = idiom.Kind is IdiomKind.Construct or IdiomKind.Diagnostic;
        if (needsCode && (idiom.ExampleGo.Length == 0 || idiom.ExampleRust.Length == 0))
            yield return "example.go or example.rs is missing";
        if (idiom.Kind == IdiomKind.Diagnostic && idiom.RustErrors.Length > 0 && idiom.RefusedRust.Length == 0)
            yield return "a diagnostic that names an error of rustc needs refused.rs";
        var refused = json["refused"]?.Select(code => (string?)code ?? "").ToArray() ?? [];
        if ((refused.Length > 0) != (idiom.RefusedRust.Length > 0))
            yield return "\"refused\" and refused.rs go together";
        var proven = refused.Concat(ProvenApart(folder, idiom)).ToArray();
        if (refused.Except(idiom.RustErrors).Any())
            yield return "a code of \"refused\" is not in \"rustErrors\"";
        if (needsCode && idiom.RustErrors.Except(proven).Any())
            yield return $"no counter-example proves {string.Join(", ", idiom.RustErrors.Except(proven))}";
        foreach (var (name, code) in new[] { ("example.go", idiom.ExampleGo), ("example.rs", idiom.ExampleRust), ("refused.rs", idiom.RefusedRust) })
        {
            if (code.Split('\n').Length > 31)
                yield return $"{name} shows more than 30 lines";
        }
    }

    /// <summary>The codes that have a program of their own: refused_E0499.rs, refused_unused_must_use.rs.</summary>
    private static IEnumerable<string> ProvenApart(string folder, Idiom idiom) =>
        idiom.RustErrors.Where(code => Text(folder, $"refused_{code[(code.IndexOf(':') + 1)..]}.rs") is not null);

    private static IEnumerable<JObject> Snippets(JObject json) => json["snippet"] switch
    {
        JObject one => [one],
        JArray many => many.Cast<JObject>(),
        _ => [],
    };

    private static JObject Json(string folder) => JObject.Parse(File.ReadAllText(Path.Combine(folder, "idiom.json")));

    private static string? Text(string folder, string name)
    {
        var path = Repository.PathTo("snippets", folder, name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static IEnumerable<string?> Repeated(IEnumerable<string?> names) =>
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex(@"^## [^\n]*\n\s*(?=## )", RegexOptions.Multiline)]
    private static partial Regex EmptySection();
}
