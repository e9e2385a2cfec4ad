using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms;

/// <summary>What a rule may look at: the file, the way from its root to the node, and what is known of its names.</summary>
public sealed class RuleContext(GoFile file, NodePath path, SemanticModel model)
{
    public GoFile File { get; } = file;

    /// <summary>From the root to the node that is being looked at.</summary>
    public NodePath Path { get; } = path;

    public SemanticModel Model { get; } = model;

    /// <summary>The node that holds the given one; null for the root and for nodes off the path.</summary>
    public GoNode? ParentOf(GoNode node) => Path.ParentOf(node);

    /// <summary>The innermost node of the kind on the way from the root to, but not including, <paramref name="node"/>.</summary>
    public TNode? Around<TNode>(GoNode node)
        where TNode : GoNode
    {
        for (var i = Path.Nodes.IndexOf(node) - 1; i >= 0; i--)
        {
            if (Path.Nodes[i] is TNode found)
                return found;
        }
        return null;
    }

    /// <summary>The type and body of the function declaration or literal around a node; both null at package level.</summary>
    public (FuncType? Type, BlockStmt? Body) FunctionAround(GoNode node)
    {
        for (var i = Path.Nodes.IndexOf(node) - 1; i >= 0; i--)
        {
            switch (Path.Nodes[i])
            {
                case FuncLit literal:
                    return (literal.Type, literal.Body);
                case FuncDecl declaration:
                    return (declaration.Type, declaration.Body);
            }
        }
        return (null, null);
    }

    /// <summary>The statements among which a statement stands; empty where its place is not a list.</summary>
    public ImmutableArray<Stmt> SiblingsOf(Stmt statement) => EnclosingStatements.ListOf(ParentOf(statement));

    /// <summary>The statement just before, in the same list.</summary>
    public Stmt? Before(Stmt statement) => EnclosingStatements.At(SiblingsOf(statement), statement, -1);

    /// <summary>The statement just after, in the same list.</summary>
    public Stmt? After(Stmt statement) => EnclosingStatements.At(SiblingsOf(statement), statement, 1);

    /// <summary>Where a node's first token stands: its keyword, for statements and declarations.</summary>
    public TextSpan Keyword(GoNode node)
    {
        var index = FirstTokenFrom(node.Start);
        return index < File.Tokens.Length ? File.Tokens[index].Span : new TextSpan(node.Start, 0);
    }

    /// <summary>Where the first token of a kind stands between two offsets; an empty span where there is none.</summary>
    public TextSpan TokenBetween(TokenKind kind, int start, int end)
    {
        for (var index = FirstTokenFrom(start); index < File.Tokens.Length && File.Tokens[index].Start < end; index++)
        {
            if (File.Tokens[index].Kind == kind)
                return File.Tokens[index].Span;
        }
        return new TextSpan(start, 0);
    }

    private int FirstTokenFrom(int offset) => TokenSearch.FirstAtOrAfter(File.Tokens, offset);
}
