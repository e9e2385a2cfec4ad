using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>A parsed Go file: the text, its tokens, its tree, its comments and its errors. Immutable.</summary>
public sealed class GoFile
{
    private ImmutableArray<Directive> _directives;

    internal GoFile(SourceText text, FileNode root, ImmutableArray<Token> tokens, ImmutableArray<Token> comments, ImmutableArray<SyntaxError> errors)
    {
        Text = text;
        Root = root;
        Tokens = tokens;
        Comments = comments;
        Errors = errors;
    }

    public SourceText Text { get; }

    public FileNode Root { get; }

    /// <summary>All tokens but comments, in order, automatic semicolons among them; the last is the end of the file.</summary>
    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Token> Comments { get; }

    public ImmutableArray<SyntaxError> Errors { get; }

    /// <summary>Parses any text; what is wrong with it stands in <see cref="Errors"/>. Never throws, always ends.</summary>
    public static GoFile Parse(SourceText text, CancellationToken cancellationToken = default) => Parser.ParseFile(text, cancellationToken);

    /// <inheritdoc cref="Parse(SourceText, CancellationToken)"/>
    public static GoFile Parse(string text) => Parse(new SourceText(text));

    public string TextOf(GoNode node) => Text.ToString(node.Span);

    /// <summary>The comments that are written for tools, such as "//go:generate" and "//gorustlens:ignore", in order.</summary>
    public ImmutableArray<Directive> Directives
    {
        get
        {
            // Two threads may both compute it; they find the same.
            if (_directives.IsDefault)
                _directives = Directive.FindIn(Text, Comments);
            return _directives;
        }
    }

    /// <summary>The expression of the "//go:build" line before the package clause; null where the file is built always.</summary>
    public string? BuildConstraint
    {
        get
        {
            foreach (var directive in Directives)
            {
                if (directive.Name == "go:build" && (Root.Name.IsMissing || directive.Span.End <= Root.Name.Start))
                    return Text.ToString(directive.ArgumentsSpan);
            }
            return null;
        }
    }

    /// <summary>The token that contains an offset or, where an identifier, keyword or literal ends just there, touches it; null in gaps and comments.</summary>
    public Token? TokenAt(int offset)
    {
        var index = LastStartingAtOrBefore(Tokens, offset);
        // An automatic semicolon has no text; the token before it may still touch the offset.
        while (index >= 0 && Tokens[index].Length == 0)
            index--;
        if (index < 0)
            return null;
        var token = Tokens[index];
        if (token.Span.Contains(offset))
            return token;
        var isWord = SyntaxFacts.IsLiteral(token.Kind) || SyntaxFacts.IsKeyword(token.Kind);
        return isWord && token.End == offset ? token : null;
    }

    /// <summary>The comment that contains an offset, its end included for "//" comments; null elsewhere.</summary>
    public Token? CommentAt(int offset)
    {
        var index = LastStartingAtOrBefore(Comments, offset);
        if (index < 0)
            return null;
        var comment = Comments[index];
        var isLine = comment.Length >= 2 && Text[comment.Start + 1] == '/';
        return comment.Span.Contains(offset) || (isLine && comment.End == offset) ? comment : null;
    }

    /// <summary>The comments that document a node: the run of lines directly above it, without an empty line between. May be empty.</summary>
    /// <remarks>As go/parser's lead comments; "type T …" outside of parentheses gives the comment above the keyword for both nodes.</remarks>
    public ImmutableArray<Token> DocCommentOf(GoNode node)
    {
        var start = StartOfDocumented(node);
        var last = LastStartingAtOrBefore(Comments, start - 1);
        var first = last + 1;
        var nextLine = Text.Lines.LineOf(start);
        while (first > 0 && Text.Lines.LineOf(Comments[first - 1].End) == nextLine - 1 && StandsAlone(Comments[first - 1]))
        {
            first--;
            nextLine = Text.Lines.LineOf(Comments[first].Start);
        }
        return Comments[first..(last + 1)];
    }

    private int StartOfDocumented(GoNode node)
    {
        var index = LastStartingAtOrBefore(Tokens, node.Start);
        if (node is not Spec || index <= 0)
            return node.Start;
        var before = Tokens[index - 1];
        return before.Kind is TokenKind.Type or TokenKind.Var or TokenKind.Const or TokenKind.Import ? before.Start : node.Start;
    }

    /// <summary>True for a comment with no token before it on its line.</summary>
    private bool StandsAlone(Token comment)
    {
        var line = Text.Lines.StartOf(Text.Lines.LineOf(comment.Start));
        var index = LastStartingAtOrBefore(Tokens, comment.Start - 1);
        while (index >= 0 && Tokens[index].Length == 0)
            index--;
        return index < 0 || Tokens[index].End <= line;
    }

    private static int LastStartingAtOrBefore(ImmutableArray<Token> tokens, int offset)
    {
        var low = 0;
        var high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
