using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>func Find(id int) (*User, error)</c>, on the pointer.</summary>
internal sealed class OptionalResult() : IdiomRule<FuncType>("ptr-optional-result", NodeKind.FuncType)
{
    protected override IdiomMatch? Match(RuleContext context, FuncType node)
    {
        if (node.Results is not { } results || (context.ParentOf(node) is FuncDecl function && Functions.IsConstructor(context, function)))
            return null;
        // What stands in the brackets of a generic type is no result.
        var pointers = results.List.Select(result => result.Type).OfType<StarExpr>().SelectMany(star => Names.MemberSpan(star).Prepend(TextSpan.FromBounds(star.Start, star.X.Start)));
        return new IdiomMatch([.. pointers], Subjects.SignatureAround(context, node))
        {
            ShowsSignature = context.ParentOf(node) is FuncDecl,
            Sentence = results.List is [{ Names.Length: < 2 }] ? "`Option<T>` where it can be absent, else the value itself: `None` is Go's nil" : null,
        };
    }
}
