using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>type Admin struct { User }</c>, on the embedded type.</summary>
internal sealed class EmbeddedField() : IdiomRule<Field>("struct-embedding", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        node.Names.IsEmpty && Fields.StructOf(context, node) is not null
            ? new IdiomMatch([node.Type.Span], Subjects.DeclarationAround(context, node))
            : null;
}
