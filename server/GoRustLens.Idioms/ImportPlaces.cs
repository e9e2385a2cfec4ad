using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms;

/// <summary>A package named in Go code.</summary>
/// <param name="Path">Its import path.</param>
/// <param name="Span">The path in the import, or the qualifier before a member.</param>
public readonly record struct ImportPlace(string Path, TextSpan Span);

/// <summary>The packages that stand at places of a file: the paths of imports and the qualifiers before members.</summary>
public static class ImportPlaces
{
    /// <summary>The package named at an offset or ending there; null for other tokens.</summary>
    public static ImportPlace? At(GoFile file, SemanticModel model, int offset)
    {
        var token = TokenSearch.At(file.Tokens, offset) is { Kind: TokenKind.Ident or TokenKind.String } at ? at : TokenSearch.WordEndingAt(file.Tokens, offset);
        if (token is not { } word)
            return null;
        var path = NodePath.To(file.Root, word.Start);
        if (path.Nodes.LastOrDefault(node => node is ImportSpec) is ImportSpec import)
            return import.Path.Span.Touches(offset) ? new ImportPlace(import.Path.Value.Trim('"', '`'), import.Path.Span) : null;
        return path is { Leaf: Ident qualifier, Nodes: [.., SelectorExpr selector, Ident] } && ReferenceEquals(selector.X, qualifier)
            && model.SymbolOf(qualifier) is { Kind: SymbolKind.Import, PackagePath: { Length: > 0 } imported }
            ? new ImportPlace(imported, qualifier.Span) : null;
    }
}
