using GoRustLens.Ide.Features.Crates;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.ToolchainTests.Catalog;
using GoRustLens.Translation;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>Whole Go packages as crates: cargo builds them, clippy and rustfmt have nothing to say, and a program prints what Go's prints.</summary>
public sealed class PackageCrateTests
{
    private static string FixtureFolder => Path.Combine(CatalogFolders.RepositoryRoot, "tests", "fixtures", "packages");

    [ToolchainFact(Needs.Cargo)]
    public void A_library_of_three_files_builds() => Build("shapes", (folder, cargo) => Assert.Equal(["Cargo.toml", "lib.rs", "report.rs", "shape.rs", "side.rs"], Names(folder)));

    [ToolchainFact(Needs.Go | Needs.Cargo)]
    public void A_program_of_three_files_builds_and_prints_what_Go_prints() => Build("tally", (folder, cargo) =>
    {
        var go = ToolRun.Of(Toolchains.Go ?? "go", Path.Combine(FixtureFolder, "tally"), Toolchains.GoEnvironment, ["run", "."]);
        var rust = cargo(["run", "--quiet"]);
        Assert.NotEmpty(go.Output);
        Assert.Equal(go.Output, rust.Output);
    });

    /// <summary>The packages of the sample that people open first, tests and all.</summary>
    [ToolchainFact(Needs.Cargo)]
    public void The_samples_packages_build() =>
        Assert.All(["orders", "stats", "users"], name => Build(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "workspace", "internal", name), ["check", "--tests", "--quiet"], (_, _) => { }));

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "src")).Append("Cargo.toml").Select(path => Path.GetFileName(path) ?? "").Order(StringComparer.Ordinal)];

    private static void Build(string name, Action<string, Func<string[], ToolRun>> check) => Build(Path.Combine(FixtureFolder, name), ["clippy", "--quiet", "--", "-D", "warnings"], check);

    private static void Build(string source, string[] command, Action<string, Func<string[], ToolRun>> check)
    {
        var name = Path.GetFileName(source);
        var package = new Package([.. Directory.GetFiles(source, "*.go").Order(StringComparer.Ordinal).Select(path => new PackageFile(path, GoFile.Parse(File.ReadAllText(path))))]) { ImportPath = "example.com/" + name };
        var crate = PackageCrate.Of(package, name, new TranslationSettings(), CancellationToken.None);
        Assert.Equal(0, crate.Holes);
        var folder = Directory.CreateTempSubdirectory("gorustlens-package-").FullName;
        try
        {
            foreach (var file in crate.Files)
                Write(folder, file.Path, file.Text);
            if (Toolchains.CrateFolder is { } crates)
                Write(folder, ".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
            ToolRun Cargo(string[] arguments) => ToolRun.Of(Toolchains.Cargo ?? "cargo", folder, new Dictionary<string, string> { ["CARGO_TERM_COLOR"] = "never", ["CARGO_NET_OFFLINE"] = Toolchains.CrateFolder is null ? "false" : "true" }, arguments);
            var built = Cargo(command);
            Assert.True(built.ExitCode == 0, built.Errors);
            var format = Cargo(["fmt", "--check"]);
            Assert.True(format.ExitCode == 0, format.Output + format.Errors);
            check(folder, Cargo);
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
