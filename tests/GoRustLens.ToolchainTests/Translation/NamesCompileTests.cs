using System.Text;
using GoRustLens.Idioms;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Parsing;
using GoRustLens.ToolchainTests.Catalog;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>Every type and signature that hovers on names show, over the fixtures and the sample workspace, compiles beside the translated file.</summary>
public sealed class NamesCompileTests(ITestOutputHelper output)
{
    [ToolchainFact(Needs.Cargo)]
    public void Every_shown_type_and_signature_compiles()
    {
        var modules = Sources().Select(source => (source.Name, Text: ModuleOf(source.Path, source.Beside), Path: source.Path)).ToList();
        var proofs = modules.Sum(module => module.Text.Proofs);
        var refused = new ProofCrate([.. modules.Select(module => (module.Name, module.Text.Rust))]).Errors();
        output.WriteLine($"{modules.Count} files, {proofs} names");
        Assert.True(proofs > 250, $"only {proofs} names");
        Assert.True(refused.Length == 0, string.Join('\n', refused.Take(40)));
    }

    /// <summary>The fixtures, each a package of its own, and the packages of the workspace that import no other one of it.</summary>
    private static IEnumerable<(string Name, string Path, string[] Beside)> Sources()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "fixtures", "translation"), "*.go").Order(StringComparer.Ordinal))
            yield return (Path.GetFileNameWithoutExtension(path), path, []);
        foreach (var folder in (string[])["orders", "stats"])
        {
            var files = Directory.GetFiles(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "workspace", "internal", folder), "*.go");
            foreach (var path in files.Where(path => !path.EndsWith("_test.go", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                yield return ($"workspace_{folder}_{Path.GetFileNameWithoutExtension(path)}", path, [.. files.Where(other => other != path && !other.EndsWith("_test.go", StringComparison.Ordinal))]);
        }
    }

    /// <summary>The translated types of the package, and one module for each distinct thing that a hover shows.</summary>
    private static (string Rust, int Proofs) ModuleOf(string path, string[] beside)
    {
        var files = new[] { path }.Concat(beside).Select(name => new PackageFile(name, GoFile.Parse(File.ReadAllText(name)))).ToList();
        var package = new Package([.. files]) { ImportPath = "example.com/fixture" };
        var rust = new StringBuilder();
        foreach (var file in files)
            rust.Append(Translator.Document(package.ModelOf(file.File), file.File.Root.Decls, new TranslationSettings(), CancellationToken.None).Text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in files[0].File.Tokens.Where(token => token.Kind == TokenKind.Ident))
        {
            var hover = NameHovers.At(files[0].File, package.ModelOf(files[0].File), token.Start, new TranslationSettings(), (id, exception) => Assert.Fail($"{id}: {exception}"), CancellationToken.None);
            // A type parameter of Go's function is none of the proof's.
            if (hover is not null && Proof(hover.Text) is { } proof && seen.Add(proof))
                rust.Append($"mod proof_{seen.Count} {{\n    #![allow(warnings)]\n    use super::*;\n    {proof}\n}}\n");
        }
        return (rust.ToString(), seen.Count);
    }

    private static string? Proof(NameText text) => text.Form switch
    {
        NameForm.Local or NameForm.Parameter or NameForm.Field => TypeOf(text.Code) is { } type ? $"fn _proof<{Generics}>(_: {type}) {{}}" : null,
        NameForm.Function when text.Code.Contains("self", StringComparison.Ordinal) => $"trait Proof<{Generics}> {{ {text.Code}; }}",
        NameForm.Function when text.Code.Contains("main()", StringComparison.Ordinal) => null,
        NameForm.Function => $"{text.Code} {{ todo!() }}",
        NameForm.Constant => $"{text.Code};",
        NameForm.Static => TypeOf(text.Code) is { } type ? $"static PROOF: std::sync::OnceLock<fn({type})> = std::sync::OnceLock::new();" : null,
        NameForm.Type when !text.Code.Contains(' ', StringComparison.Ordinal) => $"fn _proof<{Generics}>(_: {text.Code}) {{}}",
        _ => null,
    };

    /// <summary>The names that the fixtures give to type parameters.</summary>
    private const string Generics = "T: Clone, U: Clone, K: Clone + Eq + std::hash::Hash, V: Clone, S: Clone, E: Clone, N: Clone";

    private static string? TypeOf(string code) => code.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? code[(colon + 2)..] : null;
}
