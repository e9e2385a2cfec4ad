using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>The variables of a body that change behind its statements' back: their address is taken, or a function literal assigns to them.</summary>
internal sealed class CapturedWrites : GoWalker
{
    private readonly SemanticModel _model;
    private readonly HashSet<Symbol> _symbols = [];
    private readonly GoNode _function;
    private int _literals;

    private CapturedWrites(SemanticModel model, GoNode function)
    {
        _model = model;
        _function = function;
    }

    public static HashSet<Symbol> In(GoNode function, BlockStmt body, SemanticModel model)
    {
        var finder = new CapturedWrites(model, function);
        finder.Visit(body);
        return finder._symbols;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case UnaryExpr { Op: TokenKind.And } address when _model.SymbolOf(address.X) is { IsVariable: true } symbol:
                _symbols.Add(symbol);
                break;
            case FuncLit literal when !ReferenceEquals(literal, _function):
                _literals++;
                VisitChildrenOf(literal);
                _literals--;
                return;
            case AssignStmt assign when _literals > 0:
                foreach (var target in assign.Lhs)
                {
                    if (_model.SymbolOf(target) is { IsVariable: true } assigned)
                        _symbols.Add(assigned);
                }
                break;
        }
        VisitChildrenOf(node);
    }
}
