using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Lowers Go to Rust. Never throws on bad input: what it does not know becomes a hole with a note.</summary>
public static class Translator
{
    /// <summary>A short text for a hover: the nodes alone (statements of one list, a declaration, or an expression), with their surroundings used for what names mean.</summary>
    public static RustText Fragment(SemanticModel model, ImmutableArray<GoNode> subject, TranslationSettings settings, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>A whole document: the file, or the declarations given.</summary>
    public static RustText Document(SemanticModel model, ImmutableArray<Decl> declarations, TranslationSettings settings, CancellationToken cancellationToken)
        => throw new NotImplementedException();
}
