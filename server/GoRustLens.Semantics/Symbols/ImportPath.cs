namespace GoRustLens.Semantics.Symbols;

/// <summary>Facts that an import path alone tells.</summary>
public static class ImportPath
{
    /// <summary>The package's most likely name: the last element without a version or a "go-" prefix.</summary>
    /// <remarks>A guess for packages that are not at hand; where the package is, its own name counts.</remarks>
    public static string NameOf(string path)
    {
        var elements = path.Split('/');
        var last = elements[^1];
        if (elements.Length > 1 && last.Length > 1 && last[0] == 'v' && last.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            last = elements[^2];
        var dot = last.IndexOf(".v", StringComparison.Ordinal);
        if (dot > 0)
            last = last[..dot];
        if (last.StartsWith("go-", StringComparison.Ordinal))
            last = last[3..];
        return last.Replace('-', '_');
    }
}
