using System.Collections.Immutable;
using System.Text;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>.golangci.yml as the lints of Cargo.toml: a line a lint, thresholds for clippy.toml as comments, and a word on each linter that has no lint.</summary>
/// <remarks>A linter that is off in Go is told in a comment alone: its lint is often wider, and "allow" would silence more than was meant.</remarks>
internal sealed class LinterEquivalent
{
    /// <summary>What golangci-lint runs when nothing is said.</summary>
    private static readonly ImmutableArray<string> Standard = ["errcheck", "govet", "ineffassign", "staticcheck", "unused"];

    private static readonly ImmutableArray<string> Groups = ["all", "complexity", "correctness", "pedantic", "perf", "style", "unused"];

    private readonly SortedDictionary<string, List<string>> _rustc = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _clippy = new(StringComparer.Ordinal);
    private readonly List<string> _nothing = [];
    private readonly List<string> _others = [];
    private readonly List<string> _off = [];

    public static FileEquivalent Of(string name, SourceText source)
    {
        var documents = YamlNode.Parse(source.Content, out var error);
        var notes = ImmutableArray.CreateBuilder<FileNote>();
        if (error is { } place)
            notes.Add(new FileNote(new TextSpan(Math.Min(place, source.Length), 0), "The YAML cannot be read from here on: what follows is left out."));
        else if (documents.Any(document => document.Kind != YamlNode.NodeKind.Mapping))
            notes.Add(new FileNote(new TextSpan(0, 0), "This is no configuration: golangci-lint wants keys such as `linters:`."));
        return new FileEquivalent("Cargo.toml", "toml", new LinterEquivalent().Write(name, documents), notes.ToImmutable(), "");
    }

    private string Write(string name, ImmutableArray<YamlNode> documents)
    {
        var facts = GoToolYamlReader.ReadLinters(documents).Facts;
        var linters = facts.Where(fact => fact.Kind == FactKind.Linter).ToArray();
        var disabled = linters.Where(fact => fact.Key == "disable").Select(fact => fact.Value).ToHashSet(StringComparer.Ordinal);
        var choice = facts.LastOrDefault(fact => fact.Key is "golangci.linters.default" or "golangci.linters.enable-all" or "golangci.linters.disable-all" && fact.Value is not "false");
        var isNone = choice is { Key: "golangci.linters.disable-all" } or { Value: "none" };
        var isAll = choice is { Key: "golangci.linters.enable-all" } or { Value: "all" };
        var enabled = linters.Where(fact => fact.Key == "enable").Select(fact => fact.Value).Concat(isNone ? [] : Standard).Where(linter => !disabled.Contains(linter)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var linter in enabled)
            Enable(linter);
        foreach (var linter in disabled.Order(StringComparer.Ordinal))
        {
            if (FactMapper.LinterOf(linter) is { Lint.Length: > 0 } known)
                _off.Add($"{linter}: its twin is `{known.Lint}`");
        }
        if (isAll)
            Add(_clippy, "pedantic", "all linters");

        var text = new StringBuilder($"# Made from {name}, for Cargo.toml. In a workspace it is [workspace.lints.…] in the root, and `[lints] workspace = true` in each member.\n");
        text.Append($"# Run it: {Command(documents)}\n");
        if (!isNone && Standard.Any(linter => !linters.Any(fact => fact.Key != "settings" && fact.Value == linter)))
            text.Append($"# golangci-lint runs by itself: {string.Join(", ", Standard.Where(linter => !disabled.Contains(linter)))}.\n");
        if (isAll)
            text.Append("# All linters: clippy's group `pedantic` is as wide; those of `restriction` are chosen one by one, and some contradict each other.\n");
        if (isNone)
            text.Append("# Only the named ones: what rustc and clippy do by themselves stays on; `all = { level = \"allow\", priority = -2 }` would turn clippy's part off.\n");
        AppendTable(text, "rust", _rustc);
        AppendTable(text, "clippy", _clippy);
        var thresholds = Thresholds(documents, linter => isAll ? !disabled.Contains(linter) : enabled.Contains(linter)).ToArray();
        AppendComments(text, "clippy.toml, beside Cargo.toml:", thresholds.Where(row => row.File == "clippy.toml").Select(row => row.Line));
        AppendComments(text, "rustfmt.toml:", thresholds.Where(row => row.File == "rustfmt.toml").Select(row => row.Line));
        AppendComments(text, "Nothing to check, the language sees to it:", _nothing);
        AppendComments(text, "Without a lint:", _others);
        AppendComments(text, "Off in Go:", _off);
        if (documents.Any(document => document["linters"]?["exclusions"] is not null || document["issues"]?.Pairs.Any(pair => pair.Key.Value.StartsWith("exclude", StringComparison.Ordinal)) == true))
            AppendComments(text, "Exceptions stand in the code:", ["#[expect(clippy::NAME, reason = \"…\")] on an item, #![allow(clippy::all)] in a generated file;", "for tests clippy.toml has allow-unwrap-in-tests, allow-panic-in-tests and their like."]);
        return text.ToString();
    }

    private void Enable(string linter)
    {
        if (FactMapper.LinterOf(linter) is not { } known)
            _others.Add($"{linter}: no lint is on record");
        else if (known.Lint.StartsWith("clippy::", StringComparison.Ordinal))
            Add(_clippy, known.Lint["clippy::".Length..], linter, known.Note);
        else if (known.Lint.Length > 0)
            Add(_rustc, known.Lint, linter, known.Note);
        else if (known.Note.StartsWith("nothing to ", StringComparison.Ordinal))
            _nothing.Add($"{linter}: {known.Note[(known.Note.IndexOf(": ", StringComparison.Ordinal) + 2)..]}");
        else
            _others.Add($"{linter}: {known.Note}");
    }

    /// <summary>A lint, the linters that ask for it, and what the first of them has to know.</summary>
    private static void Add(SortedDictionary<string, List<string>> table, string lint, string linter, string note = "")
    {
        if (!table.TryGetValue(lint, out var reasons))
            table[lint] = reasons = [note];
        reasons.Add(linter);
    }

    private static void AppendTable(StringBuilder text, string tool, SortedDictionary<string, List<string>> lints)
    {
        if (lints.Count == 0)
            return;
        text.Append($"\n[lints.{tool}]\n");
        // Of equal priority the names count, from Z to A: "all" would undo the other groups.
        var groups = lints.Keys.Count(Groups.Contains);
        foreach (var (lint, reasons) in lints.OrderBy(entry => Groups.Contains(entry.Key) ? 0 : 1))
        {
            // Clippy denies this group by default: "warn" would weaken it.
            var level = lint == "correctness" ? "deny" : "warn";
            var value = Groups.Contains(lint) ? $"{{ level = \"{level}\", priority = {(lint == "all" && groups > 1 ? -2 : -1)} }}" : $"\"{level}\"";
            text.Append($"{lint} = {value} # {Plain(string.Join(", ", reasons.Skip(1)))}{(reasons[0].Length > 0 ? ": " + reasons[0] : "")}\n");
        }
    }

    private static void AppendComments(StringBuilder text, string head, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
            text.Append($"\n# {head}\n").Append(string.Concat(all.Select(line => $"# {Plain(line)}\n")));
    }

    /// <summary>Settings of the linters that run, as lines of the file that their counterparts belong into.</summary>
    private static IEnumerable<(string File, string Line)> Thresholds(ImmutableArray<YamlNode> documents, Func<string, bool> runs)
    {
        foreach (var settings in documents.SelectMany(document => new[] { document["linters"]?["settings"], document["formatters"]?["settings"], document["linters-settings"] }).OfType<YamlNode>())
        {
            foreach (var (linter, options) in settings.Pairs.Where(pair => runs(pair.Key.Value)))
            {
                foreach (var (option, value) in options.Pairs)
                {
                    if (ThresholdOf(linter.Value, option.Value) is var (file, key, remark) && int.TryParse(value.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
                        yield return (file, $"{key} = {number} # {linter.Value}{remark}");
                }
            }
            var forbidden = !runs("forbidigo") ? [] : settings["forbidigo"]?["forbid"]?.Items.Select(rule => rule.Kind == YamlNode.NodeKind.Scalar ? rule.Value : (rule["pattern"] ?? rule["p"])?.Value ?? "").Where(pattern => pattern.Length > 0).ToArray() ?? [];
            if (forbidden.Length > 0)
                yield return ("clippy.toml", $"disallowed-methods = [{{ path = \"CRATE::FUNCTION\", reason = \"…\" }}] # forbidigo: {string.Join(", ", forbidden.Select(CargoDraft.InlineCode))}");
            if (forbidden.Any(pattern => pattern.Contains("rint", StringComparison.Ordinal)))
                yield return ("clippy.toml", "For what prints there are the lints clippy::print_stdout and clippy::print_stderr.");
        }
    }

    private static (string File, string Key, string Remark)? ThresholdOf(string linter, string option) => (linter, option) switch
    {
        ("gocognit", "min-complexity") => ("clippy.toml", "cognitive-complexity-threshold", ""),
        ("gocyclo", "min-complexity") or ("cyclop", "max-complexity") => ("clippy.toml", "cognitive-complexity-threshold", ", which counts branches: a first guess"),
        ("funlen", "lines") => ("clippy.toml", "too-many-lines-threshold", ""),
        ("nestif", "min-complexity") => ("clippy.toml", "excessive-nesting-threshold", ", which counts otherwise: a first guess"),
        ("varnamelen", "min-name-length") => ("clippy.toml", "min-ident-chars-threshold", ""),
        ("lll", "line-length") or ("golines", "max-len") => ("rustfmt.toml", "max_width", ""),
        _ => null,
    };

    private static string Command(ImmutableArray<YamlNode> documents)
    {
        var run = documents.Select(document => document["run"]).OfType<YamlNode>().FirstOrDefault();
        var tags = run?["build-tags"]?.Items.Select(tag => tag.Value).Where(tag => tag.Length > 0 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')).ToArray() ?? [];
        return $"cargo clippy --workspace{(run?["tests"]?.Value == "false" ? "" : " --all-targets")}{(tags.Length > 0 ? " --features " + string.Join(',', tags) : "")} -- -D warnings";
    }

    /// <summary>Text that stays on its comment line.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
