using System.Collections.Concurrent;

namespace GoRustLens.Semantics.Packages;

/// <summary>The packages of a GOROOT, read from their sources on first use and kept.</summary>
/// <param name="sourceFolder">GOROOT/src.</param>
public sealed class GorootLoader(IFileSystem files, BuildContext context, string sourceFolder)
{
    private readonly ConcurrentDictionary<string, Lazy<Package?>> _packages = new(StringComparer.Ordinal);
    private readonly PackageLoader _loader = new(files, context);

    /// <summary>The package of an import path, as packages of the standard library write it; null for what GOROOT lacks.</summary>
    public Package? Find(string importPath)
    {
        var path = IsVendored(importPath) ? "vendor/" + importPath : importPath;
        return _packages.GetOrAdd(path, key => new Lazy<Package?>(() => Load(key))).Value;
    }

    /// <summary>The standard library keeps copies of a few golang.org/x packages in GOROOT/src/vendor, and they are called by that path.</summary>
    internal static bool IsVendored(string importPath) => importPath.AsSpan(0, Math.Max(0, importPath.IndexOf('/', StringComparison.Ordinal))).Contains('.');

    private Package? Load(string path)
    {
        // unsafe is part of the language; its file is documentation.
        if (path is "" or "C" or "unsafe" || path.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            return null;
        return _loader.FromFolder(Path.Combine(sourceFolder, path.Replace('/', Path.DirectorySeparatorChar)), path, Find);
    }
}
