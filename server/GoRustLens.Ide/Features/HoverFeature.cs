using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Ide.Features;

/// <summary>What a hover shows.</summary>
/// <param name="Markdown">At most 25 lines in the compact form.</param>
/// <param name="Span">What the answer is about.</param>
public sealed record HoverCard(string Markdown, TextSpan Span);

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
        return ToolingHovers.At(document.Path, document.Text, offset, snapshot.Catalog) is { } hover ? CardOf(hover, snapshot) : null;
    }

    private static HoverCard? OnConstruct(WorkspaceSnapshot snapshot, Document document, int offset, HoverRequest request, CancellationToken cancellationToken)
    {
        var settings = snapshot.Settings;
        var model = snapshot.ModelOf(document);
        var form = new HoverSettings(settings.HoverDetail, settings.HoverLinks, settings.HoverTradeoffs);
        var hover = IdiomHovers.At(document.GoFile, model, snapshot.Catalog, offset, settings.Translation, request.OnFault, cancellationToken);
        if (hover is null)
        {
            var name = NameHovers.At(document.GoFile, model, offset, settings.Translation, request.OnFault, cancellationToken);
            return name is not null ? new HoverCard(HoverMarkdown.Render(name, form), name.Span) : OnPackage(snapshot, document, model, offset);
        }
        return new HoverCard(HoverMarkdown.Render(hover, document.Text, request.HasCommandLinks ? document.Key : null, form), hover.Span);
    }

    /// <summary>Packages without a page in the catalog: the tables of modules and of the standard library.</summary>
    private static HoverCard? OnPackage(WorkspaceSnapshot snapshot, Document document, SemanticModel model, int offset) =>
        ImportPlaces.At(document.GoFile, model, offset) is { } place && ToolingHovers.ForImport(place.Path, place.Span) is { } hover ? CardOf(hover, snapshot) : null;

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

    private static HoverCard CardOf(ToolHover hover, WorkspaceSnapshot snapshot) =>
        new(ToolMarkdown.Render(snapshot.Settings.HoverTradeoffs ? hover : hover with { Tradeoff = null }), hover.Span);
}
