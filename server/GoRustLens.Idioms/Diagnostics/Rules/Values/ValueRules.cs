using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>The rules about types and values: enums, conversions, aliasing, copies.</summary>
internal static class ValueRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new ForgottenCase(),
        new LostFieldWrite(),
    ];
}
