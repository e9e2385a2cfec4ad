using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>func Save(s Store)</c>, on the interface.</summary>
internal sealed class InterfaceParameter() : IdiomRule<Field>("iface-param", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        Functions.IsParameter(context, node)
            && node.Type is not Ident { Name: "any" }
            && !context.Model.IsError(node.Type)
            && !HttpHandlers.TakesResponseWriter(context, node)
            && TypeFacts.IsInterfaceType(context, node.Type)
            ? new IdiomMatch([node.Type.Span], Subjects.FunctionAround(context, node)) { ShowsSignature = true }
            : null;
}
