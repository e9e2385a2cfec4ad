using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    private void ReturnStatement(ReturnStmt statement)
    {
        var results = CurrentSignature?.Results ?? [];
        if (statement.Results.IsEmpty && !results.IsEmpty && results[0].Name.Length > 0)
        {
            ReportShadowedResults(statement, results);
            return;
        }
        var variables = new Symbol[results.Length];
        for (var index = 0; index < variables.Length; index++)
            variables[index] = new Symbol(SymbolKind.Result, results[index].Name, null, null, index, File) { KnownType = results[index].RawType };
        InitVars(variables, statement.Results, statement);
    }

    /// <summary>A return without values is wrong where another thing hides the name of a result.</summary>
    private void ReportShadowedResults(ReturnStmt statement, ImmutableArray<GoParameter> results)
    {
        foreach (var result in results)
        {
            if (result.Symbol is { Ident: not null } symbol && Lookup(result.Name) is { } visible && !ReferenceEquals(visible.Ident, symbol.Ident))
                Error(statement, $"result parameter {result.Name} not in scope at return");
        }
    }

    /// <summary>go/types' isTerminating: whether nothing runs behind the statement.</summary>
    /// <param name="label">The statement's own label; empty where it has none.</param>
    /// <remarks>Source: go.dev/ref/spec#Terminating_statements.</remarks>
    private bool IsTerminating(Stmt statement, string label) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? IsTerminatingHere(statement, label) : IsTerminatingOnNewStack(statement, label);

    private bool IsTerminatingOnNewStack(Stmt statement, string label) => TypeGate.Deep(() => IsTerminatingHere(statement, label));

    private bool IsTerminatingHere(Stmt statement, string label) => statement switch
    {
        LabeledStmt labeled => IsTerminating(labeled.Stmt, labeled.Label.Name),
        ExprStmt expression => Unparen(expression.X) is CallExpr call && IsPanic(call),
        ReturnStmt => true,
        BranchStmt branch => branch.Tok is TokenKind.Goto or TokenKind.Fallthrough,
        BlockStmt block => IsTerminatingList(block.List),
        IfStmt choice => IsTerminatingIf(choice),
        SwitchStmt choice => IsTerminatingSwitch(choice.Body, label),
        TypeSwitchStmt choice => IsTerminatingSwitch(choice.Body, label),
        SelectStmt choice => choice.Body.List.All(child => child is not CommClause clause || IsTerminatingClause(clause.Body, label)),
        ForStmt loop => loop.Cond is null && !BreakSearch.HasBreak(loop.Body, label, isImplicit: true),
        _ => false,
    };

    private bool IsTerminatingIf(IfStmt statement)
    {
        Stmt? next = statement;
        while (next is IfStmt choice)
        {
            if (!IsTerminating(choice.Body, ""))
                return false;
            next = choice.Else;
        }
        return next is not null && IsTerminating(next, "");
    }

    private bool IsTerminatingList(ImmutableArray<Stmt> list)
    {
        for (var index = list.Length - 1; index >= 0; index--)
        {
            if (list[index] is not EmptyStmt)
                return IsTerminating(list[index], "");
        }
        return false;
    }

    private bool IsTerminatingSwitch(BlockStmt body, string label)
    {
        var hasDefault = false;
        foreach (var child in body.List)
        {
            if (child is not CaseClause clause)
                continue;
            hasDefault |= clause.IsDefault;
            if (!IsTerminatingClause(clause.Body, label))
                return false;
        }
        return hasDefault;
    }

    private bool IsTerminatingClause(ImmutableArray<Stmt> body, string label) =>
        IsTerminatingList(body) && !BreakSearch.HasBreak(body, label, isImplicit: true);

    /// <summary>True for a call of the predeclared panic.</summary>
    private bool IsPanic(CallExpr call) =>
        Unparen(call.Fun) is Ident { Name: "panic" } name && Results.Symbols.TryGetValue(name, out var symbol) && symbol.Kind == SymbolKind.Builtin;
}
