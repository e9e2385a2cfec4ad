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
    /// <summary>With the team's own choices in place of those of the tables, and its choices for what the tables lack.</summary>
    public static IEnumerable<ToolingEntry> All(CrateChoices choices) =>
    [
        .. StdlibMapper.All.Select(package => choices.Package(package.Package) ?? package)
            .Select(package => new ToolingEntry(ToolingEntryKind.Package, package.Package, package.Text, choices.AddCommands(package.Crates), package.Difference)),
        .. ModuleMapper.All.Select(module => module.Path).Concat(choices.Paths.Where(path => StdlibMapper.Find(path) is null).Select(Named)).Distinct(StringComparer.Ordinal)
            .Select(choices.Module).OfType<ModuleEntry>()
            .Select(module => new ToolingEntry(ToolingEntryKind.Module, module.Path, module.Said, choices.AddCommands(module.Crates), module.HasEquivalent ? "" : "Honestly: no good equivalent.")),
        .. ToolTables.Instance.Tools.Select(tool => new ToolingEntry(ToolingEntryKind.Command, tool.Name, tool.Summary, tool.Command.Length > 0 ? [tool.Command] : [], "")),
    ];

    /// <summary>The name that the table has for a module, whatever its major version.</summary>
    private static string Named(string path) => ModuleMapper.FindExact(path)?.Path ?? ModuleMapper.WithoutMajor(path);
}
