using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms;

/// <summary>What a hover says, before it is written as Markdown.</summary>
/// <param name="Span">The anchor under the caret: what the editor marks.</param>
/// <param name="SubjectSpan">The Go that <paramref name="Rust"/> is made of: what "Show Rust" opens.</param>
/// <param name="Rust">The user's own code in Rust; null where it could not be lowered.</param>
public sealed partial record IdiomHover(TextSpan Span, Idiom Idiom, TextSpan SubjectSpan, RustText? Rust)
{
    /// <summary>What was handed to the translator, in source order.</summary>
    public ImmutableArray<GoNode> Subject { get; init; } = [];

    /// <summary>The field or method of a type under the caret, in Go; its line must be seen in an excerpt. Null elsewhere.</summary>
    public string? Member { get; init; }

    /// <summary>The variant of an enum that the anchor stands for, with its path; null elsewhere.</summary>
    public string? Variant { get; init; }

    /// <inheritdoc cref="IdiomMatch.Fields"/>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>What is said here in place of the entry's sentence; null: the entry's.</summary>
    public string? OwnSentence { get; init; }

    public string Sentence => OwnSentence ?? Idiom.Hover;

    /// <summary>What is known of the name that the anchor is; null for other anchors.</summary>
    public NameText? Name { get; init; }

    /// <summary>True where only the head of the Rust matters.</summary>
    public bool ShowsSignature { get; init; }

    /// <summary>
    /// The code to show, in at most the lines given. The catalog's example stands in where there is no Rust of the user's
    /// code, or where a hole or a type that nobody knows would be seen in it.
    /// </summary>
    public (string Code, bool IsExample) Excerpt(int maxLines)
    {
        if (Rust is not null)
        {
            // A field or method that the Rust does not have by its name is not shown by its neighbours.
            var isSeen = Member is null || Rust.Text.Split('\n').Any(line => RustNames.IsDeclarationOf(line, Member));
            var shown = !isSeen ? "" : ShowsSignature && Member is null ? RustExcerpt.Signature(Rust.Text, maxLines) : RustExcerpt.Cut(Rust.Text, maxLines, Focus());
            if (shown.Length > 0 && !HasHoles(shown) && !RustNames.HasSwallowedName(Rust, shown) && IsAbout(shown, Rust.Text))
                return (RustNames.WithParametersNamed(Rust, shown), IsExample: false);
        }
        if (!Fields.IsEmpty)
            return ("", IsExample: false);
        if (OwnSentence is not null && !RustExcerpt.ShowsCodeOf(Idiom.ExampleRust, OwnSentence))
            return ("", IsExample: false);
        return (RustExcerpt.CutExample(Idiom.ExampleRust, Sentence, maxLines), IsExample: Idiom.ExampleRust.Length > 0);
    }

    /// <summary>False for an excerpt in which nothing is left of what the whole shows of the construct.</summary>
    private bool IsAbout(string shown, string whole)
    {
        var words = FragmentFit.Words(Idiom.Id);
        return (!words.Any(word => whole.Contains(word, StringComparison.Ordinal)) || words.Any(word => $"{shown}\n".Contains(word, StringComparison.Ordinal))) && (Fields.IsEmpty || Fields.Any(field => RustNames.SetsField(shown, field)));
    }

    /// <summary>The line that must be seen: the member's, the variant's that the name is, or the one that shows what the sentence speaks of. Null where there is none of them.</summary>
    private Func<string, bool>? Focus()
    {
        if (Member is not null)
            return line => RustNames.IsDeclarationOf(line, Member);
        if (!Fields.IsEmpty)
            return line => Fields.Any(field => RustNames.SetsField(line, field));
        if ((Variant ?? Name?.Code) is { } code && code.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var at && code[(at + 2)..] is { Length: > 0 } variant)
            return line => line.AsSpan().TrimStart() is var text && text.StartsWith(variant) && text[variant.Length..] is "" or [',' or '(' or ' ', ..];
        var words = FragmentFit.Words(Idiom.Id);
        return words.IsEmpty ? null : line => words.Any(word => line.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>True for code with a hole or a type that is not known.</summary>
    internal static bool HasHoles(string code) => Holes().IsMatch(code) || NamesWhatIsNotShown(code);

    /// <summary>True where a variable that only the translation made is named and not declared: what stands before the code is missing.</summary>
    private static bool NamesWhatIsNotShown(string code) => MadeName().Match(code) is { Success: true, Value: var name } && !code.Contains($"let {name}", StringComparison.Ordinal);

    [GeneratedRegex(@"\bdeferred_\w+")]
    private static partial Regex MadeName();

    [GeneratedRegex(@"todo!\(|^_$|(?:: |-> |: &|: &mut |::<)_(?=[,)>\s;]|$)|^ *(?:pub )?(?:r#)?\w+: [^={;(]*(?:[^={;]*Fn\w*\([^={;]*)?(?:[<&]|, )_[,>]|(?:\bfn \w+.*|^ *\) -> .*)(?:[<&(]|, )_[,>)]|&(?:mut )?\[_[\];]|\bFn(?:Mut|Once)?\((?:[^()]*, )?&?_[,)]", RegexOptions.Multiline)]
    private static partial Regex Holes();
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
/// <param name="Tradeoffs">Whether a hover also says what Go does better and what Rust costs.</param>
public sealed record HoverSettings(HoverDetail Detail = HoverDetail.Compact, bool Links = true, bool Tradeoffs = true);
