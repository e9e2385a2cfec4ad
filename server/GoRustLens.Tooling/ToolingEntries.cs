using System.Collections.Immutable;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling;

/// <summary>What a row of the tables speaks of.</summary>
public enum ToolingEntryKind
{
    /// <summary>A package of Go's standard library.</summary>
    Package,

    /// <summary>A Go module.</summary>
    Module,

    /// <summary>A command line's first words.</summary>
    Command,
}

/// <summary>A row of the tables, for those who look for it by name.</summary>
/// <param name="Text">Markdown: the Rust side in a sentence.</param>
/// <param name="Commands">Command lines: what to add or to run.</param>
/// <param name="Note">Markdown; empty where there is nothing to know.</param>
public sealed record ToolingEntry(ToolingEntryKind Kind, string Name, string Text, ImmutableArray<string> Commands, string Note);

/// <summary>All packages, modules and commands that the tables know.</summary>
public static class ToolingEntries
{
    public static IEnumerable<ToolingEntry> All() =>
    [
        .. StdlibMapper.All.Select(package => new ToolingEntry(ToolingEntryKind.Package, package.Package, package.Text, ModuleMapper.AddCommands(package.Crates), package.Difference)),
        .. ModuleMapper.All.DistinctBy(module => module.Path).Select(module => new ToolingEntry(
            ToolingEntryKind.Module, module.Path, $"{module.Purpose}: {module.Text}", ModuleMapper.AddCommands(module), module.HasEquivalent ? "" : "Honestly: no good equivalent.")),
        .. ToolTables.Instance.Tools.Select(tool => new ToolingEntry(ToolingEntryKind.Command, tool.Name, tool.Summary, tool.Command.Length > 0 ? [tool.Command] : [], "")),
    ];
}
