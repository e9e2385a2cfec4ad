using System.Globalization;
using System.Text.RegularExpressions;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.ToolchainTests.Translation.Programs;
using GoRustLens.Translation;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>Real Go through the translator, function by function: no exception, rustfmt can parse every output, and holes are counted.</summary>
public sealed partial class TranslationParsesTests(ITestOutputHelper output)
{
    /// <summary>The share of functions with holes that the ten packages had at most. Lowered with every mechanism that is made right; never raised.</summary>
    private const double Ceiling = 0.08;

    /// <summary>Ten packages with over 20,000 lines that lean on little but the language: how much of it has no translation is measured on them.</summary>
    private static readonly string[] s_measured = ["strings", "bytes", "bufio", "net/url", "sort", "strconv", "regexp/syntax", "text/template/parse", "encoding/csv", "compress/flate"];

    /// <summary>Packages that live on reflection, files or other packages' types: their output must parse, too.</summary>
    private static readonly string[] s_parsed = ["encoding/json", "path/filepath", "go/parser"];

    [ToolchainFact]
    public void Every_function_of_standard_packages_translates_to_Rust_that_parses()
    {
        using var crate = new RustPrograms([]);
        var functions = new List<TranslatedFunction>();
        foreach (var package in s_measured.Concat(s_parsed))
        {
            foreach (var (name, rust) in Translations(package))
            {
                functions.Add(new TranslatedFunction($"f{functions.Count}", package, name, rust));
                crate.Add(functions[^1].Id, rust.Text);
            }
        }
        var (unparsed, _) = crate.Format([.. functions.Select(function => function.Id)]);

        var measured = functions.Where(function => s_measured.Contains(function.Package)).ToList();
        var share = (double)measured.Count(function => function.Rust.Holes > 0) / measured.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{functions.Count} functions; of the {measured.Count} of the ten packages {share:P1} have holes"));
        foreach (var group in functions.GroupBy(function => function.Package))
            output.WriteLine($"  {group.Key}: {group.Count()} functions, {group.Count(function => function.Rust.Holes > 0)} with holes");
        foreach (var (reason, count) in measured.SelectMany(ReasonsOf).CountBy(reason => reason).OrderByDescending(pair => pair.Value).Take(40))
            output.WriteLine($"  {count} {reason}");
        Assert.True(functions.Count > 1000);
        Assert.Equal("", string.Join('\n', functions.Where(function => unparsed.ContainsKey(function.Id)).Select(function => $"{function.Package}.{function.Name}: {unparsed[function.Id]}")));
        Assert.True(share <= Ceiling, string.Create(CultureInfo.InvariantCulture, $"{share:P1} of the functions have holes; it was {Ceiling:P1}"));
    }

    private static IEnumerable<(string Name, RustText Rust)> Translations(string package)
    {
        var files = Directory.GetFiles(Path.Combine(Toolchains.GoRoot!, "src", package), "*.go")
            .Where(path => !path.EndsWith("_test.go", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new PackageFile(path, GoFile.Parse(File.ReadAllText(path))))
            .ToList();
        var whole = new Package([.. files]) { ImportPath = package };
        foreach (var file in files)
        {
            foreach (var declaration in file.File.Root.Decls.OfType<FuncDecl>())
                yield return (declaration.Name.Name, Translator.Document(whole.ModelOf(file.File), [declaration], new TranslationSettings(), CancellationToken.None));
        }
    }

    /// <summary>The distinct reasons of a function's holes, names of other packages' symbols left out.</summary>
    private static IEnumerable<string> ReasonsOf(TranslatedFunction function) =>
        function.Rust.Notes.Where(note => note.IsHole).Select(note => Symbol().Replace(note.Message, "…")).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\b[\w/]+\.[A-Z]\w*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Symbol();

    private sealed record TranslatedFunction(string Id, string Package, string Name, RustText Rust);
}
