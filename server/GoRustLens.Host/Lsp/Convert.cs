using System.Collections.Immutable;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using Wire = GoRustLens.Host.Lsp.Protocol;

namespace GoRustLens.Host.Lsp;

/// <summary>Between the protocol's places and the server's: the only code that knows both.</summary>
internal static class Convert
{
    public static LinePosition ToPosition(Wire.Position position) => new(position.Line, position.Character);

    public static Wire.Position ToPosition(LinePosition position) => new(position.Line, position.Character);

    public static Wire.Range ToRange(SourceText text, TextSpan span) =>
        new(ToPosition(text.Lines.PositionOf(span.Start)), ToPosition(text.Lines.PositionOf(span.End)));

    public static TextSpan ToSpan(SourceText text, Wire.Range range)
    {
        var start = text.Lines.OffsetOf(ToPosition(range.Start));
        return TextSpan.FromBounds(start, Math.Max(start, text.Lines.OffsetOf(ToPosition(range.End))));
    }

    public static ImmutableArray<DocumentEdit> ToEdits(IReadOnlyList<Wire.TextDocumentContentChangeEvent> changes) =>
        [.. changes.Select(change => new DocumentEdit(
            change.Range is { } range ? new PositionRange(ToPosition(range.Start), ToPosition(range.End)) : null,
            change.Text ?? ""))];

    /// <summary>The path of a file URI; for other schemes the URI's path, which at least ends in the file's name.</summary>
    public static string ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed))
            return uri;
        return parsed.IsFile ? Path.GetFullPath(parsed.LocalPath) : Uri.UnescapeDataString(parsed.AbsolutePath);
    }

    public static string ToUri(string path) => new Uri(path).AbsoluteUri;
}
