using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Catalog;

/// <summary>The ids that code names as texts are of the catalog or of snippets/forms.tsv: a slip of the pen would switch a rule off in silence.</summary>
public sealed partial class NamedIdsTests
{
    private static readonly CatalogIndex Index = CatalogIndex.LoadEmbedded();

    private static readonly HashSet<string> Forms = [.. File.ReadLines(Repository.PathTo("snippets", "forms.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])];

    /// <summary>"ptr-receiver": nothing else in this project is written so. Codes of findings have names of their own.</summary>
    [Fact]
    public void Every_id_that_the_idioms_name_exists()
    {
        var named = Sources().SelectMany(file => Hyphenated.Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Id: match.Groups["id"].Value))).ToArray();

        Assert.True(named.Length > 400, $"{named.Length} ids found");
        Assert.Empty(named.Where(name => !IsKnown(name.Id)));
    }

    [Fact]
    public void Every_key_of_the_tables_of_fragments_exists()
    {
        var text = File.ReadAllText(Sources().Single(file => Path.GetFileName(file) == "FragmentFit.cs"));
        var keys = Key.Matches(text).Select(match => match.Groups["id"].Value).ToArray();
        var families = Family.Matches(text[..text.IndexOf("OneOf", StringComparison.Ordinal)]).Select(match => match.Groups["id"].Value).ToArray();

        Assert.True(keys.Length > 100 && families.Length > 20);
        Assert.Empty(keys.Where(id => !IsKnown(id)));
        Assert.Empty(families.Where(family => !Index.All.Any(idiom => idiom.Id.StartsWith(family, StringComparison.Ordinal))));
    }

    private static bool IsKnown(string id) => Index.Find(id) is not null || Forms.Contains(id);

    private static IEnumerable<string> Sources() =>
        Repository.Files(Path.Combine("server", "GoRustLens.Idioms"), "*.cs").Where(file => !file.Contains("Diagnostics", StringComparison.Ordinal));

    [GeneratedRegex("\"(?<id>[a-z][a-z0-9]*(-[a-z0-9]+)+)\"")]
    private static partial Regex Hyphenated { get; }

    [GeneratedRegex("\\[\"(?<id>[a-z0-9-]+)\"\\] =")]
    private static partial Regex Key { get; }

    [GeneratedRegex("\"(?<id>[a-z0-9-]+)\"")]
    private static partial Regex Family { get; }
}
