using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms.Tokens;

/// <summary>What is said of a token that neither the catalog nor a name explains: its form in Rust, with the user's own code where that can be shown.</summary>
/// <param name="Span">The token.</param>
/// <param name="Sentence">Markdown.</param>
/// <param name="Code">Rust; empty where there is none to show.</param>
/// <param name="IsGeneral">The code is the general form, not the user's.</param>
public sealed record TokenHover(TextSpan Span, string FormId, string Sentence, string Code, bool IsGeneral)
{
    /// <summary>Small types and functions that the code calls and that a translated file brings along.</summary>
    public ImmutableArray<string> Helpers { get; init; } = [];

    /// <inheritdoc cref="OwnCode.Warning"/>
    public string? Warning { get; init; }
}

/// <summary>The last that is asked for a hover in Go code: keywords, operators and calls in general.</summary>
public static partial class TokenHovers
{
    private const string FaultId = "token";

    /// <summary>Null for tokens that have no form of their own in Rust.</summary>
    /// <param name="isExact">Only the token that holds the offset counts, none that ends there.</param>
    public static TokenHover? At(
        GoFile file, SemanticModel model, int offset, bool isExact, TranslationSettings settings, int maxLines, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        if (TokenSearch.At(file.Tokens, offset) is { } token && Of(file, model, token, settings, maxLines, onFailure, cancellationToken) is { } hover)
            return hover;
        return !isExact && TokenSearch.WordEndingAt(file.Tokens, offset) is { } word ? Of(file, model, word, settings, maxLines, onFailure, cancellationToken) : null;
    }

    private static TokenHover? Of(
        GoFile file, SemanticModel model, Token token, TranslationSettings settings, int maxLines, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        try
        {
            InjectedFault.ThrowFor(FaultId);
            var context = new RuleContext(file, NodePath.To(file.Root, token.Start), model);
            if (TokenForms.Of(context, token) is not { } form)
                return context.Path.Leaf is Ident type && model.SymbolOf(type) is { Kind: SymbolKind.TypeName } named && StandardTexts.Of(named) is { } known ? Standard(token, known, null) : null;
            var own = OwnCode.Of(context, form, token.Span, settings, maxLines, cancellationToken) ?? OwnCode.Around(context, form, settings, maxLines, cancellationToken);
            if (own is not null && !FormFit.Shows(form.Id, own.Text))
                own = null;
            if (form.Id == "call")
                return OfCall(context, token, own);
            if (FormTable.Find(own is null ? form.Id : FormFit.Shown(form.Id, own.Text)) is not { } text)
                return null;
            return own is null
                ? new TokenHover(token.Span, form.Id, text.Sentence, text.Code, IsGeneral: text.Code.Length > 0)
                : new TokenHover(token.Span, form.Id, text.Sentence, own.Text, IsGeneral: false) { Helpers = own.Helpers, Warning = own.Warning };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            onFailure?.Invoke(FaultId, exception);
            return null;
        }
    }

    /// <summary>A call of the standard library: in general, and in the user's code where that has Rust for it.</summary>
    private static TokenHover? OfCall(RuleContext context, Token token, OwnCode? own)
    {
        var known = context.Path.Leaf is Ident name && context.Model.SymbolOf(name) is { } symbol ? StandardTexts.Of(symbol) : null;
        // Of a call that is told already, an excerpt that may have left it out says nothing more.
        if (known is not null && own?.Text.Contains("// …", StringComparison.Ordinal) == true)
            own = null;
        return known is not null ? Standard(token, known, own) : own is null ? null : new TokenHover(token.Span, "call", "", own.Text, IsGeneral: false) { Helpers = own.Helpers, Warning = own.Warning };
    }

    private static TokenHover Standard(Token token, StandardText known, OwnCode? own)
    {
        var sentence = $"{(own is null || Calls(own.Text, known) ? "" : "In general ")}{known.Markdown}{(known.Note.Length > 0 ? ". " + char.ToUpperInvariant(known.Note[0]) + known.Note[1..] + "." : "")}";
        return new TokenHover(token.Span, "standard", sentence, own?.Text ?? "", IsGeneral: false) { Helpers = [.. known.Helpers.Union(own?.Helpers ?? [])] };
    }

    /// <summary>True where the user's code calls what the row calls, and where the row is words or calls nothing.</summary>
    private static bool Calls(string own, StandardText known)
    {
        var called = known.IsProse ? [] : Called().Matches(known.Code).Select(match => match.Groups["name"].Value).ToArray();
        return called.Length == 0 || called.Any(name => Regex.IsMatch(own, $@"(?<!\w){Regex.Escape(name)}"));
    }

    [GeneratedRegex(@"(?<name>\w+!?)(::<[^()]*>)?\(")]
    private static partial Regex Called();
}
