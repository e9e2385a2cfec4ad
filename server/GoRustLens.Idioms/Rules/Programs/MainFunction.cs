using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Programs;

/// <summary><c>func main()</c>.</summary>
internal sealed class MainFunction() : IdiomRule<FuncDecl>("main-func", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node is { Recv: null, Name.Name: "main" } && context.File.Root.Name.Name == "main" ? new IdiomMatch([context.Keyword(node), node.Name.Span], [node]) : null;
}
