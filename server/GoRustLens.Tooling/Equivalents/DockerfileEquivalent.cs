using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>A Dockerfile with Go stages as one with Rust stages, whose dependencies are built in a layer of their own by cargo-chef.</summary>
/// <remarks>
/// Copying the manifests first, as Go's files do, keeps no layer in Rust: cargo wants the sources to build dependencies. So a
/// stage that begins with Go's image becomes three: the tools, the recipe, and the build.
/// </remarks>
internal sealed partial class DockerfileEquivalent
{
    private static readonly ImmutableArray<string> Known =
    [
        "FROM", "RUN", "CMD", "LABEL", "MAINTAINER", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG", "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL",
    ];

    /// <summary>The blanks behind an instruction's name but the first.</summary>
    [GeneratedRegex("(?<=^[A-Za-z]+ ) +", RegexOptions.CultureInvariant)]
    private static partial Regex WordGap { get; }

    /// <summary>An argument that chooses Go's image or version.</summary>
    [GeneratedRegex("^GO(LANG)?(_|VERSION|=|$)|=.*golang", RegexOptions.CultureInvariant)]
    private static partial Regex GoArgument { get; }

    /// <summary>A variable in an image's name.</summary>
    [GeneratedRegex(@"\$(\{(?<name>[A-Za-z0-9_]+)(:-(?<default>[^}]*))?\}|(?<name>[A-Za-z0-9_]+))", RegexOptions.CultureInvariant)]
    private static partial Regex Variable { get; }

    private readonly SourceText _source;
    private readonly string _text;
    private readonly EquivalentReport _report;
    private readonly ImmutableArray<DockerInstruction> _instructions;
    private readonly ImmutableArray<ToolHover> _hovers;
    private readonly ImmutableArray<FileFact> _facts;
    private readonly StringBuilder _out = new();
    private int _chefs;

    private DockerfileEquivalent(SourceText source, CrateChoices choices)
    {
        _source = source;
        _text = source.Content;
        _report = new EquivalentReport(source, choices);
        _instructions = [.. DockerInstruction.Split(_text, _text.Contains("escape=`", StringComparison.Ordinal) ? '`' : '\\')];
        var content = DockerfileReader.Read(source);
        _hovers = _report.Commands(content.Commands.Select(WithoutPlatform));
        _facts = content.Facts;
    }

    public static FileEquivalent Of(string name, SourceText source, CrateChoices choices) => new DockerfileEquivalent(source, choices).Write(name);

    private FileEquivalent Write(string name)
    {
        foreach (var fact in _facts)
            _report.Fact(fact);
        var first = FirstFrom();
        for (var index = 0; index < first; index++)
            WritePreamble(index);
        var isStatic = RunsStatic();
        for (var start = first; start < _instructions.Length;)
        {
            var end = EndOfStage(start);
            (_isCrossBuilt, _flags, _copiesParts) = (false, "", CopiesParts(start));
            if (_out.Length > 0 && start > first)
                _out.Append('\n');
            if (ImageOf(_instructions[start]) is { } image && FactMapper.RustImageOf(image) is { } rust)
                WriteGoStage(start, end, ImageFor(start, rust, isStatic));
            else
            {
                NoteScratch(start);
                for (var index = start; index < end; index++)
                    WriteInstruction(index, "");
            }
            start = end;
        }
        return _report.Build(name, "dockerfile", _out.ToString());
    }

    private int FirstFrom()
    {
        var index = 0;
        while (index < _instructions.Length && _instructions[index].Name != "FROM")
            index++;
        return index;
    }

    /// <summary>Parser directives and arguments before the first stage; a version of Go has no use.</summary>
    private void WritePreamble(int index)
    {
        if (_instructions[index].Name == "ARG" && GoArgument.IsMatch(Argument(_instructions[index])))
        {
            _out.Append(Comments(index));
            _report.Note(_instructions[index].Span, "The tag `rust:1` is the newest stable compiler; rust-toolchain.toml in the sources pins another.");
        }
        else
            WriteInstruction(index, "");
    }

    private void WriteGoStage(int start, int end, string image)
    {
        if (IsBase(start))
        {
            _out.Append(Comments(start)).Append($"FROM {image}{(AliasOf(_instructions[start]) is { } alias ? " AS " + alias : "")}\n");
            for (var index = start + 1; index < end; index++)
                WriteInstruction(index, "");
            return;
        }
        var split = start + 1;
        while (split < end && _instructions[split].Name is not ("COPY" or "ADD") && !RunsGo(_instructions[split]))
            split++;
        var folder = _instructions[(start + 1)..end].Where(instruction => instruction.Name == "WORKDIR").Select(Argument).FirstOrDefault();
        var suffix = _chefs++ == 0 ? "" : (_chefs).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (chef, planner) = ("chef" + suffix, "planner" + suffix);
        _out.Append(Comments(start)).Append($"FROM {image} AS {chef}\n");
        if (image.EndsWith("alpine", StringComparison.Ordinal))
            _out.Append("RUN apk add --no-cache musl-dev\n");
        _out.Append("RUN cargo install cargo-chef --locked\n");
        for (var index = start + 1; index < split; index++)
            WriteInstruction(index, "");
        if (folder is null || _instructions[(start + 1)..split].All(instruction => instruction.Name != "WORKDIR"))
            _out.Append($"WORKDIR {folder ?? "/app"}\n");
        folder ??= "/app";
        WriteCommon(start, folder);
        _out.Append($"\nFROM {chef} AS {planner}\nCOPY . .\nRUN cargo chef prepare --recipe-path recipe.json\n");
        _out.Append($"\nFROM {chef} AS {AliasOf(_instructions[start]) ?? "build"}\nCOPY --from={planner} {folder.TrimEnd('/')}/recipe.json recipe.json\nRUN cargo chef cook --release --recipe-path recipe.json{FeaturesOf(start)}\n");
        foreach (var instruction in _instructions[(start + 1)..split].Where(instruction => instruction.Name == "ARG" && HasOtherVariables(instruction)))
            _out.Append(_text, instruction.Start, instruction.Span.Length).Append('\n');
        if (LacksSources(split, end))
            _out.Append("COPY . .\n");
        for (var index = split; index < end; index++)
            WriteInstruction(index, folder);
        _report.Note(_instructions[start].Span, "`cargo chef cook` builds the dependencies alone, in a layer that changes with Cargo.toml and Cargo.lock only.");
        if (image.EndsWith("alpine", StringComparison.Ordinal))
            _report.Note(_instructions[start].Span, "`rust:1-alpine` builds for musl: one static file, as with CGO_ENABLED=0. Crates that link C libraries need their static packages; musl's allocator is slow with many threads (`mimalloc`).");
    }

    /// <summary>Writes an instruction with cargo's commands in it, or leaves it out where cargo chef does its work.</summary>
    /// <param name="folder">The folder of the sources in a stage that builds; "" before and elsewhere.</param>
    private void WriteInstruction(int index, string folder)
    {
        var instruction = _instructions[index];
        if (instruction.Name.Length == 0 || !Known.Contains(instruction.Name))
            _report.Note(instruction.Span, $"`{CommandMapper.TitleOf(_source, instruction.Span)}` is no instruction of a Dockerfile and stays as it is.");
        if (instruction.Name is "RUN" or "CMD" or "ENTRYPOINT" && Argument(instruction) is ['[', .., not ']'])
            _report.Note(instruction.Span, $"The list of {instruction.Name} has no end: it stays as it is.");
        if (IsManifestCopy(instruction) && folder.Length > 0 && _copiesParts)
        {
            // The folders are named one by one, and none of them holds the manifest.
            _copiesParts = false;
            _out.Append(Comments(index)).Append("COPY Cargo.toml Cargo.lock ./\n");
        }
        if (IsManifestCopy(instruction) && folder.Length > 0 || IsFetch(instruction) || instruction.Name is "ENV" or "ARG" && !HasOtherVariables(instruction) || instruction.Name == "WORKDIR" && folder.Length > 0 && Argument(instruction) == folder)
            return;
        var end = EndOf(instruction);
        var replacements = _hovers.Where(hover => hover.Span.Start >= instruction.Start && hover.Span.End <= end).Select(Replace)
            .Concat(_facts.Where(fact => fact.Span.Start >= instruction.Start && fact.Span.End <= end).Select(Drop).OfType<Replacement>())
            .Concat(StageNumber(instruction));
        var written = Tidied(Replacements.Apply(_text, instruction.Start, end, replacements));
        if (!Nothing.IsMatch(written))
            _out.Append(Comments(index)).Append(written).Append('\n');
    }

    /// <summary>"--from=0" counts stages, and there are more of them now: a stage with a name is called by it.</summary>
    private IEnumerable<Replacement> StageNumber(DockerInstruction instruction)
    {
        if (instruction.Name is not "COPY" || Words(instruction).FirstOrDefault(word => word.StartsWith("--from=", StringComparison.Ordinal)) is not { } option
            || !int.TryParse(option["--from=".Length..], System.Globalization.CultureInfo.InvariantCulture, out var number))
            yield break;
        var stages = _instructions.Where(other => other.Name == "FROM").ToArray();
        if (number < 0 || number >= stages.Length)
            yield break;
        var at = _text.IndexOf(option, instruction.ArgumentsStart, StringComparison.Ordinal);
        yield return new Replacement(new TextSpan(at, option.Length), "--from=" + StageName(number, stages));
    }

    private Replacement Replace(ToolHover hover)
    {
        var command = IsFetch(hover) ? "true" : InStage(CommandText.Of(hover));
        var (open, close) = (hover.Span.Start - 1, hover.Span.End);
        while (open > 0 && _text[open] == ' ')
            open--;
        while (close < _text.Length && _text[close] == ' ')
            close++;
        var isExec = open > 0 && _text[open] == '[' && close < _text.Length && _text[close] == ']';
        return isExec ? new Replacement(TextSpan.FromBounds(open, close + 1), CommandText.ExecForm(command)) : new Replacement(hover.Span, command);
    }

    /// <summary>Cache mounts of Go's folders and Go's own variables have no use; the stages' layers are the cache.</summary>
    private Replacement? Drop(FileFact fact)
    {
        if (fact.Kind == FactKind.CacheMount && FactMapper.Map(fact, _source, isGoFile: true, CatalogIndex.Empty) is not null)
            return new Replacement(fact.Span, "");
        return fact.Kind == FactKind.Environment && IsGoVariable(fact.Key) ? new Replacement(fact.Span, "") : null;
    }

    private bool HasOtherVariables(DockerInstruction instruction)
    {
        var variables = _facts.Where(fact => fact.Kind == FactKind.Environment && fact.Span.Start >= instruction.Start && fact.Span.End <= instruction.End).ToArray();
        return variables.Length == 0 || variables.Any(fact => !IsGoVariable(fact.Key));
    }

    private static bool IsGoVariable(string name) => name is not ("TARGETOS" or "TARGETARCH") && EnvironmentMapper.Find(name) is not null;

    private bool RunsGo(DockerInstruction instruction) =>
        instruction.Name == "RUN" && _hovers.Any(hover => hover.Span.Start >= instruction.Start && hover.Span.End <= EndOf(instruction));

    /// <summary>True for a RUN of nothing but "go mod download", "go mod tidy" and the like: cargo chef cook has the dependencies.</summary>
    private bool IsFetch(DockerInstruction instruction)
    {
        if (instruction.Name != "RUN")
            return false;
        var inside = _hovers.Where(hover => hover.Span.Start >= instruction.Start && hover.Span.End <= EndOf(instruction)).ToArray();
        var rest = Replacements.Apply(_text, instruction.ArgumentsStart, EndOf(instruction), inside.Select(hover => new Replacement(hover.Span, ""))
            .Concat(_facts.Where(fact => fact.Kind == FactKind.CacheMount).Select(fact => new Replacement(fact.Span, ""))));
        return inside.Length > 0 && inside.All(IsFetch) && rest.AsSpan().IndexOfAnyExcept(" \t\r\n\\&;".AsSpan()) < 0;
    }

    private static bool IsFetch(ToolHover hover) => hover.Commands is ["cargo fetch --locked", ..] || hover.Title.EndsWith("go mod verify", StringComparison.Ordinal) || hover.Title.EndsWith("go mod tidy", StringComparison.Ordinal);

    /// <summary>The target platform is the build machine's: the image is built for each platform, and GOOS and GOARCH say nothing new.</summary>
    private static ShellCommand WithoutPlatform(ShellCommand command)
    {
        static bool IsPlatform(string name, string value) => name is "GOOS" or "GOARCH" or "GOARM" && (value.Contains('$', StringComparison.Ordinal) || value == "linux") || name == "CGO_ENABLED";
        return command with
        {
            Assignments = command.Assignments.RemoveAll(assignment => IsPlatform(assignment.Name, assignment.Value)),
            Environment = command.Environment.RemoveRange(command.Environment.Where(pair => IsPlatform(pair.Key, pair.Value)).Select(pair => pair.Key)),
        };
    }

    private int EndOf(DockerInstruction instruction)
    {
        if (instruction.HeredocBody is not { } body)
            return instruction.End;
        var newline = _text.IndexOf('\n', Math.Min(body.End, _text.Length));
        return newline < 0 ? _text.Length : newline;
    }

    /// <summary>The comment lines before an instruction.</summary>
    private string Comments(int index)
    {
        var start = index == 0 ? 0 : EndOf(_instructions[index - 1]);
        var lines = _text[start.._instructions[index].Start].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#'));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Without the lines and blanks that a dropped word leaves behind.</summary>
    private static string Tidied(string instruction)
    {
        var lines = instruction.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        for (var index = lines.Count - 1; index > 0; index--)
        {
            if (lines[index].Trim() == "\\")
                lines.RemoveAt(index);
        }
        lines[0] = WordGap.Replace(lines[0], "").TrimEnd();
        return string.Join('\n', lines).TrimEnd();
    }

    private string Argument(DockerInstruction instruction) => _text[instruction.ArgumentsStart..instruction.End].Trim();

    /// <summary>The image of a stage, with the defaults of the arguments before the first stage.</summary>
    private string? ImageOf(DockerInstruction from) =>
        Words(from).FirstOrDefault(word => !word.StartsWith("--", StringComparison.Ordinal)) is { } image
            ? Variable.Replace(image, match => DefaultOf(match.Groups["name"].Value) ?? (match.Groups["default"] is { Success: true } fallback ? fallback.Value : match.Value))
            : null;

    private string? DefaultOf(string name) =>
        _facts.FirstOrDefault(fact => fact.Kind == FactKind.Environment && fact.Key == name && fact.Span.Start < FirstStage)?.Value;

    private int FirstStage => FirstFrom() is var first && first < _instructions.Length ? _instructions[first].Start : _text.Length;

    private string? AliasOf(DockerInstruction from)
    {
        var words = Words(from);
        var at = Array.FindIndex(words, word => word.Equals("AS", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }

    private string[] Words(DockerInstruction instruction) => Argument(instruction).Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
