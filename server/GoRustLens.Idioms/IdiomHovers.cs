using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms;

/// <summary>What to say at a place of a Go file. Pure: the same file, catalog and settings give the same answer.</summary>
public static class IdiomHovers
{
    /// <summary>The hover at an offset; null where no construct of the catalog stands there.</summary>
    /// <param name="onFailure">Told the idiom and the exception of a rule or a lowering that threw; the answer goes on without it.</param>
    public static IdiomHover? At(
        GoFile file,
        SemanticModel model,
        CatalogIndex catalog,
        int offset,
        TranslationSettings settings,
        Action<string, Exception>? onFailure,
        CancellationToken cancellationToken)
    {
        foreach (var hit in RuleRunner.At(file, model, offset, onFailure, cancellationToken))
        {
            if (EntryOf(catalog, hit) is not { } idiom || (OfAnyType.Contains(hit.IdiomId) && IsKnownType(file, model, offset)))
                continue;
            var rust = idiom.Kind == IdiomKind.Package ? null : Lower(file, model, hit, settings, onFailure, cancellationToken);
            if (!ClaimFit.Holds(file, model, hit, rust))
                continue;
            rust = rust is null ? null : FragmentFit.Of(hit.IdiomId, rust);
            return new IdiomHover(hit.Anchor, idiom, Cover(hit.Match.Subject), rust)
            {
                Subject = hit.Match.Subject,
                ShowsSignature = hit.Match.ShowsSignature,
                Member = hit.Member,
                Fields = hit.Match.Fields,
                Variant = hit.IdiomId == "err-sentinel" && NodePath.To(file.Root, hit.Anchor.Start).Innermost<ValueSpec>() is { Names: [var declared] }
                    ? NameHovers.At(file, model, declared.Start, settings, onFailure, cancellationToken)?.Text.Code : null,
                OwnSentence = hit.Match.Sentence,
                Name = NameHovers.At(file, model, offset, settings, onFailure, cancellationToken) is { } name && name.Span == hit.Anchor ? name.Text : null,
            };
        }
        return null;
    }

    /// <summary>Constructs that are the same with any type: of a type of the standard library its own counterpart says more.</summary>
    private static readonly FrozenSet<string> OfAnyType = FrozenSet.Create(
        StringComparer.Ordinal,
        "struct-lit-keyed", "struct-lit-unkeyed", "zero-value", "iface-param", "iface-return", "ptr-optional-field", "ptr-optional-result", "type-assert-ok", "type-assert-panic", "make-slice", "type-inference");

    /// <summary>True at the name of a type of the standard library with a counterpart, and at a package's name in front of a type.</summary>
    private static bool IsKnownType(GoFile file, SemanticModel model, int offset) =>
        NodePath.To(file.Root, offset).Leaf is Ident name && model.SymbolOf(name) is { } symbol
        && (symbol.Kind == SymbolKind.Import || (symbol.Kind == SymbolKind.TypeName && StandardTexts.Of(symbol) is not null));

    /// <summary>Every construct of a file with the first anchor of each instance, in source order; what only a hover's lowering could deny is among them.</summary>
    public static IEnumerable<(string IdiomId, TextSpan Anchor)> In(GoFile file, SemanticModel model, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var token in file.Tokens)
        {
            if (token.Length == 0)
                continue;
            foreach (var hit in RuleRunner.At(file, model, token.Start, onFailure, cancellationToken).Take(1))
            {
                if (hit.Match.ImportPath is null && seen.Add((hit.IdiomId, hit.Match.Anchors[0].Start)))
                    yield return (hit.IdiomId, hit.Match.Anchors[0]);
            }
        }
    }

    private static Idiom? EntryOf(CatalogIndex catalog, RuleHit hit) =>
        hit.Match.ImportPath is { } path ? catalog.FindImport(path) : catalog.Find(hit.IdiomId);

    /// <summary>The subject in Rust; null where there is nothing to lower or lowering failed, so that the catalog's example is shown.</summary>
    private static RustText? Lower(
        GoFile file, SemanticModel model, RuleHit hit, TranslationSettings settings, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        if (hit.Match.Subject.IsEmpty)
            return null;
        try
        {
            return hit.Match.ShowsSignature || hit.Member is not null ? Translator.Fragment(model, hit.Match.Subject, settings, cancellationToken)
                : FocusedCode.Of(file, model, hit.Match.Subject, hit.Anchor, settings, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            onFailure?.Invoke(hit.IdiomId, exception);
            return null;
        }
    }

    private static TextSpan Cover(ImmutableArray<GoNode> subject) =>
        subject.IsEmpty ? default : TextSpan.FromBounds(subject[0].Start, subject[^1].End);
}
