using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Chooses among the uses of pointers that can be nil those with evidence enough, each cause once.</summary>
internal static class NilEvidence
{
    /// <summary>
    /// A comparison with nil speaks only for uses that run whenever the comparison did: in a branch of its own, another condition
    /// may imply the check. Of several uses with one cause the first is shown.
    /// </summary>
    public static ImmutableArray<NilUse> Select(IEnumerable<NilUse> uses, GoNode function, SemanticModel model)
    {
        var seen = new HashSet<(Place?, NilReason?)>();
        var kept = ImmutableArray.CreateBuilder<NilUse>();
        foreach (var use in uses.OrderBy(use => use.Pointer.Start))
        {
            var isConditional = use.Fact is { Nullness: Nullness.Maybe, Reason: { Cause: NilCause.Compared } reason }
                && (!RunsAfter(use.Use, reason.Span.Start, function) || PairedComparisons.Hold(function, use, model) || EarlierRefusal.Holds(function, use, reason.Span.Start, model));
            if (use.Fact.Reason is { Cause: NilCause.FailedAssertion } failed && IsOfCase(failed.Span.Start, function, model))
                continue;
            if (!isConditional && seen.Add((Place.Of(use.Pointer, model), use.Fact.Reason)))
                kept.Add(use);
        }
        return kept.ToImmutable();
    }

    /// <summary>"switch v := x.(type) { case *T: t, _ := x.(*T) }": the case has asked already.</summary>
    private static bool IsOfCase(int assertion, GoNode function, SemanticModel model)
    {
        var nodes = NodePath.To(function, assertion).Nodes;
        if (nodes.OfType<TypeAssertExpr>().LastOrDefault() is not { Type: { } wanted } asked)
            return false;
        var text = model.File.TextOf(asked.X);
        return nodes.OfType<TypeSwitchStmt>().Any(choice => SubjectOf(choice) is { } subject && model.File.TextOf(subject) == text
            && choice.Body.List.OfType<CaseClause>().Any(clause => clause.Span.Contains(asked.Span) && clause.List is [var named] && model.File.TextOf(named) == model.File.TextOf(wanted)));
    }

    private static Expr? SubjectOf(TypeSwitchStmt choice) => choice.Assign switch
    {
        AssignStmt { Rhs: [TypeAssertExpr { Type: null } guard] } => guard.X,
        ExprStmt { X: TypeAssertExpr { Type: null } guard } => guard.X,
        _ => null,
    };

    /// <summary>True where the use stands in the statement list of the comparison's statement, not in a nested one.</summary>
    private static bool RunsAfter(GoNode use, int comparison, GoNode function)
    {
        if (NodePath.To(function, use) is not { } path)
            return false;
        for (var index = path.Nodes.Length - 1; index > 0; index--)
        {
            switch (path.Nodes[index])
            {
                case BlockStmt block: return Holds(block.List, comparison);
                case CaseClause clause: return Holds(clause.Body, comparison);
                case CommClause clause: return Holds(clause.Body, comparison);
                case BinaryExpr { Op: Syntax.Lexing.TokenKind.LogicalAnd or Syntax.Lexing.TokenKind.LogicalOr } both when both.Y.Span.Contains(use.Span): return false;
                case FuncLit: return false;
            }
        }
        return false;
    }

    // Behind "if p != nil { return p }" it is nil, and everybody knows.
    private static bool Holds(ImmutableArray<Stmt> statements, int comparison) =>
        statements.Any(statement => statement is IfStmt branch && branch.Cond.Span.Contains(comparison)
            && branch is not { Cond: BinaryExpr { Op: Syntax.Lexing.TokenKind.NotEqual }, Body.List: [.., ReturnStmt] });
}
