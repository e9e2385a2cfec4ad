using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Packages;

/// <summary>The files of one folder that form a Go package, by path. Immutable to its users; what it finds out, it keeps.</summary>
/// <remarks>
/// For the host: give <paramref name="resolveImport"/> to let code see the other packages of its module. It gets an import
/// path ("example.com/app/store") and answers the package of that folder, or null; take the module line of the nearest
/// go.mod, cut it off the path, and read the folder that is left (without _test.go files). Answer the same object for the
/// same path within one snapshot, for types are compared by identity. It is called on demand, from any thread, at most once
/// a path and package. The standard library needs no resolver: its declarations come with this assembly.
/// </remarks>
public sealed class Package(ImmutableArray<PackageFile> files, Func<string, Package?>? resolveImport = null)
{
    private readonly ConcurrentDictionary<string, Package?> _imports = new();
    private readonly ConcurrentDictionary<GoFile, FileSemantics> _semantics = new();
    private readonly ConcurrentDictionary<string, PackageScope> _scopes = new();
    private readonly ConcurrentDictionary<string, Symbol> _unresolved = new();
    private readonly ConcurrentDictionary<Symbol, GoNamed> _unresolvedTypes = new();
    private readonly ConcurrentDictionary<Type, object> _analyses = new();

    public ImmutableArray<PackageFile> Files { get; } = files;

    /// <summary>"example.com/app/store"; empty where the host does not know it.</summary>
    public string ImportPath { get; init; } = "";

    /// <summary>The language version of its module's go directive: "1.21"; empty where no go.mod is known.</summary>
    public string GoVersion { get; init; } = "";

    /// <summary>What was found out about an earlier package of the same trees; null where there was none.</summary>
    public PackageSummary? Summary { get; init; }

    /// <summary>The name in the package clauses, test files left out; empty where there is no file.</summary>
    public string Name { get; } = NameOf(files);

    /// <summary>The package behind an import path; null where neither the host nor the standard library has it.</summary>
    public Package? Import(string path) =>
        _imports.GetOrAdd(path, key => resolveImport?.Invoke(key) ?? StdLib.StandardLibrary.Default.Find(key));

    /// <summary>The model of one of the files, made once.</summary>
    public SemanticModel ModelOf(GoFile file) => SemanticsOf(file).Model;

    /// <summary>The path of one of the files, or of one of a package that has been imported on the way from here; null for others.</summary>
    public string? PathOf(GoFile file)
    {
        var seen = new HashSet<Package>(ReferenceEqualityComparer.Instance) { this };
        var open = new Queue<Package>([this]);
        while (open.TryDequeue(out var package))
        {
            foreach (var candidate in package.Files)
            {
                if (ReferenceEquals(candidate.File, file))
                    return candidate.Path;
            }
            foreach (var import in package._imports.Values)
            {
                if (import is not null && seen.Add(import))
                    open.Enqueue(import);
            }
        }
        return null;
    }

    /// <summary>The declarations of the package; "x_test" files see their own scope.</summary>
    public PackageScope ScopeOf(string packageName) => _scopes.GetOrAdd(packageName, name => new PackageScope(this, name));

    /// <summary>A result that is computed once for the package and kept with it, by its type.</summary>
    public TAnalysis Analysis<TAnalysis>(Func<Package, TAnalysis> compute)
        where TAnalysis : class =>
        (TAnalysis)(_analyses.TryGetValue(typeof(TAnalysis), out var known) ? known : _analyses.GetOrAdd(typeof(TAnalysis), static (_, asked) => asked.Compute(asked.Package), (Package: this, Compute: compute)));

    /// <summary>An <see cref="Analysis"/> that has been asked for; else null.</summary>
    internal TAnalysis? FindAnalysis<TAnalysis>()
        where TAnalysis : class =>
        _analyses.TryGetValue(typeof(TAnalysis), out var known) ? (TAnalysis)known : null;

    /// <summary>The one symbol of a member of a package that is not at hand.</summary>
    internal Symbol UnresolvedSymbol(string path, string name) =>
        _unresolved.GetOrAdd($"{path} {name}", _ => new Symbol(SymbolKind.Unresolved, name, null, null, 0, null) { ImportedPath = path });

    /// <summary>The type of such a member, where the code uses it as one.</summary>
    internal GoNamed UnresolvedType(Symbol symbol) =>
        _unresolvedTypes.GetOrAdd(symbol, key => new GoNamed(key, [], _ => GoUnknown.Instance));

    internal FileSemantics SemanticsOf(GoFile file) => _semantics.GetOrAdd(file, key => new FileSemantics(key, this));

    private static string NameOf(ImmutableArray<PackageFile> files)
    {
        foreach (var file in files)
        {
            if (!file.Path.EndsWith("_test.go", StringComparison.Ordinal) && !file.File.Root.Name.IsMissing)
                return file.File.Root.Name.Name;
        }
        return files.IsEmpty ? "" : files[0].File.Root.Name.Name;
    }
}

/// <summary>One file of a package.</summary>
public sealed record PackageFile(string Path, GoFile File);
