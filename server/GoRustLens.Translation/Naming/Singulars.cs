namespace GoRustLens.Translation.Naming;

/// <summary>The name of one thing by that of many: "users" → "user", "policies" → "policy", "boxes" → "box".</summary>
internal static class Singulars
{
    private static readonly string[] s_single = ["us", "ss", "is", "as", "news", "series", "species"];
    private static readonly string[] s_hissing = ["sses", "shes", "ches", "xes", "zzes", "tuses", "iases"];

    /// <summary>Null for names that are of one thing already, such as "status" and "address".</summary>
    public static string? Of(string name)
    {
        if (name.Length < 2 || name[^1] != 's' || EndsIn(name, s_single))
            return null;
        if (name.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && name.Length > 4)
            return name[..^3] + "y";
        return EndsIn(name, s_hissing) ? name[..^2] : name[..^1];
    }

    private static bool EndsIn(string name, string[] endings) => Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
