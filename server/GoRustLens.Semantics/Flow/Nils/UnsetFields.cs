using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>
/// Variables of a package, and its hooks, maps and channels in fields, that nothing in it ever sets though it uses them: they are nil
/// always. Fields that other packages can set are left out, and pointers: a list that is never built is a sketch.
/// </summary>
internal sealed class UnsetFields : GoWalker
{
    private readonly HashSet<Symbol> _set = [];
    private SemanticModel _model;

    private UnsetFields(SemanticModel model) => _model = model;

    public static IEnumerable<(NilSite Site, NilStep Step)> Of(Package package, IEnumerable<NilSite> read)
    {
        var candidates = read.Where(site => IsCandidate(site, package)).ToList();
        if (candidates.Count == 0 || package.Files.IsEmpty)
            return [];
        var finder = new UnsetFields(package.ModelOf(package.Files[0].File));
        foreach (var file in package.Files)
        {
            finder._model = package.ModelOf(file.File);
            finder.Visit(file.File.Root);
        }
        return candidates.Where(site => !finder._set.Contains((Symbol)site.Owner)).Select(site => (site, StepOf((Symbol)site.Owner)));
    }

    private static NilStep StepOf(Symbol symbol) => new(symbol.File!, symbol.Ident!.Span, $"nothing in the package sets {symbol.Name}"); // candidates have both

    private static bool IsCandidate(NilSite site, Package package) =>
        site.Owner is Symbol { File: not null, Ident: not null } symbol && ReferenceEquals(symbol.Package, package)
        && (site.Kind == NilSiteKind.Field ? !symbol.IsExported && symbol.Node is Field { Tag: null } && symbol.Type.Underlying is GoSignature or GoMap or GoChan : site.Kind == NilSiteKind.Global && symbol.Node is ValueSpec { Values.IsEmpty: true });

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case AssignStmt assign:
                foreach (var target in assign.Lhs)
                    Set(target);
                break;
            case RangeStmt { Tok: TokenKind.Assign } range:
                Set(range.Key);
                Set(range.Value);
                break;
            case UnaryExpr { Op: TokenKind.And } address:
                Set(address.X);
                break;
            case CompositeLit literal:
                SetAll(literal);
                break;
        }
        VisitChildrenOf(node);
    }

    private void Set(Expr? target)
    {
        if (target is not null && _model.SymbolOf(target) is { } symbol)
            _set.Add(symbol);
    }

    private void SetAll(CompositeLit literal)
    {
        if (_model.TypeOf(literal).Underlying is not GoStruct { Fields: var fields } || literal.Elts.IsEmpty)
            return;
        if (literal.Elts[0] is not KeyValueExpr)
            _set.UnionWith(fields.Select(field => field.Symbol));
        foreach (var pair in literal.Elts.OfType<KeyValueExpr>())
            Set(pair.Key);
    }
}
