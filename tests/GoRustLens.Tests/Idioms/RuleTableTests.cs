using GoRustLens.Catalog;
using GoRustLens.Idioms;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Tests.Catalog;

namespace GoRustLens.Tests.Idioms;

/// <summary>The written list of rules against the rule classes and the catalog.</summary>
public sealed class RuleTableTests
{
    /// <summary>Import paths and full names stand for the ids of these.</summary>
    private static readonly string[] DataOnly = ["import", "symbol"];

    [Fact]
    public void Every_rule_class_is_in_the_table_once_and_forms_as_often_as_there_are_constructs()
    {
        var classes = typeof(IdiomRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IdiomRule)) && type is { IsAbstract: false, IsGenericType: false }).Select(type => type.Name).Order();
        Assert.Equal(classes, RuleTable.All.Select(rule => rule.GetType()).Where(type => !type.IsGenericType).Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_rule_has_a_catalog_folder()
    {
        var catalog = CatalogIndex.LoadEmbedded();
        Assert.Empty(RuleTable.All.Select(rule => rule.IdiomId).Where(id => !DataOnly.Contains(id) && catalog.Find(id) is null).Distinct());
    }

    [Fact]
    public void Every_name_leads_to_a_catalog_folder()
    {
        var catalog = CatalogIndex.LoadEmbedded();
        Assert.Empty(SymbolTable.Default.Ids.Where(id => catalog.Find(id) is null));
    }

    [Theory]
    [InlineData("sync.WaitGroup.Go", "waitgroup-go")]
    [InlineData("sync.WaitGroup.Going", null)]
    [InlineData("encoding/json.Marshal", "json-encode")]
    [InlineData("example.com/json.Marshal", null)]
    [InlineData("len", null)]
    [InlineData("", null)]
    public void A_name_counts_as_a_whole(string name, string? id) => Assert.Equal(id, SymbolTable.Default.IdOf(name));

    [Fact]
    public void A_star_stands_for_every_name_of_its_package()
    {
        var table = SymbolTable.Parse("# names\na\tx/y.* z.F\nb\tx/y.G\n");
        Assert.Equal("a b", string.Join(' ', table.Ids));
        Assert.Equal("a", table.IdOf("x/y.T.M"));
        Assert.Equal("b", table.IdOf("x/y.G"));
        Assert.Equal("a", table.IdOf("z.F"));
        Assert.Null(table.IdOf("z.G"));
    }

    [Theory]
    [InlineData("a b\n")]
    [InlineData("a\tx.F\nb\tx.F\n")]
    public void A_broken_table_of_names_is_told(string text) => Assert.Contains("symbols.tsv", Assert.Throws<FormatException>(() => SymbolTable.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_construct_of_the_catalog_has_a_rule()
    {
        var covered = RuleTable.All.Select(rule => rule.IdiomId).Concat(SymbolTable.Default.Ids).Append(DocComments.IdiomId).ToHashSet();
        covered.UnionWith(ToolIdioms.Directives);
        var constructs = CatalogIndex.LoadEmbedded().All.Where(idiom => idiom.Kind == IdiomKind.Construct).Select(idiom => idiom.Id);
        Assert.Empty(constructs.Where(id => !covered.Contains(id)));
    }

    [Fact]
    public void Every_rule_is_found_under_each_kind_that_it_asks_for()
    {
        foreach (var rule in RuleTable.All)
            Assert.All(rule.Interest, kind => Assert.Contains(RuleTable.For(kind).Concat(RuleTable.GeneralFor(kind)), found => found.GetType() == rule.GetType() && found.IdiomId == rule.IdiomId));
    }
}
