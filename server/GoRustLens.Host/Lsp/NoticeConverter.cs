using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Lsp;

/// <summary>Findings as the protocol writes them.</summary>
internal sealed class NoticeConverter
{
    public const string Source = "GoRustLens";

    public Diagnostic ToDiagnostic(Notice notice, Document document) =>
        new(Convert.ToRange(document.Text, notice.Span), SeverityOf(notice), notice.Code, Source, notice.Finding.Message);

    private static int SeverityOf(Notice notice) => notice.Severity switch
    {
        FindingSeverity.Warning => 2,
        FindingSeverity.Information => 3,
        _ => 4,
    };
}
