namespace GoRustLens.Host.Lsp.Protocol;

/// <summary>Answer of <c>gorustlens/scratchCrate</c>, whose params are those of <c>gorustlens/rustEquivalent</c>: a crate that cargo can check.</summary>
/// <param name="Version">The Go document's version that the crate was made of.</param>
internal sealed record ScratchCrateResult(IReadOnlyList<CrateFileText> Files, int? Version);

/// <summary>A file to write.</summary>
/// <param name="Path">Within the crate, with forward slashes.</param>
/// <param name="Lines">One for each line of a Rust file; absent for others.</param>
internal sealed record CrateFileText(string Path, string Text, IReadOnlyList<LineOrigin>? Lines);

/// <summary>Where a line of the crate came from, zero-based; what is absent is not known.</summary>
internal sealed record LineOrigin(string? Uri, int? GoLine, int? ShownLine);

/// <summary>Params of <c>gorustlens/cargoMessages</c>: the crate as it was given, and what cargo printed on its standard output. The server keeps nothing of a check.</summary>
internal sealed record CargoMessagesParams(ScratchCrateResult Crate, string Output);

/// <summary>Answer of <c>gorustlens/cargoMessages</c>.</summary>
internal sealed record CargoMessagesResult(IReadOnlyList<CargoMessage> Messages);

/// <summary>What rustc said of the crate, in its own words.</summary>
/// <param name="Severity">LSP's DiagnosticSeverity: 1 an error, 2 a warning.</param>
/// <param name="Code">"E0282", a lint's name; absent where rustc gives none.</param>
/// <param name="Message">The message, the label of its place, and the advice below it, a line each.</param>
/// <param name="Rendered">As a terminal shows it.</param>
/// <param name="Go">The Go line; absent where the Rust has none.</param>
/// <param name="Shown">The place in the text that is shown; absent where it is not shown.</param>
internal sealed record CargoMessage(int Severity, string? Code, string? Href, string Message, string Rendered, GoLine? Go, Range? Shown, IReadOnlyList<CargoRemark> Related);

/// <summary>A second place of a message, with its label.</summary>
internal sealed record CargoRemark(string Message, GoLine? Go, Range? Shown);

/// <summary>A line of a Go document, zero-based.</summary>
internal sealed record GoLine(string Uri, int Line);
