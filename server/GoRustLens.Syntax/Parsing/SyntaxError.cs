using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>A fault of the text, in words for a person. Never an exception.</summary>
public sealed record SyntaxError(TextSpan Span, string Message);
