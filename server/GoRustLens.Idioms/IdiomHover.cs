using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>What a hover says, before it is written as Markdown.</summary>
/// <param name="Span">The anchor under the caret: what the editor marks.</param>
/// <param name="SubjectSpan">The Go that <paramref name="Rust"/> is made of: what "Show Rust" opens.</param>
/// <param name="Rust">The user's own code in Rust; null where it could not be lowered.</param>
public sealed record IdiomHover(TextSpan Span, Idiom Idiom, TextSpan SubjectSpan, RustText? Rust)
{
    /// <summary>What was handed to the translator, in source order.</summary>
    public ImmutableArray<GoNode> Subject { get; init; } = [];

    /// <summary>The line of <see cref="Rust"/> that the Go under the caret became, from 0.</summary>
    public int FocusLine { get; init; }

    /// <summary>True where only the head of the Rust matters.</summary>
    public bool ShowsSignature { get; init; }

    /// <summary>
    /// The code to show, in at most the lines given. The catalog's example stands in where there is no Rust of the user's
    /// code, or where a hole would be seen in it.
    /// </summary>
    public (string Code, bool IsExample) Excerpt(int maxLines)
    {
        if (Rust is not null)
        {
            var whole = ShowsSignature ? RustExcerpt.Signature(Rust.Text) : Rust.Text;
            var shown = RustExcerpt.Cut(whole, maxLines, ShowsSignature ? 0 : FocusLine);
            if (!shown.Contains("todo!(", StringComparison.Ordinal))
                return (shown, IsExample: false);
        }
        return (RustExcerpt.Cut(Idiom.ExampleRust, maxLines, 0), IsExample: Idiom.ExampleRust.Length > 0);
    }
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
