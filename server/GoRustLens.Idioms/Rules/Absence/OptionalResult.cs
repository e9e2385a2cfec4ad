using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>func Find(id int) (*User, error)</c>, on the pointer.</summary>
internal sealed class OptionalResult() : IdiomRule<FuncType>("ptr-optional-result", NodeKind.FuncType)
{
    protected override IdiomMatch? Match(RuleContext context, FuncType node)
    {
        if (node.Results is not { } results || (context.ParentOf(node) is FuncDecl function && Functions.IsConstructor(context, function)))
            return null;
        var pointers = results.List.Where(result => result.Type is StarExpr).Select(result => result.Type.Span);
        return new IdiomMatch([.. pointers], Subjects.SignatureAround(context, node)) { ShowsSignature = context.ParentOf(node) is FuncDecl };
    }
}
