using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;
using GoRustLens.Tooling.Equivalents;
using GoRustLens.ToolchainTests.Catalog;
using Newtonsoft.Json.Linq;

namespace GoRustLens.ToolchainTests.Tooling;

/// <summary>The lints that take the place of golangci-lint's linters exist, and clippy takes the table as it is written.</summary>
public sealed class LinterTests
{
    [ToolchainFact(Needs.Cargo)]
    public void Clippy_knows_every_lint_and_every_threshold()
    {
        var names = JObject.Parse(File.ReadAllText(Path.Combine(CatalogFolders.RepositoryRoot, "snippets", "commands", "linters.json"))).Properties().Select(property => property.Name).ToArray();
        var yaml = "linters-settings:\n  funlen: {lines: 80}\n  gocognit: {min-complexity: 20}\n  nestif: {min-complexity: 5}\n  varnamelen: {min-name-length: 2}\nlinters:\n  enable:\n" + string.Concat(names.Select(name => $"    - {name}\n"));
        var text = FileEquivalents.Of(".golangci.yml", new SourceText(yaml), CrateChoices.None)?.Text ?? "";
        var thresholds = text.Split('\n').SkipWhile(line => !line.StartsWith("# clippy.toml", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]).ToArray();
        Assert.Equal(4, thresholds.Length);
        var folder = Directory.CreateTempSubdirectory("gorustlens-lints-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "src"));
            File.WriteAllText(Path.Combine(folder, "Cargo.toml"), "[package]\nname = \"lints\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n" + text);
            File.WriteAllText(Path.Combine(folder, "clippy.toml"), string.Join('\n', thresholds));
            File.WriteAllText(Path.Combine(folder, "src", "lib.rs"), "//! A crate without a fault.\n");

            var run = ToolRun.Of(Toolchains.Cargo ?? "cargo", folder, new Dictionary<string, string>(), ["clippy", "--offline", "--quiet", "--", "-D", "warnings"]);

            Assert.True(run.ExitCode == 0, run.Errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
