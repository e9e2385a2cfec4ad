using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary><c>go func() { use(v) }()</c> in a loop over v.</summary>
internal sealed class LoopVariableCapture() : IdiomRule<GoStmt>("closure-loop-var", NodeKind.GoStmt)
{
    protected override IdiomMatch? Match(RuleContext context, GoStmt node)
    {
        if (node.Call is not CallExpr { Fun: FuncLit literal } || Loops.VariablesAround(context, node) is not { IsEmpty: false } variables)
            return null;
        var uses = Captures.UsesOf(context, literal, variables);
        return uses.IsEmpty ? null : new IdiomMatch([context.Keyword(literal), .. uses.Select(name => name.Span)], [node]);
    }
}
