using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Whether a local slice or map is nil at a place of its function, where the statements before it in the lists around say so.</summary>
/// <remarks>Follows straight lines only: what a loop, a branch or a closure sets is not known.</remarks>
internal sealed class NilFlow(SemanticModel model)
{
    private int _depth;

    /// <summary>True: nil; false: not nil; null: not known.</summary>
    public bool? At(Expr list, GoNode function)
    {
        if (Unparen(list) is not Ident name || model.SymbolOf(name) is not { Kind: SymbolKind.Local or SymbolKind.Result } symbol || !ReferenceEquals(symbol.Function, function))
            return null;
        var body = function switch { FuncDecl declaration => declaration.Body, FuncLit literal => literal.Body, _ => null };
        return body is null || new SetSearch(model, symbol).InLiterals(body) ? null : In(body.List, name.Start, symbol) ?? null;
    }

    /// <summary>What the statements of a list before the position make of the variable.</summary>
    private bool? In(ImmutableArray<Stmt> statements, int position, Symbol symbol)
    {
        if (++_depth > 200)
            return null;
        var at = -1;
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i].Start <= position)
                at = i;
        }
        if (at < 0)
            return null;
        var isLoop = statements[at] is ForStmt or RangeStmt or LabeledStmt;
        var inner = ListIn(statements[at], position);
        if (inner is { } list && (list.Any(s => Sets(s, symbol) && s.Start < position) || Declares(list, symbol)))
            return isLoop || HasJump(list) ? null : In(list, position, symbol);
        if (isLoop && Sets(statements[at], symbol))
            return null;
        for (var i = at - 1; i >= 0; i--)
        {
            if (ValueSetBy(statements[i], symbol) is var (isSet, value) && isSet)
                return value is null ? true : Of(value, statements, statements[i].Start, symbol);
            if (Sets(statements[i], symbol))
                return null;
        }
        return null;
    }

    private bool Sets(GoNode node, Symbol symbol) => new SetSearch(model, symbol).In(node);

    private static bool Declares(ImmutableArray<Stmt> list, Symbol symbol) => list.Any(s => symbol.Ident is { } declared && s.Span.Contains(declared.Span));

    private static bool HasJump(ImmutableArray<Stmt> list) => list.Any(s => s is BranchStmt or LabeledStmt);

    /// <summary>The list of statements right in the statement that holds the position.</summary>
    private static ImmutableArray<Stmt>? ListIn(Stmt statement, int position)
    {
        var finder = new ListFinder(position);
        finder.Visit(statement);
        return finder.Found;
    }

    /// <summary>A declaration or assignment of the variable alone: what it gets, null for none.</summary>
    private (bool IsSet, Expr? Value) ValueSetBy(Stmt statement, Symbol symbol)
    {
        switch (statement)
        {
            case AssignStmt { Tok: TokenKind.Define or TokenKind.Assign } assign when assign.Lhs.Length == assign.Rhs.Length:
                for (var i = 0; i < assign.Lhs.Length; i++)
                {
                    if (assign.Lhs[i] is Ident name && ReferenceEquals(model.SymbolOf(name), symbol))
                        return (true, assign.Rhs[i]);
                }
                break;
            case DeclStmt { Decl: GenDecl group }:
                foreach (var spec in group.Specs.OfType<ValueSpec>())
                {
                    for (var i = 0; i < spec.Names.Length; i++)
                    {
                        if (ReferenceEquals(model.SymbolOf(spec.Names[i]), symbol) && (spec.Values.IsEmpty || spec.Values.Length == spec.Names.Length))
                            return (true, spec.Values.IsEmpty ? null : spec.Values[i]);
                    }
                }
                break;
        }
        return (false, null);
    }

    private bool? Of(Expr value, ImmutableArray<Stmt> statements, int position, Symbol symbol)
    {
        value = Unparen(value);
        if (model.IsNil(value))
            return true;
        switch (value)
        {
            case CompositeLit:
                return false;
            case CallExpr call when model.IsConversion(call) && call.Args is [var converted]:
                return model.TypeOf(converted).Underlying is GoBasic { IsString: true } ? false : Of(converted, statements, position, symbol);
            case CallExpr { Fun: Ident { Name: "make" } }:
                return false;
            case CallExpr { Fun: Ident { Name: "append" }, Args: [var list, ..] } append:
                return append.Args.Length > 1 && !append.HasEllipsis || Of(list, statements, position, symbol) == false ? false : null;
            case SliceExpr view:
                return model.TypeOf(view.X).Underlying is GoSlice ? Of(view.X, statements, position, symbol) : false;
            case Ident name when model.SymbolOf(name) is { } other && other.Kind is SymbolKind.Local or SymbolKind.Result && ReferenceEquals(other.Function, symbol.Function):
                return ReferenceEquals(other, symbol) || !IsSetInLiteral(other) ? In(statements, position, other) : null;
            default:
                return null;
        }
    }

    private bool IsSetInLiteral(Symbol other) => other.Function is FuncDecl { Body: { } body } && new SetSearch(model, other).InLiterals(body);

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    private sealed class ListFinder(int position) : GoWalker
    {
        public ImmutableArray<Stmt>? Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (Found is not null || position < node.Start || position >= node.End)
                return;
            var list = node switch { BlockStmt block => block.List, CaseClause clause => clause.Body, CommClause clause => clause.Body, _ => default };
            if (!list.IsDefaultOrEmpty && list[0].Start <= position)
                Found = list;
            else
                VisitChildrenOf(node);
        }
    }

    /// <summary>Looks whether a variable is set, or its address taken.</summary>
    private sealed class SetSearch(SemanticModel model, Symbol symbol) : GoWalker
    {
        private bool _found;
        private bool _onlyLiterals;
        private int _literals;

        public bool In(GoNode node)
        {
            Visit(node);
            return _found;
        }

        /// <summary>True where a closure sets it, or has its address.</summary>
        public bool InLiterals(GoNode node)
        {
            _onlyLiterals = true;
            return In(node);
        }

        public override void Visit(GoNode node)
        {
            if (_found)
                return;
            switch (node)
            {
                case AssignStmt assign: Mark(assign.Lhs); break;
                case RangeStmt { Tok: TokenKind.Assign } range: Mark(new[] { range.Key, range.Value }.OfType<Expr>()); break;
                case ValueSpec spec: Mark(spec.Names); break;
                case UnaryExpr { Op: TokenKind.And, X: var pointee } when Is(pointee):
                    _found = true;
                    return;
                case FuncLit literal:
                    _literals++;
                    VisitChildrenOf(literal);
                    _literals--;
                    return;
            }
            VisitChildrenOf(node);
        }

        private void Mark(IEnumerable<Expr> targets)
        {
            if (!_onlyLiterals || _literals > 0)
                _found |= targets.Any(Is);
        }

        private bool Is(Expr expression) => Unparen(expression) is Ident name && ReferenceEquals(model.SymbolOf(name), symbol);
    }
}
