using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>The package variables whose initial values do something that is seen: they print, or set other variables. Go does it before main, Rust when the variable is used first.</summary>
internal sealed class InitialEffects : GoWalker
{
    private readonly Package _package;
    private readonly HashSet<FuncDecl> _seen = [];
    private readonly List<Symbol> _used = [];
    private SemanticModel _model;
    private bool _isFound;

    private InitialEffects(Package package, SemanticModel model)
    {
        _package = package;
        _model = model;
    }

    /// <summary>The variables, in the order in which Go sets them: what an initial value reads comes first.</summary>
    public static IReadOnlyList<Symbol> Of(Package package) => package.Analysis(Find);

    private static List<Symbol> Find(Package package)
    {
        var all = new Dictionary<Symbol, InitialEffects>();
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            foreach (var spec in file.File.Root.Decls.OfType<GenDecl>().Where(d => d.Tok == Syntax.Lexing.TokenKind.Var).SelectMany(d => d.Specs).OfType<ValueSpec>())
            {
                for (var i = 0; i < spec.Names.Length; i++)
                {
                    if ((spec.Values.Length == 1 ? spec.Values[0] : spec.Values.ElementAtOrDefault(i)) is not { } value || model.SymbolOf(spec.Names[i]) is not { } symbol)
                        continue;
                    var effects = all[symbol] = new InitialEffects(package, model);
                    effects.Visit(value);
                }
            }
        }
        var found = new List<Symbol>();
        if (all.Values.Any(e => e._isFound))
        {
            // Go sets the first variable that reads none that is not set yet, again and again.
            var left = all.Keys.ToList();
            var unset = left.ToHashSet();
            while (left.Count > 0)
            {
                var next = left.Find(symbol => !all[symbol]._used.Exists(used => unset.Contains(used) && !ReferenceEquals(used, symbol))) ?? left[0];
                left.Remove(next);
                unset.Remove(next);
                if (all[next]._isFound)
                    found.Add(next);
            }
        }
        return found;
    }

    public override void Visit(GoNode node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case FuncLit when _seen.Count == 0:
                return;
            case CallExpr { Fun: FuncLit immediate }:
                Visit(immediate.Body);
                break;
            case CallExpr call when _model.Called(call) is { } callee:
                _isFound |= callee is { PackagePath: "fmt", Name: "Print" or "Println" or "Printf" } or { Kind: SymbolKind.Builtin, Name: "print" or "println" } || (callee.PackagePath == "log" && callee.Name.StartsWith("Print", StringComparison.Ordinal));
                if (callee.Node is FuncDecl { Body: { } body } declaration && ReferenceEquals(callee.Package, _package) && _seen.Add(declaration))
                {
                    var outer = _model;
                    _model = callee.File is { } file ? _package.ModelOf(file) : outer;
                    Visit(body);
                    _model = outer;
                }
                break;
            case Ident used when _model.SymbolOf(used) is { Kind: SymbolKind.Variable } variable:
                if (!_used.Contains(variable))
                    _used.Add(variable);
                return;
            case AssignStmt assign:
                _isFound |= assign.Lhs.Any(IsPackageVariable);
                break;
            case IncDecStmt step:
                _isFound |= IsPackageVariable(step.X);
                break;
        }
        VisitChildrenOf(node);
    }

    private bool IsPackageVariable(Expr place) => AccessPath.RootOf(place, _model) is { Kind: SymbolKind.Variable };
}
