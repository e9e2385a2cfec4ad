using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>x.(T)</c> that panics where x is no T.</summary>
internal sealed class TypeAssertPanic() : IdiomRule<TypeAssertExpr>("type-assert-panic", NodeKind.TypeAssertExpr)
{
    protected override IdiomMatch? Match(RuleContext context, TypeAssertExpr node)
    {
        var isCommaOk = context.ParentOf(node) is AssignStmt { Lhs.Length: 2, Rhs.Length: 1 } or ValueSpec { Names.Length: 2, Values.Length: 1 };
        return isCommaOk || node.Type is null ? null : new IdiomMatch([node.Type.Span], TypeFacts.IsInterfaceType(context, node.Type) ? [] : Subjects.StatementOf(context, node));
    }
}
