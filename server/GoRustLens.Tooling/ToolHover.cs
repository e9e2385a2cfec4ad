using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tooling;

/// <summary>A place to read on, outside the editor.</summary>
public sealed record ToolLink(string Title, string Url);

/// <summary>What a Go command, module line, linter or directive in a project file becomes in Rust.</summary>
public sealed record ToolHover
{
    /// <summary>Exactly the command in the file, with all its continuation lines.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The Go side as written, on one line and shortened: "CGO_ENABLED=0 go build -o app ./cmd/app".</summary>
    public required string Title { get; init; }

    /// <summary>One line of Markdown prose, without the leading "Rust:".</summary>
    public required string Summary { get; init; }

    /// <summary>The command lines to copy, in the order to run them; empty where Rust needs none (the race detector).</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    /// <summary>Lines for Cargo.toml, rust-toolchain.toml or another file that <see cref="ManifestFile"/> names; "" for none.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>The file that <see cref="Manifest"/> belongs into.</summary>
    public string ManifestFile { get; init; } = "Cargo.toml";

    /// <summary>What differs and what has no counterpart, one Markdown sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The catalog's entry ("cmd-go-build"), where it has one.</summary>
    public string? CatalogId { get; init; }

    /// <summary>The command as written serves Rust, too: nothing takes its place in a script.</summary>
    public bool Stays { get; init; }

    /// <summary>The commands set the project up, once: a script that runs the Go tool each time needs none.</summary>
    public bool IsSetup { get; init; }

    /// <summary>What Go does better here; null for most. Those who hide trade-offs clear it.</summary>
    public Tradeoff? Tradeoff { get; init; }

    public ImmutableArray<ToolLink> Links { get; init; } = [];

    /// <summary>The commands as one text for the clipboard; "" where there is nothing to run.</summary>
    public string CommandText => string.Join('\n', Commands);
}
