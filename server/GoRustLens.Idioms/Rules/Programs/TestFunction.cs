using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>func TestX(t *testing.T)</c>.</summary>
internal sealed class TestFunction() : IdiomRule<FuncDecl>("test-func", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        Tests.IsTest(context, node) ? new IdiomMatch([context.Keyword(node), node.Name.Span, node.Type.Params.Span], [node]) : null;
}
