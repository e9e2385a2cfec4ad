using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>A parsed Go file: the text, its tokens, its tree, its comments and its errors. Immutable.</summary>
public sealed class GoFile
{
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
}
