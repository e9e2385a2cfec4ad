using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Where a statement can be put before the one that contains a node.</summary>
internal static class EnclosingStatements
{
    /// <summary>The innermost statement of a list that holds the node; null where it is a loop's condition or step, which run again.</summary>
    public static Stmt? InList(GoNode root, GoNode node)
    {
        if (NodePath.To(root, node) is not { } path)
            return null;
        for (var index = path.Nodes.Length - 1; index > 0; index--)
        {
            if (path.Nodes[index] is not Stmt statement)
                continue;
            var isListed = path.Nodes[index - 1] switch
            {
                BlockStmt block => block.List.Contains(statement) && statement is not (CaseClause or CommClause),
                CaseClause clause => clause.Body.Contains(statement),
                CommClause clause => clause.Body.Contains(statement),
                _ => false,
            };
            if (isListed)
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
