using System.Diagnostics;
using System.Globalization;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary>`gorustlens bench-parse DIR [ROUNDS]`: how many megabytes of Go one thread parses in a second.</summary>
/// <remarks>
/// Hidden; for `npm run bench`, beside tests/tools/parsebench, which does the same with go/parser and prints the same line.
/// Measured is bytes to tree: decoding, tokens, nodes. Reading the files is not.
/// </remarks>
internal static class BenchParseCommand
{
    private const int DefaultRounds = 5;

    /// <summary>Parses every .go file under the folder, all of them once a round, and prints the fastest round.</summary>
    public static int Run(string folder, int? rounds, TextWriter output, TextWriter errors)
    {
        if (!Directory.Exists(folder))
        {
            errors.WriteLine($"gorustlens: {folder}: no such folder");
            return 2;
        }
        var files = Directory.EnumerateFiles(folder, "*.go", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var best = double.MaxValue;
        var faults = 0;
        for (var round = 0; round < (rounds ?? DefaultRounds); round++)
        {
            var start = Stopwatch.GetTimestamp();
            faults = ParseAll(files);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        var megabytes = files.Sum(static file => (long)file.Length) / 1e6;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"gorustlens parse: {files.Length} files, {megabytes:F1} MB, {faults} with errors, best round {best * 1000:F0} ms, {megabytes / best:F1} MB/s"));
        return 0;
    }

    private static int ParseAll(byte[][] files)
    {
        var faults = 0;
        foreach (var file in files)
        {
            if (!GoFile.Parse(SourceText.FromBytes(file)).Errors.IsEmpty)
                faults++;
        }
        return faults;
    }
}
