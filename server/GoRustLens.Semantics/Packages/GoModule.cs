namespace GoRustLens.Semantics.Packages;

/// <summary>A Go module: the folder of its go.mod and what that says.</summary>
public sealed record GoModule(string Folder, GoModFile File)
{
    public string Path => File.Module;

    /// <summary>The standard library calls its module "std", but its packages are imported without that.</summary>
    public bool IsStandardLibrary => Path == "std";

    /// <summary>The folder of a package of this module; null for paths of others, and for the standard library.</summary>
    public string? FolderOf(string importPath)
    {
        if (IsStandardLibrary)
            return null;
        return Below(Path, importPath) is { } rest ? Joined(Folder, rest) : null;
    }

    public string ImportPathOf(string folder)
    {
        var below = System.IO.Path.GetRelativePath(Folder, folder).Replace('\\', '/');
        if (IsStandardLibrary)
            return below;
        var vendored = below.StartsWith("vendor/", StringComparison.Ordinal) ? below["vendor/".Length..] : "";
        if (vendored.Length > 0)
            return vendored;
        return below == "." ? Path : Path + "/" + below;
    }

    /// <summary>What an import path has behind the path of a module: "" or "sub/package"; null where it is in another module.</summary>
    internal static string? Below(string modulePath, string importPath)
    {
        if (modulePath.Length == 0)
            return null;
        if (importPath == modulePath)
            return "";
        return importPath.StartsWith(modulePath + "/", StringComparison.Ordinal) ? importPath[(modulePath.Length + 1)..] : null;
    }

    internal static string Joined(string folder, string below) =>
        below.Length == 0 ? folder : System.IO.Path.Combine(folder, below.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
