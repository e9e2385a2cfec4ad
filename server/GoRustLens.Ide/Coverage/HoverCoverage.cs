using System.Diagnostics;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Ide.Coverage;

/// <summary>What the hover said at a token.</summary>
/// <param name="Card">Null where it was silent.</param>
/// <param name="IsAnswered">True for an answer that is about the token.</param>
public readonly record struct HoverAnswer(AskedToken Asked, HoverCard? Card, bool IsAnswered, TimeSpan Elapsed);

/// <summary>Asks the editor's hover at every token of a document.</summary>
public static class HoverCoverage
{
    /// <summary>The header that tools write over Go code of their making: nobody reads it to learn.</summary>
    /// <remarks>Source: go.dev/s/generatedcode.</remarks>
    public static bool IsGenerated(Document document)
    {
        foreach (var comment in document.GoFile.Comments)
        {
            if (comment.Start > document.GoFile.Root.Name.Start)
                break;
            var text = document.Text.Slice(comment.Span).TrimEnd('\r');
            if (text.StartsWith("// Code generated ", StringComparison.Ordinal) && text.EndsWith(" DO NOT EDIT.", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    public static IEnumerable<HoverAnswer> Of(WorkspaceSnapshot snapshot, Document document, HoverRequest request, CancellationToken cancellationToken)
    {
        foreach (var asked in AskedTokens.In(document.GoFile, snapshot.ModelOf(document), cancellationToken))
            yield return At(snapshot, document, asked, request, cancellationToken);
    }

    /// <summary>Asks at one token.</summary>
    public static HoverAnswer At(WorkspaceSnapshot snapshot, Document document, AskedToken asked, HoverRequest request, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var card = HoverFeature.At(snapshot, document, asked.Token.Start, request, cancellationToken);
        return new HoverAnswer(asked, card, card is not null && IsAbout(card, asked), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>True where the answer marks the token, or no more than what the token is the head of.</summary>
    internal static bool IsAbout(HoverCard card, AskedToken asked) =>
        card.Span == asked.Token.Span || (card.Span.Contains(asked.Token.Span) && asked.Scope.Contains(card.Span));
}
