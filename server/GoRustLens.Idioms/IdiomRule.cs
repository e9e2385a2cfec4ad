using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms;

/// <summary>
/// Recognises one construct of the catalog in Go code, for hovers. One file a rule; the text comes from the catalog folder
/// of the same id, the Rust from lowering <see cref="IdiomMatch.Subject"/>.
/// </summary>
public abstract class IdiomRule
{
    /// <summary>The catalog entry: "err-return".</summary>
    public abstract string IdiomId { get; }

    /// <summary>The node kinds that <see cref="Match"/> wants to see.</summary>
    public abstract ImmutableArray<NodeKind> Interest { get; }

    /// <summary>Null where the node is not an instance of the construct. Pure; called on many nodes, so cheap.</summary>
    public abstract IdiomMatch? Match(RuleContext context, GoNode node);
}

/// <summary>A rule of one node type: what nearly all rules are.</summary>
/// <typeparam name="TNode">The node's class; <see cref="IdiomRule.Interest"/> names its kind.</typeparam>
public abstract class IdiomRule<TNode>(string idiomId, NodeKind kind) : IdiomRule
    where TNode : GoNode
{
    public sealed override string IdiomId { get; } = idiomId;

    public sealed override ImmutableArray<NodeKind> Interest { get; } = [kind];

    public sealed override IdiomMatch? Match(RuleContext context, GoNode node) => node is TNode typed ? Match(context, typed) : null;

    protected abstract IdiomMatch? Match(RuleContext context, TNode node);
}

/// <summary>An instance of a construct in the user's code.</summary>
/// <param name="Anchors">Where the hover answers: keywords, operators and names that carry the construct, never whole blocks.</param>
/// <param name="Subject">The statements, declaration or expression to show in Rust, in source order: all of one statement list, or a single node.</param>
public sealed record IdiomMatch(ImmutableArray<TextSpan> Anchors, ImmutableArray<GoNode> Subject)
{
    /// <summary>The catalog entry where one rule serves many: packages by import path. Null: the rule's own.</summary>
    public string? IdiomId { get; init; }

    /// <summary>An import path whose catalog entry is meant, in place of an id.</summary>
    public string? ImportPath { get; init; }

    /// <summary>What is said in place of the entry's own sentence, which speaks of more than what stands here; null: the entry's.</summary>
    public string? Sentence { get; init; }

    /// <summary>Fields in Go of which one must be seen in the user's Rust; where there is none, no example stands in. Empty: the construct has none.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>True where only the head of the subject's Rust matters: up to its first opening brace.</summary>
    public bool ShowsSignature { get; init; }
}
