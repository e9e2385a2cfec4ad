using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>
/// Whether a condition between the origin of nil and its use may go together with whether it is nil: "found", a length, an error.
/// Conditions over what only other functions change, or that only leave on the way, are no guard.
/// </summary>
internal sealed class NilCorrelation : GoWalker
{
    private readonly TextSpan _origin;
    private readonly GoNode _use;
    private readonly Symbol? _root;
    private readonly SemanticModel _model;
    private bool _isGuarded;

    private NilCorrelation(TextSpan origin, GoNode use, Symbol? root, SemanticModel model)
    {
        _origin = origin;
        _use = use;
        _root = root;
        _model = model;
    }

    public static bool IsGuarded(NilSink sink, NilOrigin origin, FuncDecl function, SemanticModel model)
    {
        // A literal runs when somebody calls it, which may be later than it seems.
        if (!sink.Function.Span.Contains(origin.Step.Span))
            return true;
        var finder = new NilCorrelation(origin.Step.Span, sink.Use, AccessPath.RootOf(sink.Value, model), model);
        finder.Visit(function);
        return finder._isGuarded;
    }

    /// <summary>Whether a condition between a comparison with nil and a use may go together with how the comparison came out.</summary>
    internal static bool IsGuarded(TextSpan comparison, NilUse use, FuncDecl function, SemanticModel model)
    {
        var finder = new NilCorrelation(comparison, use.Use, AccessPath.RootOf(use.Pointer, model), model);
        finder.Visit(function);
        return finder._isGuarded;
    }

    public override void Visit(GoNode node)
    {
        if (_isGuarded || node.Start > _use.Start)
            return;
        switch (node)
        {
            case IfStmt branch when branch.Cond.Start > _origin.End:
                _isGuarded |= (Encloses(branch) || MayLeave(branch)) && MentionsLocal(branch.Cond);
                break;
            case SwitchStmt { Body: var body } choice when choice.Start > _origin.End && body.Span.Contains(_use.Span):
                _isGuarded |= choice.Tag is { } tag ? MentionsLocal(tag) : body.List.OfType<CaseClause>().Any(clause => clause.List.Any(MentionsLocal));
                break;
            case TypeSwitchStmt choice when choice.Start > _origin.End:
                _isGuarded |= choice.Body.Span.Contains(_use.Span);
                break;
            case BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both when both.Y.Span.Contains(_use.Span) && both.Start > _origin.End:
                _isGuarded |= MentionsLocal(both.X);
                break;
        }
        VisitChildrenOf(node);
    }

    private bool Encloses(IfStmt branch) => branch.Body.Span.Contains(_use.Span) || branch.Else?.Span.Contains(_use.Span) == true;

    private bool MayLeave(IfStmt branch) => MayLeave(branch.Body) || (branch.Else is BlockStmt other && MayLeave(other));

    /// <summary>True also where the last thing is a call of something whose body is not in sight: it may be the end.</summary>
    private bool MayLeave(BlockStmt block) => block.List is [.., var last] && last switch
    {
        ReturnStmt or BranchStmt => true,
        ExprStmt { X: CallExpr call } => Termination.NeverReturns(call, _model) || _model.CalleeOf(call) is not ({ Kind: SymbolKind.Builtin } or { Node: FuncDecl }),
        _ => false,
    };

    private bool MentionsLocal(Expr condition) => LocalFinder.Mentions(condition, _root, _model);

    private sealed class LocalFinder(Symbol? other, SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool Mentions(Expr condition, Symbol? other, SemanticModel model)
        {
            var finder = new LocalFinder(other, model);
            finder.Visit(condition);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is Ident ident && model.SymbolOf(ident) is { IsLocalVariable: true } symbol && !ReferenceEquals(symbol, other);
            if (!_found)
                VisitChildrenOf(node);
        }
    }
}
