using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms;
using GoRustLens.Idioms.Tokens;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Ide.Features;

/// <summary>What a hover shows.</summary>
/// <param name="Markdown">At most 25 lines in the compact form.</param>
/// <param name="Span">What the answer is about.</param>
public sealed record HoverCard(string Markdown, TextSpan Span)
{
    /// <summary>True where the Rust is an example or the general form, not the user's own code.</summary>
    public bool IsGeneral { get; init; }
}

/// <summary>What hovers need to know of the one who asks.</summary>
/// <param name="HasCommandLinks">The client runs links of our own commands; else the links are left out.</param>
/// <param name="OnFault">Told the rule and the exception of each rule that threw; the answer goes on without it.</param>
public sealed record HoverRequest(bool HasCommandLinks, Action<string, Exception> OnFault);

/// <summary>The Rust of what stands at a place: a construct or a name in Go code, a tool or a module in project files.</summary>
public static class HoverFeature
{
    /// <summary>Null where there is nothing to say.</summary>
    public static HoverCard? At(WorkspaceSnapshot snapshot, Document document, int offset, HoverRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!snapshot.Settings.HoverEnabled)
            return null;
        if (document.IsGo)
            return OnDirective(snapshot, document, offset) ?? OnConstruct(snapshot, document, offset, request, cancellationToken);
        if (!snapshot.Settings.HoverProjectFiles)
            return null;
        return ToolingHovers.At(document.Path, document.Text, offset, snapshot.Catalog, snapshot.Settings.Crates) is { } hover ? CardOf(hover, snapshot) : null;
    }

    private static HoverCard? OnConstruct(WorkspaceSnapshot snapshot, Document document, int offset, HoverRequest request, CancellationToken cancellationToken)
    {
        var model = snapshot.ModelOf(document);
        var card = OnIdiomOrName(snapshot, document, model, offset, request, cancellationToken);
        // A caret behind a word asks for the word, but for an operator first where it stands in front of one.
        if (card?.Span.Contains(offset) == true)
            return card;
        return OnToken(snapshot, document, model, offset, isExact: card is not null, request, cancellationToken) ?? card;
    }

    private static HoverCard? OnIdiomOrName(WorkspaceSnapshot snapshot, Document document, SemanticModel model, int offset, HoverRequest request, CancellationToken cancellationToken)
    {
        var settings = snapshot.Settings;
        var form = new HoverSettings(settings.HoverDetail, settings.HoverLinks, settings.HoverTradeoffs);
        if (ForeignHovers.Chosen(snapshot, document, model, offset) is { } chosen)
            return chosen;
        if (IdiomHovers.At(document.GoFile, model, snapshot.Catalog, offset, settings.Translation, request.OnFault, cancellationToken) is { } hover && !ForeignHovers.SpeaksForItself(snapshot, document, model, offset, hover.Span))
            return new HoverCard(HoverMarkdown.Render(hover, document.Text, request.HasCommandLinks ? document.Key : null, form), hover.Span) { IsGeneral = hover.Excerpt(HoverMarkdown.LinesOf(settings.HoverDetail)).IsExample };
        if (ForeignHovers.At(snapshot, document, model, offset, request.HasCommandLinks ? document.Key : null, form) is { } foreign)
            return foreign;
        var name = NameHovers.At(document.GoFile, model, offset, settings.Translation, request.OnFault, cancellationToken);
        return name is null ? null : new HoverCard(HoverMarkdown.Render(name, form), name.Span);
    }

    private static HoverCard? OnToken(WorkspaceSnapshot snapshot, Document document, SemanticModel model, int offset, bool isExact, HoverRequest request, CancellationToken cancellationToken)
    {
        var settings = snapshot.Settings;
        var token = TokenHovers.At(document.GoFile, model, offset, isExact, settings.Translation, HoverMarkdown.LinesOf(settings.HoverDetail), request.OnFault, cancellationToken);
        return token is null ? null : new HoverCard(HoverMarkdown.Render(token), token.Span) { IsGeneral = token.IsGeneral };
    }

    private static HoverCard? OnDirective(WorkspaceSnapshot snapshot, Document document, int offset)
    {
        foreach (var comment in document.GoFile.Comments)
        {
            if (comment.Start > offset)
                break;
            if (comment.Span.Touches(offset) && ToolingHovers.ForDirective(document.Text.ToString(comment.Span).TrimEnd('\r'), comment.Start, snapshot.Catalog) is { } hover)
                return CardOf(hover, snapshot);
        }
        return null;
    }

    internal static HoverCard CardOf(ToolHover hover, WorkspaceSnapshot snapshot) =>
        new(ToolMarkdown.Render(snapshot.Settings.HoverTradeoffs ? hover : hover with { Tradeoff = null }), hover.Span);
}
