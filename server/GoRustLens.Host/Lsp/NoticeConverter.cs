using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Host.Lsp;

/// <summary>Findings as the protocol writes them, in the form that the client understands.</summary>
internal sealed class NoticeConverter(Func<ClientFeatures> client, IFileSystem files)
{
    public const string Source = "GoRustLens";

    /// <summary>Our own client's documents: the page of a code, from the server, without a network.</summary>
    private const string PageScheme = "gorustlens-page:/";

    private const string RustErrorIndex = "https://doc.rust-lang.org/error_codes/";

    public Diagnostic ToDiagnostic(Notice notice, Document document)
    {
        var features = client();
        return new Diagnostic(Convert.ToRange(document.Text, notice.Span), SeverityOf(notice), notice.Code, Source, notice.Finding.Message)
        {
            CodeDescription = features.HasCodeDescription && AddressOf(notice.Code, features) is { } address ? new CodeDescription(address) : null,
            RelatedInformation = features.HasRelatedInformation && !notice.Finding.Related.IsEmpty
                ? [.. notice.Finding.Related.Select(place => ToRelated(place, document)).OfType<DiagnosticRelatedInformation>()]
                : null,
        };
    }

    /// <summary>Our client opens the page; others get what rustc's error index says. Null where there is neither.</summary>
    private static string? AddressOf(string code, ClientFeatures features)
    {
        if (DiagnosticCodes.All.FirstOrDefault(known => known.Code == code) is not { } described)
            return null;
        if (features.HasCommandLinks)
            return $"{PageScheme}{code}.md";
        var rustError = described.RustError;
        return rustError.StartsWith("E0", StringComparison.Ordinal) ? $"{RustErrorIndex}{rustError}.html" : null;
    }

    private static int SeverityOf(Notice notice) => notice.Severity switch
    {
        FindingSeverity.Warning => 2,
        FindingSeverity.Information => 3,
        _ => 4,
    };

    /// <summary>Null where the other file has gone since.</summary>
    private DiagnosticRelatedInformation? ToRelated(RelatedPlace place, Document document)
    {
        if (place.FilePath is null || place.FilePath == document.Path)
            return new DiagnosticRelatedInformation(new Location(document.Key, Convert.ToRange(document.Text, place.Span)), place.Message);
        return files.Read(place.FilePath) is { } text
            ? new DiagnosticRelatedInformation(new Location(Convert.ToUri(place.FilePath), Convert.ToRange(text, place.Span)), place.Message)
            : null;
    }
}
