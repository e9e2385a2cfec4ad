using System.Collections.Immutable;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Ide.Features;

/// <summary>What Go does not accept in go.mod and go.work: while it stands there, imports may not be found.</summary>
internal static class ModuleFileFindings
{
    /// <summary>Not one of our own codes: Go itself refuses it, and Rust has no part in it.</summary>
    private const string Code = "go.mod";

    public static bool IsModuleFile(string path) => Path.GetFileName(path) is "go.mod" or "go.work";

    public static ImmutableArray<Finding> In(Document document)
    {
        var file = Path.GetFileName(document.Path) == "go.work" ? GoModFile.ParseWorkspace(document.Text) : GoModFile.ParseModule(document.Text);
        return [.. file.Errors.Select(error => new Finding(Code, error.Span, error.Message))];
    }
}
