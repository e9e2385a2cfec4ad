using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>tests := []struct{ … }{ … }</c> in a test.</summary>
internal sealed class TestTable() : IdiomRule<AssignStmt>("table-test", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node)
    {
        if (node is not { Lhs: [Ident name], Rhs: [CompositeLit { Type: { } type }] } || RowOf(type) is not { } row)
            return null;
        return context.Path.Innermost<FuncDecl>() is { } function && Tests.IsTest(context, function)
            ? new IdiomMatch([name.Span, node.TokSpan, context.Keyword(row)], [node])
            : null;
    }

    private static StructType? RowOf(Expr type) => type switch
    {
        ArrayType { Elt: StructType row } => row,
        MapType { Value: StructType row } => row,
        _ => null,
    };
}
