using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>sort.Slice(s, less)</c> and what slices has for it.</summary>
internal sealed class SortSlice() : IdiomRule<CallExpr>("sort-slice", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node)
    {
        if (node.Fun is not SelectorExpr { Sel.Name: var name } selector)
            return null;
        var sorts = Imports.PathOf(context, selector) switch
        {
            "sort" => name is "Slice" or "SliceStable" or "Strings" or "Ints" or "Float64s" or "Sort" or "Stable",
            "slices" => name is "Sort" or "SortFunc" or "SortStableFunc",
            _ => false,
        };
        return sorts ? new IdiomMatch([node.Fun.Span], Subjects.StatementOf(context, node)) : null;
    }
}
