using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms;

/// <summary>A rule that is one question to one kind of node: what a family of small constructs needs, without a class each.</summary>
internal sealed class FormRule<TNode>(string idiomId, NodeKind kind, Func<RuleContext, TNode, IdiomMatch?> match) : IdiomRule<TNode>(idiomId, kind)
    where TNode : GoNode
{
    protected override IdiomMatch? Match(RuleContext context, TNode node) => match(context, node);
}

/// <summary>Shorthands for tables of <see cref="FormRule{TNode}"/>.</summary>
internal static class Form
{
    /// <summary>A rule of the idiom for nodes of the kind.</summary>
    public static IdiomRule On<TNode>(string idiomId, NodeKind kind, Func<RuleContext, TNode, IdiomMatch?> match)
        where TNode : GoNode => new FormRule<TNode>(idiomId, kind, match);

    /// <summary>A match that shows the subject in Rust.</summary>
    public static IdiomMatch Match(ImmutableArray<TextSpan> anchors, ImmutableArray<GoNode> subject) => new(anchors, subject);

    /// <inheritdoc cref="Match(ImmutableArray{TextSpan}, ImmutableArray{GoNode})"/>
    public static IdiomMatch Match(TextSpan anchor, ImmutableArray<GoNode> subject) => new([anchor], subject);
}
