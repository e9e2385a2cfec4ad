namespace GoRustLens.Tooling.GoMod;

/// <summary>Names that Cargo takes.</summary>
public static class CargoName
{
    /// <summary>A name made of a Go package's: letters, digits, "-" and "_", a letter first, no word that Cargo keeps for itself.</summary>
    public static string From(string text)
    {
        var name = new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
            name = "go-" + name;
        return name.TrimEnd('-') is "test" or "core" or "std" or "alloc" or "proc_macro" or "proc-macro" or "crate" or "self" or "super" or "main" or "build" or "deps" or "examples" or "incremental"
            ? name + "-rs"
            : name.TrimEnd('-');
    }
}
