using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>The lists that statements stand in, and where a statement can be put before the one that contains a node.</summary>
internal static class EnclosingStatements
{
    /// <summary>The statement list of a block or clause (StatementList of the Go specification); empty for other nodes.</summary>
    public static ImmutableArray<Stmt> ListOf(GoNode? holder) => holder switch
    {
        BlockStmt block => block.List,
        CaseClause clause => clause.Body,
        CommClause clause => clause.Body,
        _ => [],
    };

    /// <summary>The statement that stands so many places behind another one in its list; null where there is none.</summary>
    public static Stmt? At(ImmutableArray<Stmt> list, Stmt statement, int distance)
    {
        var index = list.IndexOf(statement);
        return index >= 0 && index + distance >= 0 && index + distance < list.Length ? list[index + distance] : null;
    }

    /// <summary>The innermost statement of a list that holds the node; null where it is a loop's condition or step, which run again.</summary>
    public static Stmt? InList(GoNode root, GoNode node)
    {
        if (NodePath.To(root, node) is not { } path)
            return null;
        for (var index = path.Nodes.Length - 1; index > 0; index--)
        {
            if (path.Nodes[index] is not Stmt statement)
                continue;
            if (statement is not (CaseClause or CommClause) && ListOf(path.Nodes[index - 1]).Contains(statement))
                return statement is ForStmt ? null : statement;
        }
        return null;
    }

    /// <summary>The function literal or declaration around a node.</summary>
    public static FuncType? FunctionTypeAround(GoNode root, GoNode node)
    {
        if (NodePath.To(root, node) is not { } path)
            return null;
        for (var index = path.Nodes.Length - 1; index >= 0; index--)
        {
            switch (path.Nodes[index])
            {
                case FuncLit literal when !ReferenceEquals(literal, node): return literal.Type;
                case FuncDecl function: return function.Type;
            }
        }
        return null;
    }
}
