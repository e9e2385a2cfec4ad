using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>type Store interface { Get(…) }</c> with methods.</summary>
internal sealed class InterfaceDeclaration() : IdiomRule<TypeSpec>("iface-decl", NodeKind.TypeSpec)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSpec node) =>
        node.Type is InterfaceType { Methods.List: var methods } && methods.Any(method => method.Type is FuncType)
            ? new IdiomMatch([node.Name.Span, context.Keyword(node.Type)], Subjects.DeclarationOf(context, node))
            : null;
}
