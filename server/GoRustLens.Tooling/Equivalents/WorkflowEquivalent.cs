using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.Mapping;
using YamlDotNet.Core;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>A workflow file with the Rust toolchain, cargo's commands, and the steps that a Rust workflow always has.</summary>
internal sealed class WorkflowEquivalent
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly EquivalentReport _report;
    private readonly List<Replacement> _replacements = [];

    /// <summary>Add-ons of cargo and how taiki-e/install-action calls them.</summary>
    private static readonly ImmutableArray<(string Command, string Tool)> AddOns =
    [
        ("cargo llvm-cov", "cargo-llvm-cov"), ("cargo nextest", "nextest"), ("cargo audit", "cargo-audit"), ("cargo deny", "cargo-deny"), ("cargo machete", "cargo-machete"), ("cargo hack", "cargo-hack"), ("cargo semver-checks", "cargo-semver-checks"), ("sqlx migrate", "sqlx-cli"), ("cargo sqlx", "sqlx-cli"),
    ];

    /// <summary>The steps that set the toolchain up: their place among the replacements, and how far they are indented.</summary>
    private readonly List<(int Index, string Indent)> _toolchains = [];

    private WorkflowEquivalent(SourceText source, CrateChoices choices)
    {
        _source = source;
        _text = source.Content;
        _report = new EquivalentReport(source, choices);
    }

    public static FileEquivalent Of(string name, SourceText source, bool isGitHub, CrateChoices choices)
    {
        var documents = YamlNode.Parse(source.Content, out var error);
        var workflow = new WorkflowEquivalent(source, choices);
        foreach (var document in isGitHub ? documents : [])
            workflow.VisitSteps(document, [], 0);
        var content = CiYamlReader.Read(source, documents);
        workflow.AddCommands(content, documents);
        foreach (var fact in content.Facts)
            workflow.AddFact(fact);
        if (isGitHub)
            workflow.AddMissingSteps();
        if (error is { } place)
            workflow._report.Note(new TextSpan(Math.Min(place, source.Length), 0), "The YAML cannot be read from here on: the rest stays as it is.");
        return workflow._report.Build(name, "yaml", Replacements.Apply(source.Content, 0, source.Length, workflow._replacements));
    }

    private void VisitSteps(YamlNode node, ImmutableArray<YamlNode> above, int depth)
    {
        if (depth > 64)
            return;
        foreach (var (key, value) in node.Pairs)
        {
            foreach (var step in key.Value == "steps" ? value.Items : [])
                ReplaceAction(step, above.Add(node));
            VisitSteps(value, above.Add(node), depth + 1);
        }
        foreach (var item in node.Items)
            VisitSteps(item, above, depth + 1);
    }

    /// <summary>A step that uses an action of Go's: the whole step is written anew.</summary>
    private void ReplaceAction(YamlNode step, ImmutableArray<YamlNode> above)
    {
        if (step["uses"] is not { } uses || step.Pairs.Count == 0 || FactMapper.ActionOf(uses.Value) is not { Manifest.Length: > 0 } action)
            return;
        var start = step.Pairs[0].Key.Span.Start;
        var dash = start - 1;
        while (dash >= 0 && _text[dash] == ' ')
            dash--;
        if (dash < 0 || _text[dash] != '-')
            return;
        var lineStart = _text.LastIndexOf('\n', dash) + 1;
        var indent = new string(' ', dash - lineStart);
        var lines = action.Manifest.Split('\n').ToList();
        if (uses.Value.StartsWith("actions/setup-go", StringComparison.Ordinal) && step["with"]?["go-version"] is { } version)
            PinToolchain(lines, version, above);
        var end = TrimmedEnd(EndOf(step, 0));
        _replacements.Add(new Replacement(TextSpan.FromBounds(dash, end), string.Join("\n" + indent, lines)));
        if (uses.Value.StartsWith("actions/setup-go", StringComparison.Ordinal))
            _toolchains.Add((_replacements.Count - 1, indent));
        foreach (var note in action.Notes)
            _report.Note(uses.Span, note);
    }

    /// <summary>A matrix over Go's versions becomes one over Rust's channels; a single version is Go's own and goes.</summary>
    private void PinToolchain(List<string> lines, YamlNode version, ImmutableArray<YamlNode> above)
    {
        var open = version.Value.IndexOf("matrix.", StringComparison.Ordinal);
        if (open < 0)
            return;
        var name = new string([.. version.Value[(open + "matrix.".Length)..].TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')]);
        var list = above.Select(node => node["strategy"]?["matrix"]?[name]).LastOrDefault(found => found is not null);
        if (list is null || list.Items.Count == 0)
            return;
        var first = list.Items[0].Span.Start;
        var last = TrimmedEnd(EndOf(list, 0));
        var isFlow = _text.LastIndexOf('[', first) is >= 0 and var bracket && _text.AsSpan(bracket, first - bracket).IndexOf('\n') < 0;
        var close = isFlow ? _text.IndexOf(']', last) : -1;
        if (isFlow && close < 0)
            return;
        _replacements.Add(isFlow
            ? new Replacement(TextSpan.FromBounds(_text.LastIndexOf('[', first), close + 1), "[stable, beta]")
            : new Replacement(TextSpan.FromBounds(first, last), "stable"));
        lines[0] = "- uses: dtolnay/rust-toolchain@master";
        lines.Insert(2, "    toolchain: " + version.Value);
        _report.Note(version.Span, "The matrix was over versions of Go: `stable` and `beta` show early what the next compiler says; the oldest one that you support is `rust-version`.");
    }

    private void AddCommands(FileContent content, ImmutableArray<YamlNode> documents)
    {
        var scalars = new List<YamlNode>();
        foreach (var document in documents)
            Collect(document, scalars, 0);
        foreach (var hover in _report.Commands(content.Commands))
        {
            var command = CommandText.Of(hover);
            _replacements.Add(new Replacement(hover.Span, StyleAt(scalars, hover.Span.Start) switch
            {
                ScalarStyle.DoubleQuoted => command.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
                ScalarStyle.SingleQuoted => command.Replace("'", "''", StringComparison.Ordinal),
                _ => command,
            }));
        }
    }

    private void AddFact(FileFact fact)
    {
        if (fact.Kind == FactKind.Image && FactMapper.RustImageOf(fact.Value) is { } image)
            _replacements.Add(new Replacement(fact.Span, image));
        else
            _report.Fact(fact);
    }

    /// <summary>The add-ons that the steps behind each toolchain need; a workflow that checks anything also gets what is missing of format, lints and tests.</summary>
    private void AddMissingSteps()
    {
        var all = string.Join('\n', _replacements.Select(replacement => replacement.Text));
        var isFirst = true;
        foreach (var (index, indent) in _toolchains)
        {
            var step = _replacements[index];
            var next = _toolchains.Select(toolchain => _replacements[toolchain.Index].Span.Start).Where(start => start > step.Span.Start).DefaultIfEmpty(_text.Length).Min();
            var inside = string.Join('\n', _replacements.Where(other => other.Span.Start > step.Span.Start && other.Span.Start < next).Select(other => other.Text));
            var tools = AddOns.Where(tool => inside.Contains(tool.Command, StringComparison.Ordinal) && !inside.Contains("cargo install " + tool.Tool, StringComparison.Ordinal)).Select(tool => tool.Tool).Distinct().ToArray();
            var lines = new List<string> { step.Text };
            if (tools.Length > 0)
                lines.AddRange(["- uses: taiki-e/install-action@v2", "  with:", "    tool: " + string.Join(',', tools)]);
            if (isFirst)
                lines.AddRange(MissingChecks(all));
            isFirst = false;
            _replacements[index] = step with { Text = string.Join("\n" + indent, lines) };
        }
    }

    private static IEnumerable<string> MissingChecks(string all)
    {
        bool Has(params ReadOnlySpan<string> commands)
        {
            foreach (var command in commands)
            {
                if (all.Contains(command, StringComparison.Ordinal))
                    return true;
            }
            return false;
        }

        var (formats, lints, tests) = (Has("cargo fmt"), Has("cargo clippy"), Has("cargo test", "cargo nextest", "cargo llvm-cov"));
        if (!formats && !lints && !tests || formats && lints && tests)
            yield break;
        yield return "# Not in the Go workflow, usual in a Rust one:";
        if (!formats)
            yield return "- run: cargo fmt --all --check";
        if (!lints)
            yield return "- run: cargo clippy --workspace --all-targets -- -D warnings";
        if (!tests)
            yield return "- run: cargo test --workspace";
    }

    private static ScalarStyle StyleAt(List<YamlNode> scalars, int offset) =>
        scalars.Find(scalar => scalar.Span.Start <= offset && offset < scalar.Span.End)?.Style ?? ScalarStyle.Any;

    private static void Collect(YamlNode node, List<YamlNode> scalars, int depth)
    {
        if (depth > 64)
            return;
        if (node is { Kind: YamlNode.NodeKind.Scalar, Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted })
            scalars.Add(node);
        foreach (var (_, value) in node.Pairs)
            Collect(value, scalars, depth + 1);
        foreach (var item in node.Items)
            Collect(item, scalars, depth + 1);
    }

    private int EndOf(YamlNode node, int depth)
    {
        var end = node.Span.End;
        if (depth > 64)
            return end;
        foreach (var (key, value) in node.Pairs)
            end = Math.Max(end, Math.Max(key.Span.End, EndOf(value, depth + 1)));
        foreach (var item in node.Items)
            end = Math.Max(end, EndOf(item, depth + 1));
        // A mapping in braces ends behind its values.
        if (node.Kind == YamlNode.NodeKind.Mapping && node.Span.Start < _text.Length && _text[node.Span.Start] == '{' && _text.IndexOf('}', Math.Min(end, _text.Length)) is >= 0 and var brace)
            end = brace + 1;
        return Math.Min(end, _source.Length);
    }

    private int TrimmedEnd(int end)
    {
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return end;
    }
}
