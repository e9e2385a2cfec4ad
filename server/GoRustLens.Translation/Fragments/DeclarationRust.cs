using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Fragments;

/// <summary>A declaration in Rust as a document shows it, with what it takes to cut out the parts that stand for parts of the Go.</summary>
/// <param name="Run">What was found out on the way: notes, crates, which statements became one.</param>
/// <param name="Items">Polished, as they would be printed.</param>
internal sealed record DeclarationRust(TranslationRun Run, ImmutableArray<RustItem> Items)
{
    /// <summary>Kept for a snapshot of the package: who hovers over one place of a function goes on to the next.</summary>
    public static DeclarationRust Of(SemanticModel model, Decl declaration, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var known = Kept.In(model.Package).ByDeclaration;
        if (known.TryGetValue((declaration, settings), out var made))
            return made;
        made = Translator.WithParts(model, [declaration], settings, cancellationToken);
        return known.GetOrAdd((declaration, settings), made);
    }

    /// <summary>The Rust that an expression became where it stands, polished like the rest; null where an idiom took it in.</summary>
    public RustExpr? Of(Expr expression) => Run.Lowered?.GetValueOrDefault(expression) is { } code ? Polish.Tidy.Apply(code, Items) : null;

    private sealed class Kept
    {
        public ConcurrentDictionary<(Decl Declaration, TranslationSettings Settings), DeclarationRust> ByDeclaration { get; } = new();

        public static Kept In(Package package) => package.Analysis(_ => new Kept());
    }
}
