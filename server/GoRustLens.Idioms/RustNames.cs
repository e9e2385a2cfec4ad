namespace GoRustLens.Idioms;

/// <summary>Finds Go names again in lowered Rust.</summary>
internal static class RustNames
{
    /// <summary>True for the line "pub user_id: …" or "fn user_id(…" of the member UserID: case and underscores make no difference.</summary>
    public static bool IsDeclarationOf(string line, string member)
    {
        var text = line.AsSpan().TrimStart();
        var end = text.IndexOfAny(':', '(');
        if (end < 0)
            return false;
        var name = text[..end];
        return Plain(name[(name.LastIndexOf(' ') + 1)..].ToString()).Equals(Plain(member), StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string name) => name.Replace("r#", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
