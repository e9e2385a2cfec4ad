using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Translation;

namespace GoRustLens.Ide.Features;

/// <summary>How far a translation may be trusted.</summary>
public enum Confidence
{
    /// <summary>Nothing to remark.</summary>
    Whole,

    /// <summary>All of it is there; something differs from Go, and the notes say what.</summary>
    Notes,

    /// <summary>Some of the Go became <c>todo!()</c>.</summary>
    Holes,
}

/// <summary>The comment above a translation: what it is of, how far to trust it, and where to look.</summary>
public static class RustHead
{
    /// <summary>More notes than this are told at their lines alone.</summary>
    private const int MaxNotes = 10;

    public static Confidence ConfidenceOf(RustText rust) =>
        rust.Holes > 0 ? Confidence.Holes : rust.Notes.IsEmpty ? Confidence.Whole : Confidence.Notes;

    /// <summary>"1 hole to decide, 2 notes"; "whole".</summary>
    public static string Summary(RustText rust)
    {
        var notes = rust.Notes.Count(note => !note.IsHole);
        string?[] parts = [rust.Holes == 0 ? null : Count(rust.Holes, "hole") + " to decide", notes == 0 ? null : Count(notes, "note")];
        return ConfidenceOf(rust) == Confidence.Whole ? "whole" : string.Join(", ", parts.Where(part => part is not null));
    }

    /// <summary>Lines of <c>//</c> comments. "Go line N" in them is one-based, and meant to be made a link.</summary>
    public static ImmutableArray<string> Of(Document document, RustDocument result)
    {
        var rust = result.Rust;
        var crates = rust.Crates.IsEmpty ? "" : $"; crates: {string.Join(", ", rust.Crates)}";
        var head = ImmutableArray.CreateBuilder<string>();
        head.Add($"// {result.Title}: {Summary(rust)}{crates}");
        foreach (var note in rust.Notes.OrderBy(note => note.GoSpan.Start).Take(MaxNotes))
        {
            var line = (document.Text.Lines.LineOf(note.GoSpan.Start) + 1).ToString(CultureInfo.InvariantCulture);
            head.Add($"// Go line {line}: {(note.IsHole ? "hole: " : "")}{note.Message.ReplaceLineEndings(" ")}");
        }
        if (rust.Notes.Length > MaxNotes)
            head.Add($"// And {rust.Notes.Length - MaxNotes} more, at their lines.");
        return head.ToImmutable();
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number.ToString(CultureInfo.InvariantCulture)} {noun}s";
}
