using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.ToolchainTests.Catalog;
using GoRustLens.Translation;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation.Programs;

/// <summary>Every program of tests/programs as <c>gorustlens translate</c> gives it: it parses, and where it is whole, compiles and prints what the Go prints.</summary>
public sealed partial class ProgramsTests(ITestOutputHelper output)
{
    /// <summary>How many programs print the same at least, without a hole. Raised with every mechanism that is made right; never lowered.</summary>
    private const int Floor = 296;

    /// <summary>Programs whose translation prints something else although it has no hole, each with the reason that we accept.</summary>
    private static readonly Dictionary<string, string> s_knownDifferences = new(StringComparer.Ordinal)
    {
        ["algorithms/quick-and-merge.go"] = "a parameter that is swapped with a list of the function's own",
        ["aliasing/window_views.go"] = "shared, and one view is still a copy",
        ["apps/brainfuck.go"] = "a text that is not UTF-8",
        ["apps/matrix.go"] = "a part of a list that a method gives is a copy; a note says so",
        ["defer/arguments.go"] = "a slice given to a deferred call is copied",
        ["globals/shadow-and-pointers.go"] = "a pointer to an element is one to a copy; a note says so",
    };

    /// <summary>Every n-th program that prints the same goes to clippy.</summary>
    private const int LintSample = 8;

    /// <summary>A part of the paths, for work on one area: <c>GORUSTLENS_PROGRAMS=closures/</c>. The floor is that of all programs, so a part must be whole.</summary>
    private static readonly string s_part = Environment.GetEnvironmentVariable("GORUSTLENS_PROGRAMS") ?? "";

    private static string Folder { get; } = Path.Combine(CatalogFolders.RepositoryRoot, "tests", "programs");

    [ToolchainFact(Needs.Cargo)]
    public void Whole_programs_print_what_Go_prints()
    {
        var programs = Directory.GetFiles(Folder, "*.go", SearchOption.AllDirectories).Where(path => File.Exists(Path.ChangeExtension(path, ".out"))).Order(StringComparer.Ordinal)
            .Where(path => path.Contains(s_part, StringComparison.Ordinal)).Select(TranslatedProgram.Of).ToList();
        Assert.True(programs.Count > 200 || s_part.Length > 0, $"only {programs.Count} programs");
        using var crate = new RustPrograms(programs.SelectMany(program => program.Rust?.Crates ?? []));
        foreach (var program in programs.Where(program => program.Rust is not null))
            crate.Add(program.Id, program.Rust!.Text);
        var (unparsed, changed) = crate.Format([.. programs.Where(program => program.Rust is not null).Select(program => program.Id)]);
        var found = new ConcurrentDictionary<string, (Outcome Outcome, string Why)>(StringComparer.Ordinal);
        Parallel.ForEach(programs, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, program =>
            found[program.Name] = unparsed.TryGetValue(program.Id, out var error) ? (Outcome.DoesNotParse, error) : Behaviour(crate, program));

        Assert.All(programs, program => Assert.Equal(program.Rust?.Holes ?? 0, program.Rust?.Notes.Count(note => note.IsHole) ?? 0));
        var same = programs.Where(program => found[program.Name].Outcome == Outcome.Same).ToList();
        var list = string.Join('\n', programs.Where(program => found[program.Name].Outcome != Outcome.Same).OrderBy(program => found[program.Name].Outcome).Select(program => $"  {found[program.Name].Outcome} {program.Name}: {found[program.Name].Why}"));
        output.WriteLine($"{programs.Count} programs; {string.Join(", ", Enum.GetValues<Outcome>().Select(outcome => $"{outcome} {found.Values.Count(value => value.Outcome == outcome)}"))}");
        WriteIdioms(crate, same, changed);
        output.WriteLine(list);
        var wrong = programs.Where(program => found[program.Name].Outcome is Outcome.Threw or Outcome.DoesNotParse || (found[program.Name].Outcome == Outcome.Differs && !s_knownDifferences.ContainsKey(program.Name)))
            .Select(program => $"{found[program.Name].Outcome} {program.Name}: {found[program.Name].Why}").ToArray();
        Assert.True(wrong.Length == 0, "Wrong code in silence:\n" + string.Join('\n', wrong));
        var floor = s_part.Length > 0 ? programs.Count : Floor;
        Assert.True(same.Count >= floor, $"Only {same.Count} programs print what Go prints; it was {floor}:\n{list}");
        Assert.All(s_knownDifferences.Keys.Where(found.ContainsKey), name => Assert.Equal(Outcome.Differs, found[name].Outcome));
    }

    private static (RustText? Rust, string Failure) Translate(string path)
    {
        try
        {
            var file = GoFile.Parse(File.ReadAllText(path));
            return (Translator.Document(new Package([new PackageFile(path, file)]) { ImportPath = "main" }.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None), "");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (null, failure.ToString());
        }
    }

    private static (Outcome Outcome, string Why) Behaviour(RustPrograms crate, TranslatedProgram program)
    {
        if (program.Rust is null)
            return (Outcome.Threw, program.Failure);
        if (program.Rust.Holes > 0)
            return (Outcome.HasHoles, string.Join("; ", program.Rust.Notes.Where(note => note.IsHole).Select(note => note.Message).Distinct(StringComparer.Ordinal)));
        if (crate.Build(program.Id) is { Length: > 0 } errors)
            return (Outcome.DoesNotCompile, errors);
        var (code, text, said) = crate.Run(program.Id);
        if (code is null)
            return (Outcome.Stops, "does not end");
        if (text == program.Expected && code == 0)
            return (Outcome.Same, "");
        var lines = text.Split('\n');
        var wanted = program.Expected.Split('\n');
        var at = Enumerable.Range(0, Math.Min(lines.Length, wanted.Length)).FirstOrDefault(i => lines[i] != wanted[i], Math.Min(lines.Length, wanted.Length));
        return (code == 0 ? Outcome.Differs : Outcome.Stops, $"exit {code}, line {at + 1}: Rust '{lines.ElementAtOrDefault(at)}', Go '{wanted.ElementAtOrDefault(at)}' {said.Split('\n')[0]}");
    }

    /// <summary>How the programs that behave the same read.</summary>
    private void WriteIdioms(RustPrograms crate, List<TranslatedProgram> same, HashSet<string> changed)
    {
        var lines = Math.Max(1, same.Sum(program => program.Rust!.Text.Split('\n').Count(line => line.Trim().Length > 0)));
        foreach (var (name, counter) in (IEnumerable<(string, Regex)>)[("Rc<RefCell<", RcRefCell()), ("Arc<Mutex<", ArcMutex()), (".clone()", Clone()), (".unwrap()", Unwrap())])
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {100.0 * same.Sum(program => counter.Count(program.Rust!.Text)) / lines:0.00} per 100 lines"));
        var sample = same.Where((_, i) => i % LintSample == 0).ToList();
        var lints = sample.Select(program => crate.Lints(program.Id)).ToList();
        output.WriteLine($"clippy content with {lints.Count(found => found.Length == 0)} of {sample.Count}: {string.Join(", ", lints.SelectMany(found => found).CountBy(lint => lint).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))}");
        output.WriteLine($"rustfmt content with {same.Count(program => !changed.Contains(program.Id))} of {same.Count}: not with {string.Join(", ", same.Where(program => changed.Contains(program.Id)).Select(program => program.Name))}");
    }

    [GeneratedRegex("Rc<RefCell<")]
    private static partial Regex RcRefCell();

    [GeneratedRegex("Arc<Mutex<")]
    private static partial Regex ArcMutex();

    [GeneratedRegex(@"\.clone\(\)")]
    private static partial Regex Clone();

    [GeneratedRegex(@"\.unwrap\(\)")]
    private static partial Regex Unwrap();

    private enum Outcome
    {
        Same,
        HasHoles,
        DoesNotCompile,

        /// <summary>Panics or hangs: wrong, but not in silence.</summary>
        Stops,
        Differs,
        DoesNotParse,
        Threw,
    }

    /// <param name="Name">The path below tests/programs.</param>
    /// <param name="Rust">Null where the translator threw.</param>
    /// <param name="Expected">What Go prints.</param>
    /// <param name="Failure">What the translator threw.</param>
    private sealed record TranslatedProgram(string Name, RustText? Rust, string Failure, string Expected)
    {
        public static TranslatedProgram Of(string path)
        {
            var (rust, failure) = Translate(path);
            return new TranslatedProgram(Path.GetRelativePath(Folder, path).Replace('\\', '/'), rust, failure, File.ReadAllText(Path.ChangeExtension(path, ".out")));
        }

        /// <summary>The name as one word, for files.</summary>
        public string Id => Name.Replace('/', '_').Replace(".go", "", StringComparison.Ordinal);
    }
}
