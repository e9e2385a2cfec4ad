using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation;
using GoRustLens.Translation.Modules;

namespace GoRustLens.Ide.Features.Crates;

/// <summary>A remark on a place of a Go package.</summary>
public sealed record PackageNote(PackageFile File, int Offset, string Message, bool IsHole);

/// <summary>A Go package as a crate that cargo builds.</summary>
public sealed record PackageCrate(ImmutableArray<CrateFile> Files, ImmutableArray<PackageNote> Notes, ImmutableArray<string> Crates, int Holes)
{
    /// <summary>Names that a module must not have: Rust's own crates and words, and what the root is called.</summary>
    private static readonly string[] TakenNames =
        ["std", "core", "alloc", "test", "proc_macro", "crate", "self", "super", "main", "lib", "mod", "as", "async", "await", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "abstract", "become", "union"];

    /// <summary>One module a Go file; a package of one file, and the file with main, stand in the root.</summary>
    public static PackageCrate Of(Package package, string name, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var merged = MergedPackage.Of(package, cancellationToken);
        var isProgram = package.Name == "main";
        var taken = new HashSet<string>(TakenNames, StringComparer.Ordinal);
        var count = package.Files.Count(file => !IsOfTests(file));
        var parts = package.Files
            .Select(file => (File: file, Declarations: merged.DeclarationsOf(file)))
            .Where(part => !part.Declarations.IsEmpty)
            .Select(part => new PackagePart(!IsOfTests(part.File) && (count == 1 || (isProgram && part.Declarations.Any(IsMain))) ? "" : ModuleName(part.File.Path, taken), part.Declarations))
            .ToImmutableArray();
        var rust = Translator.Package(merged.Model, parts, settings, cancellationToken);
        var root = isProgram ? "src/main.rs" : "src/lib.rs";
        return new PackageCrate(
            [
                new CrateFile("Cargo.toml", CargoManifest.For(CargoManifest.NameFrom(name), rust.Root.Crates, isScratch: false), []),
                new CrateFile(root, rust.Root.Text, []),
                .. rust.Modules.Select(module => new CrateFile($"src/{module.Name}.rs", module.Text.Text, [])),
            ],
            [.. rust.Root.Notes.Select(note => NoteOf(note, merged))],
            rust.Root.Crates,
            rust.Root.Holes);
    }

    private static PackageNote NoteOf(TranslationNote note, MergedPackage merged)
    {
        var (file, offset) = merged.Origin(note.GoSpan.Start);
        return new PackageNote(file, offset, note.Message, note.IsHole);
    }

    private static bool IsOfTests(PackageFile file) => file.Path.EndsWith("_test.go", StringComparison.Ordinal);

    private static bool IsMain(Decl declaration) => declaration is FuncDecl { Recv: null, Name.Name: "main" };

    /// <summary>The file's name as a Rust module's, one of its own.</summary>
    private static string ModuleName(string path, HashSet<string> taken)
    {
        var name = new string([.. Path.GetFileNameWithoutExtension(path).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_')]);
        if (name.Length == 0 || char.IsDigit(name[0]))
            name = "go_" + name;
        // A module with a crate's name would hide the crate.
        while (CrateTable.Default.RequirementOf(CrateTable.Default.NameOf(name)) is not null || !taken.Add(name))
            name += "_go";
        return name;
    }
}
