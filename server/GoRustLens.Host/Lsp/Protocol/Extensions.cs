namespace GoRustLens.Host.Lsp.Protocol;

/// <summary>Params of <c>gorustlens/rustEquivalent</c>.</summary>
/// <param name="Scope">"selection", "declaration" (the one that encloses the range's start) or "file"; null chooses the smallest that fits.</param>
internal sealed record RustEquivalentParams(TextDocumentIdentifier TextDocument, Range? Range, string? Scope);

/// <summary>Answer of <c>gorustlens/rustEquivalent</c>.</summary>
/// <param name="Holes">How many <c>todo!()</c> stand in the text.</param>
/// <param name="Confidence">"whole", "notes" or "holes".</param>
/// <param name="Ranges">The Go that was translated: one range, or a type and each of its methods.</param>
/// <param name="Head">Comment lines to show above the text: where it comes from, how far to trust it, and each note with its "Go line N".</param>
internal sealed record RustEquivalentResult(
    string Text,
    string LanguageId,
    string Title,
    string Scope,
    int? Version,
    IReadOnlyList<RustNote> Notes,
    int Holes,
    IReadOnlyList<string> Crates,
    IReadOnlyList<LineLink> LineMap,
    string Confidence,
    IReadOnlyList<Range> Ranges,
    IReadOnlyList<string> Head);

/// <summary>A remark on one Go place of the translation.</summary>
internal sealed record RustNote(Range Range, string Message, bool IsHole);

/// <summary>Zero-based lines that belong together.</summary>
internal sealed record LineLink(int GoLine, int RustLine);

/// <summary>Params of <c>gorustlens/explain</c>: a finding's code or a construct's id.</summary>
internal sealed record ExplainParams(string Code);

/// <summary>Answer of <c>gorustlens/explain</c>.</summary>
internal sealed record ExplainResult(string Code, string Title, string Markdown);

/// <summary>Params of <c>gorustlens/find</c>: where the caret stands, if in a document.</summary>
internal sealed record FindParams(TextDocumentIdentifier? TextDocument, Position? Position);

/// <summary>Answer of <c>gorustlens/find</c>: all there is, and the ids of what stands at the caret, best first.</summary>
internal sealed record FindResult(IReadOnlyList<FindEntry> Items, IReadOnlyList<string> AtCaret);

/// <summary>The Go side, the Rust side in a few words, and the id that <c>gorustlens/explain</c> takes.</summary>
internal sealed record FindEntry(string Id, string Group, string Label, string Rust);

/// <summary>Params of <c>gorustlens/learningPath</c>: the URIs of the folders that are open.</summary>
internal sealed record LearningPathParams(IReadOnlyList<string>? Folders);
