using System.Globalization;
using GoRustLens.Catalog;
using GoRustLens.Tests.Repo;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Catalog;

/// <summary>Every crate that the tables name has a version in snippets/crates.toml, or stands there as one whose version is not known.</summary>
public sealed class CrateVersionTests
{
    /// <summary>May only shrink: crates that the builds cannot fetch and that no list at hand has.</summary>
    private const int MostUnknown = 50;

    [Fact]
    public void Every_crate_that_a_hover_adds_is_on_record()
    {
        var named = ToolingEntries.All(CrateChoices.None).Where(entry => entry.Kind != ToolingEntryKind.Command).SelectMany(entry => entry.Commands)
            .Select(command => command["cargo add ".Length..].Split(' ')[0]).Distinct(StringComparer.Ordinal).ToArray();

        Assert.True(named.Length > 300);
        Assert.Empty(named.Where(crate => CrateTable.Default.RequirementOf(crate) is null && !CrateTable.Default.Unknown.Contains(crate)));
        Assert.Empty(CrateTable.Default.Unknown.Where(crate => CrateTable.Default.RequirementOf(crate) is not null || !named.Contains(crate)));
    }

    [Fact]
    public void Those_without_a_version_only_get_fewer() => Assert.InRange(CrateTable.Default.Unknown.Count, 0, MostUnknown);

    [Fact]
    public void A_version_of_another_day_names_the_day_and_whose_it_is()
    {
        var rows = File.ReadLines(Repository.PathTo("snippets", "crates.toml")).SkipWhile(line => line != "[repositories]").Skip(1).TakeWhile(line => line.Contains('=', StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var crate = row.Split(' ')[0];
            Assert.True(DateOnly.TryParseExact(CrateTable.Default.DayOf(crate), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), row);
            Assert.Matches("^[^ ,/]+/[^ ,/]+$", row.Split(", ")[^1]);
            Assert.DoesNotContain("#", CrateTable.Default.RequirementOf(crate), StringComparison.Ordinal);
        }
    }
}
