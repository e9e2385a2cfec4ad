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
        new BlankError(),
        new AssertedError(),
        new LostErrorValue(),
        new ShadowedVariable(),
        new NilForError(),
        new GoroutineError(),
        new HandlerGoesOn(),
        new ErrorsCall(),
        new ComparedByContents(),
        new SwallowedPanic(),
        new ValueDespiteError(),
        new WriterEnd(),
        new NilAndNil(),
        new UnhandledSentinel(),
    ];
}
