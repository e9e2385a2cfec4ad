using System.Collections.Immutable;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Workspaces;

/// <summary>An open text as the editor has it. Immutable; its tree is made once, and only if somebody asks.</summary>
public sealed class Document
{
    private readonly Lazy<GoFile> _file;

    public Document(string key, string path, string languageId, int? version, SourceText text, int? lastEditedLine = null)
        : this(key, path, languageId, version, text, lastEditedLine, new Lazy<GoFile>(() => GoFile.Parse(text)))
    {
    }

    private Document(string key, string path, string languageId, int? version, SourceText text, int? lastEditedLine, Lazy<GoFile> file)
    {
        Key = key;
        Path = path;
        LanguageId = languageId;
        Version = version;
        Text = text;
        LastEditedLine = lastEditedLine;
        _file = file;
    }

    /// <summary>How the client names it: its URI, untouched.</summary>
    public string Key { get; }

    /// <summary>Full path on disk; for texts that are not on disk a path-like name that ends with the file's name.</summary>
    public string Path { get; }

    public string LanguageId { get; }

    /// <summary>The client's number for this state of the text; null where none was given.</summary>
    public int? Version { get; }

    public SourceText Text { get; }

    /// <summary>Zero-based line that the newest edit ended in; null where nothing was edited since the document was opened or saved.</summary>
    public int? LastEditedLine { get; }

    public bool IsGo => LanguageId == "go" || Path.EndsWith(".go", StringComparison.Ordinal);

    /// <summary>The tree. Never throws, whatever the text.</summary>
    public GoFile GoFile => _file.Value;

    /// <summary>The document after edits, applied one after the other, each to the result of those before.</summary>
    public Document Apply(int? version, ImmutableArray<DocumentEdit> edits)
    {
        var text = Text;
        var lastLine = LastEditedLine;
        foreach (var edit in edits)
        {
            if (edit.Range is not { } range)
            {
                text = new SourceText(edit.NewText);
                lastLine = null;
                continue;
            }
            var start = text.Lines.OffsetOf(range.Start);
            var end = Math.Max(start, text.Lines.OffsetOf(range.End));
            text = new SourceText(string.Concat(text.Content.AsSpan(0, start), edit.NewText, text.Content.AsSpan(end)));
            lastLine = range.Start.Line + LineBreaksIn(edit.NewText);
        }
        return new Document(Key, Path, LanguageId, version, text, lastLine);
    }

    /// <summary>The same text, settled: no line of it counts as being edited any more.</summary>
    public Document Settled() => LastEditedLine is null ? this : new Document(Key, Path, LanguageId, Version, Text, null, _file);

    /// <summary>The same document with the tree of the file on disk, where that has the same text: opening a file then changes nothing for its package.</summary>
    internal Document SharingTreeOf(GoFileCache disk)
    {
        if (!IsGo)
            return this;
        var (path, text, own) = (Path, Text, _file);
        var shared = new Lazy<GoFile>(() => disk.Get(path) is { } file && file.Text.Content == text.Content ? file.Tree.Value : own.Value);
        return new Document(Key, Path, LanguageId, Version, Text, LastEditedLine, shared);
    }

    private static int LineBreaksIn(string text) => new LineIndex(text).Count - 1;
}

/// <summary>One change of a text; no range replaces the whole.</summary>
public readonly record struct DocumentEdit(PositionRange? Range, string NewText);

/// <summary>From one place up to, but not at, another.</summary>
public readonly record struct PositionRange(LinePosition Start, LinePosition End);
