using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary>A part of a file, its lines and columns one-based, the end behind the last character, columns in UTF-16 units.</summary>
/// <param name="File">As the user named it.</param>
internal sealed record CheckedPlace(string File, int Line, int Column, int EndLine, int EndColumn, string Message)
{
    public static CheckedPlace Of(string file, SourceText text, TextSpan span, string message)
    {
        var (start, end) = (text.Lines.PositionOf(span.Start), text.Lines.PositionOf(span.End));
        return new CheckedPlace(file, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1, message);
    }
}

/// <summary>A change that mends a finding: what stands at each place is replaced by its message.</summary>
internal sealed record CheckedFix(string Title, ImmutableArray<CheckedPlace> Replacements);

/// <summary>Why a finding is not for today.</summary>
internal enum SuppressionKind
{
    None,

    /// <summary>A comment ignores it.</summary>
    InSource,

    /// <summary>The baseline has it.</summary>
    Baseline,
}

/// <summary>A finding in numbers and words: it holds no tree, so that its package can go.</summary>
internal sealed record CheckedFinding(string Code, FindingLevel Level, CheckedPlace Place)
{
    /// <summary>The way to the finding, first its origin; in other files, too.</summary>
    public ImmutableArray<CheckedPlace> Related { get; init; } = [];

    public ImmutableArray<CheckedFix> Fixes { get; init; } = [];

    /// <summary>Stays the same while lines above come and go.</summary>
    public required string Fingerprint { get; init; }

    public SuppressionKind Suppression { get; init; }

    public string Message => Place.Message;

    /// <summary>"warning": it goes wrong; "note": Rust would ask.</summary>
    public string Severity => Level == FindingLevel.Bugs && Code != DiagnosticCodes.UnusedIgnore ? "warning" : "note";
}
