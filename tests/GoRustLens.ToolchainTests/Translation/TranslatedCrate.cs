using System.Text;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.ToolchainTests.Catalog;
using GoRustLens.Translation;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>The Go fixtures, each translated to a document, as the modules of one library that cargo checks in one run.</summary>
internal sealed class TranslatedCrate
{
    private readonly string _root;
    private readonly string _cache = Path.GetDirectoryName(Toolchains.CacheFolder) ?? Toolchains.CacheFolder;

    /// <param name="settings">One crate for each choice of the user.</param>
    public TranslatedCrate(TranslationSettings settings)
    {
        _root = Path.Combine(_cache, "translation-workspaces", $"{settings.Async}-{settings.Errors}-{Environment.ProcessId}");
        Documents = [.. Directory.GetFiles(FixtureFolder, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path.GetFileNameWithoutExtension(path), Translate(path, settings)))];
    }

    /// <summary>A fixture's name, which is its module's, and its translation.</summary>
    public IReadOnlyList<(string Name, RustText Rust)> Documents { get; }

    private static string FixtureFolder => Path.Combine(CatalogFolders.RepositoryRoot, "tests", "fixtures", "translation");

    /// <summary>What rustc says of each module that it refuses, by the module's name.</summary>
    /// <remarks>Borrow errors come only from a crate without type errors, so the refused modules are left out and the rest is checked again, until nothing is said.</remarks>
    public IReadOnlyDictionary<string, string> Refused()
    {
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                Write(refused);
                var run = Check();
                if (!run.Output.Contains("\"reason\":\"build-finished\"", StringComparison.Ordinal))
                    throw new InvalidOperationException(run.Errors);
                var said = CompilerMessage.Read(run.Output).Select(error => error.Rendered).ToArray();
                var found = Documents.Select(document => (document.Name, Text: string.Join('\n', said.Where(text => text.Contains($"src/{document.Name}.rs:", StringComparison.Ordinal)))))
                    .Where(document => document.Text.Length > 0 && !refused.ContainsKey(document.Name)).ToArray();
                if (found.Length == 0)
                    return said.Length == 0 ? refused : throw new InvalidOperationException(string.Join('\n', said));
                foreach (var (name, text) in found)
                    refused[name] = text;
            }
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private static RustText Translate(string path, TranslationSettings settings)
    {
        var file = GoFile.Parse(File.ReadAllText(path));
        var package = new Package([new PackageFile(path, file)]) { ImportPath = "example.com/fixture" };
        return Translator.Document(package.ModelOf(file), file.Root.Decls, settings, CancellationToken.None);
    }

    private void Write(Dictionary<string, string> refused)
    {
        var dependencies = File.ReadAllText(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "GoRustLens.ToolchainTests", "Catalog", "Cargo.toml"));
        Write("Cargo.toml", $"[workspace]\n\n[package]\nname = \"translated\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{dependencies}\n");
        if (Toolchains.CrateFolder is { } crates)
            Write(".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
        var library = new StringBuilder("#![allow(warnings)]\n");
        foreach (var (name, rust) in Documents)
        {
            Write($"src/{name}.rs", rust.Text);
            if (!refused.ContainsKey(name))
                library.Append($"mod {name};\n");
        }
        Write("src/lib.rs", library.ToString());
    }

    private ToolRun Check()
    {
        var environment = new Dictionary<string, string> { ["CARGO_TARGET_DIR"] = Path.Combine(_cache, "cargo-target"), ["CARGO_TERM_COLOR"] = "never" };
        string[] network = Toolchains.CrateFolder is null ? [] : ["--offline"];
        return ToolRun.Of(Toolchains.Cargo ?? "cargo", _root, environment, ["check", .. network, "--quiet", "--message-format=json"]);
    }

    private void Write(string relativePath, string content)
    {
        var path = Path.Combine(_root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _root);
        File.WriteAllText(path, content);
    }
}
