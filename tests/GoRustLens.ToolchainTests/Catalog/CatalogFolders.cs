using Newtonsoft.Json.Linq;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>One folder below snippets/ as the toolchain tests see it: file names and the fields that steer compilation.</summary>
internal sealed record CatalogFolder(string Id, string Path, JObject Fields)
{
    /// <summary>The id as a name of a Rust module or a Cargo target: "err_return", "grl0001".</summary>
    public string RustName => Id.Replace('-', '_').ToLowerInvariant();

    public string? GoExample => Existing("example.go");

    public string? RustExample => Existing("example.rs");

    public string? RefusedRust => Existing("refused.rs");

    /// <summary>Every program of the folder that rustc must refuse, with the codes that it must give.</summary>
    public IEnumerable<RefusedProgram> Refused =>
        Directory.GetFiles(Path, "refused_*.rs").Order(StringComparer.Ordinal)
            .Select(file => new RefusedProgram($"{RustName}_{CodeOf(file)}", file, [.. Strings("rustErrors").Where(code => code.EndsWith(CodeOf(file), StringComparison.Ordinal))]))
            .Prepend(RefusedRust is { } shown ? new RefusedProgram(RustName, shown, [.. Strings("refused").Order(StringComparer.Ordinal)]) : null)
            .OfType<RefusedProgram>();

    public string Documentation => Existing("doc.md") is { } file ? File.ReadAllText(file) : "";

    /// <summary>Why a side is taken out of the tests ("goCompiles", "rustCompiles", "goVet"); null where it is not.</summary>
    public string? Excuse(string field) => (string?)Fields[field];

    public IEnumerable<string> Strings(string field) => Fields[field]?.Select(item => (string?)item ?? "") ?? [];

    public IEnumerable<JObject> Snippets => Fields["snippet"] switch
    {
        JObject one => [one],
        JArray many => many.Cast<JObject>(),
        _ => [],
    };

    private static string CodeOf(string file) => System.IO.Path.GetFileNameWithoutExtension(file)["refused_".Length..];

    private string? Existing(string name) => File.Exists(System.IO.Path.Combine(Path, name)) ? System.IO.Path.Combine(Path, name) : null;
}

/// <summary>A Rust program with a mistake in it.</summary>
/// <param name="Target">Its name as a Cargo target.</param>
/// <param name="Codes">All that rustc and clippy may say of it, in order.</param>
internal sealed record RefusedProgram(string Target, string File, IReadOnlyList<string> Codes);

/// <summary>Finds the catalog's folders in the repository that these tests were built from.</summary>
internal static class CatalogFolders
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static IReadOnlyList<CatalogFolder> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryRoot, "snippets"), "idiom.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetDirectoryName(file)!) // not null: the file was found in a folder
            .Select(folder => new CatalogFolder(Path.GetFileName(folder), folder, JObject.Parse(File.ReadAllText(Path.Combine(folder, "idiom.json"))))),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GoRustLens.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("GoRustLens.sln is not above the tests");
    }
}
