using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>The rules about statements that do nothing, or never what they say.</summary>
internal static class StatementRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new UnreachableStatement(),
        new ShiftTooFar(),
        new DecidedComparison(),
        new LoopOnce(),
        new ValueNeverRead(),
        new AppendNeverSeen(),
        new UnchangedCondition(),
        new PointlessArithmetic(),
        new UnreachableTypeCase(),
        new InfiniteRecursion(),
        new BreakInSwitch(),
        new UnusedResult(),
        new RepeatedCondition(),
        new EarlyDeferArgument(),
    ];
}
