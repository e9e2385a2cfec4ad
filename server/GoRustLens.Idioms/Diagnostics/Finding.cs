using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>A place in the user's Go that rustc would have refused, or asked about.</summary>
/// <param name="Code">The stable code: "GRL0001".</param>
/// <param name="Message">Plain text, at most 120 characters, with the Rust mechanism and error code.</param>
public sealed record Finding(string Code, TextSpan Span, string Message)
{
    /// <summary>When it is shown; never below its rule's level.</summary>
    public FindingLevel Level { get; init; } = FindingLevel.Bugs;

    /// <summary>Where the cause stands: first the origin, then the way to the finding.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>True where it follows from more of the package than the function around it.</summary>
    public bool IsOfPackage { get; init; }

    /// <summary>Safe Go fixes, best first; empty where there is none.</summary>
    public ImmutableArray<GoFix> Fixes { get; init; } = [];
}

/// <summary>A second place that explains a finding; in the same file unless <paramref name="FilePath"/> says otherwise.</summary>
public sealed record RelatedPlace(TextSpan Span, string Message, string? FilePath = null);

/// <summary>A change of the Go text that makes the finding go away and keeps the meaning of healthy runs.</summary>
public sealed record GoFix(string Title, ImmutableArray<TextEdit> Edits);
