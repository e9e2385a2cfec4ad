using System.Text;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>
/// The catalog as a Cargo workspace of two packages. "accepted" has each example.rs and each snippet as a module of one
/// library, so that 200 examples cost one run of the compiler; "refused" has each refused.rs as a target of its own, since an
/// error hides the next. Lies in the user's cache with its target folder, so that a second run compiles no crate again.
/// </summary>
internal sealed class CargoWorkspace
{
    private readonly string _cache = Path.GetDirectoryName(Toolchains.CacheFolder) ?? Toolchains.CacheFolder;

    public CargoWorkspace(IReadOnlyList<CatalogFolder> folders)
    {
        Root = Path.Combine(_cache, "catalog-workspaces", NameOf(CatalogFolders.RepositoryRoot));
        WriteIfChanged("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"accepted\", \"refused\"]\n");
        if (Toolchains.CrateFolder is { } crates)
            WriteIfChanged(".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
        WriteAccepted(folders);
        WriteRefused(folders);
    }

    public string Root { get; }

    /// <summary>The files made of the snippets, for rustfmt.</summary>
    public IEnumerable<string> SnippetFiles => Directory.GetFiles(Path.Combine(Root, "accepted", "src"), "snippet_*.rs");

    /// <summary>One call for all: every message that clippy gives, as Cargo's JSON lines.</summary>
    public ToolRun Clippy(string cargo)
    {
        var environment = new Dictionary<string, string> { ["CARGO_TARGET_DIR"] = Path.Combine(_cache, "cargo-target"), ["CARGO_TERM_COLOR"] = "never" };
        string[] network = Toolchains.CrateFolder is null ? [] : ["--offline"];
        return ToolRun.Of(cargo, Root, environment,
            ["clippy", .. network, "--quiet", "--workspace", "--all-targets", "--keep-going", "--message-format=json", "--", "-D", "warnings"]);
    }

    private static string Dependencies { get; } =
        File.ReadAllText(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "GoRustLens.ToolchainTests", "Catalog", "Cargo.toml"));

    private static string Manifest(string name) => $"[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n{Dependencies}\n";

    private void WriteAccepted(IReadOnlyList<CatalogFolder> folders)
    {
        WriteIfChanged("accepted/Cargo.toml", Manifest("accepted"));
        var library = new StringBuilder("#![allow(dead_code)]\n");
        foreach (var folder in folders.Where(folder => folder.RustExample is not null && folder.Excuse("rustCompiles") is null))
            library.Append($"#[path = {Quoted(folder.RustExample)}]\npub mod {folder.RustName};\n");
        var snippets = folders.SelectMany(folder => folder.Snippets).ToArray();
        foreach (var snippet in snippets)
        {
            library.Append($"#[allow(unused)]\npub mod {RustSnippet.ModuleName(snippet)};\n");
            WriteIfChanged($"accepted/src/{RustSnippet.ModuleName(snippet)}.rs", RustSnippet.AsModule(snippet));
        }

        WriteIfChanged("accepted/src/lib.rs", library.ToString());
        var wanted = snippets.Select(snippet => RustSnippet.ModuleName(snippet) + ".rs").ToHashSet(StringComparer.Ordinal);
        foreach (var stale in SnippetFiles.Where(file => !wanted.Contains(Path.GetFileName(file))).ToArray())
            File.Delete(stale);
    }

    private void WriteRefused(IReadOnlyList<CatalogFolder> folders)
    {
        var manifest = new StringBuilder(Manifest("refused"));
        foreach (var program in folders.SelectMany(folder => folder.Refused))
            manifest.Append($"[[example]]\nname = \"{program.Target}\"\npath = {Quoted(program.File)}\n\n");
        WriteIfChanged("refused/Cargo.toml", manifest.ToString());
        WriteIfChanged("refused/src/lib.rs", "");
    }

    /// <summary>Each checkout has a workspace of its own; the compiled crates are shared.</summary>
    private static string NameOf(string checkout) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(checkout)).AsSpan(0, 6));

    private static string Quoted(string? path) => $"\"{path?.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

    /// <summary>Cargo looks at file times: an equal file must keep its own.</summary>
    private void WriteIfChanged(string relativePath, string content)
    {
        var path = Path.Combine(Root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Root);
        if (!File.Exists(path) || File.ReadAllText(path) != content)
            File.WriteAllText(path, content);
    }
}
