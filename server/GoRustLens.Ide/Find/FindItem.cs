namespace GoRustLens.Ide.Find;

/// <summary>What "Find Rust Equivalent" lists.</summary>
/// <param name="Id">What opens its page: a catalog id, or "symbol:", "package:", "module:", "command:" and the name.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Label">The Go side: what one types to find it.</param>
/// <param name="Rust">The Rust side in a few words, plain text.</param>
public sealed record FindItem(string Id, string Group, string Label, string Rust);
