using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Finds the imports of a file that nothing in it uses. go/types' unusedImports.</summary>
/// <remarks>Of a package that is not at hand nothing is said: its name is a guess.</remarks>
internal sealed class UnusedImports : GoWalker
{
    private readonly FileSemantics _file;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<GoNode> _used = [];
    private readonly HashSet<Package> _usedPackages = [];

    /// <summary>Names behind a dot: they are of a type or of an import, never of a dot import.</summary>
    private readonly HashSet<Ident> _selected = [];

    private UnusedImports(FileSemantics file, CancellationToken cancellationToken)
    {
        _file = file;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Checks the whole file, as far as that is not done.</summary>
    public static IEnumerable<TypeError> Of(FileSemantics file, CancellationToken cancellationToken)
    {
        var candidates = file.ImportSpecs().Where(spec => spec.Name is not ({ IsBlank: true } or { Name: "init" }) && IsAtHand(file, spec)).ToList();
        if (candidates.Count == 0)
            return [];
        var uses = new UnusedImports(file, cancellationToken);
        uses.Visit(file.File.Root);
        return candidates.Where(spec => !uses.IsUsed(spec)).Select(spec => new TypeError(spec, $"{spec.Path.Value} imported and not used"));
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case ImportSpec:
                return;
            case Decl:
                _cancellationToken.ThrowIfCancellationRequested();
                break;
            case SelectorExpr selector:
                _selected.Add(selector.Sel);
                if (selector.X is Ident name && SymbolOf(name) is { Kind: SymbolKind.Import, Node: { } import })
                    _used.Add(import);
                break;
            case Ident ident when !_selected.Remove(ident) && SymbolOf(ident) is { Function: null, ReceiverTypeName: null, Kind: not (SymbolKind.Field or SymbolKind.Import), Owner: { } owner } && !ReferenceEquals(owner.Package, _file.Package):
                _usedPackages.Add(owner.Package);
                return;
        }
        VisitChildrenOf(node);
    }

    private static bool IsAtHand(FileSemantics file, ImportSpec spec) =>
        FileSemantics.PathOf(spec) is var path && (path == UnsafePackage.Path || file.Package.Import(path) is not null);

    private Symbol? SymbolOf(Ident ident) => ident.IsMissing ? null : _file.ResultsAt(ident.Start, _cancellationToken)?.Symbols.GetValueOrDefault(ident);

    private bool IsUsed(ImportSpec spec) =>
        spec.Name?.Name == "." ? _file.Package.Import(FileSemantics.PathOf(spec)) is not { } package || _usedPackages.Contains(package) : _used.Contains(spec);
}
