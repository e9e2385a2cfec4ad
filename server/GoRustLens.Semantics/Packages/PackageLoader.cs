using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Packages;

/// <summary>Makes packages of folders: those of their files that are built and are no tests.</summary>
public sealed class PackageLoader(IFileSystem files, BuildContext context)
{
    /// <summary>Null where the folder holds no such file, or cannot be read. Of two packages in a folder the first file's counts.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="importPath">The package's path.</param>
    /// <param name="resolveImport">As of <see cref="Package"/>.</param>
    /// <param name="goVersion">As of <see cref="Package.GoVersion"/>.</param>
    public Package? FromFolder(string folder, string importPath, Func<string, Package?>? resolveImport, string goVersion = "")
    {
        var found = ImmutableArray.CreateBuilder<PackageFile>();
        var name = "";
        foreach (var path in files.FilesIn(folder, ".go"))
        {
            if (path.EndsWith("_test.go", StringComparison.Ordinal) || Read(path) is not { } file)
                continue;
            if (name.Length == 0)
                name = file.Root.Name.Name;
            if (file.Root.Name.Name == name)
                found.Add(new PackageFile(path, file));
        }
        return found.Count == 0 ? null : new Package(found.ToImmutable(), resolveImport) { ImportPath = importPath, GoVersion = goVersion };
    }

    /// <summary>True where an import declaration names "C".</summary>
    public static bool ImportsC(GoFile file) =>
        file.Text.Content.Contains("\"C\"", StringComparison.Ordinal)
        && file.Root.Decls.OfType<GenDecl>().SelectMany(general => general.Specs).OfType<ImportSpec>().Any(spec => spec.Path.Value == "\"C\"");

    private GoFile? Read(string path)
    {
        if (!context.BuildsName(Path.GetFileName(path)) || files.Read(path) is not { } text || !BuildHeader.Holds(text.Content, context))
            return null;
        // "package documentation" is what go/build takes for a file that is text alone.
        if (PackageClause.NameIn(text.Content) is "" or "documentation")
            return null;
        var file = GoFile.Parse(text);
        return ImportsC(file) && !(context.IsCgoEnabled && context.HasCgoFiles) ? null : file;
    }
}
