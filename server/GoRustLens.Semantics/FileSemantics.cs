using System.Collections.Concurrent;
using System.Collections.Frozen;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics;

/// <summary>What is known of one file, found out declaration by declaration when somebody asks, and kept. Many threads may ask.</summary>
internal sealed class FileSemantics
{
    private readonly ConcurrentDictionary<Ident, Symbol> _declared = new();
    private readonly Lazy<FrozenDictionary<string, Symbol>> _imports;
    private readonly Lazy<PackageScope[]> _dotImports;

    public FileSemantics(GoFile file, Package package)
    {
        File = file;
        Package = package;
        Model = new SemanticModel(file, package, this);
        _imports = new Lazy<FrozenDictionary<string, Symbol>>(ReadImports);
        _dotImports = new Lazy<PackageScope[]>(ReadDotImports);
    }

    public GoFile File { get; }

    public Package Package { get; }

    public SemanticModel Model { get; }

    public string PackageName => File.Root.Name.Name;

    /// <summary>The one symbol of a declaring name.</summary>
    public Symbol DeclaredSymbol(Ident ident, SymbolKind kind, GoNode node, int index, string? receiver)
    {
        if (_declared.TryGetValue(ident, out var known))
            return known;
        return _declared.GetOrAdd(ident, new Symbol(kind, ident.Name, ident, node, index, this) { ReceiverTypeName = receiver });
    }

    /// <summary>A name that no function declares: of the package, the imports or the universe; this file's own declarations win.</summary>
    public Symbol? FindOutside(string name)
    {
        if (_imports.Value.TryGetValue(name, out var import))
            return import;
        if (Package.ScopeOf(PackageName).Find(name) is { } symbol)
            return symbol;
        foreach (var scope in _dotImports.Value)
        {
            if (scope.Find(name) is { IsExported: true } member)
                return member;
        }
        return Universe.Find(name);
    }

    /// <summary>The type of a package-level thing (or of a field or method of an unnamed kind) declared in this file, resolved now.</summary>
    public GoType TypeOfSymbol(Symbol symbol) => throw new NotSupportedException("stub D");

    public ConstantValue? ConstantOf(Symbol symbol) => throw new NotSupportedException("stub D");

    /// <summary>What checking found out about the declaration or body that a place stands in, checked now; null between declarations.</summary>
    public CheckResults? ResultsAt(int offset) => throw new NotSupportedException("stub D");

    /// <summary>The package behind an import symbol; null where it is not at hand.</summary>
    public PackageScope? ScopeOfImport(Symbol import)
    {
        var package = Package.Import(import.PackagePath);
        return package?.ScopeOf(package.Name);
    }

    private FrozenDictionary<string, Symbol> ReadImports()
    {
        var imports = new Dictionary<string, Symbol>();
        foreach (var spec in ImportSpecs())
        {
            var path = PathOf(spec);
            var name = spec.Name?.Name ?? Package.Import(path)?.Name ?? ImportPath.NameOf(path);
            if (name is not ("_" or "."))
                imports.TryAdd(name, new Symbol(SymbolKind.Import, name, spec.Name, spec, 0, this) { ImportedPath = path });
        }
        return imports.ToFrozenDictionary();
    }

    private PackageScope[] ReadDotImports()
    {
        var scopes = new List<PackageScope>();
        foreach (var spec in ImportSpecs())
        {
            if (spec.Name?.Name == "." && Package.Import(PathOf(spec)) is { } package)
                scopes.Add(package.ScopeOf(package.Name));
        }
        return [.. scopes];
    }

    private IEnumerable<ImportSpec> ImportSpecs() => File.Root.Decls.OfType<GenDecl>().SelectMany(general => general.Specs).OfType<ImportSpec>();

    private static string PathOf(ImportSpec spec) => spec.Path.Value.Trim('"', '`');
}
