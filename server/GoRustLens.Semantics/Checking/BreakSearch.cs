using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Whether a break leaves a given statement.</summary>
internal static class BreakSearch
{
    /// <param name="label">The label of the statement that is left; empty where it has none.</param>
    /// <param name="isImplicit">True where a break without a label leaves it, too: no other loop, switch or select is between.</param>
    public static bool HasBreak(ImmutableArray<Stmt> list, string label, bool isImplicit)
    {
        foreach (var statement in list)
        {
            if (HasBreak(statement, label, isImplicit))
                return true;
        }
        return false;
    }

    /// <inheritdoc cref="HasBreak(ImmutableArray{Stmt}, string, bool)"/>
    public static bool HasBreak(Stmt statement, string label, bool isImplicit) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? HasBreakHere(statement, label, isImplicit) : HasBreakOnNewStack(statement, label, isImplicit);

    private static bool HasBreakOnNewStack(Stmt statement, string label, bool isImplicit) => TypeGate.Deep(() => HasBreakHere(statement, label, isImplicit));

    private static bool HasBreakHere(Stmt statement, string label, bool isImplicit) => statement switch
    {
        LabeledStmt labeled => HasBreak(labeled.Stmt, label, isImplicit),
        BranchStmt { Tok: TokenKind.Break, Label: null } => isImplicit,
        BranchStmt { Tok: TokenKind.Break, Label: { } target } => target.Name == label,
        BlockStmt block => HasBreak(block.List, label, isImplicit),
        IfStmt choice => HasBreakInIf(choice, label, isImplicit),
        CaseClause clause => HasBreak(clause.Body, label, isImplicit),
        CommClause clause => HasBreak(clause.Body, label, isImplicit),
        SwitchStmt choice => HasLabeledBreak(choice.Body, label),
        TypeSwitchStmt choice => HasLabeledBreak(choice.Body, label),
        SelectStmt choice => HasLabeledBreak(choice.Body, label),
        ForStmt loop => HasLabeledBreak(loop.Body, label),
        RangeStmt loop => HasLabeledBreak(loop.Body, label),
        _ => false,
    };

    private static bool HasLabeledBreak(BlockStmt body, string label) => label.Length > 0 && HasBreak(body, label, isImplicit: false);

    private static bool HasBreakInIf(IfStmt statement, string label, bool isImplicit)
    {
        Stmt? next = statement;
        while (next is IfStmt choice)
        {
            if (HasBreak(choice.Body, label, isImplicit))
                return true;
            next = choice.Else;
        }
        return next is not null && HasBreak(next, label, isImplicit);
    }
}
