using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>The assignments of a function whose error the next thing looks at, and leaves the function where there is one.</summary>
/// <remarks>What such an assignment puts into a field is there for whoever sees the function succeed: on errors the value around it is thrown away.</remarks>
internal sealed class ErrorChecks : GoWalker
{
    private readonly SemanticModel _model;
    private readonly HashSet<AssignStmt> _checked = [];

    private ErrorChecks(SemanticModel model) => _model = model;

    public static IReadOnlySet<AssignStmt> In(BlockStmt body, SemanticModel model)
    {
        var checks = new ErrorChecks(model);
        checks.Visit(body);
        return checks._checked;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case BlockStmt block: Pair(block.List); break;
            case CaseClause clause: Pair(clause.Body); break;
            case CommClause clause: Pair(clause.Body); break;
            case IfStmt { Init: AssignStmt assign } check: Add(assign, check); break;
        }
        VisitChildrenOf(node);
    }

    private void Pair(ImmutableArray<Stmt> statements)
    {
        for (var index = 1; index < statements.Length; index++)
        {
            if (statements[index] is IfStmt { Init: null } check && statements[index - 1] is AssignStmt assign)
                Add(assign, check);
        }
    }

    private void Add(AssignStmt assign, IfStmt check)
    {
        if (assign is { Lhs: [_, .., Ident { IsBlank: false } error] } && _model.SymbolOf(error) is { } condition && AsksFor(condition, check.Cond) && Leaves(check.Body))
            _checked.Add(assign);
    }

    private bool AsksFor(Symbol error, Expr condition) =>
        condition is BinaryExpr { Op: TokenKind.NotEqual, X: Ident asked } comparison && _model.IsNil(comparison.Y) && ReferenceEquals(_model.SymbolOf(asked), error);

    private bool Leaves(BlockStmt body) =>
        body.List is [.., ReturnStmt] || (body.List is [.., ExprStmt { X: CallExpr call }] && Termination.NeverReturns(call, _model));
}
