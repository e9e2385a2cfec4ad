using GoRustLens.Idioms.Diagnostics;

namespace GoRustLens.Tests.Diagnostics;

public sealed class RuleListTests
{
    [Fact]
    public void Every_rule_of_the_assembly_is_listed_once()
    {
        var rules = typeof(DiagnosticRule).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticRule)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => type.Name);
        Assert.Equal(rules.Order(StringComparer.Ordinal), RuleList.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_are_unique() =>
        Assert.Equal(RuleList.All.Length, RuleList.All.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
}
