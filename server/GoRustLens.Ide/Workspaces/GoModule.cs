using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Workspaces;

/// <summary>A Go module: the folder of its go.mod and the path that its packages' import paths begin with.</summary>
internal sealed record GoModule(string Folder, string Path)
{
    /// <summary>The standard library calls its module "std", but its packages are imported without that.</summary>
    private const string StandardLibrary = "std";

    /// <summary>The module of the nearest go.mod at or above a folder; null where there is none.</summary>
    public static GoModule? Around(string folder, IFileSystem files)
    {
        for (var at = folder; !string.IsNullOrEmpty(at); at = System.IO.Path.GetDirectoryName(at))
        {
            if (files.Read(System.IO.Path.Combine(at, "go.mod")) is { } text)
                return NameIn(text.Content) is { Length: > 0 } path ? new GoModule(at, path) : null;
        }
        return null;
    }

    /// <summary>The folder of a package of this module; null for paths of others.</summary>
    public string? FolderOf(string importPath)
    {
        if (Path == StandardLibrary)
            return null;
        if (importPath == Path)
            return Folder;
        return importPath.StartsWith(Path + "/", StringComparison.Ordinal) && !importPath.Contains("..", StringComparison.Ordinal)
            ? System.IO.Path.Combine(Folder, importPath[(Path.Length + 1)..].Replace('/', System.IO.Path.DirectorySeparatorChar))
            : null;
    }

    public string ImportPathOf(string folder)
    {
        var below = System.IO.Path.GetRelativePath(Folder, folder).Replace('\\', '/');
        if (Path == StandardLibrary)
            return below;
        return below == "." ? Path : Path + "/" + below;
    }

    /// <remarks>Source: go.dev/ref/mod#go-mod-file-module; the block form is not used by tools.</remarks>
    private static string NameIn(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (!words.StartsWith("module ", StringComparison.Ordinal) && !words.StartsWith("module\t", StringComparison.Ordinal))
                continue;
            var name = words["module".Length..];
            var comment = name.IndexOf("//", StringComparison.Ordinal);
            return (comment >= 0 ? name[..comment] : name).Trim().Trim('"').ToString();
        }
        return "";
    }
}
