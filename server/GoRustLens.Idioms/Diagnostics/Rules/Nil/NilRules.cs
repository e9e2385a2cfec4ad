using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>The rules about nil: what Option would have asked.</summary>
internal static class NilRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new UncheckedPointer(),
    ];
}
