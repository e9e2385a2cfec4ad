using System.Text;
using System.Text.RegularExpressions;

namespace GoRustLens.Tooling.Mapping;

/// <summary>go test: filters, benchmarks, coverage and fuzzing are other cargo commands.</summary>
internal static partial class TestCommands
{
    [GeneratedRegex(@"^\^?[A-Za-z_][A-Za-z0-9_]*\$?(/.*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlainName { get; }

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier { get; }

    public static void Apply(CargoDraft draft, ToolCall call, ReadArguments arguments)
    {
        BuildCommands.ApplyShared(draft, arguments, out _);
        var isBenchmark = arguments.Has("-bench");
        if (arguments.ValueOf("-fuzz") is { Length: > 0 } target)
        {
            ApplyFuzz(draft, arguments, target);
            return;
        }
        if (isBenchmark)
            ApplyBenchmark(draft, arguments);
        else
            ApplyCoverage(draft, arguments);
        PackageSelection.Read(arguments.Positionals).AddTo(draft, prefersBinaries: false);
        if (!isBenchmark || !IsNoTest(arguments.ValueOf("-run")))
            ApplyFilter(draft, arguments.ValueOf("-run"), isBenchmark);
        ApplyCount(draft, arguments.ValueOf("-count"), isBenchmark);
        TargetMapper.Apply(draft, call, isStatic: false, makesBinary: false);
        if (arguments.Rest.Length > 0)
            draft.AddNote("Arguments behind `-args`: libtest takes none of a test's own; pass them by environment variables.");
    }

    private static void ApplyFuzz(CargoDraft draft, ReadArguments arguments, string target)
    {
        draft.Command = "cargo +nightly fuzz run " + (target is "." or "^" ? "TARGET" : RustName(target.Trim('^', '$')));
        draft.Summary = "fuzzing is `cargo fuzz` (libFuzzer, nightly); on stable, property tests with `proptest` run in `cargo test`";
        var time = arguments.ValueOf("-fuzztime");
        if (Seconds(time) is { Length: > 0 } seconds)
            draft.AddBehind($"-max_total_time={seconds}");
        else if (time.Length > 0)
            draft.AddBehind($"-runs={time.TrimEnd('x')}");
        draft.AddNote("`cargo fuzz` keeps its targets in fuzz/fuzz_targets/, beside the tests and not among them.");
    }

    private static void ApplyBenchmark(CargoDraft draft, ReadArguments arguments)
    {
        draft.Command = "cargo bench";
        draft.Summary = "`go test -bench` is `cargo bench`, with criterion or divan as the harness";
        var pattern = arguments.ValueOf("-bench");
        if (pattern is not ("." or "" or ".*" or "./..."))
            draft.AddBehind(ShellQuoting.Quote(PlainName.IsMatch(pattern) ? RustName(pattern.Trim('^', '$')) : RustPattern(pattern)));
        var time = arguments.ValueOf("-benchtime");
        if (Seconds(time) is { Length: > 0 } seconds)
            draft.AddBehind($"--measurement-time {seconds}");
        else if (time.Length > 0)
            draft.AddNote($"`-benchtime={time}` counts runs; criterion chooses them itself within `measurement_time`.");
        draft.AddNote("The bench stands in benches/ with `harness = false` under `[[bench]]`; criterion repeats and does the statistics.");
    }

    private static void ApplyCoverage(CargoDraft draft, ReadArguments arguments)
    {
        var profile = arguments.ValueOf("-coverprofile");
        if (!arguments.Has("-cover") && profile.Length == 0 && !arguments.Has("-coverpkg") && !arguments.Has("-covermode"))
            return;
        draft.Command = "cargo llvm-cov";
        if (profile.Length > 0)
            draft.AddOption("--lcov --output-path " + ShellQuoting.Quote(profile));
        draft.AddNote(profile.Length > 0
            ? "`cargo llvm-cov` (cargo-llvm-cov) runs the tests; the file is in lcov's format, not in Go's."
            : "`cargo llvm-cov` (cargo-llvm-cov) runs the tests and prints the table.");
    }

    private static void ApplyFilter(CargoDraft draft, string pattern, bool isBenchmark)
    {
        if (pattern.Length == 0 || pattern is "." or ".*")
            return;
        if (IsNoTest(pattern))
        {
            draft.AddOption("--no-run");
            draft.AddNote($"`-run {pattern}` runs no test: `--no-run` only builds them.");
            return;
        }
        if (isBenchmark)
        {
            draft.AddNote($"`-run {pattern}`: `cargo bench` runs no tests; run them with `cargo test`.");
            return;
        }
        if (pattern.Contains('$', StringComparison.Ordinal) && !pattern.EndsWith('$') || pattern.Contains("{{", StringComparison.Ordinal))
        {
            draft.AddOption(ShellQuoting.Quote(pattern));
            draft.AddNote("`cargo test NAME` runs the tests whose path contains the text; it is no regular expression.");
        }
        else if (PlainName.IsMatch(pattern))
        {
            draft.AddOption(ShellQuoting.Quote(string.Join("::", pattern.Trim('^', '$').Split('/').Where(part => part.Length > 0).Select(part => RustName(part.Trim('^', '$'))))));
            draft.AddNote("`cargo test NAME` runs the tests whose path contains the text (Rust names are snake_case); `-- --exact` takes the whole path.");
        }
        else
        {
            if (draft.Command == "cargo test")
                draft.Command = "cargo nextest run";
            else if (draft.Command == "cargo llvm-cov")
                draft.Command = "cargo llvm-cov nextest";
            draft.AddOption($"-E 'test(/{RustPattern(pattern)}/)'");
            draft.AddNote("libtest filters by text only; regular expressions need `cargo nextest` (cargo-nextest).");
        }
    }

    /// <summary>The customary ways to run benchmarks alone: a pattern that fits no test.</summary>
    private static bool IsNoTest(string pattern) => pattern is "^$" or "NONE" or "XXX" or "xxx" or "^#" or "^a" or "-" or "none" or "^_" or "^NONE" or "^XXX" or "^Z" or "_$" or "XXX_NONE";

    private static void ApplyCount(CargoDraft draft, string count, bool isBenchmark)
    {
        if (count is "1" or "")
            return;
        draft.AddNote(isBenchmark
            ? $"`-count={count}`: criterion takes its own samples (`--sample-size N`)."
            : $"`-count={count}`: repeat with `cargo nextest run --stress-count {count}`.");
    }

    /// <summary>"30" of "30s", "90" of "1m30s"; "" if the text is no duration.</summary>
    private static string Seconds(string duration)
    {
        var total = 0.0;
        var number = 0;
        for (var index = 0; index < duration.Length; index++)
        {
            if (char.IsAsciiDigit(duration[index]) || duration[index] == '.')
                continue;
            if (!double.TryParse(duration.AsSpan(number, index - number), System.Globalization.CultureInfo.InvariantCulture, out var value))
                return "";
            total += duration[index] switch
            {
                'h' => value * 3600,
                'm' when index + 1 < duration.Length && duration[index + 1] == 's' => value / 1000,
                'm' => value * 60,
                's' => value,
                _ => double.NaN,
            };
            index += duration[index] == 'm' && index + 1 < duration.Length && duration[index + 1] == 's' ? 1 : 0;
            number = index + 1;
        }
        var isDuration = duration.Length > 0 && number == duration.Length && double.IsFinite(total);
        return isDuration ? Math.Max(1, Math.Ceiling(total)).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
    }

    private static string RustPattern(string pattern) => Identifier.Replace(pattern, match => RustName(match.Value)).Replace("/", "::", StringComparison.Ordinal);

    /// <summary>"TestLoadUser" as "load_user": how the test is called in Rust. A bare "Test" matches them all and stays "".</summary>
    private static string RustName(string name)
    {
        foreach (var prefix in (string[])["Test", "Benchmark", "Fuzz", "Example"])
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && !char.IsAsciiLetterLower(name[prefix.Length]))
            {
                name = name[prefix.Length..].TrimStart('_');
                break;
            }
        }
        var text = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var isBorder = char.IsAsciiLetterUpper(name[index]) && index > 0 && (char.IsAsciiLetterLower(name[index - 1]) || char.IsAsciiDigit(name[index - 1]) || index + 1 < name.Length && char.IsAsciiLetterLower(name[index + 1]) && char.IsAsciiLetterUpper(name[index - 1]));
            if (isBorder && text.Length > 0 && text[^1] != '_')
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[index]));
        }
        return text.ToString();
    }
}
