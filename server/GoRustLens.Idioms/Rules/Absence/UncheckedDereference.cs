using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>p.Field</c> where the nil diagnostic finds that p may be nil: hover and finding never disagree.</summary>
internal sealed class UncheckedDereference() : IdiomRule<SelectorExpr>("nil-deref-unchecked", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node)
    {
        if (TypeFacts.ShapeOf(context, node.X) != TypeShape.Pointer || context.Path.Innermost<FuncDecl>() is not { } function || Tests.AreIn(context.File))
            return null;
        var pointer = node.X is SelectorExpr inner ? inner.Sel.Span : node.X.Span;
        return IsReported(context, function, pointer) ? new IdiomMatch([pointer, node.Sel.Span], Subjects.StatementOf(context, node)) : null;
    }

    private static bool IsReported(RuleContext context, FuncDecl function, TextSpan pointer)
    {
        foreach (var rule in RuleList.All)
        {
            if (rule.Code == DiagnosticCodes.UncheckedPointer)
                return rule.Inspect(new DeclContext(context.File, function, context.Model), CancellationToken.None).Any(finding => finding.Span == pointer);
        }
        return false;
    }
}
