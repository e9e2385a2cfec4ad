using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>
/// Constructs whose sentence claims something of the user's own signature: that a method changes its receiver, a text is lent,
/// a result may be absent. Where the translation says otherwise, or nothing, the construct is not there.
/// </summary>
internal static partial class ClaimFit
{
    /// <summary>False where the Rust of the user's code does not bear out what the construct's sentence says of it.</summary>
    /// <param name="rust">Null where there is none.</param>
    public static bool Holds(GoFile file, SemanticModel model, RuleHit hit, RustText? rust) => hit.IdiomId switch
    {
        "ptr-receiver" => rust is not null && (MutableReceiver().IsMatch(rust.Text) || (WriteThroughShared().IsMatch(rust.Text) && hit.Match.Subject is [FuncDecl method, ..] && ReceiverFacts.Writes(model, method))),
        "ptr-optional-result" => rust is not null && OptionalResult().IsMatch(rust.Text),
        "ptr-optional-field" => rust is not null && hit.Member is { } field && rust.Text.Split('\n').Any(line => RustNames.IsDeclarationOf(line, field) && line.Contains("Option<", StringComparison.Ordinal)),
        "multi-return" => rust is null || rust.Text.Contains("Ok(", StringComparison.Ordinal) || rust.Text.Contains("Err(", StringComparison.Ordinal) || !IsTuple(rust.Text),
        "num-conversion" when hit.Match.Sentence is not null => rust is not null && NewtypeMade().IsMatch(rust.Text),
        "string-param" => rust is not null && IsLent(file, hit, rust.Text),
        _ => true,
    };

    /// <summary>True for a value and an error side by side, which the function gives where both may be there at once.</summary>
    private static bool IsTuple(string rust) => rust.AsSpan().Trim() is var text && (text.StartsWith("(") || text.StartsWith("return ("));

    /// <summary>True where one of the parameters that the anchor is the type of is a <c>&amp;str</c>.</summary>
    private static bool IsLent(GoFile file, RuleHit hit, string rust)
    {
        if (NodePath.To(file.Root, hit.Anchor.Start).Innermost<Field>() is not { Names: [_, ..] names })
            return rust.Contains("&str", StringComparison.Ordinal);
        return names.All(name => rust.Split('(', ',', '\n').Any(part => part.Contains(": &str", StringComparison.Ordinal) && RustNames.IsDeclarationOf(part, name.Name)));
    }

    [GeneratedRegex(@"fn \w+(<[^(]*>)?\(\s*(&mut self|mut self|&'\w+ mut self)\b")]
    private static partial Regex MutableReceiver();

    [GeneratedRegex(@"\bself(\.\w+)*\.(lock|write|borrow_mut|set|store|swap|replace|fetch_\w+)\(")]
    private static partial Regex WriteThroughShared();

    [GeneratedRegex(@"(?<![\w:])(?!Some|Ok|Err|Box|Rc|Arc)[A-Z]\w*\(")]
    private static partial Regex NewtypeMade();

    [GeneratedRegex(@"fn [^{;]*->[^{;]*Option<")]
    private static partial Regex OptionalResult();
}
