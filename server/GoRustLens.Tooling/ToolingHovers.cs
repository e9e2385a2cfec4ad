using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Files;

namespace GoRustLens.Tooling;

/// <summary>The Rust side of a Go project's other files: go.mod, Makefile, Dockerfile, CI and the like, and of directives in Go files.</summary>
/// <remarks>Pure and total: any text gives an answer, perhaps an empty one. Time is linear in the text's length.</remarks>
public static class ToolingHovers
{
    /// <summary>True for files that <see cref="All"/> reads, by their name and folder alone.</summary>
    public static bool Handles(string filePath) => ProjectFiles.KindOf(filePath) != ProjectFileKind.None;

    /// <summary>The innermost hover at an offset, or null.</summary>
    public static ToolHover? At(string filePath, SourceText text, int offset, CatalogIndex catalog)
    {
        ToolHover? found = null;
        foreach (var hover in All(filePath, text, catalog))
        {
            if (hover.Span.Touches(offset) && (found is null || hover.Span.Length < found.Span.Length))
                found = hover;
        }
        return found;
    }

    /// <summary>Every hover of a file in the order of the text; those of nested commands follow the outer one.</summary>
    public static ImmutableArray<ToolHover> All(string filePath, SourceText text, CatalogIndex catalog) => [];

    /// <summary>The hover of a directive comment in a Go file (//go:generate, //go:build, //go:embed, //nolint), or null.</summary>
    /// <param name="comment">The comment's text with its slashes, without the line end.</param>
    /// <param name="start">The comment's offset in its file.</param>
    public static ToolHover? ForDirective(string comment, int start, CatalogIndex catalog) => null;
}
