using GoRustLens.Semantics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Branches that a constant decides, as code for several platforms has them: what stands in the other ones never runs here.</summary>
internal static class ConstantBranches
{
    /// <summary>True where a constant condition around the node keeps it from running.</summary>
    public static bool Exclude(GoNode node, DeclContext context)
    {
        var inner = node;
        foreach (var around in context.AncestorsOf(node))
        {
            var isExcluded = around switch
            {
                IfStmt branch when context.Model.ConstantOf(branch.Cond)?.ToBoolean() is { } value => ReferenceEquals(inner, value ? branch.Else : branch.Body),
                BinaryExpr { Op: TokenKind.LogicalAnd } both when ReferenceEquals(inner, both.Y) => context.Model.ConstantOf(both.X)?.ToBoolean() == false,
                BinaryExpr { Op: TokenKind.LogicalOr } either when ReferenceEquals(inner, either.Y) => context.Model.ConstantOf(either.X)?.ToBoolean() == true,
                CaseClause clause when context.ParentOf(clause) is BlockStmt body && context.ParentOf(body) is SwitchStmt choice => Excludes(choice, clause, context.Model),
                _ => false,
            };
            if (isExcluded)
                return true;
            inner = around;
        }
        return false;
    }

    private static bool Excludes(SwitchStmt choice, CaseClause clause, SemanticModel model)
    {
        var tag = choice.Tag is null ? ConstantValue.Of(true) : model.ConstantOf(choice.Tag);
        if (tag is null)
            return false;
        foreach (var other in choice.Body.List.OfType<CaseClause>())
        {
            if (ReferenceEquals(other, clause) && !clause.IsDefault)
                return clause.List.All(value => model.ConstantOf(value) is { } constant && ConstantValue.Compare(tag, TokenKind.Equal, constant) == false);
            if (!other.IsDefault && other.List.Any(value => model.ConstantOf(value) is { } constant && ConstantValue.Compare(tag, TokenKind.Equal, constant) == true))
                return true;
        }
        return false;
    }
}
