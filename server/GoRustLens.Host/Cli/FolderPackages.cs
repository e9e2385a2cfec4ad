using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Host.Cli;

/// <summary>The packages of folders as they are on disk, their imports found as the go command finds them. For commands that look at whole packages.</summary>
/// <param name="goroot">A GOROOT whose sources stand for the standard library; null for the index of this program, with an installed Go for what that lacks.</param>
internal sealed class FolderPackages(IFileSystem files, BuildContext context, GoFolders folders, string? goroot)
{
    private readonly ConcurrentDictionary<(string Main, string Folder), Lazy<Package?>> _packages = new();
    private readonly GoModules _modules = new(files, folders);
    private readonly PackageLoader _loader = new(files, context);
    private readonly GorootLoader? _goroot = goroot is null ? null : new GorootLoader(files, context, Path.Combine(goroot, "src"));
    private readonly GorootLoader? _installed = folders.GorootSource.Length == 0 ? null : new GorootLoader(files, context, folders.GorootSource);

    /// <summary>The package of a folder, test files left out; null where it holds none.</summary>
    public Package? In(string folder) => In(folder, _modules.ImportPathOf(folder), _modules.MainOf(folder));

    /// <summary>One file as a package of its own.</summary>
    public Package? OfFile(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var main = _modules.MainOf(folder);
        return files.Read(path) is { } text ? new Package([new PackageFile(path, GoFile.Parse(text))], import => Import(import, folder, main)) { ImportPath = "p", GoVersion = _modules.GoVersionOf(folder) } : null;
    }

    /// <summary>The package of a folder together with its test files, and the package of its outer tests; without any test files nothing.</summary>
    public ImmutableArray<Package> TestsIn(string folder)
    {
        var main = _modules.MainOf(folder);
        var tests = files.FilesIn(folder, ".go").Where(path => path.EndsWith("_test.go", StringComparison.Ordinal)).Select(Parsed).OfType<PackageFile>().ToList();
        var plain = In(folder);
        var name = plain?.Name ?? tests.FirstOrDefault()?.File.Root.Name.Name ?? "";
        var inner = tests.Where(file => file.File.Root.Name.Name == name).ToList();
        var outer = tests.Where(file => file.File.Root.Name.Name == name + "_test").ToImmutableArray();
        var path = _modules.ImportPathOf(folder);
        var tested = inner.Count == 0 ? plain : new Package([.. plain?.Files ?? [], .. inner], import => Import(import, folder, main)) { ImportPath = path, GoVersion = _modules.GoVersionOf(folder) };
        var found = ImmutableArray.CreateBuilder<Package>();
        if (tested is not null && inner.Count > 0)
            found.Add(tested);
        if (!outer.IsEmpty)
            found.Add(new Package(outer, import => import == path ? tested : Import(import, folder, main)) { ImportPath = path + "_test", GoVersion = _modules.GoVersionOf(folder) });
        return found.ToImmutable();
    }

    private PackageFile? Parsed(string path) =>
        files.Read(path) is { } text && context.Builds(Path.GetFileName(path), text.Content) ? new PackageFile(path, GoFile.Parse(text)) : null;

    private Package? In(string folder, string importPath, string main) =>
        _packages.GetOrAdd((main, folder), key => new Lazy<Package?>(() => _loader.FromFolder(key.Folder, importPath, import => Import(import, key.Folder, key.Main), _modules.GoVersionOf(key.Folder)))).Value;

    private Package? Import(string path, string folder, string main)
    {
        if (_modules.Find(main, folder, path) is { } location)
            return In(location.Folder, location.ImportPath, main);
        var isStandardLibrary = _modules.Around(folder) is { IsStandardLibrary: true };
        if (_goroot is not null)
            return isStandardLibrary || !path.Split('/')[0].Contains('.', StringComparison.Ordinal) ? _goroot.Find(path) : null;
        var library = StandardLibrary.For(context);
        return (isStandardLibrary ? library.FindFromInside(path) : library.Find(path)) ?? (path.Split('/')[0].Contains('.', StringComparison.Ordinal) ? null : _installed?.Find(path));
    }
}
