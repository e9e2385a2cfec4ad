using System.Text;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Syntax;

/// <summary>What holds for the tokens and the tree of every text, sound or not.</summary>
internal static class SyntaxProperties
{
    public static void Check(GoFile file)
    {
        CheckTokens(file);
        CheckTree(file);
        CheckErrors(file);
    }

    /// <summary>Tokens, comments and the gaps between them are the text; a gap of a text without errors is blank.</summary>
    private static void CheckTokens(GoFile file)
    {
        var rebuilt = new StringBuilder();
        var end = 0;
        foreach (var token in file.Tokens.Concat(file.Comments).Where(token => token.Length > 0).OrderBy(token => token.Start))
        {
            Assert.True(token.Start >= end, $"token at {token.Start} overlaps the one before");
            var gap = file.Text.Content[end..token.Start];
            if (file.Errors.IsEmpty)
                Assert.True(gap.Trim('\uFEFF', ' ', '\t', '\r', '\n').Length == 0, $"text outside of tokens: '{gap}'");
            rebuilt.Append(gap).Append(file.Text.Slice(token.Span));
            end = token.End;
        }
        rebuilt.Append(file.Text.Content[end..]);
        Assert.Equal(file.Text.Content, rebuilt.ToString());
        Assert.Equal((TokenKind.EndOfFile, file.Text.Length), (file.Tokens[^1].Kind, file.Tokens[^1].Start));
        for (var i = 1; i < file.Tokens.Length; i++)
            Assert.True(file.Tokens[i - 1].Start <= file.Tokens[i].Start, "tokens are out of order");
        Assert.Single(file.Tokens, token => token.Kind == TokenKind.EndOfFile);
    }

    private static void CheckTree(GoFile file) => new SpanChecker().Visit(file.Root);

    private static void CheckErrors(GoFile file) =>
        Assert.All(file.Errors, error => Assert.True(error.Span.Start >= 0 && error.Span.End <= file.Text.Length && error.Message.Length > 0));

    private sealed class SpanChecker : GoWalker
    {
        private GoNode? _parent;
        private int _previousStart;

        public override void Visit(GoNode node)
        {
            Assert.True(node.Span.Length >= 0, $"{node.Kind} {node.Span} is turned around");
            if (_parent is not null)
                Assert.True(_parent.Span.Contains(node.Span), $"{node.Kind} {node.Span} stands outside of its {_parent.Kind} {_parent.Span}");
            // go/ast's type of a function begins at "func", before the name and the receiver: the one node that goes back.
            if (!(_parent is FuncDecl && node is FuncType))
                Assert.True(node.Start >= _previousStart, $"{node.Kind} {node.Span} stands before the sibling at {_previousStart}");
            var (outerParent, outerPrevious) = (_parent, node.Start);
            (_parent, _previousStart) = (node, node is FuncType && _parent is FuncDecl ? _previousStart : node.Start);
            VisitChildrenOf(node);
            (_parent, _previousStart) = (outerParent, outerPrevious);
        }
    }
}
