using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>The diagnostic rules. A list, for NativeAOT finds no types by reflection; a test holds it against the assembly.</summary>
internal static class RuleList
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new Rules.UncheckedPointer(),
    ];
}
