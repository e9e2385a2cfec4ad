using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace GoRustLens.Semantics.Packages;

/// <summary>Where a package is.</summary>
/// <param name="IsInWorkspace">True for packages of the main modules: only those can import each other in rings.</param>
public sealed record GoLocation(string Folder, string ImportPath, bool IsInWorkspace);

/// <summary>Finds the folders of import paths as the go command does: in the main modules, their vendor folders, replacements, and the module cache.</summary>
/// <remarks>
/// Nothing is run and nothing fetched; what is not on disk is not found. It remembers what it read: make a new one when
/// the disk changes. Versions are those that the main modules name, which since Go 1.17 are all that count; for older
/// ones a dependency's own go.mod is asked.
/// </remarks>
public sealed class GoModules(IFileSystem files, GoFolders folders)
{
    private readonly ConcurrentDictionary<string, GoModule?> _around = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GoBuildList> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Main, string From, string Path), GoLocation?> _found = new();

    /// <summary>The module of the nearest go.mod at or above a folder; null where there is none, or where it names no module.</summary>
    public GoModule? Around(string folder) => _around.GetOrAdd(folder, ReadAround);

    /// <summary>The folder whose go.work or go.mod decides about the imports of a folder; empty outside of modules.</summary>
    public string MainOf(string folder)
    {
        if (Around(folder) is not { } module)
            return "";
        return _lists.GetOrAdd(module.Folder, _ => GoBuildList.Of(module, files, this)).Folder;
    }

    /// <summary>The path by which others import a folder; empty outside of modules.</summary>
    public string ImportPathOf(string folder) => CachedPathOf(folder) ?? Around(folder)?.ImportPathOf(folder) ?? "";

    /// <summary>The language version that the nearest go.mod asks for: "1.21"; "1.16" where it says nothing, as the go command reads it; empty outside of modules.</summary>
    public string GoVersionOf(string folder) =>
        Around(folder) is not { } module ? "" : module.File.GoVersion is { Length: > 0 } version ? version : "1.16";

    /// <summary>Where an import leads; null for the standard library and for what is not on disk.</summary>
    /// <param name="main">As <see cref="MainOf"/> gives it for the package that the question began with.</param>
    public GoLocation? Find(string main, string fromFolder, string importPath) =>
        _found.GetOrAdd((main, fromFolder, importPath), key => Search(key.Main, key.From, key.Path));

    private GoModule? ReadAround(string folder)
    {
        if (files.Read(Path.Combine(folder, "go.mod")) is { } text)
            return GoModFile.ParseModule(text) is { Module.Length: > 0 } file ? new GoModule(folder, file) : null;
        // A version of a module in the cache ends there: go.mod files above it are not its own.
        var isCacheRoot = Path.GetFileName(folder).Contains('@', StringComparison.Ordinal) && IsBelow(folders.ModuleCache, folder);
        return !isCacheRoot && Path.GetDirectoryName(folder) is { Length: > 0 } parent ? Around(parent) : null;
    }

    private GoLocation? Search(string main, string fromFolder, string importPath)
    {
        if (importPath is "" or "C" or "unsafe" || importPath.StartsWith('.') || importPath.StartsWith('/') || importPath.Contains("..", StringComparison.Ordinal) || importPath.Contains('\\', StringComparison.Ordinal))
            return null;
        if (main.Length > 0 && ListIn(main) is { } list)
        {
            // The standard library has its copies of other modules at hand, and so has the index.
            if (list.Modules is [{ IsStandardLibrary: true }])
                return null;
            if (InModules(list, importPath) is { } own)
                return own;
            if (InVendor(list, importPath) is { } vendored)
                return vendored;
            if (InVersions(list, importPath) is { } versioned)
                return versioned;
        }
        // A dependency that the main module does not name all requirements of.
        return Around(fromFolder) is { IsStandardLibrary: false } module && module.Folder != main
            ? InModules(GoBuildList.OfOne(module), importPath) ?? InVersions(GoBuildList.OfOne(module), importPath) ?? InSources(fromFolder, importPath)
            : InSources(fromFolder, importPath);
    }

    /// <summary>Below the nearest folder "src" around the importing one, as in a GOPATH or in a testdata folder that plays one; the standard library goes before it.</summary>
    private GoLocation? InSources(string fromFolder, string importPath)
    {
        for (var at = fromFolder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (Path.GetFileName(at) != "src")
                continue;
            var folder = GoModule.Joined(at, importPath);
            return HasPackage(folder) && StdLib.StandardLibrary.Default.Find(importPath) is null ? new GoLocation(folder, importPath, IsInWorkspace: true) : null;
        }
        return null;
    }

    private GoBuildList? ListIn(string main)
    {
        foreach (var list in _lists.Values)
        {
            if (list.Folder == main)
                return list;
        }
        return null;
    }

    private GoLocation? InModules(GoBuildList list, string importPath)
    {
        foreach (var module in list.Modules)
        {
            // A folder below that has a go.mod is a module of its own.
            if (module.FolderOf(importPath) is { } folder && HasPackage(folder) && Around(folder)?.Folder == module.Folder)
                return new GoLocation(folder, importPath, IsInWorkspace: true);
        }
        return null;
    }

    private GoLocation? InVendor(GoBuildList list, string importPath)
    {
        var folder = GoModule.Joined(Path.Combine(list.Folder, "vendor"), importPath);
        return HasPackage(folder) ? new GoLocation(folder, importPath, IsInWorkspace: false) : null;
    }

    private GoLocation? InVersions(GoBuildList list, string importPath)
    {
        for (var prefix = importPath; prefix.Length > 0; prefix = prefix.Contains('/', StringComparison.Ordinal) ? prefix[..prefix.LastIndexOf('/')] : "")
        {
            if (FolderOf(list, prefix) is not { } root)
                continue;
            var folder = GoModule.Joined(root, importPath[prefix.Length..].TrimStart('/'));
            if (HasPackage(folder))
                return new GoLocation(folder, importPath, IsInWorkspace: false);
        }
        return null;
    }

    private string? FolderOf(GoBuildList list, string module)
    {
        var version = list.Versions.GetValueOrDefault(module);
        foreach (var (folder, replace) in list.Replaces)
        {
            if (replace.Path != module || (replace.Version.Length > 0 && replace.Version != version))
                continue;
            return replace.TargetVersion.Length > 0 ? InCache(replace.Target, replace.TargetVersion) : Path.GetFullPath(Path.Combine(folder, replace.Target));
        }
        return version is null ? null : InCache(module, version);
    }

    private string? InCache(string module, string version) =>
        folders.ModuleCache.Length == 0 ? null : GoModule.Joined(folders.ModuleCache, $"{Escaped(module)}@{Escaped(version)}");

    private bool HasPackage(string folder)
    {
        foreach (var path in files.FilesIn(folder, ".go"))
        {
            if (!path.EndsWith("_test.go", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The import path of a folder of the module cache, read off its name.</summary>
    private string? CachedPathOf(string folder)
    {
        if (!IsBelow(folders.ModuleCache, folder))
            return null;
        var elements = Path.GetRelativePath(folders.ModuleCache, folder).Replace('\\', '/').Split('/');
        var versioned = Array.FindIndex(elements, element => element.Contains('@', StringComparison.Ordinal));
        if (versioned < 0)
            return null;
        elements[versioned] = elements[versioned][..elements[versioned].IndexOf('@', StringComparison.Ordinal)];
        return string.Join('/', elements.Take(versioned + 1).Select(Unescaped).Concat(elements.Skip(versioned + 1)));
    }

    private static bool IsBelow(string folder, string path) =>
        folder.Length > 0 && path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] is '/' or '\\';

    /// <summary>The cache writes capitals as "!" and the small letter, for disks that do not tell them apart.</summary>
    internal static string Escaped(string path)
    {
        if (!path.Any(char.IsAsciiLetterUpper))
            return path;
        var escaped = new StringBuilder();
        foreach (var character in path)
        {
            if (char.IsAsciiLetterUpper(character))
                escaped.Append('!').Append(char.ToLowerInvariant(character));
            else
                escaped.Append(character);
        }
        return escaped.ToString();
    }

    private static string Unescaped(string path)
    {
        var plain = new StringBuilder();
        for (var index = 0; index < path.Length; index++)
        {
            if (path[index] == '!' && index + 1 < path.Length)
                plain.Append(char.ToUpperInvariant(path[++index]));
            else
                plain.Append(path[index]);
        }
        return plain.ToString();
    }
}
