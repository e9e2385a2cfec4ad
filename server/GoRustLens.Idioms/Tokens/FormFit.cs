using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoRustLens.Idioms.Tokens;

/// <summary>Whether the user's code in Rust shows what the form's sentence says. Where a small type of our own does the work, the general form is the better answer.</summary>
internal static partial class FormFit
{
    /// <summary>Of these texts one must stand in the Rust.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_oneOf = new Dictionary<string, ImmutableArray<string>>
    {
        ["append"] = ["push", "extend"],
        ["cap"] = ["capacity"],
        ["case-comm"] = ["recv", "send"],
        ["chan"] = ["Sender", "Receiver"],
        ["close"] = ["drop("],
        ["compare-nil-map"] = ["is_empty()"],
        ["compare-nil-slice"] = ["is_empty()"],
        ["compare-nil-error"] = ["?;", "?\n", "?)", "?.", "Err(", "Ok(", "is_err()", "is_ok()", "is_none()", "is_some()", "Some("],
        ["compare-nil-pointer"] = ["is_none()", "is_some()", "Some(", "?;", "?.", "None"],
        ["if-err"] = ["?;", "?\n", "?)", "?.", "Err(", "Ok(", "is_err()", "is_ok()"],
        ["compare-nil"] = ["is_none()", "is_some()", "Some("],
        ["concat"] = ["format!", "+"],
        ["concat-assign"] = ["push"],
        ["delete"] = ["remove("],
        ["func-literal"] = ["|"],
        ["go"] = ["spawn("],
        ["else"] = ["else", "match "],
        ["if"] = ["if ", "assert"],
        ["if-some"] = ["Some(", "is_some", "is_none"],
        ["len"] = ["len()", "is_empty()"],
        ["pointer-parameter"] = ["&", "Rc<", "Arc<", "Box<", "Option<"],
        ["pointer-type"] = ["&", "Rc<", "Arc<", "Box<", "Option<", "Rc::", "Arc::", "Some(", " "],
        ["receive"] = ["recv"],
        ["select"] = ["select!", "recv"],
        ["send"] = ["send("],
        ["slice"] = ["Vec<", "Vec::", "vec!", "&[", "&mut [", "GoSlice"],
        ["switch"] = ["match ", "matches!"],
        ["switch-type"] = ["match ", "downcast"],
        ["tilde"] = ["trait ", "Number"],
        ["unsafe"] = ["size_of", "align_of", "offset_of", "unsafe"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The texts of which one must be seen in an excerpt; empty where the form needs none.</summary>
    public static ImmutableArray<string> Words(string formId) => s_oneOf.GetValueOrDefault(formId, []);

    /// <summary>What the Rust must begin with.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_begin = new Dictionary<string, ImmutableArray<string>>
    {
        ["if-init"] = ["let ", "{\n    let "],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The form that the user's code in Rust shows: where it became something else than the Go usually does, that has a sentence of its own.</summary>
    public static string Shown(string formId, string rust) => formId switch
    {
        "if" or "if-init" or "if-err" or "if-some" or "else" when rust.Contains("assert", StringComparison.Ordinal) && !rust.Contains("if ", StringComparison.Ordinal) => "if-assert",
        "address" when !Loan().IsMatch(rust) => "address-value",
        "pointer-parameter" when rust.StartsWith("Option<", StringComparison.Ordinal) => "pointer-type",
        _ => formId,
    };

    /// <remarks>The handle that <c>Rc::clone(&amp;x)</c> makes is no loan, nor is <c>&amp;&amp;</c>.</remarks>
    [GeneratedRegex(@"(?<!&|::clone\()&(?!&)|from_mut\(")]
    private static partial Regex Loan();

    public static bool Shows(string formId, string rust) =>
        (!s_begin.TryGetValue(formId, out var beginnings) || beginnings.Any(text => rust.StartsWith(text, StringComparison.Ordinal))) && (!s_oneOf.TryGetValue(formId, out var wanted) || wanted.Any(text => rust.Contains(text, StringComparison.Ordinal)));
}
