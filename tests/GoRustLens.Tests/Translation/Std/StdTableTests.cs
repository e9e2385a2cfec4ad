using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Helpers;
using GoRustLens.Translation.Std;

namespace GoRustLens.Tests.Translation.Std;

/// <summary>The rows of snippets/std can be read: templates, types, helpers.</summary>
public sealed class StdTableTests
{
    private static readonly List<StdEntry> s_rows = [.. StdTable.PackageFiles.SelectMany(StdTable.RowsOfFile)];

    [Fact]
    public void There_are_files_for_the_packages_that_small_programs_use()
    {
        var files = StdTable.PackageFiles.ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["strings", "strconv", "math", "sort", "slices", "time", "container.heap"], StringComparer.Ordinal), files);
        Assert.True(s_rows.Count > 900, $"{s_rows.Count} rows");
    }

    [Fact]
    public void Every_template_parses()
    {
        var malformed = s_rows.Where(row => row.LoweredBy is null && !row.IsType && TemplateParser.Parse(WithTypes(row.Template), _ => [RustExpr.PathOf("x")], (_, _) => null) is null);
        Assert.Empty(malformed.Select(row => $"{row.Symbol}: {row.Template}"));
    }

    [Fact]
    public void Every_type_parses()
    {
        var types = s_rows.Where(row => row.LoweredBy is null).SelectMany(row => row.IsType ? [row.Template] : row.Operands.Values.Where(t => t is not ("move" or "stream")).Append(row.Result));
        Assert.Empty(types.Where(type => type.Length > 0 && RustTypeReader.Read(WithTypes(type)) is null));
    }

    [Fact]
    public void Every_helper_is_there()
    {
        Assert.Empty(s_rows.SelectMany(row => row.Helpers).Distinct(StringComparer.Ordinal).Where(name => HelperTexts.Find(name) is null));
    }

    [Fact]
    public void What_a_helper_builds_on_is_there()
    {
        Assert.Empty(HelperTexts.With(s_rows.SelectMany(row => row.Helpers)).SelectMany(helper => helper.Needs).Where(name => HelperTexts.Find(name) is null));
    }

    [Fact]
    public void Every_symbol_stands_in_the_file_of_its_package()
    {
        var strays = StdTable.PackageFiles.SelectMany(file => StdTable.RowsOfFile(file).Where(row => StdTable.Find(file.Replace('.', '/'), row.Symbol) is null && !row.IsType).Select(row => $"{file}: {row.Symbol}"));
        Assert.Empty(strays);
        Assert.Empty(s_rows.Where(row => !row.Symbol.Contains('.', StringComparison.Ordinal)).Select(row => row.Symbol));
    }

    private static string WithTypes(string text) =>
        new[] { "$error", "$any", "$t", "$k0", "$k1", "$e0", "$e1", "$K0", "$V0" }.Aggregate(text, (result, name) => result.Replace(name, "T", StringComparison.Ordinal));
}
