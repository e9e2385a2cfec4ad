using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>The rules about nil: what Option would have asked.</summary>
internal static class NilRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new UncheckedPointer(),
        new NilUsed(),
        new NilMapWritten(),
        new NilChannelUsed(),
        new DecidedComparison(),
        new TypedNil(),
        new NilReaches(),
        new MapMiss(),
        new DecodedPointer(),
        new UncheckedAssertion(),
        new UsedBeforeError(),
        new NilContext(),
        new ImpossibleAssertion(),
        new CheckAfterUse(),
    ];
}
