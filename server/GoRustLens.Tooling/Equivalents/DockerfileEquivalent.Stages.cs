using System.Globalization;
using System.Text.RegularExpressions;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>What a stage is for, and what its commands have to have in common with cargo chef's.</summary>
internal sealed partial class DockerfileEquivalent
{
    private const string MuslTarget = "x86_64-unknown-linux-musl";

    /// <summary>The stage that is being written builds for musl on an image with glibc.</summary>
    private bool _isCrossBuilt;

    /// <summary>The stage that is being written copies folder by folder, and its manifests are still missing.</summary>
    private bool _copiesParts;

    /// <summary>RUSTFLAGS that stand at the head of the stage, and so no more before its commands; "" for none.</summary>
    private string _flags = "";

    [GeneratedRegex("RUSTFLAGS=\"(?<flags>[^\"]*)\" ", RegexOptions.CultureInvariant)]
    private static partial Regex FlagsAssignment { get; }

    [GeneratedRegex(@"--features (?<features>[A-Za-z0-9_,/-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Features { get; }

    [GeneratedRegex(@"^RUN\s*(\\\s*)?true$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"^(.*/)?go\.(mod|sum|work|work\.sum|\*)\*?$", RegexOptions.CultureInvariant)]
    private static partial Regex Manifest { get; }

    /// <summary>True where a stage without glibc runs what another builds, or where Go itself is taken from Alpine's image.</summary>
    private bool RunsStatic()
    {
        for (var start = FirstFrom(); start < _instructions.Length; start = EndOfStage(start))
        {
            var image = ImageOf(_instructions[start]) ?? "";
            var isAlpine = image.Contains("alpine", StringComparison.Ordinal);
            if (FactMapper.RustImageOf(image) is not null ? isAlpine : (isAlpine || image == "scratch" || image.Contains("distroless/static", StringComparison.Ordinal)) && CopiesFromStage(start))
                return true;
        }
        return false;
    }

    /// <summary>True where the sources are copied folder by folder.</summary>
    private bool CopiesParts(int start)
    {
        var copies = _instructions[(start + 1)..EndOfStage(start)].Where(instruction => instruction.Name is "COPY" or "ADD" && !IsCopyFromStage(instruction) && !IsManifestCopy(instruction)).ToArray();
        return copies.Length > 0 && !copies.Any(instruction => Words(instruction).Where(word => !word.StartsWith("--", StringComparison.Ordinal)).FirstOrDefault() is "." or "./");
    }

    private int EndOfStage(int start)
    {
        var end = start + 1;
        while (end < _instructions.Length && _instructions[end].Name != "FROM")
            end++;
        return end;
    }

    private bool CopiesFromStage(int start) => _instructions[(start + 1)..EndOfStage(start)].Any(IsCopyFromStage);

    private bool IsCopyFromStage(DockerInstruction instruction) =>
        instruction.Name is "COPY" or "ADD" && Words(instruction).Any(word => word.StartsWith("--from=", StringComparison.Ordinal));

    /// <summary>A stage on Go's image that builds nothing: others begin with it, or it runs what others have built.</summary>
    private bool IsBase(int start) =>
        _instructions[(start + 1)..EndOfStage(start)].All(instruction => !RunsGo(instruction) && (instruction.Name is not ("COPY" or "ADD") || IsCopyFromStage(instruction)));

    /// <summary>Alpine's image makes static files, but has no apt: a stage that installs with it stays with Debian, and builds for musl there.</summary>
    private string ImageFor(int start, string image, bool isStatic)
    {
        _isCrossBuilt = isStatic && !IsBase(start) && _instructions[(start + 1)..EndOfStage(start)].Any(instruction => instruction.Name == "RUN" && _text.AsSpan(instruction.Start, instruction.Span.Length).Contains("apt", StringComparison.Ordinal));
        if (!_isCrossBuilt)
            return isStatic ? "rust:1-alpine" : image;
        _report.Note(_instructions[start].Span, $"The result runs without glibc, and this stage needs apt: it builds for musl, `{MuslTarget}`; for ARM it is `aarch64-unknown-linux-musl`. Crates that link C libraries need them for musl, too; pure-Rust ones (`rustls` instead of OpenSSL) need nothing.");
        return image.Contains("alpine", StringComparison.Ordinal) ? "rust:1" : image;
    }

    /// <summary>What cargo chef and the build must agree on, or the dependencies are built twice.</summary>
    private void WriteCommon(int start, string folder)
    {
        if (_isCrossBuilt)
            _out.Append($"RUN apt-get update && apt-get install -y --no-install-recommends musl-tools && rustup target add {MuslTarget}\nENV CARGO_BUILD_TARGET={MuslTarget}\n");
        var flags = CommandsOf(start).SelectMany(command => FlagsAssignment.Matches(command)).Select(match => match.Groups["flags"].Value.Replace("$PWD", folder.TrimEnd('/'), StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        _flags = flags is [var only] && !only.Contains('$', StringComparison.Ordinal) ? only : "";
        if (_flags.Length > 0)
            _out.Append($"ENV RUSTFLAGS=\"{_flags}\"\n");
    }

    private string FeaturesOf(int start) =>
        CommandsOf(start).SelectMany(command => Features.Matches(command)).Select(match => match.Groups["features"].Value).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? " --features " + only : "";

    private IEnumerable<string> CommandsOf(int start)
    {
        var (from, to) = (_instructions[start].Start, EndOf(_instructions[EndOfStage(start) - 1]));
        return _hovers.Where(hover => hover.Span.Start >= from && hover.Span.End <= to).Select(CommandText.Of);
    }

    /// <summary>A command as this stage has it: with the common flags and the target's folder.</summary>
    private string InStage(string command)
    {
        if (_flags.Length > 0)
            command = FlagsAssignment.Replace(command, "");
        return _isCrossBuilt ? command.Replace("target/release/", "target/$CARGO_BUILD_TARGET/release/", StringComparison.Ordinal) : command;
    }

    /// <summary>True where a stage builds, but nothing brings the sources in: "go get" or "go install" of its own module did.</summary>
    private bool LacksSources(int split, int end) =>
        _instructions[split..end].Any(RunsGo)
        && !_instructions[split..end].Any(instruction => instruction.Name is "COPY" or "ADD" && !IsCopyFromStage(instruction) && !IsManifestCopy(instruction))
        && !_instructions[split..end].Any(instruction => instruction.Name == "RUN" && _text.AsSpan(instruction.Start, instruction.Span.Length) is var run
            && (run.Contains("type=bind", StringComparison.Ordinal) || run.Contains("--mount=target=", StringComparison.Ordinal) || run.Contains("git clone", StringComparison.Ordinal)));

    /// <summary>True where nothing but go.mod, go.sum and go.work are copied.</summary>
    private bool IsManifestCopy(DockerInstruction instruction) =>
        instruction.Name is "COPY" or "ADD" && Words(instruction).Where(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray() is { Length: > 1 } words
        && words[..^1].All(word => Manifest.IsMatch(word));

    private void NoteScratch(int start)
    {
        if (ImageOf(_instructions[start]) != "scratch" || !CopiesFromStage(start))
            return;
        var stage = _instructions[(start + 1)..EndOfStage(start)];
        if (!stage.Any(instruction => instruction.Name is "COPY" or "ADD" && _text.AsSpan(instruction.Start, instruction.Span.Length) is var copy && (copy.Contains("cert", StringComparison.Ordinal) || copy.Contains("/etc/ssl", StringComparison.Ordinal))))
            _report.Note(_instructions[start].Span, "`FROM scratch` has no TLS roots and no time zones: `COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/` (or roots compiled in, `webpki-roots`), and `jiff` with the feature `tzdb-bundle-always`.");
    }

    /// <summary>The name or number of a stage that was called by its number: there are more of them now.</summary>
    private string StageName(int number, DockerInstruction[] stages)
    {
        bool IsChef(DockerInstruction from) => ImageOf(from) is { } image && FactMapper.RustImageOf(image) is not null && !IsBase(_instructions.IndexOf(from));
        return AliasOf(stages[number]) ?? (IsChef(stages[number]) ? "build" : (number + 2 * stages[..number].Count(IsChef)).ToString(CultureInfo.InvariantCulture));
    }
}
