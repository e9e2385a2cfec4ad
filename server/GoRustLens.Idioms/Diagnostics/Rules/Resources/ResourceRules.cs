using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>The rules about resources, contexts and time.</summary>
internal static class ResourceRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new NeverClosed(),
        new UncheckedIteration(),
        new UsedAfterClose(),
        new DeferInLoop(),
        new LostCancel(),
        new ContextNotPassedOn(),
        new ContextKey(),
        new TimerLeak(),
        new BareDuration(),
        new ComparedTimes(),
        new NoTimeout(),
        new ClosedBeforeCheck(),
        new DeferredResult(),
    ];
}
