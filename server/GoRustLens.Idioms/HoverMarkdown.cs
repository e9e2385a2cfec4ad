using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GoRustLens.Catalog;
using GoRustLens.Idioms.Tokens;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms;

/// <summary>Writes a hover as Markdown: one sentence, one block of Rust, what is checked or lost, links.</summary>
public static class HoverMarkdown
{
    private const int CompactLines = 6;
    private const int FullLines = 20;

    /// <param name="documentUri">The document for the command links; null leaves them out (command line, other clients).</param>
    public static string Render(IdiomHover hover, SourceText text, string? documentUri, HoverSettings settings)
    {
        var isFull = settings.Detail == HoverDetail.Full;
        var markdown = new StringBuilder();
        markdown.Append("**Rust:** ").Append(hover.Sentence).Append('\n');
        AppendCode(markdown, hover, isFull ? FullLines : CompactLines);
        AppendJudgement(markdown, hover.Idiom, isFull, settings.Tradeoffs, hasChecks: hover.OwnSentence is null);
        if (hover.Name is { } name && NameMarkdown.Line(name, hover.Excerpt(isFull ? FullLines : CompactLines).Code) is { Length: > 0 } line)
            markdown.Append('\n').Append(line).Append('\n');
        if (isFull)
            AppendDetails(markdown, hover);
        if (settings.Links)
            AppendLinks(markdown, hover, text, documentUri);
        return markdown.ToString();
    }

    /// <summary>The hover of a name that no construct owns.</summary>
    public static string Render(NameHover hover, HoverSettings settings) => NameMarkdown.Render(hover.Text, settings.Detail);

    /// <summary>The hover of a token in general.</summary>
    public static string Render(TokenHover hover)
    {
        var markdown = new StringBuilder(hover.Sentence.Length > 0 ? "**Rust:** " : "**Rust:**").Append(hover.Sentence).Append('\n');
        if (hover.Code.Length > 0)
            markdown.Append("\n```rust\n").Append(hover.Code).Append("\n```\n");
        if (hover.IsGeneral)
            markdown.Append("\n*The general form, not your code.*\n");
        AppendHelpers(markdown, hover.Helpers);
        if (hover.Warning is { } warning)
            markdown.Append('\n').Append(warning).Append('\n');
        return markdown.ToString();
    }

    internal static void AppendHelpers(StringBuilder markdown, ImmutableArray<string> helpers)
    {
        if (!helpers.IsEmpty)
            markdown.Append("\n`").AppendJoin("`, `", helpers).Append(helpers.Length == 1 ? "` is a small piece" : "` are small pieces").Append(" of Rust that the translated file brings along, to do just what Go does.\n");
    }

    /// <summary>The most lines of Rust that a hover of the detail shows.</summary>
    public static int LinesOf(HoverDetail detail) => detail == HoverDetail.Full ? FullLines : CompactLines;

    private static void AppendCode(StringBuilder markdown, IdiomHover hover, int maxLines)
    {
        var (code, isExample) = hover.Excerpt(maxLines);
        if (code.Length == 0)
            return;
        markdown.Append("\n```rust\n").Append(code).Append("\n```\n");
        if (isExample)
            markdown.Append("\n*An example from the catalog, not your code.*\n");
        else if (hover.Rust is { } own)
            AppendHelpers(markdown, RustNames.In(code, own.HelperNames));
    }

    private static void AppendJudgement(StringBuilder markdown, Idiom idiom, bool both, bool tradeoffs, bool hasChecks)
    {
        if (hasChecks && idiom.Checks is { } checks)
            markdown.Append("\nChecked: ").Append(WithErrorCode(checks, idiom)).Append('\n');
        if (!tradeoffs)
            return;
        if (idiom.Cost is { } cost && (both || (hasChecks && idiom.Checks is null)))
            markdown.Append("\nCosts: ").Append(cost).Append('\n');
        if (TradeoffTable.Default.At("idiom:" + idiom.Id) is { } tradeoff)
            markdown.Append("\nFor Go: ").Append(tradeoff.Go).Append('\n');
    }

    private static string WithErrorCode(string sentence, Idiom idiom)
    {
        foreach (var error in idiom.RustErrors)
        {
            if (error.StartsWith("E0", StringComparison.Ordinal) && !sentence.Contains("E0", StringComparison.Ordinal))
                return $"{sentence} ({error})";
        }
        return sentence;
    }

    private static void AppendDetails(StringBuilder markdown, IdiomHover hover)
    {
        foreach (var note in hover.Rust?.Notes ?? [])
            markdown.Append("\n- ").Append(note.Message);
        var crates = hover.Rust?.Crates ?? hover.Idiom.Crates;
        if (!crates.IsEmpty)
            markdown.Append("\n\nCrates: `").AppendJoin("`, `", crates).Append("`\n");
    }

    private static void AppendLinks(StringBuilder markdown, IdiomHover hover, SourceText text, string? documentUri)
    {
        var links = new List<string>(3);
        if (documentUri is not null)
        {
            if (!hover.SubjectSpan.IsEmpty)
                links.Add($"[Show Rust](command:goRustLens.showRustAt?{Uri.EscapeDataString(ShowRustArguments(hover, text, documentUri))})");
            links.Add($"[Why](command:goRustLens.explainCode?{Uri.EscapeDataString($"[\"{hover.Idiom.Id}\"]")})");
        }
        if (!hover.Idiom.Sources.IsEmpty)
        {
            // A sentence of its own speaks of one of the things that the entry is about.
            var source = hover.OwnSentence is { } own ? hover.Idiom.Sources.FirstOrDefault(s => own.Contains(s.Title[(s.Title.LastIndexOf(':') + 1)..], StringComparison.Ordinal)) ?? hover.Idiom.Sources[0] : hover.Idiom.Sources[0];
            links.Add($"[{source.Title}]({source.Url})");
        }
        if (links.Count > 0)
            markdown.Append('\n').AppendJoin(" · ", links).Append('\n');
    }

    /// <summary>The command's arguments as JSON: the document's URI and the range as LSP writes it.</summary>
    private static string ShowRustArguments(IdiomHover hover, SourceText text, string documentUri)
    {
        var start = text.Lines.PositionOf(hover.SubjectSpan.Start);
        var end = text.Lines.PositionOf(hover.SubjectSpan.End);
        var uri = documentUri.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"[\"{uri}\",{{\"start\":{Json(start)},\"end\":{Json(end)}}}]";
    }

    private static string Json(LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"line\":{position.Line},\"character\":{position.Character}}}");
}
