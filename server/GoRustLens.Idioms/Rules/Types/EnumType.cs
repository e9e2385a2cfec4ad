using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>type State int</c> with constants that count by iota.</summary>
internal sealed class EnumType() : IdiomRule<TypeSpec>("iota-enum", NodeKind.TypeSpec)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSpec node) =>
        node.Type is Ident && Declarations.IotaConstantsOf(context, node.Name) is { } constants
            ? new IdiomMatch([node.Name.Span], [Declarations.EnumerationOf(context, constants)])
            : null;
}
