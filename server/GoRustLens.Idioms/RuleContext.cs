using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms;

/// <summary>What a rule may look at: the file, the way from its root to the node, and what is known of its names.</summary>
public sealed class RuleContext(GoFile file, NodePath path, SemanticModel model)
{
    public GoFile File { get; } = file;

    /// <summary>From the root to the node that is being looked at.</summary>
    public NodePath Path { get; } = path;

    public SemanticModel Model { get; } = model;
}
