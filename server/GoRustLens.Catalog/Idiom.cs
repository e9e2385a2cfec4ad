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
    Exact,
    Close,
    Different,
    None,
}

/// <summary>A place to read on.</summary>
public sealed record IdiomSource(string Title, string Url);

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

    /// <summary>The part of example.go that is shown; empty for entries without code.</summary>
    public string ExampleGo { get; init; } = "";

    /// <summary>The part of example.rs that is shown; empty for entries without code.</summary>
    public string ExampleRust { get; init; } = "";

    /// <summary>The explanation page, Markdown with fixed headings.</summary>
    public string Page { get; init; } = "";
}
