using System.Collections.Immutable;
using GoRustLens.Ide.Features.Crates;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Ide.Features;

/// <summary>How much of a file is translated.</summary>
public enum TranslationScope
{
    Selection,
    Declaration,
    File,
}

/// <summary>The Rust of a part of a Go file.</summary>
/// <param name="Scope">What was translated in the end: a selection of no whole statement becomes its declaration, a place outside all declarations the file.</param>
/// <param name="GoSpans">The Go that was translated: one piece, or a type and its methods.</param>
public sealed record RustDocument(RustText Rust, string Title, TranslationScope Scope, ImmutableArray<TextSpan> GoSpans);

/// <summary>"Show Rust Equivalent": the selection, the enclosing declaration (of a type together with its methods in the file), or the file.</summary>
public static class RustEquivalent
{
    public static RustDocument Of(WorkspaceSnapshot snapshot, Document document, TextSpan selection, TranslationScope scope, CancellationToken cancellationToken)
    {
        var model = snapshot.ModelOf(document);
        var settings = snapshot.Settings.Translation;
        var name = Path.GetFileName(document.Path);
        if (scope == TranslationScope.Selection && Selection.In(document.GoFile, selection) is { IsEmpty: false } nodes)
        {
            var span = TextSpan.FromBounds(nodes[0].Start, nodes[^1].End);
            var (first, last) = (document.Text.Lines.LineOf(span.Start) + 1, document.Text.Lines.LineOf(span.End) + 1);
            var title = first == last ? $"{name}:{first}" : $"{name}:{first}-{last}";
            return new RustDocument(Translator.Fragment(model, nodes, settings, cancellationToken), title, TranslationScope.Selection, [span]);
        }
        if (scope != TranslationScope.File && DeclarationAt(document, selection.Start) is { } declaration)
        {
            var declarations = WithMethods(declaration, document.GoFile);
            var rust = Translator.Document(model, declarations, settings, cancellationToken);
            var title = declarations.Length == 1 ? $"{NameOf(declaration)} ({name})" : $"{NameOf(declaration)} with its methods ({name})";
            return new RustDocument(rust, title, TranslationScope.Declaration, [.. declarations.Select(part => part.Span)]);
        }
        var all = document.GoFile.Root.Decls;
        return new RustDocument(Translator.Document(model, all, settings, cancellationToken), name, TranslationScope.File, [document.GoFile.Root.Span]);
    }

    /// <summary>A type stands with its methods: in Rust they are one thing to read.</summary>
    private static ImmutableArray<Decl> WithMethods(Decl declaration, GoFile file) =>
        declaration is GenDecl { Specs: var specs }
            ? [declaration, .. specs.OfType<TypeSpec>().SelectMany(type => DeclarationClosure.MethodsOf(type.Name.Name, file))]
            : [declaration];

    /// <summary>The declaration of the line, its doc comment's lines included; imports are no declarations to show.</summary>
    private static Decl? DeclarationAt(Document document, int offset)
    {
        var lines = document.Text.Lines;
        var line = lines.LineOf(offset);
        return document.GoFile.Root.Decls.FirstOrDefault(declaration =>
            declaration is not GenDecl { Specs: [ImportSpec, ..] }
            && line >= lines.LineOf(declaration.Start) && line <= lines.LineOf(declaration.End));
    }

    private static string NameOf(Decl declaration) => declaration switch
    {
        FuncDecl function => function.Name.Name,
        GenDecl { Specs: [TypeSpec type, ..] } => type.Name.Name,
        GenDecl { Specs: [ValueSpec { Names: [var first, ..] }, ..] } => first.Name,
        _ => "declaration",
    };
}
