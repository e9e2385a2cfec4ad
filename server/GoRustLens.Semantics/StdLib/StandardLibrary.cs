using System.Collections.Concurrent;
using System.IO.Compression;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.StdLib;

/// <summary>The exported declarations of Go's standard library, without bodies: one Go file a package, inside this assembly.</summary>
/// <remarks>Generated from GOROOT by tests/tools/stdlibgen; facts from the Go distribution, under its BSD licence. A package is unpacked and parsed on its first use, then kept.</remarks>
internal static class StandardLibrary
{
    private const string ResourceName = "stdlib.zip";

    private static readonly ConcurrentDictionary<string, Lazy<Package?>> Packages = new();

    /// <summary>Null for what is not a package of the standard library.</summary>
    public static Package? Find(string path) =>
        Packages.GetOrAdd(path, key => new Lazy<Package?>(() => Load(key))).Value;

    private static Package? Load(string path)
    {
        using var stream = typeof(StandardLibrary).Assembly.GetManifestResourceStream(ResourceName);
        if (stream is null)
            return null;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.GetEntry(path + ".go") is not { } entry)
            return null;
        using var reader = new StreamReader(entry.Open());
        var file = GoFile.Parse(new SourceText(reader.ReadToEnd()));
        return new Package([new PackageFile($"$GOROOT/src/{path}.go", file)], Find) { ImportPath = path };
    }
}
