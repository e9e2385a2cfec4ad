using System.Collections.Immutable;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>A command that is known: the tool, what it gets, and under which variables.</summary>
internal sealed record ToolCall
{
    public required ToolEntry Tool { get; init; }

    /// <summary>The words behind the tool's name.</summary>
    public required ImmutableArray<ShellWord> Arguments { get; init; }

    /// <summary>Set for this command alone: before it, or by "env".</summary>
    public ImmutableDictionary<string, string> Own { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Set around it.</summary>
    public ImmutableDictionary<string, string> Ambient { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Words before the tool that stay unknown: "$SUDO".</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>Called as "xx-go": for the platform that the image is built for.</summary>
    public bool IsCrossBuilt { get; init; }

    public string Directory { get; init; } = "";

    /// <summary>A variable's value, the command's own first; "" if it is not set.</summary>
    public string Variable(string name) => Own.GetValueOrDefault(name) ?? Ambient.GetValueOrDefault(name) ?? "";
}
