using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>err := …</c> in an inner block where an outer err is looked at after the block.</summary>
internal sealed class ShadowedError() : IdiomRule<AssignStmt>("err-shadowed", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node)
    {
        if (node.Tok != TokenKind.Define || context.ParentOf(node) is not BlockStmt block)
            return null;
        foreach (var left in node.Lhs)
        {
            if (left is Ident name && ErrorChecks.IsErrorValue(context, name) && IsOuterReadAfter(context, name, block))
                return new IdiomMatch([name.Span, node.TokSpan], [node]);
        }
        return null;
    }

    /// <summary>True where the name is declared around the block, in the same function, and read behind the block.</summary>
    private static bool IsOuterReadAfter(RuleContext context, Ident name, BlockStmt block)
    {
        var (type, body) = context.FunctionAround(block);
        if (body is null || ReferenceEquals(body, block) || LocalNames.IsDeclaredIn(block, name))
            return false;
        var outer = LocalNames.DeclaredAround(context, block, name.Name) || LocalNames.Declares(type?.Results, name.Name);
        return outer && LocalNames.IsReadBetween(body, name.Name, block.End, body.End);
    }
}
