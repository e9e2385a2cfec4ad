using System.Text;
using GoRustLens.Translation.Names;

namespace GoRustLens.Idioms;

/// <summary>Writes what is known of a name as Markdown: at most eight lines, unless a signature is longer.</summary>
internal static class NameMarkdown
{
    private const int CompactRemarks = 2;
    private const int LongestInline = 100;

    /// <summary>A hover of its own.</summary>
    public static string Render(NameText text, HoverDetail detail)
    {
        if (text.Remarks.IsEmpty && text.Helpers.IsEmpty && text.Code.Length <= LongestInline && !text.Code.Contains('\n', StringComparison.Ordinal))
            return $"**Rust:** `{text.Code}`\n";
        var markdown = new StringBuilder("**Rust:**");
        if (!text.Remarks.IsEmpty)
            markdown.Append(' ').Append(text.Remarks[0]);
        markdown.Append("\n\n```rust\n").Append(text.Code).Append("\n```\n");
        foreach (var remark in text.Remarks.Skip(1).Take(detail == HoverDetail.Full ? int.MaxValue : CompactRemarks))
            markdown.Append('\n').Append(remark).Append('\n');
        HoverMarkdown.AppendHelpers(markdown, text.Helpers);
        if (text.Plain is { } plain)
            markdown.Append('\n').Append(text.Helpers.Length switch { 0 => "In general: ", 1 => "Without it: ", _ => "Without them: " }).Append(plain).Append('\n');
        return markdown.ToString();
    }

    /// <summary>A line below a construct's hover that stands on a name; empty where the construct says it already.</summary>
    /// <param name="shown">The code that the hover shows.</param>
    public static string Line(NameText text, string shown)
    {
        var isShown = text.Form is NameForm.Type or NameForm.Expression or NameForm.Receiver || text.Code.Contains('\n', StringComparison.Ordinal)
            || Squeezed(shown).Contains(Squeezed(text.Code), StringComparison.Ordinal);
        if (text.IsPlain || text.IsError || text.Remarks.IsEmpty)
            return text.KeptName is { } kept && isShown && kept.Split('`')[1] is { } path && shown.Contains(path, StringComparison.Ordinal) ? kept : isShown || text.Form != NameForm.Field || text.Code.Contains("<()>", StringComparison.Ordinal) ? "" : $"`{text.Code}`";
        return isShown ? text.Remarks[0] : $"`{text.Code}`: {text.Remarks[0]}";
    }

    private static string Squeezed(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
