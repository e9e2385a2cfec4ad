using Newtonsoft.Json.Linq;

namespace GoRustLens.Host.Lsp.Protocol;

/// <summary>LSP 3.17 Position: both zero-based, the character in UTF-16 units.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>LSP 3.17 Range, half-open.</summary>
internal sealed record Range(Position Start, Position End);

/// <summary>LSP 3.17 Location.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>LSP 3.17 TextDocumentIdentifier, VersionedTextDocumentIdentifier.</summary>
internal sealed record TextDocumentIdentifier(string Uri, int? Version = null);

/// <summary>LSP 3.17 TextDocumentItem.</summary>
internal sealed record TextDocumentItem(string Uri, string? LanguageId, int? Version, string? Text);

/// <summary>LSP 3.17 TextEdit.</summary>
internal sealed record TextEdit(Range Range, string NewText);

/// <summary>LSP 3.17 WorkspaceEdit, in the form that every client knows.</summary>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Changes);

/// <summary>LSP 3.17 Command.</summary>
internal sealed record Command(string Title, [property: Newtonsoft.Json.JsonProperty("command")] string Id, IReadOnlyList<JToken> Arguments);

/// <summary>LSP 3.17 MarkupContent of kind markdown.</summary>
internal sealed record MarkupContent(string Value, string Kind = "markdown");
