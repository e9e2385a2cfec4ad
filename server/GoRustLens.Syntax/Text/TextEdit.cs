namespace GoRustLens.Syntax.Text;

/// <summary>Replaces a range of a text.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);
