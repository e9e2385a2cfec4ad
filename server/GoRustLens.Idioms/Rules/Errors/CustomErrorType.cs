using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary>A type of the file that has the method <c>Error() string</c>.</summary>
internal sealed class CustomErrorType() : IdiomRule<TypeSpec>("err-custom-type", NodeKind.TypeSpec)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSpec node) =>
        TypeFacts.IsCustomError(context.Model.TypeOf(node.Name))
            ? new IdiomMatch([node.Name.Span, context.Keyword(node.Type)], Subjects.DeclarationOf(context, node))
            : null;
}
