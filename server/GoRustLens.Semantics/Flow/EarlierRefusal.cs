using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>
/// A comparison with nil that says nothing new: the function has left before where the pointer is nil, and nothing has put another one there since;
/// or between comparison and use it leaves on another condition about what the pointer came from, which may be how the author knows.
/// </summary>
internal static class EarlierRefusal
{
    /// <param name="comparison">Where the comparison begins that the use is believed for.</param>
    public static bool Holds(GoNode function, NilUse use, int comparison, SemanticModel model)
    {
        if (Place.Of(use.Pointer, model) is not { } place || NodePath.To(function, use.Use) is not { } path)
            return false;
        foreach (var list in path.Nodes.Select(StatementsOf).Where(list => !list.IsEmpty))
        {
            // "id := s.old.ID; …; if s.old != nil { … }": where it was followed it was not nil.
            if (list.FirstOrDefault(statement => statement.End < comparison && FollowFinder.In(statement, place, model)) is { } followed && !ChangeFinder.In(function, place, followed.End, use.Use.Start, model))
                return true;
            foreach (var branch in list.OfType<IfStmt>())
            {
                if (branch.Cond.Span.Contains(comparison) && RefusesNil(branch.Cond, place, model) && EndsInAbort(branch.Body, model))
                    return true;
                if (!Leaves(branch.Body) || branch.Else is not null)
                    continue;
                if (branch.End < comparison && RefusesNil(branch.Cond, place, model) && !ChangeFinder.In(function, place, branch.End, use.Use.Start, model))
                    return true;
                if (branch.Start > comparison && branch.End < use.Use.Start && !branch.Cond.Span.Contains(comparison) && SpeaksOfOrigin(branch.Cond, place, model))
                    return true;
            }
        }
        return false;
    }

    private static ImmutableArray<Stmt> StatementsOf(GoNode node) => node switch
    {
        BlockStmt block => block.List,
        CaseClause clause => clause.Body,
        CommClause clause => clause.Body,
        _ => [],
    };

    private static bool Leaves(BlockStmt body) => body.List is [.., ReturnStmt or BranchStmt] or [.., ExprStmt { X: CallExpr { Fun: Ident { Name: "panic" } } }];

    /// <summary>"if user == nil { c.CustomAbort(401, "") }": what a module that is not at hand calls so does not come back.</summary>
    private static bool EndsInAbort(BlockStmt body, SemanticModel model) =>
        body.List is [.., ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: var name } } call }] && name.Contains("Abort", StringComparison.OrdinalIgnoreCase)
        && model.CalleeOf(call) is not { Node: FuncDecl { Body: not null } };

    /// <summary>"p == nil", or one of several with "||".</summary>
    private static bool RefusesNil(Expr condition, Place place, SemanticModel model) => condition switch
    {
        ParenExpr paren => RefusesNil(paren.X, place, model),
        BinaryExpr { Op: TokenKind.LogicalOr } both => RefusesNil(both.X, place, model) || RefusesNil(both.Y, place, model),
        BinaryExpr { Op: TokenKind.Equal } comparison => model.IsNil(comparison.Y) && Place.Of(comparison.X, model) == place,
        _ => false,
    };

    /// <summary>"key := peer.key.Load(); …; if peer.isPlain { return }": the condition asks the variable that the pointer was got from, and not the pointer.</summary>
    private static bool SpeaksOfOrigin(Expr condition, Place place, SemanticModel model) =>
        place is { IsVariable: true, Root: { IsLocalVariable: true, Node: AssignStmt { Lhs: [_], Rhs: [CallExpr { Fun: SelectorExpr maker }] } } }
        && AccessPath.RootOf(maker.X, model) is { IsVariable: true, Kind: not SymbolKind.Variable } origin
        && condition is SelectorExpr asked && ReferenceEquals(AccessPath.RootOf(asked, model), origin);

    /// <summary>Whether a statement that is no branch and no loop goes through the place, whatever its values are.</summary>
    private sealed class FollowFinder(Place place, SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool In(Stmt statement, Place place, SemanticModel model)
        {
            var finder = new FollowFinder(place, model);
            if (statement is AssignStmt or ExprStmt or DeclStmt)
                finder.Visit(statement);
            else if (statement is IfStmt { Init: null } branch)
                finder.Visit(branch.Cond);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (_found || node is FuncLit)
                return;
            if (node is BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both)
            {
                Visit(both.X);
                return;
            }
            _found = node is SelectorExpr selector && Place.Of(selector.X, model) == place && model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field }
                || (node is StarExpr star && Place.Of(star.X, model) == place);
            if (!_found)
                VisitChildrenOf(node);
        }
    }

    /// <summary>Whether the place is assigned to between two points, or what holds it is handed to somebody who could.</summary>
    private sealed class ChangeFinder(Place place, int from, int to, SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode function, Place place, int from, int to, SemanticModel model)
        {
            var finder = new ChangeFinder(place, from, to, model);
            finder.Visit(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (_found || node.End <= from || node.Start >= to)
                return;
            _found = node switch
            {
                AssignStmt assign => assign.Lhs.Any(IsPlace),
                UnaryExpr { Op: TokenKind.And } address => IsPlace(address.X),
                CallExpr call when !place.IsVariable && node.Start >= from => call.Args.Append((call.Fun as SelectorExpr)?.X).OfType<Ident>().Any(name => ReferenceEquals(model.SymbolOf(name), place.Root) && place.Root.Type.Underlying is Types.GoPointer),
                _ => false,
            };
            if (!_found)
                VisitChildrenOf(node);
        }

        private bool IsPlace(Expr target) => Place.Of(target, model) is { } changed && changed.Covers(place);
    }
}
