using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>Finds Go names again in lowered Rust.</summary>
internal static partial class RustNames
{
    /// <summary>An excerpt of the Rust with the names that parameters have in it. Where a hole has swallowed the code that reads a parameter, the underscore would say that nobody does.</summary>
    public static string WithParametersNamed(RustText rust, string excerpt) =>
        rust.Holes == 0 ? excerpt : UnreadParameter().Replace(excerpt, match => RustKeywords.Escape(match.Groups[1].Value));

    /// <summary>True for an excerpt with a loop over what nobody reads, where that may be because a hole has swallowed the code that does.</summary>
    public static bool HasSwallowedName(RustText rust, string excerpt) => rust.Holes > 0 && UnreadElement().IsMatch(excerpt);

    [GeneratedRegex(@"\bfor (_|&_|\(_, \w+\)|\(\w+, _\)) in ")]
    private static partial Regex UnreadElement();

    [GeneratedRegex(@"(?<=\bfn \w[^{;]*[(\s])_([a-z]\w*)(?=: )")]
    private static partial Regex UnreadParameter();

    /// <summary>Those of the names that are words of the code: "Context" is not in "RunContext".</summary>
    public static ImmutableArray<string> In(string code, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
            return names;
        var words = Word().Matches(code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return [.. names.Where(words.Contains)];
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>True for the line "pub user_id: …" or "fn user_id(…" of the member UserID: case and underscores make no difference.</summary>
    public static bool IsDeclarationOf(string line, string member)
    {
        var text = line.AsSpan().TrimStart();
        var end = text.IndexOfAny(':', '(');
        if (end < 0)
            return false;
        var name = text[..end];
        return Plain(name[(name.LastIndexOf(' ') + 1)..].ToString()).Equals(Plain(member), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for code with "user_id: …" or the shorthand "user_id," of the field UserID in a literal.</summary>
    public static bool SetsField(string code, string field) => Setting().Matches(code).Any(match => Plain(match.Groups[1].Value).Equals(Plain(field), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?<=[{,]\s*|^\s*)((?:r#)?\w+)(?=: |,| \}|$)", RegexOptions.Multiline)]
    private static partial Regex Setting();

    private static string Plain(string name) => name.Replace("r#", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
