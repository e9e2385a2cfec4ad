using System.Text;
using GoRustLens.ToolchainTests.Catalog;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>One library of modules that cargo checks in one run.</summary>
internal sealed class ProofCrate(IReadOnlyList<(string Name, string Rust)> modules)
{
    private static readonly string Cache = Path.GetDirectoryName(Toolchains.CacheFolder) ?? Toolchains.CacheFolder;

    private readonly string _root = Path.Combine(Cache, "translation-workspaces", $"names-{Environment.ProcessId}");

    /// <summary>What rustc says of lines in a proof; what the translated file around them is refused for is other tests' affair.</summary>
    public string[] Errors()
    {
        try
        {
            var dependencies = File.ReadAllText(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "GoRustLens.ToolchainTests", "Catalog", "Cargo.toml"));
            Write("Cargo.toml", $"[workspace]\n\n[package]\nname = \"names\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{dependencies}\n");
            if (Toolchains.CrateFolder is { } crates)
                Write(".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
            foreach (var (name, rust) in modules)
                Write($"src/{name}.rs", rust);
            Write("src/lib.rs", "#![allow(warnings)]\n" + string.Concat(modules.Select(module => $"mod {module.Name};\n")));
            var environment = new Dictionary<string, string> { ["CARGO_TARGET_DIR"] = Path.Combine(Cache, "cargo-target"), ["CARGO_TERM_COLOR"] = "never" };
            string[] network = Toolchains.CrateFolder is null ? [] : ["--offline"];
            var run = ToolRun.Of(Toolchains.Cargo ?? "cargo", _root, environment, ["check", .. network, "--quiet", "--message-format=json"]);
            if (!run.Output.Contains("\"reason\":\"build-finished\"", StringComparison.Ordinal))
                throw new InvalidOperationException(run.Errors);
            return [.. CompilerMessage.Read(run.Output).Select(error => error.Rendered).Where(IsInProof)];
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    /// <summary>True where the first place that the message names lies in the module of a proof.</summary>
    private bool IsInProof(string rendered)
    {
        foreach (var (name, rust) in modules)
        {
            var at = rendered.IndexOf($"src/{name}.rs:", StringComparison.Ordinal);
            if (at < 0)
                continue;
            var number = rendered[(at + $"src/{name}.rs:".Length)..].Split(':')[0];
            var line = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            return rust.Split('\n').Take(line).Any(text => text.StartsWith("mod proof_1 ", StringComparison.Ordinal));
        }
        return true;
    }

    private void Write(string relativePath, string content)
    {
        var path = Path.Combine(_root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _root);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
