using GoRustLens.Semantics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Finds out whether a return gives an error that the if around it has found not to be nil.</summary>
internal sealed class TestedErrors(SemanticModel model, ReturnStmt give, Ident error) : GoWalker
{
    private bool _found;

    public static bool IsIn(GoNode function, ReturnStmt give, SemanticModel model)
    {
        if (give.Results is not [.., Ident error] || model.IsNil(error))
            return false;
        var finder = new TestedErrors(model, give, error);
        finder.Visit(function);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || (node is Stmt && !node.Span.Contains(give.Span)))
            return;
        _found |= (node is IfStmt test && test.Body.Span.Contains(give.Span) && Tests(test.Cond))
            || (node is SwitchStmt { Tag: null } choice && choice.Body.List.OfType<CaseClause>().FirstOrDefault(c => c.Span.Contains(give.Span)) is { List: [var only] } && Tests(only));
        VisitChildrenOf(node);
    }

    private bool Tests(Expr condition) => condition is BinaryExpr { Op: TokenKind.NotEqual, X: Ident tested } comparison && model.IsNil(comparison.Y) && ReferenceEquals(model.SymbolOf(tested), model.SymbolOf(error));
}
