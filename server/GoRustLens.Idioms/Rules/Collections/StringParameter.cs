using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary><c>func f(s string)</c>, on the type.</summary>
internal sealed class StringParameter() : IdiomRule<Field>("string-param", NodeKind.Field)
{
    protected override IdiomMatch? Match(RuleContext context, Field node) =>
        node.Type is Ident { Name: "string" } type && Builtins.IsPredeclared(context, type) && Functions.IsParameter(context, node)
            ? new IdiomMatch([node.Type.Span], Subjects.FunctionAround(context, node)) { ShowsSignature = true }
            : null;
}
