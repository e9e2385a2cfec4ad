using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Ide.Features.Crates;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;
using GoRustLens.Tooling;
using GoRustLens.Tooling.Equivalents;
using GoRustLens.Tooling.GoMod;

namespace GoRustLens.Ide.Features;

/// <summary>"Show Rust Equivalent" of a file that is no Go, as a whole: the counterpart under a comment with its notes.</summary>
/// <param name="Head">Comment lines: what the text is of, each note with its line, and what belongs into Cargo.toml.</param>
public sealed record ProjectDocument(FileEquivalent File, ImmutableArray<string> Head)
{
    /// <summary>More notes than this are told in their hovers alone.</summary>
    private const int MaxNotes = 20;

    /// <summary>True where <see cref="Of"/> has an answer, by the name alone.</summary>
    public static bool Handles(Document document) => !document.IsGo && (FileEquivalents.Handles(document.Path) || Path.GetFileName(document.Path) is "go.mod" or "go.work");

    /// <summary>Null for files without a counterpart.</summary>
    /// <param name="files">Where the Go files of a go.mod stand.</param>
    /// <param name="choices">The team's own crates.</param>
    public static ProjectDocument? Of(Document document, IFileSystem files, CrateChoices choices, CancellationToken cancellationToken)
    {
        var file = document.IsGo ? null : Path.GetFileName(document.Path) switch
        {
            "go.mod" => CargoToml.OfModule(document.Text, Path.GetDirectoryName(document.Path) is { Length: > 0 } folder ? GoUseReader.Below(files, folder, cancellationToken) : GoUses.None, choices),
            "go.work" => CargoToml.OfWorkspace(document.Text),
            _ => FileEquivalents.Of(document.Path, document.Text, choices),
        };
        return file is null ? null : new ProjectDocument(file, HeadOf(document, file));
    }

    private static ImmutableArray<string> HeadOf(Document document, FileEquivalent file)
    {
        var head = ImmutableArray.CreateBuilder<string>();
        if (file.LanguageId == "toml" && file.Notes.IsEmpty)
            return [];
        head.Add($"# {Path.GetFileName(document.Path)} for Rust{(file.Notes.Length switch { 0 => "", 1 => ": 1 note", var count => $": {count.ToString(CultureInfo.InvariantCulture)} notes" })}");
        foreach (var note in file.Notes.Take(MaxNotes))
            head.Add($"# Line {(document.Text.Lines.LineOf(note.Span.Start) + 1).ToString(CultureInfo.InvariantCulture)}: {note.Message.ReplaceLineEndings(" ")}");
        if (file.Notes.Length > MaxNotes)
            head.Add($"# And {file.Notes.Length - MaxNotes} more, in the hovers.");
        if (file.Manifest.Length > 0)
            head.AddRange(file.Manifest.Split('\n').Prepend("In Cargo.toml:").Select(line => "# " + line));
        return head.ToImmutable();
    }
}
