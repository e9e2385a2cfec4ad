using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary>A method by which its type satisfies an interface of the package, on the name.</summary>
internal sealed class ImplicitInterface() : IdiomRule<FuncDecl>("iface-implicit", NodeKind.FuncDecl)
{
    protected override IdiomMatch? Match(RuleContext context, FuncDecl node) =>
        node.Recv is { List: [{ Type: var receiver }] } && Declarations.SatisfiesInterface(context, receiver, node.Name.Name)
            ? new IdiomMatch([node.Name.Span], [node])
            : null;
}
