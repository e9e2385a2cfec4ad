using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Nodes;
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
/// <param name="GoSpan">The Go that was translated.</param>
public sealed record RustDocument(RustText Rust, string Title, TranslationScope Scope, TextSpan GoSpan);

/// <summary>"Show Rust Equivalent": the selection, the enclosing declaration, or the file.</summary>
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
            return new RustDocument(Translator.Fragment(model, nodes, settings, cancellationToken), title, TranslationScope.Selection, span);
        }
        if (scope != TranslationScope.File && DeclarationAt(document, selection.Start) is { } declaration)
        {
            var rust = Translator.Document(model, [declaration], settings, cancellationToken);
            return new RustDocument(rust, $"{NameOf(declaration)} ({name})", TranslationScope.Declaration, declaration.Span);
        }
        var all = document.GoFile.Root.Decls;
        return new RustDocument(Translator.Document(model, all, settings, cancellationToken), name, TranslationScope.File, document.GoFile.Root.Span);
    }

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
