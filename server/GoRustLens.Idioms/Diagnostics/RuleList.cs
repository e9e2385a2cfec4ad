using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics.Rules.Errors;
using GoRustLens.Idioms.Diagnostics.Rules.Locks;
using GoRustLens.Idioms.Diagnostics.Rules.Nil;
using GoRustLens.Idioms.Diagnostics.Rules.Races;
using GoRustLens.Idioms.Diagnostics.Rules.Resources;
using GoRustLens.Idioms.Diagnostics.Rules.Statements;
using GoRustLens.Idioms.Diagnostics.Rules.Values;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>The diagnostic rules, by folder. A list, for NativeAOT finds no types by reflection; a test holds it against the assembly.</summary>
internal static class RuleList
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. NilRules.All,
        .. RaceRules.All,
        .. LockRules.All,
        .. ErrorRules.All,
        .. ValueRules.All,
        .. ResourceRules.All,
        .. StatementRules.All,
    ];
}
