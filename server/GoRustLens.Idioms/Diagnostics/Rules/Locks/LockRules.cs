using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Locks;

/// <summary>The rules about locks, channels and goroutines: deadlocks and leaks.</summary>
internal static class LockRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new StillLocked(),
        new LockedTwice(),
        new LockOrderCycle(),
        new UnlockedWithoutLock(),
        new WaitsWithLock(),
        new EmptyCriticalSection(),
        new NobodyOnTheOtherSide(),
        new EndlessGoroutine(),
        new ClosedChannel(),
        new WaitsForever(),
        new GuardedEscape(),
    ];
}
