using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Translation;

/// <summary>Rust made from Go.</summary>
/// <param name="Text">As rustfmt would print it.</param>
public sealed record RustText(string Text)
{
    /// <summary>What a reader should know, each tied to its Go place.</summary>
    public ImmutableArray<TranslationNote> Notes { get; init; } = [];

    /// <summary>How many <c>todo!()</c> stand in the text.</summary>
    public int Holes { get; init; }

    /// <summary>What a fragment names that a document brings along: small types and functions for what Rust has no word for.</summary>
    public ImmutableArray<string> HelperNames { get; init; } = [];

    /// <summary>Crates the text needs, by name, sorted.</summary>
    public ImmutableArray<string> Crates { get; init; } = [];

    /// <summary>Go line and Rust line, both zero-based, of what came from where; sorted by Rust line.</summary>
    public ImmutableArray<(int GoLine, int RustLine)> LineMap { get; init; } = [];
}

/// <summary>A remark on one place of the translation: a difference in meaning, or what is left to decide at a hole.</summary>
public sealed record TranslationNote(TextSpan GoSpan, string Message, bool IsHole);

/// <summary>What the user chose.</summary>
/// <param name="Async">"tokio", "threads", or "auto": tokio where the package serves or calls the network, else threads.</param>
/// <param name="Errors">"anyhow", "thiserror" or "std".</param>
public sealed record TranslationSettings(string Async = "auto", string Errors = "anyhow");
