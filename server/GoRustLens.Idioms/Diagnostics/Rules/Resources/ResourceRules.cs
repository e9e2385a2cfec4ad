using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>The rules about resources, contexts and time.</summary>
internal static class ResourceRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } = [];
}
