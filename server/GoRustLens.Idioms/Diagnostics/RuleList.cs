using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics.Rules;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>The diagnostic rules. A list, for NativeAOT finds no types by reflection; a test holds it against the assembly.</summary>
internal static class RuleList
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new UncheckedPointer(),
        new SharedWithoutLock(),
        new DroppedError(),
        new BrokenErrorChain(),
        new ComparedWrappedError(),
        new ForgottenCase(),
    ];
}
