using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>type User struct { … }</c>.</summary>
internal sealed class StructDeclaration() : IdiomRule<TypeSpec>("struct-type", NodeKind.TypeSpec)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSpec node) =>
        node.Type is StructType ? new IdiomMatch([node.Name.Span, context.Keyword(node.Type)], Subjects.DeclarationOf(context, node)) : null;
}
