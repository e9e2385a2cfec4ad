using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>The rules about errors: what Result would have asked.</summary>
internal static class ErrorRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        new DroppedError(),
        new BrokenErrorChain(),
        new ComparedWrappedError(),
    ];
}
