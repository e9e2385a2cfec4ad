using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GoRustLens.Idioms.Diagnostics;

namespace GoRustLens.Host.Cli;

/// <summary>What the user asks of a check.</summary>
/// <param name="FailOn">The lowest severity that makes the exit code 1: "warning", "note" or "never".</param>
internal sealed record CheckOptions(
    string[] Paths, string Format, string? OutputFile, DiagnosticSettings Settings, string FailOn, string? Baseline, bool WritesBaseline, string[] Packages, bool WithTests, bool ShowsSuppressed, string Category, int Jobs);

/// <summary><c>gorustlens check</c>: the findings of files and folders.</summary>
internal static class CheckCommand
{
    private const int HasFindings = 1;

    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Go files or folders; folders with all below them, ./... too. Without any: the present folder.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text, json or sarif (2.1.0).", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--output", "-o") { Description = "Write the report to FILE instead of stdout.", HelpName = "FILE" };
        var level = new Option<string>("--level") { Description = "bugs: what goes wrong in Go as well; all: what Rust would ask about, too.", DefaultValueFactory = _ => "bugs" };
        var enabled = new Option<string[]>("--enable") { Description = "A code to look for whatever the level; may stand more than once.", HelpName = "CODE" };
        var disabled = new Option<string[]>("--disable") { Description = "A code to leave out; may stand more than once.", HelpName = "CODE" };
        var failOn = new Option<string>("--fail-on") { Description = "Which findings make the exit code 1: all (note), bugs (warning), or never.", DefaultValueFactory = _ => "all" };
        var baseline = new Option<string?>("--baseline") { Description = "Leave out the findings of FILE.", HelpName = "FILE" };
        var writesBaseline = new Option<bool>("--write-baseline") { Description = "Write today's findings to the baseline file, and report none." };
        var packages = new Option<string[]>("--packages") { Description = "Of what is below PATH only these: import paths or folders with commas between, or @FILE with one a line.", HelpName = "LIST" };
        var category = new Option<string>("--category") { Description = "Names this part of a split check in the SARIF, so that a code scanner keeps the parts apart.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var withTests = new Option<bool>("--tests") { Description = "Look at _test.go files as at others; without it only what is wrong with tests themselves is reported there." };
        var showsSuppressed = new Option<bool>("--show-suppressed") { Description = "Report what comments ignore and the baseline has, too, marked as such." };
        var jobs = new Option<int?>("--jobs") { Description = "How many packages at once; all processors by default.", HelpName = "N" };
        var printsTimes = new Option<bool>("--timings") { Description = "Print on stderr how long each rule took.", Hidden = true }; // for people who make rules
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        level.AcceptOnlyFromAmong("bugs", "all");
        failOn.AcceptOnlyFromAmong("bugs", "all", "warning", "note", "never");
        var command = new Command("check", "Report what rustc would have refused. Exit codes: 0 nothing found, 1 findings, 2 wrong usage or unreadable files.")
        {
            paths, format, output, level, enabled, disabled, failOn, baseline, writesBaseline, packages, category, withTests, showsSuppressed, jobs, printsTimes,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(writesBaseline) && result.GetValue(baseline) is null)
                result.AddError("--write-baseline needs --baseline FILE.");
            if (result.GetValue(jobs) is < 1)
                result.AddError("--jobs must be at least 1.");
            foreach (var code in (result.GetValue(enabled) ?? []).Concat(result.GetValue(disabled) ?? []).Where(code => !DiagnosticCodes.IsKnown(code.ToUpperInvariant())))
                result.AddError($"There is no code {code}; 'gorustlens check --format sarif' lists all as rules.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new DiagnosticSettings
            {
                Level = parsed.GetValue(level) == "all" ? FindingLevel.All : FindingLevel.Bugs,
                EnabledCodes = Codes(parsed.GetValue(enabled)),
                DisabledCodes = Codes(parsed.GetValue(disabled)),
                Times = parsed.GetValue(printsTimes) ? new RuleTimes() : null,
            };
            var severity = parsed.GetValue(failOn) switch { "bugs" => "warning", "all" => "note", var other => other ?? "note" };
            var options = new CheckOptions(
                parsed.GetValue(paths) is { Length: > 0 } named ? named : ["."], parsed.GetRequiredValue(format), parsed.GetValue(output), settings, severity, parsed.GetValue(baseline),
                parsed.GetValue(writesBaseline), parsed.GetValue(packages) ?? [], parsed.GetValue(withTests), parsed.GetValue(showsSuppressed), parsed.GetRequiredValue(category), parsed.GetValue(jobs) ?? Environment.ProcessorCount);
            return Task.FromResult(Run(console, options, cancellationToken));
        });
        return command;
    }

    private static ImmutableHashSet<string> Codes(string[]? codes) => [.. (codes ?? []).Select(code => code.ToUpperInvariant())];

    private static int Run(CommandConsole console, CheckOptions options, CancellationToken cancellationToken)
    {
        // What cannot be read or written is said before the work, not after it.
        var baseline = options is { Baseline: { } known, WritesBaseline: false } ? Baseline.Read(known, console) : null;
        if (baseline is null && options is { Baseline: not null, WritesBaseline: false })
            return CommandConsole.UsageError;
        using var report = options.OutputFile is { } file ? console.CreateOrFail(file) : null;
        using var baselineFile = options is { Baseline: { } wanted, WritesBaseline: true } ? console.CreateOrFail(wanted) : null;
        if ((report is null && options.OutputFile is not null) || (baselineFile is null && options.WritesBaseline))
            return CommandConsole.UsageError;
        var run = new CheckRun(console, options.Settings, options.WithTests);
        if (FilesOf(console, options, run, out var isComplete) is not { } files)
            return CommandConsole.UsageError;
        var result = run.Look(files, options.Jobs, cancellationToken);
        foreach (var complaint in result.Complaints)
            console.Fail(complaint);
        foreach (var (name, time) in options.Settings.Times?.All ?? [])
            console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:F0} ms  {name}"));
        isComplete &= result.IsComplete;
        if (baselineFile is not null)
        {
            WriteBaseline(console, options, result, baselineFile);
            return isComplete ? 0 : CommandConsole.UsageError;
        }
        var shown = Shown(console, options, result, baseline) with { IsComplete = isComplete };
        CheckReport.Write(report ?? console.Output, options.Format, shown, options.Category);
        if (shown.Left > 0)
            console.Fail(LeftOut(shown));
        var fails = shown.Findings.Any(finding => finding.Suppression == SuppressionKind.None && (options.FailOn == "note" || finding.Severity == options.FailOn));
        return !isComplete ? CommandConsole.UsageError : fails ? HasFindings : 0;
    }

    /// <summary>What is said where not all findings are kept.</summary>
    public static string LeftOut(CheckResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Left} more findings are left out: {CheckRun.MaxFindings} are kept. Look at fewer packages (--packages), or make a baseline");

    /// <summary>Null where the command cannot go on.</summary>
    /// <param name="isComplete">False where a path or package is not there; the others are looked at.</param>
    private static ImmutableArray<string>? FilesOf(CommandConsole console, CheckOptions options, CheckRun run, out bool isComplete)
    {
        isComplete = true;
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var path in options.Paths)
        {
            if (GoFiles.Below(path, out var failure) is { } found)
            {
                files.AddRange(found);
                continue;
            }
            console.Fail(failure);
            isComplete = false;
        }
        if (options.Packages.Length == 0)
            return files.ToImmutable();
        if (PackageLists.Read(options.Packages, console) is not { } lists)
            return null;
        var chosen = lists.Filter(files.ToImmutable(), run.ImportPathOf);
        foreach (var name in lists.Unused)
        {
            console.Fail($"{name}: no such package below {string.Join(' ', options.Paths)}");
            isComplete = false;
        }
        return chosen;
    }

    private static void WriteBaseline(CommandConsole console, CheckOptions options, CheckResult result, StreamWriter file)
    {
        var findings = result.Findings.Where(finding => finding.Suppression == SuppressionKind.None).ToList();
        Baseline.Write(file, findings);
        console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gorustlens: {findings.Count} findings written to {options.Baseline}"));
    }

    private static CheckResult Shown(CommandConsole console, CheckOptions options, CheckResult result, Baseline? baseline)
    {
        var marked = result.Findings.Select(finding => baseline is not null && finding.Suppression == SuppressionKind.None && baseline.Takes(finding) ? finding with { Suppression = SuppressionKind.Baseline } : finding).ToList();
        if (baseline is not null)
        {
            var known = marked.Count(finding => finding.Suppression == SuppressionKind.Baseline);
            console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gorustlens: the baseline has {known} of the findings; {baseline.Gone} of it were not found any more"));
        }
        return result with { Findings = [.. marked.Where(finding => options.ShowsSuppressed || finding.Suppression == SuppressionKind.None)] };
    }
}
