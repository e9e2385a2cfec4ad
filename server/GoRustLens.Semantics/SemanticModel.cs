using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics;

/// <summary>What is known of the names and types of one file, in its package. Computed on demand; unknown is a normal answer.</summary>
public sealed class SemanticModel(GoFile file, Package package)
{
    public GoFile File { get; } = file;

    public Package Package { get; } = package;
}
