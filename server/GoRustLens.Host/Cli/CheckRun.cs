using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary>What a check found, and what is to be said beside the findings.</summary>
/// <param name="Findings">By file and place, suppressed ones among them.</param>
/// <param name="Left">How many more there are than are kept.</param>
/// <param name="Complaints">Files that could not be read, rings of imports, rules that threw.</param>
/// <param name="IsComplete">False where a file could not be read.</param>
internal sealed record CheckResult(ImmutableArray<CheckedFinding> Findings, int Left, ImmutableArray<string> Complaints, bool IsComplete);

/// <summary>Looks at files, package by package, on several processors. Packages that several import are read once; what nobody needs any more goes.</summary>
internal sealed class CheckRun
{
    /// <summary>More findings nobody reads; a code scanner takes fewer.</summary>
    public const int MaxFindings = 10_000;

    /// <summary>Some hundred megabytes of trees and types.</summary>
    private const long CharactersPerCollection = 4_000_000;

    private readonly DiskPackages _packages = new(new FileSystem(), FileSystem.GoFolders, Settings.Default);
    private readonly ConcurrentDictionary<string, bool> _complaints = new(StringComparer.Ordinal);
    private readonly DiagnosticSettings _settings;
    private readonly DiagnosticSettings _forTests;
    private readonly bool _looksAtTests;
    private readonly CommandConsole _console;
    private volatile bool _isComplete = true;
    private long _charactersSinceCollection;

    /// <param name="withTests">Test files are looked at as others are; else only the rules about tests look at them.</param>
    public CheckRun(CommandConsole console, DiagnosticSettings settings, bool withTests)
    {
        _console = console;
        _settings = settings;
        _forTests = settings with { IsOnlyAboutTests = !withTests };
        _looksAtTests = withTests || DiagnosticCodes.All.Any(_forTests.Runs);
    }

    /// <summary>The path by which others import a folder; empty outside of modules.</summary>
    public string ImportPathOf(string folder) => _packages.ImportPathOf(Path.GetFullPath(folder));

    /// <param name="files">As the user named them.</param>
    public CheckResult Look(IEnumerable<string> files, int degree, CancellationToken cancellationToken)
    {
        // Nobody waits for an answer meanwhile, so that the collector may stop the program: to collect beside it costs a fifth more.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var byFolder = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => _looksAtTests || !IsTest(file)))
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
            if (!byFolder.TryGetValue(folder, out var known))
                byFolder.Add(folder, known = []);
            known.Add(file);
        }
        var schedule = PackageSchedule.Of(byFolder.Keys, folder => _packages.FoldersImportedBy(folder, _looksAtTests), NameOf);
        // A test may import what imports the package: that is no ring.
        foreach (var ring in _looksAtTests ? PackageSchedule.Of(byFolder.Keys, folder => _packages.FoldersImportedBy(folder, withTests: false), NameOf).Rings : schedule.Rings)
            Complain($"import cycle: {ring}");
        var sink = new OrderedFindings(schedule.Order.Length, MaxFindings);
        using (var progress = new ProgressLine(_console.Error, "check", schedule.Order.Length, !Console.IsErrorRedirected))
        {
            DeepThreads.Run(Math.Min(degree, Math.Max(1, schedule.Order.Length)), () =>
            {
                try
                {
                    while (schedule.Take() is { } index)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        sink.Add(index, FindingsIn(byFolder[schedule.Order[index]], cancellationToken));
                        foreach (var free in schedule.Finish(schedule.Order[index]))
                            _packages.Forget(free);
                        CollectNowAndThen();
                        progress.Step();
                    }
                }
                finally
                {
                    // Who fails leaves a package undone for which others would wait.
                    schedule.Stop();
                }
            });
        }
        return new CheckResult(sink.Sorted(), sink.Left, [.. _complaints.Keys.Order(StringComparer.Ordinal)], _isComplete);
    }

    /// <summary>Package by package; what comes out is in the order of the files.</summary>
    private ImmutableArray<CheckedFinding> FindingsIn(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var order = files.Distinct(StringComparer.Ordinal).ToList();
        var named = order.ToLookup(Path.GetFullPath, StringComparer.Ordinal);
        var found = new Dictionary<string, ImmutableArray<CheckedFinding>>(StringComparer.Ordinal);
        foreach (var package in _packages.ByPackage(named.Select(group => group.Key)))
        {
            foreach (var file in package.SelectMany(path => named[path]))
                found[file] = FindingsIn(file, cancellationToken);
            // Importers ask for declarations, and for a few bodies: what was found out about all of them can go.
            _packages.ForgetTypes(package[0]);
        }
        return [.. order.SelectMany(file => found[file])];
    }

    private ImmutableArray<CheckedFinding> FindingsIn(string file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        if (_packages.FileAt(path) is not { } tree)
        {
            _isComplete = false;
            Complain(ReasonFor(file));
            return [];
        }
        Interlocked.Add(ref _charactersSinceCollection, tree.Text.Length);
        if (tree.Text.Length > DiagnosticsFeature.MaxCharacters)
            return [];
        var settings = IsTest(file) ? _forTests : _settings;
        var found = DiagnosticRunner.Find(
            tree, _packages.ModelOf(path, tree), settings, earlier: null, failure => Complain($"internal error in {failure.Code}, please report it: {failure.Exception.GetType().Name}: {failure.Exception.Message} ({file})"), cancellationToken);
        _packages.ForgetFlow(path, tree);
        if (found.Findings.IsEmpty && found.Ignored.IsEmpty)
            return [];
        var fingerprints = new Fingerprints(NameOf(Path.GetDirectoryName(path) ?? "") + "/" + Path.GetFileName(path), tree);
        // A comment with an unknown code in a file that is only looked at for its tests is for another day.
        var all = found.Findings.Where(finding => !settings.IsOnlyAboutTests || finding.Code != DiagnosticCodes.UnusedIgnore).Select(finding => (finding, SuppressionKind.None))
            .Concat(found.Ignored.Select(finding => (finding, SuppressionKind.InSource)));
        return [.. all.Select(entry => Checked(entry.finding, entry.Item2, file, tree, fingerprints))];
    }

    private CheckedFinding Checked(Finding finding, SuppressionKind suppression, string file, GoFile tree, Fingerprints fingerprints) =>
        new(finding.Code, finding.Level, CheckedPlace.Of(file, tree.Text, finding.Span, finding.Message))
        {
            Related = [.. finding.Related.Select(place => Related(place, file, tree.Text)).OfType<CheckedPlace>()],
            Fixes = [.. finding.Fixes.Select(fix => new CheckedFix(fix.Title, [.. fix.Edits.Select(edit => CheckedPlace.Of(file, tree.Text, edit.Span, edit.NewText))]))],
            Fingerprint = fingerprints.Of(finding),
            Suppression = suppression,
        };

    /// <summary>Null for places in the index of the standard library, which is no file.</summary>
    private CheckedPlace? Related(RelatedPlace place, string file, SourceText text)
    {
        if (place.FilePath is null || place.FilePath == Path.GetFullPath(file))
            return CheckedPlace.Of(file, text, place.Span, place.Message);
        if (_packages.FileAt(place.FilePath) is not { } other)
            return null;
        var shown = Path.IsPathRooted(file) ? place.FilePath : Path.GetRelativePath(Directory.GetCurrentDirectory(), place.FilePath);
        return CheckedPlace.Of(shown, other.Text, place.Span, place.Message);
    }

    /// <summary>Trees and types of done packages are most of the heap, and by itself the collector waits until it has doubled.</summary>
    private void CollectNowAndThen()
    {
        var characters = Interlocked.Read(ref _charactersSinceCollection);
        if (characters > CharactersPerCollection && Interlocked.CompareExchange(ref _charactersSinceCollection, 0, characters) == characters)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
    }

    private string NameOf(string folder) =>
        _packages.ImportPathOf(folder) is { Length: > 0 } path ? path : Path.GetRelativePath(Directory.GetCurrentDirectory(), folder).Replace('\\', '/');

    private static string ReasonFor(string file)
    {
        var said = new StringWriter();
        new CommandConsole(TextWriter.Null, said).ReadOrFail(file);
        return said.ToString() is { Length: > 0 } reason ? reason.Trim()["gorustlens: ".Length..] : $"{file}: cannot be read";
    }

    /// <summary>Each thing is said once.</summary>
    private void Complain(string text) => _complaints.TryAdd(text, true);

    private static bool IsTest(string file) => file.EndsWith("_test.go", StringComparison.Ordinal);
}
