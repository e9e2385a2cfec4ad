using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>Name string</c> in a struct, on the capital name.</summary>
internal sealed class ExportedField() : IdiomRule<Field>("exported-caps", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        Fields.StructOf(context, node) is not null && node.Names.Any(Names.IsExported)
            ? new IdiomMatch([.. node.Names.Where(Names.IsExported).Select(name => name.Span)], Subjects.DeclarationAround(context, node))
            : null;
}
