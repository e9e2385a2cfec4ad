using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.StdLib;

/// <summary>The declarations of Go's standard library, without bodies, inside this assembly: what is exported, and all that it reaches.</summary>
/// <remarks>
/// Generated from GOROOT by tests/tools/stdlibgen; facts from the Go distribution, under its BSD licence. A package is
/// unpacked and parsed on its first use, then kept. Type-checking against it gives the types that the sources give.
/// </remarks>
public sealed class StandardLibrary
{
    private const string ResourceName = "stdlib.zip";
    private const string VendorFolder = "vendor/";

    private static readonly ConcurrentDictionary<(string System, string Processor), StandardLibrary> BySystem = new();

    /// <summary>Its table of contents is read once. Readers take turns, for an archive has one position.</summary>
    private static readonly Lazy<ZipArchive?> Archive = new(
        () => typeof(StandardLibrary).Assembly.GetManifestResourceStream(ResourceName) is { } stream ? new ZipArchive(stream, ZipArchiveMode.Read) : null);

    /// <summary>The processors that the index was made for, by system; others differ in packages such as syscall alone.</summary>
    private static readonly FrozenDictionary<string, string> Processors = new Dictionary<string, string>
    {
        ["linux"] = "amd64", ["darwin"] = "arm64", ["windows"] = "amd64",
    }.ToFrozenDictionary();

    private readonly ConcurrentDictionary<string, Lazy<Package?>> _packages = new(StringComparer.Ordinal);
    private readonly BuildContext _context;

    private StandardLibrary(BuildContext context) => _context = context;

    /// <summary>The library as the default system has it.</summary>
    public static StandardLibrary Default { get; } = For(BuildContext.Default);

    /// <summary>The library of a system; of one that the index lacks, that of the nearest.</summary>
    public static StandardLibrary For(BuildContext context)
    {
        var system = Processors.ContainsKey(context.System) ? context.System : context.System == "ios" ? "darwin" : "linux";
        return BySystem.GetOrAdd((system, Processors[system]), static key => new StandardLibrary(new BuildContext { System = key.System, Processor = key.Processor }));
    }

    /// <summary>The package of a path as programs import it; null for what is not a package of the standard library.</summary>
    public Package? Find(string path) => _packages.GetOrAdd(path, key => new Lazy<Package?>(() => Load(key))).Value;

    /// <summary>As <see cref="Find"/>, for imports in the standard library itself, which has its own copies of golang.org/x.</summary>
    public Package? FindFromInside(string path) => Find(GorootLoader.IsVendored(path) ? VendorFolder + path : path);

    private Package? Load(string path)
    {
        if (TextOf(path) is not { } text)
            return null;
        var files = FilesIn(text, $"$GOROOT/src/{path}/");
        return files.IsEmpty ? null : new Package(files, FindFromInside) { ImportPath = path };
    }

    private static string? TextOf(string path)
    {
        if (Archive.Value is not { } archive)
            return null;
        lock (archive)
        {
            if (archive.GetEntry(path) is not { } entry)
                return null;
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }
    }

    /// <summary>The files of an entry, each behind a line "-- name.go --", as far as they are built.</summary>
    private ImmutableArray<PackageFile> FilesIn(string text, string folder)
    {
        var files = ImmutableArray.CreateBuilder<PackageFile>();
        foreach (var part in ("\n" + text).Split("\n-- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf(" --\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            var name = part[..end];
            var source = part[(end + 4)..];
            if (_context.Builds(name, source))
                files.Add(new PackageFile(folder + name, GoFile.Parse(new SourceText(source))));
        }
        return files.ToImmutable();
    }
}
