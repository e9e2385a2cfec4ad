using GoRustLens.Host.Cli;

namespace GoRustLens.Tests.Host;

/// <summary>In which order `gorustlens check` looks at packages, and when one can go.</summary>
public sealed class PackageScheduleTests
{
    [Fact]
    public void What_is_imported_comes_first() => Assert.Equal("c b a d", Text(Make("abcd", ("a", "b"), ("b", "c"), ("d", "c")).Order));

    [Fact]
    public void A_package_goes_when_it_and_all_that_import_it_are_done()
    {
        var schedule = Make("abcd", ("a", "b"), ("b", "c"), ("d", "c"));

        Assert.Empty(schedule.Finish("c"));
        Assert.Empty(schedule.Finish("b"));
        Assert.Equal("a b", Text(schedule.Finish("a")));
        Assert.Equal("d c", Text(schedule.Finish("d")));
    }

    [Fact]
    public void What_is_imported_alone_is_not_looked_at_but_goes_with_its_last_importer()
    {
        var schedule = Make("ab", ("a", "x"), ("b", "x"), ("x", "y"));

        Assert.Equal("a b", Text(schedule.Order));
        Assert.Equal("a", Text(schedule.Finish("a")));
        Assert.Equal("b x y", Text(schedule.Finish("b")));
    }

    [Fact]
    public void A_ring_is_told_and_broken()
    {
        var schedule = Make("abc", ("a", "b"), ("b", "c"), ("c", "a"));

        Assert.Equal("a -> b -> c -> a", Text(schedule.Rings));
        Assert.Equal("c b a", Text(schedule.Order));
        Assert.Equal("a b c", Text(schedule.Order.SelectMany(folder => schedule.Finish(folder)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_package_is_taken_once_its_imports_are_done()
    {
        var schedule = Make("abcd", ("a", "b"), ("b", "c"));

        Assert.Equal("c", Taken(schedule));
        Assert.Equal("d", Taken(schedule));
        schedule.Finish("c");
        Assert.Equal("b", Taken(schedule));
        schedule.Finish("b");
        Assert.Equal("a", Taken(schedule));
        Assert.Null(schedule.Take());
    }

    [Fact]
    public async Task Who_waits_for_an_import_gets_its_importer_then()
    {
        var schedule = Make("ab", ("a", "b"));
        Assert.Equal("b", Taken(schedule));
        var waiting = Task.Run(() => Taken(schedule));

        schedule.Finish("b");

        Assert.Equal("a", await waiting);
    }

    [Fact]
    public async Task Who_waits_for_one_that_failed_gets_none()
    {
        var schedule = Make("ab", ("a", "b"));
        Assert.Equal("b", Taken(schedule));
        var waiting = Task.Run(schedule.Take);

        schedule.Stop();

        Assert.Null(await waiting);
    }

    [Fact]
    public void A_ring_waits_for_nobody()
    {
        var schedule = Make("ab", ("a", "b"), ("b", "a"));

        Assert.Equal("b", Taken(schedule));
        schedule.Finish("b");
        Assert.Equal("a", Taken(schedule));
    }

    [Fact]
    public void A_long_chain_needs_no_stack()
    {
        var chain = PackageSchedule.Of(["0"], folder => int.Parse(folder, System.Globalization.CultureInfo.InvariantCulture) is < 200_000 and var number ? [$"{number + 1}"] : [], folder => folder);

        Assert.Equal("0", Text(chain.Order));
        Assert.Equal(200_001, chain.Finish("0").Length);
    }

    private static string? Taken(PackageSchedule schedule) => schedule.Take() is { } index ? schedule.Order[index] : null;

    private static string Text(IEnumerable<string> folders) => string.Join(' ', folders);

    private static PackageSchedule Make(string folders, params (string From, string To)[] imports) =>
        PackageSchedule.Of(folders.Select(folder => folder.ToString()), folder => [.. imports.Where(import => import.From == folder).Select(import => import.To)], folder => folder);
}
