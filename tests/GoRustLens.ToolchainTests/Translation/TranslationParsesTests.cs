using System.Diagnostics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>Real Go through the translator: no exception, and rustfmt can parse every output.</summary>
public sealed class TranslationParsesTests(ITestOutputHelper output)
{
    /// <summary>Every n-th function goes to rustfmt; all are translated.</summary>
    private const int Sample = 5;

    [ToolchainFact]
    public void Every_function_of_standard_packages_translates_to_Rust_that_parses()
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-translation").FullName;
        var (functions, withHoles) = (0, 0);
        var written = new List<string>();
        foreach (var name in (string[])["strings", "bufio", "net/url", "encoding/json", "sort", "path/filepath", "go/parser"])
        {
            foreach (var text in Translations(name))
            {
                functions++;
                withHoles += text.Holes > 0 ? 1 : 0;
                if (functions % Sample != 0)
                    continue;
                written.Add(Path.Combine(folder, $"f{functions}.rs"));
                File.WriteAllText(written[^1], text.Text);
            }
        }
        var errors = ParseErrors(written);
        Directory.Delete(folder, recursive: true);
        output.WriteLine($"{functions} functions, {withHoles} with holes; {written.Count} given to rustfmt");
        Assert.True(functions > 500);
        Assert.Equal("", errors);
    }

    private static IEnumerable<RustText> Translations(string package)
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
                yield return Translator.Document(whole.ModelOf(file.File), [declaration], new TranslationSettings(), CancellationToken.None);
        }
    }

    /// <summary>The lines of rustfmt that report syntax errors.</summary>
    private static string ParseErrors(List<string> paths)
    {
        var start = new ProcessStartInfo("rustfmt") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--edition", "2024", "--check", "-l", .. paths])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return string.Join('\n', errors.Split('\n').Where(line => line.StartsWith("error", StringComparison.Ordinal) && !line.Contains("internal error", StringComparison.Ordinal) && !line.Contains("left behind trailing", StringComparison.Ordinal)));
    }
}
