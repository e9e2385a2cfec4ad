using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;
using GoRustLens.Tooling.Equivalents;

namespace GoRustLens.Tests.Tooling;

/// <summary>golangci-lint's configuration as lints for Cargo.toml.</summary>
public sealed class LinterEquivalentTests
{
    private const string Version1 = """
        run:
          tests: false
          build-tags: [integration, "a b"]
        linters-settings:
          funlen:
            lines: 80
          gocyclo:
            min-complexity: 15
          lll:
            line-length: 120
          forbidigo:
            forbid:
              - ^fmt\.Print.*$
        linters:
          disable-all: true
          enable: [errcheck, gosimple, govet, staticcheck, funlen, cyclop, gocognit, bodyclose, misspell, lll, forbidigo, mylinter]
          disable:
            - unparam
        issues:
          exclude-rules:
            - path: _test\.go
        """;

    [Theory]
    [InlineData("# Run it: cargo clippy --workspace --features integration -- -D warnings\n")]
    [InlineData("\n[lints.rust]\nunused_must_use = \"warn\" # errcheck: ")]
    [InlineData("\n[lints.clippy]\nall = { level = \"warn\", priority = -2 } # staticcheck: ")]
    [InlineData("\ncomplexity = { level = \"warn\", priority = -1 } # gosimple: ")]
    [InlineData("\ncorrectness = { level = \"deny\", priority = -1 } # govet: ")]
    [InlineData("\ncognitive_complexity = \"warn\" # cyclop, gocognit: ")]
    [InlineData("\n# too-many-lines-threshold = 80 # funlen\n")]
    [InlineData("\n# max_width = 120 # lll\n")]
    [InlineData("# forbidigo: `^fmt\\.Print.*$`\n# For what prints there are the lints clippy::print_stdout")]
    [InlineData("\n# Nothing to check, the language sees to it:\n# bodyclose: a response body is closed when it is dropped\n")]
    [InlineData("\n# misspell: spelling is for `typos`\n")]
    [InlineData("\n# mylinter: no lint is on record\n")]
    [InlineData("\n# Off in Go:\n# unparam: its twin is `unused_variables`\n")]
    [InlineData("\n# Only the named ones: ")]
    [InlineData("\n# Exceptions stand in the code:\n")]
    public void Every_linter_is_told_one_by_one(string part) => Assert.Contains(part, Check(Version1).Text, StringComparison.Ordinal);

    [Fact]
    public void A_setting_of_a_linter_that_does_not_run_is_left_out() => Assert.DoesNotContain("gocyclo", Check(Version1).Text, StringComparison.Ordinal);

    [Fact]
    public void Without_a_choice_the_standard_linters_run() =>
        Assert.Contains("# golangci-lint runs by itself: errcheck, govet, ineffassign, staticcheck.\n", Check("version: \"2\"\nlinters:\n  disable: [unused]\n").Text, StringComparison.Ordinal);

    [Fact]
    public void All_linters_are_a_wide_group() =>
        Assert.Contains("\npedantic = { level = \"warn\", priority = -1 } # all linters\n", Check("version: \"2\"\nlinters:\n  default: all\n").Text, StringComparison.Ordinal);

    [Fact]
    public void Formatters_of_version_2_are_read() =>
        Assert.Contains("\n# gofumpt: `cargo fmt --all --check`", Check("version: \"2\"\nformatters:\n  enable: [gofumpt]\n").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("linters:\n  enable: [funlen]\n\tdisable: x\n", "cannot be read from here on", "too_many_lines")]
    [InlineData("- a\n- b\n", "is no configuration", "errcheck")]
    [InlineData("linters: 7\n", "", "errcheck")]
    [InlineData("", "", "errcheck")]
    public void Of_a_broken_file_what_can_be_read_counts(string yaml, string note, string part)
    {
        var result = Check(yaml);

        Assert.Contains(part, result.Text, StringComparison.Ordinal);
        Assert.Equal(note.Length > 0 ? 1 : 0, result.Notes.Length);
        Assert.All(result.Notes, said => Assert.Contains(note, said.Message, StringComparison.Ordinal));
    }

    private static FileEquivalent Check(string yaml) => FileEquivalents.Of(".golangci.yml", new SourceText(yaml), CrateChoices.None) ?? throw new InvalidOperationException(yaml);
}
