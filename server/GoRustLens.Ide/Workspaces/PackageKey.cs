using System.Text.RegularExpressions;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Ide.Workspaces;

/// <summary>What tells packages apart.</summary>
/// <param name="WithTests">Whether its test files count in.</param>
/// <param name="ImportPath">By which others import it.</param>
/// <param name="Main">The folder whose go.mod or go.work decides about its imports.</param>
/// <param name="Context">What it is built for.</param>
/// <param name="OnlyFile">The one file of a package that Go never builds together with others ("//go:build ignore"); else empty.</param>
internal readonly record struct PackageKey(string Folder, string Name, bool WithTests, string ImportPath, string Main, BuildContext Context, string OnlyFile = "")
{
    private static readonly BuildContext[] OtherSystems =
    [
        new() { System = "darwin", Processor = "arm64" }, new() { System = "windows" }, new() { System = "linux" }, new() { Processor = "arm64" }, new() { System = "freebsd" },
        new() { System = "js", Processor = "wasm" }, new() { System = "wasip1", Processor = "wasm" }, new() { System = "android", Processor = "arm64" },
        new() { System = "ios", Processor = "arm64" }, new() { System = "netbsd" }, new() { System = "openbsd" }, new() { System = "dragonfly" },
        new() { System = "solaris" }, new() { System = "illumos" }, new() { System = "aix", Processor = "ppc64" }, new() { System = "plan9" },
        new() { Processor = "386" }, new() { Processor = "arm" }, new() { Processor = "riscv64" }, new() { Processor = "s390x" }, new() { Processor = "ppc64le" },
        new() { Processor = "loong64" }, new() { Processor = "mips64le" }, new() { Processor = "mipsle" },
    ];

    /// <summary>The package that a document is shown in: built for what the settings say or, where they leave the document out, for what it is written for.</summary>
    public static PackageKey Of(Document document, BuildContext wanted, GoModules modules) => Of(document.Path, document.GoFile, wanted, modules);

    /// <inheritdoc cref="Of(Document, BuildContext, GoModules)"/>
    public static PackageKey Of(string filePath, GoFile file, BuildContext wanted, GoModules modules)
    {
        var folder = Path.GetDirectoryName(filePath) ?? "";
        var name = file.Root.Name.Name;
        var context = ContextOf(filePath, file, wanted);
        var isTest = filePath.EndsWith("_test.go", StringComparison.Ordinal);
        var path = modules.ImportPathOf(folder);
        // A package of tests is another one than what it tests, although it shares the folder: it sees no unexported members.
        if (isTest && name.EndsWith("_test", StringComparison.Ordinal) && path.Length > 0)
            path += "_test";
        return new PackageKey(folder, name, isTest, path, modules.MainOf(folder), context ?? wanted, context is null ? filePath : "");
    }

    /// <summary>Null where nothing builds the file together with others.</summary>
    private static BuildContext? ContextOf(string filePath, GoFile file, BuildContext wanted)
    {
        var name = Path.GetFileName(filePath);
        var text = file.Text.Content;
        if (wanted.Builds(name, text))
            return wanted;
        foreach (var other in OtherSystems)
        {
            var context = wanted with { System = other.System, Processor = other.Processor };
            if (context.Builds(name, text))
                return context;
        }
        if ((wanted with { IsCgoEnabled = !wanted.IsCgoEnabled }) is var cgo && cgo.Builds(name, text))
            return cgo;
        var tags = Regex.Matches(file.BuildConstraint ?? "", @"[\w.]+").Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        if (tags.Count == 0 || tags.Contains("ignore"))
            return null;
        var tagged = wanted with { Tags = [.. wanted.Tags.Concat(tags.Order(StringComparer.Ordinal))] };
        return tagged.Builds(name, text) ? tagged : null;
    }
}
