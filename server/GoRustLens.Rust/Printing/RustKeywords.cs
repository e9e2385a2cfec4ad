using System.Collections.Frozen;

namespace GoRustLens.Rust.Printing;

/// <summary>Words that cannot be names in Rust, and how to write a name that is one.</summary>
/// <remarks>Source: the Rust Reference, "Keywords": strict and reserved ones of the 2024 edition.</remarks>
public static class RustKeywords
{
    private static readonly FrozenSet<string> s_keywords = new[]
    {
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn", "for",
        "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self", "static",
        "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while", "abstract", "become", "box", "do", "final",
        "macro", "override", "priv", "try", "typeof", "unsized", "virtual", "yield", "_",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary>The name itself, <c>r#name</c>, or <c>name_</c> for the few that have no raw form.</summary>
    public static string Escape(string name) =>
        !IsKeyword(name) ? name : name is "self" or "Self" or "super" or "crate" or "_" ? name + "_" : "r#" + name;
}
