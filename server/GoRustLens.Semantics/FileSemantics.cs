using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
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
    private readonly ConcurrentDictionary<GoNode, DeclarationUnit> _units = new();
    private readonly Lazy<FrozenDictionary<string, Symbol>> _imports;
    private readonly Lazy<PackageScope[]> _dotImports;
    private readonly Lazy<bool> _hasDotUnsafe;

    /// <summary>The body that was asked about last. Questions come in bunches, and most are about one body.</summary>
    private volatile KnownBody? _last;

    public FileSemantics(GoFile file, Package package)
    {
        File = file;
        Package = package;
        Model = new SemanticModel(file, package, this);
        _imports = new Lazy<FrozenDictionary<string, Symbol>>(ReadImports);
        _dotImports = new Lazy<PackageScope[]>(ReadDotImports);
        _hasDotUnsafe = new Lazy<bool>(() => ImportSpecs().Any(spec => spec.Name?.Name == "." && PathOf(spec) == UnsafePackage.Path));
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
        if (_hasDotUnsafe.Value && UnsafePackage.Find(name) is { } ofUnsafe)
            return ofUnsafe;
        return Universe.Find(name);
    }

    /// <summary>True where a dot import's package is not at hand: any unknown name may be from there.</summary>
    public bool HasUnknownDotImport => ImportSpecs().Any(spec => spec.Name?.Name == "." && PathOf(spec) != UnsafePackage.Path && Package.Import(PathOf(spec)) is null);

    /// <summary>The type of a package-level thing declared in this file, resolved now. What a checker declares has its type already.</summary>
    public GoType TypeOfSymbol(Symbol symbol) => symbol.Function is not null ? GoUnknown.Instance : symbol switch
    {
        { Node: FuncDecl function } => UnitOf(function).Signature,
        { Node: TypeSpec spec } => symbol.KnownType = ((TypeUnit)UnitOf(spec)).Type,
        { Node: ValueSpec spec } => ((ValueUnit)UnitOf(spec)).TypeOf(symbol),
        _ => GoUnknown.Instance,
    };

    /// <summary>The value of a constant of the package; null where it is not known.</summary>
    public ConstantValue? ConstantOf(Symbol symbol)
    {
        // The type of a constant may be known before its value is.
        if (symbol is { Function: null, Node: ValueSpec spec, KnownConstant: null })
            ((ValueUnit)UnitOf(spec)).Resolve(symbol);
        return symbol.KnownConstant;
    }

    private sealed record KnownBody(int Start, int End, CheckResults Results);

    /// <summary>What checking found out about the declaration or body that a place stands in, checked now; null between declarations.</summary>
    public CheckResults? ResultsAt(int offset, CancellationToken cancellationToken = default)
    {
        if (_last is { } last && offset > last.Start && offset < last.End)
            return last.Results;
        switch (At(File.Root.Decls, offset))
        {
            case FuncDecl function:
                var unit = UnitOf(function);
                if (function.Body is not { } body || !body.Span.Contains(offset))
                    return unit.Finish();
                var results = unit.Body(cancellationToken);
                _last = new KnownBody(body.Start, body.End, results);
                return results;
            case GenDecl general when At(general.Specs, offset) is TypeSpec or ValueSpec:
                return UnitOf(At(general.Specs, offset)!).Finish(); // the pattern has just seen it
            default:
                return null;
        }
    }

    /// <summary>What there is to know of every declaration and body, in source order.</summary>
    public IEnumerable<CheckResults> AllResults(CancellationToken cancellationToken = default)
    {
        foreach (var declaration in File.Root.Decls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration is FuncDecl function)
            {
                yield return UnitOf(function).Finish();
                if (function.Body is not null)
                    yield return UnitOf(function).Body(cancellationToken);
            }
            else if (declaration is GenDecl general)
            {
                foreach (var spec in general.Specs)
                {
                    if (spec is TypeSpec or ValueSpec)
                        yield return UnitOf(spec).Finish();
                }
            }
        }
    }

    /// <summary>Lets go what checking the bodies found out, and keeps what the declarations say.</summary>
    public void ForgetBodies()
    {
        foreach (var unit in _units.Values)
            (unit as FunctionUnit)?.ForgetBody();
        _last = null;
    }

    /// <summary>The function or method that is declared with a type; null for other function types.</summary>
    public Symbol? DeclarationOf(FuncType type) =>
        At(File.Root.Decls, type.Start) is FuncDecl function && ReferenceEquals(function.Type, type) ? UnitOf(function).Finish().Symbols.GetValueOrDefault(function.Name) : null;

    private FunctionUnit UnitOf(FuncDecl function) =>
        (FunctionUnit)_units.GetOrAdd(function, static (_, state) => state.Owner.NewFunctionUnit(state.Function), (Owner: this, Function: function));

    private FunctionUnit NewFunctionUnit(FuncDecl function)
    {
        var kind = function.Recv is null ? SymbolKind.Function : SymbolKind.Method;
        return new FunctionUnit(this, function, DeclaredSymbol(function.Name, kind, function, 0, Package.ScopeOf(PackageName).ReceiverTypeNameOf(function)));
    }

    private DeclarationUnit UnitOf(Spec spec)
    {
        if (_units.TryGetValue(spec, out var known))
            return known;
        // All lines of the declaration at once: what a constant repeats and its iota depend on the lines before.
        var general = (GenDecl)At(File.Root.Decls, spec.Start)!; // specs stand in declarations
        ValueSpec? source = null;
        for (var iota = 0; iota < general.Specs.Length; iota++)
        {
            if (general.Specs[iota] is TypeSpec type)
            {
                _units.GetOrAdd(type, _ => new TypeUnit(this, type, DeclaredSymbol(type.Name, SymbolKind.TypeName, type, 0, null)));
            }
            else if (general.Specs[iota] is ValueSpec value)
            {
                if (value.Type is not null || !value.Values.IsEmpty)
                    source = value;
                _units.GetOrAdd(value, _ => new ValueUnit(this, general.Tok, value, source, iota));
            }
        }
        return _units[spec];
    }

    /// <summary>The node that an offset stands in or at the end of; null between nodes.</summary>
    private static TNode? At<TNode>(ImmutableArray<TNode> nodes, int offset)
        where TNode : GoNode
    {
        int low = 0, high = nodes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (nodes[middle].End < offset)
                low = middle + 1;
            else if (nodes[middle].Start > offset)
                high = middle - 1;
            else
                return nodes[middle];
        }
        return null;
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

    public IEnumerable<ImportSpec> ImportSpecs() => File.Root.Decls.OfType<GenDecl>().SelectMany(general => general.Specs).OfType<ImportSpec>();

    public static string PathOf(ImportSpec spec) => spec.Path.Value.Trim('"', '`');
}
