using GoRustLens.ToolchainTests.Catalog;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>The versions and features of snippets/crates.toml are ones that cargo finds.</summary>
public sealed class CrateTableTests
{
    [ToolchainFact(Needs.Cargo)]
    public void Cargo_resolves_every_crate()
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-crates-").FullName;
        try
        {
            var table = File.ReadAllLines(Path.Combine(CatalogFolders.RepositoryRoot, "snippets", "crates.toml"));
            var dependencies = string.Join('\n', table.SkipWhile(line => line != "[dependencies]"));
            Write(folder, "Cargo.toml", $"[workspace]\n\n[package]\nname = \"all\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{dependencies}\n");
            Write(folder, "src/lib.rs", "");
            if (Toolchains.CrateFolder is { } crates)
                Write(folder, ".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
            string[] network = Toolchains.CrateFolder is null ? [] : ["--offline"];

            var run = ToolRun.Of(Toolchains.Cargo ?? "cargo", folder, new Dictionary<string, string>(), ["generate-lockfile", .. network]);

            Assert.True(File.Exists(Path.Combine(folder, "Cargo.lock")), run.Errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string relativePath, string content)
    {
        var path = Path.Combine(folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        File.WriteAllText(path, content);
    }
}
