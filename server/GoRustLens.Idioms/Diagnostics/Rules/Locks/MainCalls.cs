using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Locks;

/// <summary>Which functions of a program only main calls, once and outside of loops and goroutines: "func main() { if err := run(); err != nil { … } }".</summary>
internal sealed class MainCalls : GoWalker
{
    private readonly Dictionary<Symbol, (int All, int OfMain)> _uses = [];
    private SemanticModel? _model;
    private bool _isMain;
    private int _aside;

    private MainCalls(Package package)
    {
        foreach (var file in package.Files)
        {
            if (file.Path.EndsWith("_test.go", StringComparison.Ordinal))
                continue;
            _model = package.ModelOf(file.File);
            foreach (var declaration in file.File.Root.Decls)
            {
                _isMain = declaration is FuncDecl { Recv: null, Name.Name: "main" };
                Visit(declaration);
            }
        }
    }

    public static MainCalls Of(Package package) => package.Analysis(key => new MainCalls(key));

    public bool IsOfMainAlone(Symbol function) => function.Name == "main" || _uses.GetValueOrDefault(function) is { All: 1, OfMain: 1 };

    public override void Visit(GoNode node)
    {
        if (node is Ident name && _model!.SymbolOf(name) is { Kind: SymbolKind.Function } function && !ReferenceEquals(function.Ident, name))
        {
            var (all, ofMain) = _uses.GetValueOrDefault(function);
            _uses[function] = (all + 1, ofMain + (_isMain && _aside == 0 ? 1 : 0));
        }
        var isAside = node is FuncLit or GoStmt or ForStmt or RangeStmt;
        _aside += isAside ? 1 : 0;
        VisitChildrenOf(node);
        _aside -= isAside ? 1 : 0;
    }
}
