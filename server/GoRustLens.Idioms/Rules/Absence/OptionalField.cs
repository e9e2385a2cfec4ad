using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>Name *string</c> in a struct.</summary>
internal sealed class OptionalField() : IdiomRule<Field>("ptr-optional-field", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        node is { Type: StarExpr pointer, Names.IsEmpty: false } && Fields.StructOf(context, node) is not null
            ? new IdiomMatch([pointer.Span], Subjects.DeclarationAround(context, node))
            : null;
}
