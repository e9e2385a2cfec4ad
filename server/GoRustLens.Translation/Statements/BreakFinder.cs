using System.Runtime.CompilerServices;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Whether a statement holds an unlabelled break of its own level, or a continue.</summary>
internal sealed class BreakFinder(TokenKind token) : GoWalker
{
    private bool _found;

    public static bool Finds(GoNode node, TokenKind token = TokenKind.Break)
    {
        var finder = new BreakFinder(token);
        finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        if (node is BranchStmt { Label: null } jump && jump.Tok == token)
            _found = true;
        else if (node is not (FuncLit or ForStmt or RangeStmt) && (token == TokenKind.Continue || node is not (SelectStmt or SwitchStmt or TypeSwitchStmt)))
            VisitChildrenOf(node);
    }
}
