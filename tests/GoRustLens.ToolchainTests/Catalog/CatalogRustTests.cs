using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>What the catalog says of Rust is held against rustc, clippy and rustfmt.</summary>
public sealed partial class CatalogRustTests(CatalogRust rust, ITestOutputHelper output) : IClassFixture<CatalogRust>
{
    [ToolchainFact(Needs.Cargo)]
    public void Examples_and_snippets_please_clippy()
    {
        var examples = CatalogFolders.All.Where(folder => folder.RustExample is not null).ToArray();
        var excused = examples.Where(folder => folder.Excuse("rustCompiles") is not null).ToArray();
        output.WriteLine($"{examples.Length - excused.Length} Rust examples compiled, {excused.Length} excused, {CatalogFolders.All.Sum(folder => folder.Snippets.Count())} snippets compiled");
        foreach (var folder in excused)
            output.WriteLine($"  {folder.Id}: {folder.Excuse("rustCompiles")}");
        NothingSaid(string.Join('\n', rust.Errors.Where(error => error.Target == "accepted").Select(error => error.Rendered).Distinct()));
    }

    [ToolchainFact(Needs.Cargo)]
    public void Rustc_refuses_each_counter_example_with_exactly_the_codes_that_the_page_names()
    {
        var refused = CatalogFolders.All.SelectMany(folder => folder.Refused).ToArray();
        output.WriteLine($"{refused.Length} counter-examples refused by rustc, for {CatalogFolders.All.Count(folder => folder.Refused.Any())} entries");
        NothingSaid(string.Join('\n', refused.Select(Disagreement).OfType<string>()));
    }

    [ToolchainFact(Needs.Cargo)]
    public void Pages_quote_what_rustc_says()
    {
        var misquoted = CatalogFolders.All.Where(folder => folder.RefusedRust is not null).Select(Misquoted);
        NothingSaid(string.Join('\n', misquoted.OfType<string>()));
    }

    [ToolchainFact(Needs.Cargo)]
    public void Rust_files_and_snippets_are_formatted()
    {
        var files = CatalogFolders.All.SelectMany(folder => folder.Refused.Select(program => program.File).Append(folder.RustExample)).OfType<string>();
        var workspace = new CargoWorkspace(CatalogFolders.All);
        var rustfmt = Path.Combine(Path.GetDirectoryName(Toolchains.Cargo) ?? "", OperatingSystem.IsWindows() ? "rustfmt.exe" : "rustfmt");
        var run = ToolRun.Of(rustfmt, workspace.Root, new Dictionary<string, string>(), ["--check", "--edition", "2024", .. files, .. workspace.SnippetFiles]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    /// <summary>Assert.Empty would cut the text that one needs to mend the page.</summary>
    private static void NothingSaid(string text) => Assert.True(text.Length == 0, text);

    private string? Disagreement(RefusedProgram program)
    {
        var said = rust.Errors.Where(error => error.Target == program.Target).ToArray();
        var codes = said.Select(error => error.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        return program.Codes.SequenceEqual(codes)
            ? null
            : $"{program.Target} claims [{string.Join(", ", program.Codes)}], rustc says [{string.Join(", ", codes)}]\n{string.Join('\n', said.Select(error => error.Rendered))}";
    }

    private string? Misquoted(CatalogFolder folder)
    {
        var said = rust.Errors.Where(error => error.Target == folder.RustName).Select(FirstLine).ToHashSet(StringComparer.Ordinal);
        var quoted = folder.Documentation.Split('\n').Where(line => line.StartsWith("error", StringComparison.Ordinal)).Select(ShortPaths).ToArray();
        return quoted.Length > 0 && quoted.All(said.Contains)
            ? null
            : $"{folder.Id} quotes [{string.Join(" | ", quoted)}], rustc says [{string.Join(" | ", said)}]";
    }

    private static string FirstLine(CompilerMessage error) =>
        ShortPaths(error.Code.StartsWith('E') ? $"error[{error.Code}]: {error.Message}" : $"error: {error.Message}");

    /// <summary>clippy prints "std::option::Option" where rustc, which readers see, prints "Option".</summary>
    private static string ShortPaths(string text) => ModulePath().Replace(text, "");

    [GeneratedRegex(@"\b(?:[a-z_0-9]+::)+")]
    private static partial Regex ModulePath();
}
