using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>What a hover says, before it is written as Markdown.</summary>
/// <param name="Span">The anchor under the caret: what the editor marks.</param>
/// <param name="SubjectSpan">The Go that <paramref name="Rust"/> is made of: what "Show Rust" opens.</param>
/// <param name="Rust">The user's own code in Rust; null where it could not be lowered whole.</param>
public sealed record IdiomHover(TextSpan Span, Idiom Idiom, TextSpan SubjectSpan, RustText? Rust)
{
    /// <summary>True where the catalog's example stands in for the user's code.</summary>
    public bool RustIsExample => Rust is null && Idiom.ExampleRust.Length > 0;

    /// <summary>What was handed to the translator, in source order.</summary>
    public ImmutableArray<GoNode> Subject { get; init; } = [];
}

/// <summary>How much a hover says.</summary>
public enum HoverDetail
{
    /// <summary>The sentence, at most six lines of Rust, one line on checks, links.</summary>
    Compact,

    /// <summary>At most twenty lines of Rust, checks and costs, notes and crates.</summary>
    Full,
}

/// <summary>What the user chose for hovers.</summary>
public sealed record HoverSettings(HoverDetail Detail = HoverDetail.Compact, bool Links = true);
