using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>`json:"user_id,omitempty"`</c>.</summary>
internal sealed class JsonTag() : IdiomRule<Field>("struct-tag-json", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        node.Tag is { } tag && tag.Value.Contains("json:", StringComparison.Ordinal) && Fields.StructOf(context, node) is not null
            ? new IdiomMatch([tag.Span], Subjects.DeclarationAround(context, node))
            : null;
}
