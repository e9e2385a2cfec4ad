using System.Collections.Concurrent;
using System.Collections.Frozen;
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
    private readonly ConcurrentDictionary<GoNode, Bindings> _bindings = new();
    private readonly Lazy<FrozenDictionary<string, Symbol>> _imports;
    private readonly Lazy<PackageScope[]> _dotImports;
    private readonly Typing _typing;

    public FileSemantics(GoFile file, Package package)
    {
        File = file;
        Package = package;
        Model = new SemanticModel(file, package, this);
        _imports = new Lazy<FrozenDictionary<string, Symbol>>(ReadImports);
        _dotImports = new Lazy<PackageScope[]>(ReadDotImports);
        _typing = new Typing(this);
    }

    public GoFile File { get; }

    public Package Package { get; }

    public SemanticModel Model { get; }

    public string PackageName => File.Root.Name.Name;

    public Typing Typing => _typing;

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

    public GoType TypeOfSymbol(Symbol symbol) => _typing.TypeOfSymbol(symbol);

    /// <summary>The bindings of the declaration that a place stands in; null between declarations.</summary>
    public Bindings? BindingsAt(int offset)
    {
        var declarations = File.Root.Decls;
        int low = 0, high = declarations.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var declaration = declarations[middle];
            if (declaration.End < offset)
                low = middle + 1;
            else if (declaration.Start > offset)
                high = middle - 1;
            else
                return BindingsOf(declaration, offset);
        }
        return null;
    }

    private Bindings BindingsOf(Decl declaration, int offset)
    {
        if (declaration is not FuncDecl function)
            return _bindings.GetOrAdd(declaration, node => Binder.BindGeneral(this, node));
        var signature = _bindings.GetOrAdd(function, _ => Binder.BindSignature(this, function));
        return function.Body is { } body && body.Span.Contains(offset)
            ? _bindings.GetOrAdd(body, _ => Binder.BindBody(this, function, signature))
            : signature;
    }

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
