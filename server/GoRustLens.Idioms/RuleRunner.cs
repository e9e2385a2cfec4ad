using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms;

/// <summary>A rule that answers at an offset.</summary>
/// <param name="Member">The field of a struct or method of an interface that the offset lies in; null elsewhere.</param>
internal readonly record struct RuleHit(string IdiomId, TextSpan Anchor, IdiomMatch Match, string? Member);

/// <summary>Asks the rules of each node from the leaf to the root; isolates those that throw.</summary>
internal static class RuleRunner
{
    /// <summary>
    /// The hits at an offset, best first: the innermost node's before its parents', specific rules before general ones; last
    /// those of a word that the caret stands behind. General constructs come behind the specific ones of all nodes.
    /// </summary>
    /// <param name="onFailure">Told the rule's idiom and the exception; the other rules go on.</param>
    public static IEnumerable<RuleHit> At(
        GoFile file, SemanticModel model, int offset, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        var hits = Enumerable.Empty<RuleHit>();
        if (TokenSearch.At(file.Tokens, offset) is { } token)
            hits = OnToken(file, model, token, onFailure, cancellationToken);
        else if (DocComments.At(file, offset) is { } documented)
            hits = [documented];
        return TokenSearch.WordEndingAt(file.Tokens, offset) is { } word ? hits.Concat(OnToken(file, model, word, onFailure, cancellationToken)) : hits;
    }

    private static IEnumerable<RuleHit> OnToken(
        GoFile file, SemanticModel model, Token token, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        if (!CanAnchor(token.Kind))
            yield break;
        var path = NodePath.To(file.Root, token.Start);
        var context = new RuleContext(file, path, model);
        foreach (var hit in Ask(context, token, RuleTable.For, onFailure, cancellationToken))
            yield return hit;
        foreach (var hit in Ask(context, token, RuleTable.GeneralFor, onFailure, cancellationToken))
            yield return hit;
    }

    private static IEnumerable<RuleHit> Ask(
        RuleContext context, Token token, Func<NodeKind, ImmutableArray<IdiomRule>> rulesFor, Action<string, Exception>? onFailure, CancellationToken cancellationToken)
    {
        var path = context.Path;
        for (var depth = path.Nodes.Length - 1; depth >= 0; depth--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var rule in rulesFor(path.Nodes[depth].Kind))
            {
                if (TryMatch(rule, context, path.Nodes[depth], onFailure) is { } match && AnchorAt(context.File, match, token.Start) is { } anchor)
                    yield return new RuleHit(match.IdiomId ?? rule.IdiomId, anchor, match, MemberAt(path));
            }
        }
    }

    private static string? MemberAt(NodePath path)
    {
        for (var i = path.Nodes.Length - 3; i >= 0; i--)
        {
            if (path.Nodes[i] is StructType or InterfaceType && path.Nodes[i + 2] is Field field)
                return (field.Names.IsEmpty ? Names.RootOf(field.Type is StarExpr star ? star.X : field.Type) : field.Names[0])?.Name;
        }
        return null;
    }

    /// <summary>Punctuation other than brackets, numbers, characters and automatic semicolons carry no construct.</summary>
    private static bool CanAnchor(TokenKind kind) => kind switch
    {
        TokenKind.Int or TokenKind.Float or TokenKind.Imag or TokenKind.Char => false,
        TokenKind.LeftParen or TokenKind.RightParen or TokenKind.LeftBrace or TokenKind.RightBrace => false,
        TokenKind.Comma or TokenKind.Period or TokenKind.Semicolon or TokenKind.Colon => false,
        TokenKind.EndOfFile or TokenKind.Illegal or TokenKind.None or TokenKind.Comment => false,
        _ => true,
    };

    private static IdiomMatch? TryMatch(IdiomRule rule, RuleContext context, GoNode node, Action<string, Exception>? onFailure)
    {
        try
        {
            InjectedFault.ThrowFor(rule.IdiomId);
            return rule.Match(context, node);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            onFailure?.Invoke(rule.IdiomId, exception);
            return null;
        }
    }

    /// <summary>The anchor that holds the offset, of an anchor over several lines only the first: the rest is a body or a list of other things.</summary>
    private static TextSpan? AnchorAt(GoFile file, IdiomMatch match, int offset)
    {
        foreach (var anchor in match.Anchors)
        {
            if (anchor.Contains(offset) && !file.Text.Slice(TextSpan.FromBounds(anchor.Start, offset)).Contains('\n'))
                return anchor;
        }
        return null;
    }
}
