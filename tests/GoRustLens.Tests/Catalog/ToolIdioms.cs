using System.Collections.Immutable;

namespace GoRustLens.Tests.Catalog;

/// <summary>Constructs that are comments: the readers of project files answer on them, no rule does.</summary>
internal static class ToolIdioms
{
    public static ImmutableArray<string> Directives => ["build-tags", "cgo-export", "go-embed", "go-generate", "nolint"];
}
