using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Which findings the user wants.</summary>
public sealed record DiagnosticSettings
{
    public static DiagnosticSettings Default { get; } = new();

    /// <summary>Codes that are switched off.</summary>
    public ImmutableHashSet<string> DisabledCodes { get; init; } = [];

    public bool IsEnabled(string code) => !DisabledCodes.Contains(code);
}

/// <summary>A rule that threw: a bug of ours, which the host logs. The other rules have run.</summary>
public sealed record RuleFailure(string Code, Exception Exception);
