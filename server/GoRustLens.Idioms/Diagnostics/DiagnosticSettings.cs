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

    /// <summary>Codes that are looked for whatever the level.</summary>
    public ImmutableHashSet<string> EnabledCodes { get; init; } = [];

    /// <summary>For a test file where those are left out: only the rules about tests run.</summary>
    public bool IsOnlyAboutTests { get; init; }

    /// <summary>Where somebody wants to know which rule takes how long.</summary>
    public RuleTimes? Times { get; init; }

    /// <summary>True where a rule can find something that is shown.</summary>
    public bool Runs(DiagnosticCode info) => IsWanted(info.Code, info.Level) && (info.IsAboutTests || !IsOnlyAboutTests);

    public bool Shows(Finding finding) => IsWanted(finding.Code, finding.Level);

    /// <summary>True where what was found with the other settings is what would be found with these.</summary>
    public bool HasSameRulesAs(DiagnosticSettings other) =>
        Level == other.Level && IsOnlyAboutTests == other.IsOnlyAboutTests && DisabledCodes.SetEquals(other.DisabledCodes) && EnabledCodes.SetEquals(other.EnabledCodes);

    private bool IsWanted(string code, FindingLevel level) => (level <= Level || EnabledCodes.Contains(code)) && !DisabledCodes.Contains(code);
}

/// <summary>A rule that threw: a bug of ours, which the host logs. The other rules have run.</summary>
public sealed record RuleFailure(string Code, Exception Exception);
