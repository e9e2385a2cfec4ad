using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary><c>defer f.Close()</c>.</summary>
internal sealed class DeferClose() : IdiomRule<DeferStmt>("defer-close", NodeKind.DeferStmt)
{
    protected override IdiomMatch? Match(RuleContext context, DeferStmt node) =>
        node.Call is CallExpr { Fun: SelectorExpr { Sel: { Name: "Close" } method }, Args.IsEmpty: true } call && context.Model.CalleeOf(call) is { Kind: SymbolKind.Method } && !TypeFacts.Finishes(context, call)
            ? new IdiomMatch([context.Keyword(node), method.Span], [node])
            : null;
}
