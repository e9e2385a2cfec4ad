using System.Collections.Immutable;
using GoRustLens.Idioms;
using GoRustLens.Semantics.Packages;
using GoRustLens.Tooling;
using GoRustLens.Translation;

namespace GoRustLens.Ide;

/// <summary>Which findings are shown at all.</summary>
public enum DiagnosticLevel
{
    Off,
    Bugs,
    All,
}

/// <summary>How loud a finding is; never more than the user asked for.</summary>
public enum FindingSeverity
{
    Hint,
    Information,
    Warning,
}

/// <summary>When findings are looked for.</summary>
public enum DiagnosticRun
{
    OnType,
    OnSave,
}

/// <summary>What the user chose in <c>goRustLens.*</c>. Names and defaults are those of package.json; a test holds the two together.</summary>
public sealed record Settings
{
    /// <summary>The pattern of test files: where it excludes them, what is wrong with the tests themselves is still shown.</summary>
    public const string TestFiles = "**/*_test.go";

    public static Settings Default { get; } = new();

    public bool HoverEnabled { get; init; } = true;

    public HoverDetail HoverDetail { get; init; } = HoverDetail.Compact;

    public bool HoverLinks { get; init; } = true;

    public bool HoverProjectFiles { get; init; } = true;

    /// <summary>What Go does better, and what Rust costs, where it applies.</summary>
    public bool HoverTradeoffs { get; init; } = true;

    public DiagnosticLevel DiagnosticsLevel { get; init; } = DiagnosticLevel.Bugs;

    public FindingSeverity DiagnosticsSeverity { get; init; } = FindingSeverity.Information;

    public DiagnosticRun DiagnosticsRun { get; init; } = DiagnosticRun.OnType;

    /// <summary>Codes that are never reported: "GRL0007".</summary>
    public ImmutableArray<string> DisabledCodes { get; init; } = [];

    /// <summary>Globs over the file's path, forward slashes; "**" crosses folders.</summary>
    public ImmutableArray<string> DiagnosticsExclude { get; init; } = ["**/vendor/**", "**/testdata/**", TestFiles, "**/*.pb.go"];

    /// <summary>Leave out what another tool already marks at the same place. Only the client knows that: it filters.</summary>
    public bool HideDuplicates { get; init; } = true;

    /// <summary>1 to 100.</summary>
    public int MaxPerFile { get; init; } = 10;

    /// <summary>"auto", "tokio" or "threads".</summary>
    public string TranslationAsync { get; init; } = "auto";

    /// <summary>"anyhow", "thiserror" or "std".</summary>
    public string TranslationErrors { get; init; } = "anyhow";

    /// <summary>The team's own crates for Go modules and packages.</summary>
    public CrateChoices Crates { get; init; } = CrateChoices.None;

    /// <summary>GOOS of the files that count: "linux".</summary>
    public string GoSystem { get; init; } = "linux";

    /// <summary>GOARCH: "amd64".</summary>
    public string GoProcessor { get; init; } = "amd64";

    /// <summary>Build tags that hold, as after "go build -tags".</summary>
    public ImmutableArray<string> GoTags { get; init; } = [];

    /// <summary>What the Go code is built for.</summary>
    internal BuildContext Build => new() { System = GoSystem, Processor = GoProcessor, Tags = GoTags, HasCgoFiles = true };

    public TranslationSettings Translation => new(TranslationAsync, TranslationErrors);
}
