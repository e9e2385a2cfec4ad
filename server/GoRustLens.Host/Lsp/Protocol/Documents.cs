namespace GoRustLens.Host.Lsp.Protocol;

/// <summary>LSP 3.17 DidOpenTextDocumentParams.</summary>
internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>LSP 3.17 DidChangeTextDocumentParams.</summary>
internal sealed record DidChangeTextDocumentParams(TextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

/// <summary>LSP 3.17 TextDocumentContentChangeEvent; without a range it replaces the whole text.</summary>
internal sealed record TextDocumentContentChangeEvent(Range? Range, string Text);

/// <summary>LSP 3.17 params of didSave, didClose and of the requests that name only a document.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>LSP 3.17 HoverParams.</summary>
internal sealed record HoverParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>LSP 3.17 Hover.</summary>
internal sealed record Hover(MarkupContent Contents, Range Range);

/// <summary>LSP 3.17 CodeActionParams.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context);

internal sealed record CodeActionContext(IReadOnlyList<string>? Only);

/// <summary>LSP 3.17 CodeAction.</summary>
internal sealed record CodeAction(string Title, string Kind)
{
    public IReadOnlyList<Diagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }
}

/// <summary>LSP 3.17 PublishDiagnosticsParams.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>LSP 3.17 Diagnostic; severity 2 warning, 3 information, 4 hint.</summary>
internal sealed record Diagnostic(Range Range, int Severity, string Code, string Source, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>LSP 3.17 ExecuteCommandParams.</summary>
internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<Newtonsoft.Json.Linq.JToken>? Arguments);

/// <summary>LSP 3.17 LogMessageParams and ShowMessageParams; type 1 error, 2 warning, 3 info, 4 log.</summary>
internal sealed record MessageParams(int Type, string Message);
