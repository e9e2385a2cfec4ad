using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary><c>func f() (A, B, error)</c>, on the error of its results.</summary>
internal sealed class MultipleResults() : IdiomRule<FuncDecl>("multi-return", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Type.Results is { Count: > 1, List: [.., { Type: var error }] } && context.Model.IsError(error)
            ? new IdiomMatch([error.Span], [node]) { ShowsSignature = true }
            : null;
}
