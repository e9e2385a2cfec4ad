using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>The rules about data races and copied locks: what Send, Sync and ownership would have refused.</summary>
internal static class RaceRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new SharedWithoutLock(),
        new CopiedLock(),
        new CapturedLoopVariable(),
        new KeptLoopPointer(),
        new LateWaitGroupAdd(),
        new MixedAtomics(),
        new FatalOutsideOfTest(),
        new MissingDone(),
        new ReadLockAroundWrite(),
        new ProcessStateInParallelTest(),
        new GlobalWrite(),
    ];
}
