using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Which findings the user wants.</summary>
public sealed record DiagnosticSettings
{
    public static DiagnosticSettings Default { get; } = new();

    /// <summary>Which rules run, and what is shown of what they find.</summary>
    public FindingLevel Level { get; init; } = FindingLevel.Bugs;

    /// <summary>Codes that are switched off.</summary>
    public ImmutableHashSet<string> DisabledCodes { get; init; } = [];

    public bool IsEnabled(string code) => !DisabledCodes.Contains(code);

    /// <summary>True where a rule can find something that is shown.</summary>
    public bool Runs(DiagnosticCode info) => info.Level <= Level && IsEnabled(info.Code);

    public bool Shows(Finding finding) => finding.Level <= Level && IsEnabled(finding.Code);
}

/// <summary>A rule that threw: a bug of ours, which the host logs. The other rules have run.</summary>
public sealed record RuleFailure(string Code, Exception Exception);
