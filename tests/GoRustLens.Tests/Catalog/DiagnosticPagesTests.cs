using GoRustLens.Catalog;
using GoRustLens.Idioms.Diagnostics;

namespace GoRustLens.Tests.Catalog;

/// <summary>
/// Codes in C# and pages in the catalog are the same set. That rustc gives the code a page names is
/// GoRustLens.ToolchainTests' matter; here the code in the messages must be one of those.
/// </summary>
public sealed class DiagnosticPagesTests
{
    private static readonly Idiom[] Pages = [.. CatalogIndex.LoadEmbedded().All.Where(idiom => idiom.Kind == IdiomKind.Diagnostic)];

    [Fact]
    public void Each_code_has_a_page_and_each_page_a_code() =>
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Code).Order(StringComparer.Ordinal), Pages.Select(page => page.Id));

    [Fact]
    public void The_error_that_a_code_names_is_one_that_its_page_shows()
    {
        foreach (var code in DiagnosticCodes.All.Where(code => code.RustError.Length > 0))
            Assert.Contains(code.RustError, Pages.Single(page => page.Id == code.Code).RustErrors);
    }

    [Fact]
    public void A_page_says_when_to_ignore_its_finding() =>
        Assert.All(Pages, page => Assert.Contains("\n## When it is fine to ignore\n", page.Page, StringComparison.Ordinal));
}
