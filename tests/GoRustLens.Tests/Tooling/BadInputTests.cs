using System.Diagnostics;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Tooling;

/// <summary>Any text gives an answer, with ranges inside the text, in time linear in its length.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Paths =
    [
        "go.mod", "go.sum", "go.work", "Makefile", "Taskfile.yml", "x.sh", "Dockerfile", ".github/workflows/a.yml", ".gitlab-ci.yml", "Jenkinsfile", ".golangci.yml", ".goreleaser.yml",
    ];

    public static TheoryData<string> Texts =>
    [
        "", "\0\u0001\uFFFD\uD800", "go test \"unbalanced", "go test 'unbalanced", "go build $(go list ./...", "a: [b", "\t\tgo vet", "run: |", "run: \"go test \\x\"", "- - - -", "RUN [\"go\", ", "RUN <<EOF", "go test <<EOF\nx", "${", "$(", "`go vet",
        "x:\n\tgo test $(X\n", "X = $(X)\nt:\n\tgo build $(X)\n", "define a\n", "require (", "replace a =>", "%YAML 9", "a: &a [*a]", "a:\n\tb", "\r\n\r\n", "go test \\", "FROM", "ENV A", "sh '''", "go test -run", "go build -o", "go run", "-", "go get @", "go install @",
        "if then fi do done", ";;;&&||", "go \uFEFF test", "GOOS= GOARCH= go build", "go test -run '['", "go build -ldflags '-X'", "go build -ldflags \"'\"",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_makes_a_reader_fail(string text) => Check(text);

    [Theory]
    [InlineData("go test ./... && ")]
    [InlineData("$(go vet ")]
    [InlineData("${")]
    [InlineData("a(")]
    [InlineData("`x ")]
    [InlineData("{{ ")]
    [InlineData("x=(")]
    [InlineData("a ")]
    [InlineData("\"$(")]
    [InlineData("$(X) ")]
    public void Twice_the_text_takes_about_twice_the_time(string unit)
    {
        // A quadratic reader takes minutes here; the bound is for slow machines.
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        Check(text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        var line = "go test -run " + new string('a', 10_000_000);
        var watch = Stopwatch.StartNew();
        Assert.Single(ToolingHovers.All("x.sh", new SourceText(line), CatalogIndex.Empty));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Every_prefix_of_a_real_file_is_read()
    {
        const string Text = "GO ?= go\nexport CGO_ENABLED=0\nbuild: a\n\t@cd x && GOOS=linux $(GO) build -ldflags \"-X 'main.v=$$(git tag)'\" \\\n\t\t-o $@ ./cmd/... | tee \"a`b`\" <<EOF\nx\nEOF\n";
        for (var length = 0; length < Text.Length; length++)
            Check(Text[..length]);
    }

    private static void Check(string text)
    {
        var source = new SourceText(text);
        foreach (var path in Paths)
        {
            foreach (var hover in ToolingHovers.All(path, source, CatalogIndex.Empty))
            {
                Assert.InRange(hover.Span.Start, 0, text.Length);
                Assert.InRange(hover.Span.End, hover.Span.Start, text.Length);
                Assert.StartsWith("**Rust:** ", ToolMarkdown.Render(hover), StringComparison.Ordinal);
            }
        }
        ToolingHovers.ForDirective("//go:build " + text, 0, CatalogIndex.Empty);
        ToolingHovers.ForDirective("//go:generate " + text, 0, CatalogIndex.Empty);
    }
}
