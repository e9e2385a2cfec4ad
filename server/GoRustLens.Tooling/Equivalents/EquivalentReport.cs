using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>Gathers the notes and the manifest of a file's counterpart while it is written.</summary>
internal sealed class EquivalentReport(SourceText source, CrateChoices choices)
{
    private readonly List<FileNote> _notes = [];
    private readonly CargoDraft _manifest = new();

    /// <summary>The counterparts of the commands that change, with their notes taken down. Commands inside of others are left to these.</summary>
    public ImmutableArray<ToolHover> Commands(IEnumerable<ShellCommand> commands)
    {
        var hovers = ImmutableArray.CreateBuilder<ToolHover>();
        foreach (var command in commands)
        {
            if (CommandMapper.Map(command, source, CatalogIndex.Empty, choices) is not { } hover)
                continue;
            Take(hover);
            if (!hover.Stays)
                hovers.Add(hover);
        }
        return hovers.ToImmutable();
    }

    /// <summary>A line that is no command: its summary is a note, unless the line is replaced.</summary>
    public void Fact(FileFact fact)
    {
        if (fact.Kind == FactKind.Environment && FactMapper.Map(fact, source, isGoFile: true, CatalogIndex.Empty) is { } hover)
            Note(fact.Span, $"{CargoDraft.InlineCode(fact.Key)}: {hover.Summary}.");
    }

    public void Note(TextSpan span, string message)
    {
        if (!_notes.Exists(note => note.Message == message))
            _notes.Add(new FileNote(span, message));
    }

    public FileEquivalent Build(string name, string language, string text) =>
        new(name, language, text, [.. _notes.OrderBy(note => note.Span.Start)], _manifest.Build(default, "", new ToolEntry { Name = "", Summary = "" }, null).Manifest);

    private void Take(ToolHover hover)
    {
        if (hover.Commands.IsEmpty && !hover.Stays || hover.IsSetup)
            Note(hover.Span, $"{CargoDraft.InlineCode(hover.Title)}: {hover.Summary}{(hover.IsSetup ? $"; once: `{string.Join("`, `", hover.Commands)}`" : "")}.");
        foreach (var note in hover.Notes)
            Note(hover.Span, note);
        if (hover is { Manifest.Length: > 0, ManifestFile: "Cargo.toml" })
            _manifest.AddManifest(hover.Manifest);
    }
}
