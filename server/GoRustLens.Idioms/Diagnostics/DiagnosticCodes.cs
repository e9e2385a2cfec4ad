using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>A code and what it means, in one line.</summary>
/// <param name="RustError">What rustc or clippy says to the Rust form: "E0599", "lint:unused_must_use"; empty where it says nothing.</param>
public sealed record DiagnosticCode(string Code, string Title, string RustError);

/// <summary>All codes; stable for ever, never used again for something else. Each has a page in the catalog.</summary>
public static class DiagnosticCodes
{
    /// <summary>A pointer that can be nil is used without a check.</summary>
    public const string UncheckedPointer = "GRL0001";

    /// <summary>A variable or map is shared with a goroutine without a lock.</summary>
    public const string SharedWithoutLock = "GRL0002";

    /// <summary>A call's error is dropped.</summary>
    public const string DroppedError = "GRL0003";

    /// <summary>An error is formatted with %v or %s where %w keeps the chain.</summary>
    public const string BrokenErrorChain = "GRL0004";

    /// <summary>An error is compared with == although it can be wrapped.</summary>
    public const string ComparedWrappedError = "GRL0005";

    /// <summary>A switch over a closed set of constants or sentinel errors forgets one.</summary>
    public const string ForgottenCase = "GRL0006";

    /// <summary>An ignore comment that ignores nothing, or names no known code.</summary>
    public const string UnusedIgnore = "GRL9001";

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        new(UncheckedPointer, "A pointer that can be nil is used without a check", "E0599"),
        new(SharedWithoutLock, "A variable or map is shared with a goroutine without a lock", "E0499"),
        new(DroppedError, "A call's error is dropped", "lint:unused_must_use"),
        new(BrokenErrorChain, "An error is wrapped with %v, so that errors.Is and errors.As no longer find it", ""),
        new(ComparedWrappedError, "An error that can be wrapped is compared with ==", "E0369"),
        new(ForgottenCase, "A switch over a closed set forgets one of its members", "E0004"),
        new(UnusedIgnore, "An ignore comment without effect", ""),
    ];

    public static bool IsKnown(string code) => All.Any(known => known.Code == code);
}
