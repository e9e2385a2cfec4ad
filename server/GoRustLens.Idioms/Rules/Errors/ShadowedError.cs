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

    /// <summary>True where the assignment declares a new variable, one of the name stands around the block, in the same function, and it is read behind the block.</summary>
    private static bool IsOuterReadAfter(RuleContext context, Ident name, BlockStmt block)
    {
        var (type, body) = context.FunctionAround(block);
        if (body is null || ReferenceEquals(body, block) || !ReferenceEquals(context.Model.SymbolOf(name)?.Ident, name))
            return false;
        var result = type?.Results?.List.SelectMany(field => field.Names).FirstOrDefault(declared => declared.Name == name.Name);
        var outer = LocalNames.DeclaredAround(context, block, name.Name) ?? (result is null ? null : context.Model.SymbolOf(result));
        return outer is not null && LocalNames.IsReadBetween(context, body, outer, block.End, body.End);
    }
}
