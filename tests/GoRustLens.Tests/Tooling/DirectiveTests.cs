using GoRustLens.Catalog;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Tooling;

/// <summary>Directive comments of Go files.</summary>
public sealed class DirectiveTests
{
    [Theory]
    [InlineData("//go:build linux && !cgo", "#[cfg(all(target_os = \"linux\", not(all())))]")]
    [InlineData("//go:build (amd64 || arm64) && unix", "#[cfg(all(any(target_arch = \"x86_64\", target_arch = \"aarch64\"), unix))]")]
    [InlineData("//go:build integration", "feature = \"integration\"")]
    [InlineData("//go:build ignore", "examples/")]
    [InlineData("// +build darwin,!race", "all(target_os = \"macos\", not(any()))")]
    [InlineData("//go:generate stringer -type=State", "strum::Display")]
    [InlineData("//go:generate go run go.uber.org/mock/mockgen -source=a.go", "automock")]
    [InlineData("//go:generate ./gen.sh", "No counterpart is on record for `./gen.sh`")]
    [InlineData("//go:embed schema.sql", "include_str!(\"schema.sql\")")]
    [InlineData("//go:embed assets/*", "rust-embed")]
    [InlineData("//nolint:errcheck // closed twice", "expect(unused_must_use")]
    [InlineData("//go:noinline", "inline(never)")]
    public void A_directive_says_its_counterpart(string comment, string says) =>
        Assert.Contains(says, ToolMarkdown.Render(Check(comment)!), StringComparison.Ordinal);

    [Theory]
    [InlineData("// go:build linux")]
    [InlineData("//go:buildx")]
    [InlineData("// plain")]
    [InlineData("//go:generate")]
    public void Other_comments_have_no_hover(string comment) => Assert.Null(Check(comment));

    [Fact]
    public void The_hover_covers_the_comment_in_its_file()
    {
        var hover = ToolingHovers.ForDirective("//go:generate stringer -type=A \r", 40, CatalogIndex.Empty);
        Assert.Equal((40, 30), (hover!.Span.Start, hover.Span.Length));
    }

    private static ToolHover? Check(string comment) => ToolingHovers.ForDirective(comment, 0, CatalogIndex.Empty);
}
