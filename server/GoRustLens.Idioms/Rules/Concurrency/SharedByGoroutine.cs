using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>go func() { total += n }()</c>: a goroutine that writes to a variable from outside.</summary>
internal sealed class SharedByGoroutine() : IdiomRule<GoStmt>("go-closure-shared", NodeKind.GoStmt)
{
    protected override IdiomMatch? Match(RuleContext context, GoStmt node)
    {
        if (node.Call is not CallExpr { Fun: FuncLit literal })
            return null;
        var writes = Captures.OuterWrites(context, literal);
        return writes.IsEmpty ? null : new IdiomMatch([context.Keyword(node), context.Keyword(literal), .. writes.Select(name => name.Span)], [node]);
    }
}
