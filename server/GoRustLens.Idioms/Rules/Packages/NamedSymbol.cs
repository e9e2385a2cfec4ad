using GoRustLens.Catalog;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Packages;

/// <summary>A function, method or type that snippets/symbols.tsv has an entry for, on its own name.</summary>
internal sealed class NamedSymbol() : IdiomRule<SelectorExpr>("symbol", NodeKind.SelectorExpr)
{
    protected override IdiomMatch? Match(RuleContext context, SelectorExpr node)
    {
        if (NameOf(context, node) is not { } name || SymbolTable.Default.IdOf(name) is not { } id)
            return null;
        var subject = context.Model.IsType(node) ? Subjects.DeclarationAround(context, node) : Subjects.StatementOf(context, node);
        return new IdiomMatch([node.Sel.Span], subject) { IdiomId = id, Sentence = SymbolTable.Default.SentenceOf(name) };
    }

    /// <summary>Null for fields and for what the package itself declares.</summary>
    private static string? NameOf(RuleContext context, SelectorExpr node) => context.Model.SymbolOf(node.Sel) switch
    {
        { Kind: SymbolKind.Field } => null,
        { Package: { } package } when ReferenceEquals(package, context.Model.Package) => null,
        { } symbol => symbol.FullName,
        null => Imports.PathOf(context, node) is { } path ? $"{path}.{node.Sel.Name}" : null,
    };
}
