using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Io;

/// <summary>Reading and writing behind interfaces.</summary>
internal static class IoForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<SelectorExpr>("io-reader-param", NodeKind.SelectorExpr, (context, node) =>
            context.ParentOf(node) is Field parameter && Functions.IsParameter(context, parameter) && Imports.PathOf(context, node) == "io" && TypeFacts.IsInterfaceType(context, node)
                ? Form.Match(node.Sel.Span, Subjects.FunctionAround(context, parameter)) with { ShowsSignature = true }
                : null),
    ];
}
