using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Names;

/// <summary>Whether control can come from one use of a variable to another, on the tree.</summary>
internal static class Reach
{
    /// <summary>True where code behind the first place comes to the second one; false where it is not certain.</summary>
    public static bool ComesTo(VariableUse first, VariableUse second)
    {
        if (second.Start <= first.Start)
            return false;
        var common = CommonDepth(first.Path, second.Path);
        if (common >= first.Path.Length || common >= second.Path.Length)
            return false;
        var (left, right) = (first.Path[common], second.Path[common]);
        if (left is CaseClause or CommClause || (first.Path[common - 1] is IfStmt && left is BlockStmt && right is BlockStmt or IfStmt))
            return false;
        // Inside one statement the order of evaluation decides, which is not the order of the text.
        if (left is not Stmt || first.Path[common - 1] is ForStmt or RangeStmt or SwitchStmt or TypeSwitchStmt)
            return false;
        return !LeavesBefore(first.Path, common, untilLoop: null);
    }

    /// <summary>The loop whose next turn comes to the place again, of those that do not declare the variable; null where there is none.</summary>
    public static GoNode? Loop(VariableUse use, int declaredAt)
    {
        for (var i = use.Path.Length - 1; i > 0; i--)
        {
            if (use.Path[i] is FuncLit)
                return null;
            if (use.Path[i] is not (ForStmt or RangeStmt) || use.Path[i].Span.Contains(declaredAt) || use.Path[i + 1] is not BlockStmt)
                continue;
            return LeavesBefore(use.Path, i + 1, use.Path[i]) ? null : use.Path[i];
        }
        return null;
    }

    /// <summary>True where a statement behind the place, in a list that holds it, leaves before the end of the list.</summary>
    /// <param name="depth">The list's own statement: what it holds is looked at, not what is around it.</param>
    private static bool LeavesBefore(ImmutableArray<GoNode> path, int depth, GoNode? untilLoop)
    {
        for (var i = path.Length - 1; i >= depth; i--)
        {
            if (path[i] is ReturnStmt)
                return true;
            var list = path[i] switch
            {
                BlockStmt block => block.List,
                CaseClause clause => clause.Body,
                CommClause clause => clause.Body,
                _ => [],
            };
            if (list.Any(statement => statement.End > path[^1].Start && Leaves(statement, untilLoop is not null)))
                return true;
        }
        return false;
    }

    private static bool Leaves(Stmt statement, bool continues) => statement switch
    {
        ReturnStmt => true,
        BranchStmt branch => !continues || branch.Tok != TokenKind.Continue,
        ExprStmt { X: CallExpr { Fun: Ident { Name: "panic" } } } => true,
        ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Exit" or "Fatal" or "Fatalf" or "Fatalln" } } } => true,
        _ => false,
    };

    private static int CommonDepth(ImmutableArray<GoNode> left, ImmutableArray<GoNode> right)
    {
        var common = 0;
        while (common < left.Length && common < right.Length && ReferenceEquals(left[common], right[common]))
            common++;
        return common;
    }
}
