using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>What a fact in a project file is about.</summary>
internal enum FactKind
{
    /// <summary>A variable that is set for all that follows: ENV, "env:", "export X :=". Key and value are the variable's.</summary>
    Environment,

    /// <summary>A container image: the value is "golang:1.24-alpine".</summary>
    Image,

    /// <summary>A GitHub action: the value is "actions/setup-go@v5".</summary>
    Action,

    /// <summary>Dependency files copied into an image before the sources, to keep a layer.</summary>
    ManifestCopy,

    /// <summary>A cache mount of a Dockerfile: the value is its target folder.</summary>
    CacheMount,

    /// <summary>A linter named in golangci-lint's configuration; the key says whether it is enabled, disabled or configured.</summary>
    Linter,

    /// <summary>A key of a known configuration; the key is its path ("builds.goos").</summary>
    ConfigurationKey,
}

/// <summary>A line of a project file that means something in Go's tool chain, without being a command.</summary>
internal sealed record FileFact(FactKind Kind, string Key, string Value, TextSpan Span);

/// <summary>What a reader found in a file, in the order of the text.</summary>
internal sealed record FileContent(ImmutableArray<ShellCommand> Commands, ImmutableArray<FileFact> Facts)
{
    public static FileContent Empty { get; } = new([], []);
}

/// <summary>Gathers a <see cref="FileContent"/> while a reader runs over its file.</summary>
internal sealed class FileContentBuilder
{
    private readonly ImmutableArray<ShellCommand>.Builder _commands = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly ImmutableArray<FileFact>.Builder _facts = ImmutableArray.CreateBuilder<FileFact>();

    public void AddCommand(ShellCommand command) => _commands.Add(command);

    public void AddFact(FactKind kind, string key, string value, TextSpan span) => _facts.Add(new FileFact(kind, key, value, span));

    /// <summary>Adds the commands of a script; answers what the script has set at its end.</summary>
    public ShellScope AddScript(ScriptText script, ShellScope scope)
    {
        _commands.AddRange(ShellParser.Parse(script, scope, out var after));
        return after;
    }

    public FileContent Build() => new(_commands.ToImmutable(), _facts.ToImmutable());
}
