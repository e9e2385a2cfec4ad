using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoRustLens.Tooling.Mapping;

/// <summary>What follows a flag's name.</summary>
internal enum FlagArgument
{
    /// <summary>Nothing, or "=true".</summary>
    None,

    /// <summary>A value, after "=" or as the next word.</summary>
    Value,

    /// <summary>A value after "=" only.</summary>
    Optional,
}

/// <summary>What one flag of a Go tool does to the cargo command. "{value}" stands for the flag's value in each field.</summary>
internal sealed record FlagEntry
{
    public FlagArgument Argument { get; init; }

    /// <summary>Options for cargo, before "--".</summary>
    public string Cargo { get; init; } = "";

    /// <summary>Options for what cargo runs, behind "--".</summary>
    public string Behind { get; init; } = "";

    /// <summary>NAME=value in front.</summary>
    public string Environment { get; init; } = "";

    /// <summary>Another command instead of the entry's: "cargo llvm-cov".</summary>
    public string Command { get; init; } = "";

    /// <summary>Lines for Cargo.toml.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>A sentence about the difference; "" if the flag is fully translated, or is the default in Rust.</summary>
    public string Note { get; init; } = "";

    /// <summary>True if the flag needs code of its own: the mapper asks for its value by name.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>Entries for single values ("vendor" of -mod), instead of this one.</summary>
    public FrozenDictionary<string, FlagEntry> ByValue { get; init; } = FrozenDictionary<string, FlagEntry>.Empty;
}

/// <summary>What the words behind a tool's flags are.</summary>
internal enum ArgumentMode
{
    /// <summary>Files or package patterns that cargo takes from the workspace by itself.</summary>
    Workspace,

    /// <summary>Words that have no meaning in Rust; each is named in the note.</summary>
    None,

    /// <summary>Words that name the Go tool's own input: profiles, result files, addresses. The Rust tool has its own, so nothing is missed.</summary>
    Inputs,

    /// <summary>The tool knows no language, or Rust as well: it stays, with all its words and flags.</summary>
    Same,

    /// <summary>Words that the Rust command takes as they are.</summary>
    Pass,

    Build,
    Run,
    Test,
    Install,
    Get,
    Format,
}

/// <summary>A Go command or tool and its Rust side.</summary>
internal sealed record ToolEntry
{
    /// <summary>The words that name it: "go mod tidy".</summary>
    public required string Name { get; init; }

    public required string Summary { get; init; }

    /// <summary>The command that flags and packages are added to; "" where Rust needs none.</summary>
    public string Command { get; init; } = "";

    /// <summary>Further command lines, after it.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    public string Manifest { get; init; } = "";

    public string ManifestFile { get; init; } = "Cargo.toml";

    public ImmutableArray<string> Notes { get; init; } = [];

    public ArgumentMode Arguments { get; init; } = ArgumentMode.Workspace;

    /// <summary>What single words behind the name change: "up" of a migration tool, "heap" at the end of a profile's address.</summary>
    public FrozenDictionary<string, FlagEntry> Words { get; init; } = FrozenDictionary<string, FlagEntry>.Empty;

    /// <summary>The tables its flags stand in, the first one first.</summary>
    public ImmutableArray<string> FlagTables { get; init; } = [];

    /// <summary>How one gets the Rust counterpart: "rustup component add clippy"; "" if it comes with cargo or is none.</summary>
    public string Install { get; init; } = "";

    public string Catalog { get; init; } = "";

    public string Link { get; init; } = "";
}

/// <summary>A Go environment variable and its Rust side.</summary>
internal sealed record EnvironmentEntry
{
    public required string Summary { get; init; }

    /// <summary>NAME=value for the cargo command; "" for none.</summary>
    public string Set { get; init; } = "";

    public string Manifest { get; init; } = "";

    public string ManifestFile { get; init; } = "Cargo.toml";

    /// <summary>The command that answers what "go env NAME" asks; "" for none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The note for a command that runs under it; "" if its own hover is enough.</summary>
    public string Note { get; init; } = "";
}
