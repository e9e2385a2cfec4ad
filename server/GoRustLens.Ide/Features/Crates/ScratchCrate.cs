using System.Collections.Immutable;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Ide.Features.Crates;

/// <summary>A file of a crate.</summary>
/// <param name="Path">Within the crate, with forward slashes: "src/lib.rs".</param>
/// <param name="Lines">For each line of a Rust file where it came from; empty for other files.</param>
public sealed record CrateFile(string Path, string Text, ImmutableArray<RustLineOrigin> Lines);

/// <summary>Where a line of a crate came from, zero-based.</summary>
/// <param name="GoFile">Path of the Go file; null where the line has no Go: a use line, a helper.</param>
/// <param name="ShownLine">The same line in the text that the user sees; null where it is not shown.</param>
public readonly record struct RustLineOrigin(string? GoFile, int GoLine, int? ShownLine);

/// <summary>What is shown, with all of the package that it needs, as a crate that cargo can check.</summary>
public static class ScratchCrate
{
    /// <summary>Of the same place as <see cref="RustEquivalent.Of"/>. A selection is checked within its declaration: statements alone do not compile.</summary>
    public static ImmutableArray<CrateFile> Of(WorkspaceSnapshot snapshot, Document document, TextSpan selection, TranslationScope scope, CancellationToken cancellationToken)
    {
        var shown = RustEquivalent.Of(snapshot, document, selection, scope, cancellationToken);
        var model = snapshot.ModelOf(document);
        var wanted = document.GoFile.Root.Decls.Where(declaration => shown.GoSpans.Any(span => span.Overlaps(declaration.Span))).ToImmutableArray();
        var parts = DeclarationClosure.Of(model, wanted, cancellationToken);
        var isOneFile = parts.All(part => ReferenceEquals(part.File, model.File));
        var merged = isOneFile ? null : MergedPackage.Of(model.Package, cancellationToken);
        var needed = parts.SelectMany(part => part.Declarations.Select(declaration => merged is null ? declaration : merged.Find(part.File, declaration))).OfType<Decl>().ToImmutableArray();
        var rust = Translator.Document(merged?.Model ?? model, needed, snapshot.Settings.Translation, cancellationToken);
        var isProgram = model.Package.Name == "main" && needed.Any(IsMain);
        var root = isProgram ? "src/main.rs" : "src/lib.rs";
        return
        [
            new CrateFile("Cargo.toml", CargoManifest.For("translated", rust.Crates, isScratch: true), []),
            new CrateFile(root, rust.Text, Origins(rust, OriginOf, document.Path, shown.Rust)),
        ];

        (string File, int Line) OriginOf(int line)
        {
            if (merged is null)
                return (document.Path, line);
            var (file, lineInFile) = merged.OriginOfLine(line);
            return (file.Path, lineInFile);
        }
    }

    private static bool IsMain(Decl declaration) => declaration is FuncDecl { Recv: null, Name.Name: "main" };

    /// <summary>For each line of a translation its Go line, and its line in the text that is shown, which holds a part of the same.</summary>
    private static ImmutableArray<RustLineOrigin> Origins(RustText rust, Func<int, (string File, int Line)> originOf, string shownFile, RustText shown)
    {
        var lines = rust.Text.Split('\n');
        var links = rust.LineMap.Select(link => (Go: originOf(link.GoLine), link.RustLine)).ToArray();
        var shownLines = ShownLines(links.Where(link => link.Go.File == shownFile).Select(link => (link.Go.Line, link.RustLine)), lines, shown);
        var origins = ImmutableArray.CreateBuilder<RustLineOrigin>(lines.Length);
        var next = 0;
        (string File, int Line)? go = null;
        for (var line = 0; line < lines.Length; line++)
        {
            for (; next < links.Length && links[next].RustLine <= line; next++)
                go = links[next].Go;
            origins.Add(new RustLineOrigin(go?.File, go?.Line ?? 0, shownLines.TryGetValue(line, out var shownLine) ? shownLine : null));
        }
        return origins.MoveToImmutable();
    }

    /// <summary>Lines of the translation that stand in the shown text, too. From each pair of lines that came from one Go line the texts are followed as long as they are equal but for their indentation.</summary>
    private static Dictionary<int, int> ShownLines(IEnumerable<(int GoLine, int RustLine)> links, string[] lines, RustText shown)
    {
        var shownText = shown.Text.Split('\n');
        var found = new Dictionary<int, int>();
        var places = links.GroupBy(link => link.GoLine).ToDictionary(group => group.Key, group => group.Select(link => link.RustLine).ToArray());
        foreach (var group in shown.LineMap.GroupBy(link => link.GoLine))
        {
            foreach (var (place, shownLine) in places.GetValueOrDefault(group.Key, []).Zip(group.Select(link => link.RustLine)))
            {
                for (var i = 0; place + i < lines.Length && shownLine + i < shownText.Length && lines[place + i].AsSpan().Trim().SequenceEqual(shownText[shownLine + i].AsSpan().Trim()); i++)
                    found.TryAdd(place + i, shownLine + i);
            }
        }
        return found;
    }
}
