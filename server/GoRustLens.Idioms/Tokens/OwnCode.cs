using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms.Tokens;

/// <summary>The user's code in Rust, short enough for a hover.</summary>
internal sealed record OwnCode(string Text, ImmutableArray<string> Helpers)
{
    /// <summary>What has to be said of a name in the code that is no Rust; null where there is none.</summary>
    public string? Warning { get; init; }

    /// <summary>Null where the translation has nothing for the subject, or a hole would be seen.</summary>
    /// <param name="token">What the reader points at.</param>
    public static OwnCode? Of(RuleContext context, TokenForm form, TextSpan token, TranslationSettings settings, int maxLines, CancellationToken cancellationToken)
    {
        if (form.Declared is { } declared && NameTexts.Of(context.Model, NodePath.To(context.File.Root, declared.Start), declared, settings, cancellationToken) is { } name)
            return new OwnCode(name.Code, name.Helpers) { Warning = name.KeptName };
        if (form.Subject.IsEmpty)
            return null;
        var rust = form.ShowsSignature ? Translator.Fragment(context.Model, form.Subject, settings, cancellationToken) : FocusedCode.Of(context.File, context.Model, form.Subject, token, settings, cancellationToken);
        return Of(rust, form, maxLines);
    }

    /// <summary>The short statement around a statement that became one with it in Rust: a test and its failure are one assert. Null where there is none.</summary>
    public static OwnCode? Around(RuleContext context, TokenForm form, TranslationSettings settings, int maxLines, CancellationToken cancellationToken)
    {
        if (form.Subject is not [var inner] || form.ShowsSignature || inner is Decl or Spec)
            return null;
        for (var i = context.Path.Nodes.IndexOf(inner) - 1; i > 0 && context.Path.Nodes[i] is not (FuncDecl or FuncLit or Decl); i--)
        {
            if (context.Path.Nodes[i] is not Stmt statement || !context.SiblingsOf(statement).Contains(statement))
                continue;
            if (!Subjects.IsShort(context, statement))
                return null;
            // What is left out may be just what is asked for.
            if (Of(Translator.Fragment(context.Model, [statement], settings, cancellationToken), form, maxLines) is { } code)
                return code.Text.Contains("// …", StringComparison.Ordinal) ? null : code;
        }
        return null;
    }

    private static OwnCode? Of(RustText rust, TokenForm form, int maxLines)
    {
        if (string.IsNullOrWhiteSpace(rust.Text))
            return null;
        var words = FormFit.Words(form.Id);
        var shown = form.ShowsSignature ? RustExcerpt.Signature(rust.Text, maxLines) : RustExcerpt.Cut(rust.Text, maxLines, words.IsEmpty ? null : line => words.Any(word => line.Contains(word, StringComparison.Ordinal)));
        // What a function gives stands at its end: an excerpt without that says nothing of it.
        if (form.Id is "return" or "return-last" && shown.EndsWith("\n// …", StringComparison.Ordinal))
            return null;
        // A check for nil of what is never nil in Rust: right, and nothing that one would write.
        if (shown.Contains("if true ", StringComparison.Ordinal) || shown.Contains("if false ", StringComparison.Ordinal))
            return null;
        if (shown.Length == 0 || IdiomHover.HasHoles(shown) || RustNames.HasSwallowedName(rust, shown) || shown.AsSpan().TrimStart().StartsWith("//") || shown is "()" or "{}" or "false" or "true" || shown.Contains("Ok::<(), std::io::Error>(())", StringComparison.Ordinal))
            return null;
        return new OwnCode(RustNames.WithParametersNamed(rust, shown), RustNames.In(shown, rust.HelperNames));
    }
}
