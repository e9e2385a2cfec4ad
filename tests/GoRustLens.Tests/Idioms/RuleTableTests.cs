using GoRustLens.Catalog;
using GoRustLens.Idioms;

namespace GoRustLens.Tests.Idioms;

/// <summary>The written list of rules against the rule classes and the catalog.</summary>
public sealed class RuleTableTests
{
    /// <summary>Import paths stand for the ids of these.</summary>
    private const string DataOnly = "import";

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
        Assert.Empty(RuleTable.All.Select(rule => rule.IdiomId).Where(id => id != DataOnly && catalog.Find(id) is null).Distinct());
    }

    [Fact]
    public void Every_construct_of_the_catalog_has_a_rule()
    {
        var covered = RuleTable.All.Select(rule => rule.IdiomId).ToHashSet();
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
