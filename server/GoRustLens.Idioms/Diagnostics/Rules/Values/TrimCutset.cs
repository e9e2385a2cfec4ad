using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0530: Trim, TrimLeft or TrimRight with a text that reads like a prefix or suffix: they take any of its characters off. Silent for sets: punctuation, digits, ranges, hex digits.</summary>
internal sealed class TrimCutset : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0530", "Trim takes off any of the characters, not the text", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call is not { Fun: SelectorExpr { Sel: { Name: "Trim" or "TrimLeft" or "TrimRight" } name }, Args: [_, var cutset] } || context.Model.CalleeName(call) is not ("strings.Trim" or "strings.TrimLeft" or "strings.TrimRight" or "bytes.Trim" or "bytes.TrimLeft" or "bytes.TrimRight"))
                continue;
            if (context.Model.ConstantOf(cutset)?.ToText() is not { } text || !ReadsLikeText(text))
                continue;
            var side = name.Name == "TrimLeft" ? "Prefix" : "Suffix";
            yield return new Finding(Code, call.Span, MessageText.Fit(text, shown => $"{name.Name} takes off any of the characters in \"{shown}\", also more than once; Rust's strip_{side.ToLowerInvariant()} takes the text"))
            {
                Fixes = name.Name == "Trim" ? [] : [new GoFix($"Use Trim{side}", [new TextEdit(name.Span, $"Trim{side}")])],
            };
        }
    }

    /// <summary>A character twice, or a word: letters in a row that are no range such as "abc" or a set of hex digits.</summary>
    private static bool ReadsLikeText(string text)
    {
        if (text.Length < 2)
            return false;
        var isRepeated = text.Distinct().Count() < text.Length;
        if (isRepeated)
            return text.Any(char.IsLetterOrDigit);
        var letters = text.Count(char.IsAsciiLetter);
        var isRange = Enumerable.Range(1, text.Length - 1).All(index => text[index] == text[index - 1] + 1);
        // ".go", "https:", "foo/": a word and what separates it.
        return letters >= 2 && !isRange && text.All(char.IsAscii) && !text.All(char.IsAsciiHexDigit) && !text.Any(char.IsWhiteSpace) && text.Count(char.IsPunctuation) <= 3 && (letters >= 3 || text.Any(char.IsPunctuation)) && (text.Any(char.IsPunctuation) || letters >= 4);
    }
}
