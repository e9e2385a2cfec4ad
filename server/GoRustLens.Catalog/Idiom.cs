using System.Collections.Immutable;

namespace GoRustLens.Catalog;

/// <summary>What a catalog entry speaks of.</summary>
public enum IdiomKind
{
    Construct,
    Command,
    Package,
    Tradeoff,
    Diagnostic,
}

/// <summary>How near the Rust side comes to the Go side.</summary>
public enum Fidelity
{
    /// <summary>Same behaviour, other spelling.</summary>
    Exact,

    /// <summary>Same purpose; the edges differ, and the page says where.</summary>
    Close,

    /// <summary>Another design does the same job.</summary>
    Different,

    /// <summary>Rust has no counterpart, or needs none.</summary>
    None,
}

/// <summary>A place to read on.</summary>
public sealed record IdiomSource(string Title, string Url);

/// <summary>What a <see cref="Trigger"/> compares its text with.</summary>
public enum TriggerKind
{
    /// <summary>A Go import path or module path, without the major version suffix: "github.com/go-chi/chi".</summary>
    Import,

    /// <summary>The words of a command line without flags: "go mod tidy".</summary>
    Command,
}

/// <summary>An exact name that leads to the entry without C#; whatever needs a condition is an IdiomRule.</summary>
public readonly record struct Trigger(TriggerKind Kind, string Text);

/// <summary>One entry of the catalog: a folder below snippets/, as data.</summary>
public sealed record Idiom
{
    /// <summary>The row's id in the coverage tables ("err-return"), or a diagnostic's code ("GRL0001"). Stable for ever.</summary>
    public required string Id { get; init; }

    public required IdiomKind Kind { get; init; }

    /// <summary>The folder above: "errors", "absence", "concurrency", …</summary>
    public required string Category { get; init; }

    public required string Title { get; init; }

    /// <summary>The hover's one line of prose, Markdown, at most 100 characters, without the leading "Rust:".</summary>
    public required string Hover { get; init; }

    /// <summary>One sentence on what the compiler now checks; null where nothing is gained.</summary>
    public string? Checks { get; init; }

    /// <summary>One sentence on what one gives up or what safe Rust does not prevent; null where there is nothing to say.</summary>
    public string? Cost { get; init; }

    /// <summary>"E0308", "lint:unused_must_use", …: what rustc says to the mistake.</summary>
    public ImmutableArray<string> RustErrors { get; init; } = [];

    public Fidelity Fidelity { get; init; } = Fidelity.Close;

    /// <summary>Crates the Rust side needs, by name.</summary>
    public ImmutableArray<string> Crates { get; init; } = [];

    public ImmutableArray<IdiomSource> Sources { get; init; } = [];

    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>The part of example.go that is shown; empty for entries without code.</summary>
    public string ExampleGo { get; init; } = "";

    /// <summary>The part of example.rs that is shown; empty for entries without code.</summary>
    public string ExampleRust { get; init; } = "";

    /// <summary>The part of refused.rs that is shown: the same mistake in Rust, which does not compile. Empty where there is none.</summary>
    public string RefusedRust { get; init; } = "";

    /// <summary>The explanation page, Markdown with fixed headings: doc.md with the examples and sources put in.</summary>
    public string Page { get; init; } = "";
}
