using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Packages;

/// <summary>What stands at the top of a file, and what lives as long as the program.</summary>
internal static class PackageForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<FileNode>("package-clause", NodeKind.File, (context, node) => Form.Match([context.Keyword(node), node.Name.Span], [])),
        Form.On<ImportSpec>("cgo", NodeKind.ImportSpec, (_, node) => Imports.PathOf(node) == "C" ? Form.Match(node.Path.Span, []) : null),
        Form.On<ImportSpec>("import-blank", NodeKind.ImportSpec, (_, node) => node.Name is { IsBlank: true } name ? Form.Match(name.Span, []) : null),
        Form.On<ImportSpec>("import-dot-alias", NodeKind.ImportSpec, (_, node) => node.Name is { IsBlank: false } name ? Form.Match(name.Span, []) : null),
        Form.On<ImportSpec>("internal-pkg", NodeKind.ImportSpec, (_, node) => Imports.PathOf(node).Split('/').Contains("internal") ? Form.Match(node.Path.Span, []) : null),
        Form.On<GenDecl>("import-blank", NodeKind.GenDecl, (context, node) =>
            node is { Tok: TokenKind.Import, Specs: [ImportSpec { Name.IsBlank: true }] } ? Form.Match(context.Keyword(node), []) : null),
        Form.On<GenDecl>("import-dot-alias", NodeKind.GenDecl, (context, node) =>
            node is { Tok: TokenKind.Import, Specs: [ImportSpec { Name.IsBlank: false }] } ? Form.Match(context.Keyword(node), []) : null),
        Form.On<GenDecl>("import-group", NodeKind.GenDecl, (context, node) => node.Tok == TokenKind.Import ? Form.Match(context.Keyword(node), []) : null),
        Form.On<GenDecl>("package-var", NodeKind.GenDecl, (context, node) =>
            node is { Tok: TokenKind.Var, Specs: [ValueSpec first, ..] } && context.FunctionAround(node).Type is null && IsState(context, first) ? Form.Match(context.Keyword(node), [node]) : null),
        Form.On<ValueSpec>("package-var", NodeKind.ValueSpec, (context, node) =>
            context.ParentOf(node) is GenDecl { Tok: TokenKind.Var } && context.FunctionAround(node).Type is null && IsState(context, node) ? Form.Match(NamesOf(node), Subjects.DeclarationOf(context, node)) : null),
    ];

    /// <summary>A variable that is no error and not there for its type alone.</summary>
    private static bool IsState(RuleContext context, ValueSpec spec) =>
        spec.Names.Any(name => !name.IsBlank && !context.Model.IsError(name)) && !NamesOf(spec).IsEmpty;

    private static ImmutableArray<TextSpan> NamesOf(ValueSpec spec) => [.. spec.Names.Where(name => !name.IsBlank).Select(name => name.Span)];
}
