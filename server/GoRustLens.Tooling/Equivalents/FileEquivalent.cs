using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>A remark on a place of the Go project's file: what differs, what has no counterpart, what could not be read.</summary>
public sealed record FileNote(TextSpan Span, string Message);

/// <summary>A whole project file as a Rust project has it.</summary>
/// <param name="FileName">How the file is called there: "Makefile", "Cargo.toml".</param>
/// <param name="LanguageId">The language of the text: "makefile", "dockerfile", "yaml", "toml", "shellscript".</param>
/// <param name="Notes">In the order of the file, each message once.</param>
/// <param name="Manifest">Lines for Cargo.toml that belong to it; "" for none.</param>
public sealed record FileEquivalent(string FileName, string LanguageId, string Text, ImmutableArray<FileNote> Notes, string Manifest);

/// <summary>A part of a text and what takes its place.</summary>
internal readonly record struct Replacement(TextSpan Span, string Text);

/// <summary>Puts replacements into a text.</summary>
internal static class Replacements
{
    /// <summary>The text of a range with the replacements in it. Of overlapping ones the first that begins counts, the longer of two that begin together.</summary>
    public static string Apply(string text, int start, int end, IEnumerable<Replacement> replacements)
    {
        var result = new System.Text.StringBuilder();
        var position = start;
        foreach (var replacement in replacements.OrderBy(item => item.Span.Start).ThenByDescending(item => item.Span.Length))
        {
            if (replacement.Span.Start < position || replacement.Span.End > end)
                continue;
            result.Append(text, position, replacement.Span.Start - position).Append(replacement.Text);
            position = replacement.Span.End;
        }
        return result.Append(text, position, end - position).ToString();
    }
}
