using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
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
        Form.On<CallExpr>("print-type", NodeKind.CallExpr, (context, node) =>
            node.Fun is SelectorExpr printer && Imports.PathOf(context, printer) == "fmt" && AsksForType(node) ? Form.Match(printer.Sel.Span, Subjects.StatementOf(context, node)) : null),
    ];

    /// <summary>True where the first literal that holds verbs has a %T.</summary>
    private static bool AsksForType(CallExpr call) =>
        call.Args.Take(2).OfType<BasicLit>().FirstOrDefault(literal => literal.LiteralKind == TokenKind.String) is { } format
        && FormatVerbs.Read(format) is { IsDefault: false } verbs && verbs.Any(verb => verb.Verb == 'T');
}
