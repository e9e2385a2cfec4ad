using System.Text;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.ToolchainTests.Catalog;
using GoRustLens.Translation;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation.Std;

/// <summary>What the rows of snippets/std make of Go gives in Rust what the Go gives: every sample of tests/fixtures/std, run by both.</summary>
public sealed class StdRowsTests(ITestOutputHelper output)
{
    private static readonly string Cache = Path.GetDirectoryName(Toolchains.CacheFolder) ?? Toolchains.CacheFolder;

    [ToolchainFact(Needs.Go | Needs.Cargo)]
    public void Every_sample_gives_in_Rust_what_it_gives_in_Go()
    {
        var files = Directory.GetFiles(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "fixtures", "std"), "*.tsv").Order(StringComparer.Ordinal).Select(StdSamples.Read).ToList();
        var root = Path.Combine(Cache, "translation-workspaces", $"std-{Environment.ProcessId}");
        try
        {
            var inGo = files.ToDictionary(file => file.Name, file => RunGo(file, Path.Combine(root, "go", file.Name)), StringComparer.Ordinal);
            var inRust = RunRust(files, Path.Combine(root, "rust"));
            var differing = files.SelectMany(file => file.Rows.Select((row, i) => (file.Name, row.Code, Go: inGo[file.Name][i], Rust: inRust[file.Name][i]))).Where(sample => sample.Go != sample.Rust).ToList();
            output.WriteLine($"{files.Sum(file => file.Rows.Count)} samples");
            Assert.True(files.Sum(file => file.Rows.Count) > 350);
            Assert.Empty(differing.Select(sample => $"{sample.Name}: {sample.Code}: Go {sample.Go}, Rust {sample.Rust}"));
        }
        finally
        {
            if (Directory.Exists(root))
                Directory.Delete(root, recursive: true);
        }
    }

    private static string[] RunGo(StdSamples file, string folder)
    {
        Write(Path.Combine(folder, "go.mod"), "module samples\n\ngo 1.27\n");
        Write(Path.Combine(folder, "samples.go"), file.Go());
        Write(Path.Combine(folder, "main.go"), file.GoMain());
        var run = ToolRun.Of(Toolchains.Go ?? "go", folder, Toolchains.GoEnvironment, ["run", "."]);
        return run.ExitCode == 0 ? run.Output.Split('\n') : throw new InvalidOperationException(run.Errors);
    }

    private static Dictionary<string, string[]> RunRust(List<StdSamples> files, string folder)
    {
        var dependencies = File.ReadAllText(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "GoRustLens.ToolchainTests", "Catalog", "Cargo.toml"));
        Write(Path.Combine(folder, "Cargo.toml"), $"[workspace]\n\n[package]\nname = \"std-rows\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{dependencies}\n");
        if (Toolchains.CrateFolder is { } crates)
            Write(Path.Combine(folder, ".cargo", "config.toml"), $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
        foreach (var file in files)
            Write(Path.Combine(folder, "src", $"{file.Name}_samples.rs"), Translate(file) + file.RustMain());
        Write(Path.Combine(folder, "src", "main.rs"), "#![allow(warnings)]\n" + string.Concat(files.Select(file => $"mod {file.Name}_samples;\n"))
            + $"fn main() {{\n{string.Concat(files.Select(file => $"    println!(\"= {file.Name}\");\n    {file.Name}_samples::show_all();\n"))}}}\n");
        var environment = new Dictionary<string, string> { ["CARGO_TARGET_DIR"] = Path.Combine(Cache, "cargo-target"), ["CARGO_TERM_COLOR"] = "never" };
        string[] network = Toolchains.CrateFolder is null ? [] : ["--offline"];
        var run = ToolRun.Of(Toolchains.Cargo ?? "cargo", folder, environment, ["run", .. network, "--quiet"]);
        if (run.ExitCode != 0)
            throw new InvalidOperationException(run.Errors);
        return run.Output.Split("= ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n')).ToDictionary(lines => lines[0], lines => lines[1..], StringComparer.Ordinal);
    }

    private static string Translate(StdSamples samples)
    {
        var file = GoFile.Parse(samples.Go());
        var package = new Package([new PackageFile(samples.Name + ".go", file)]) { ImportPath = "example.com/samples" };
        return Translator.Document(package.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
    }

    private static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
