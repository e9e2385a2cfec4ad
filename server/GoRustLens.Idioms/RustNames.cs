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

    [GeneratedRegex(@"(?<=\bfn \w[^{;]*[(\s])_([a-z]\w*)(?=: )")]
    private static partial Regex UnreadParameter();

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

    private static string Plain(string name) => name.Replace("r#", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
