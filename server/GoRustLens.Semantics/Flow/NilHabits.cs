using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>How often a package asks whether what a function gave it is nil. Where it is called many times and never asked, the nil is one that does not come here.</summary>
internal sealed class NilHabits : GoWalker
{
    private const int Many = 4;

    private readonly Dictionary<Symbol, (int Calls, int Asked)> _results = [];
    private readonly Dictionary<Symbol, Symbol> _given = [];
    private readonly HashSet<(Symbol Callee, Symbol Variable)> _asked = [];
    private SemanticModel? _model;

    private NilHabits(Package package)
    {
        foreach (var file in package.Files)
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
    }

    /// <summary>True where the package never asks for the nil of many results.</summary>
    public static bool TrustResult(Symbol callee, Package package) =>
        package.Analysis(key => new NilHabits(key))._results.GetValueOrDefault(callee) is { Calls: >= Many, Asked: 0 };

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case AssignStmt { Rhs: [CallExpr call], Lhs: [Ident { IsBlank: false } target, _, ..] } when _model!.CalleeOf(call) is { Kind: SymbolKind.Function or SymbolKind.Method } callee && _model.SymbolOf(target) is { } variable:
                _given[variable] = callee;
                var (calls, asked) = _results.GetValueOrDefault(callee);
                _results[callee] = (calls + 1, asked);
                break;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison:
                var compared = _model!.IsNil(comparison.Y) ? comparison.X : _model.IsNil(comparison.X) ? comparison.Y : null;
                if (compared is Ident && _model.SymbolOf(compared) is { } symbol && _given.TryGetValue(symbol, out var giver) && _asked.Add((giver, symbol)))
                    _results[giver] = (_results[giver].Calls, _results[giver].Asked + 1);
                break;
        }
        VisitChildrenOf(node);
    }
}
