using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Range loops and the variables of the loops around a node.</summary>
internal static class Loops
{
    /// <summary>The keywords for and range.</summary>
    public static ImmutableArray<TextSpan> Anchors(RuleContext context, RangeStmt loop) =>
        [context.Keyword(loop), context.TokenBetween(TokenKind.Range, loop.Start, loop.X.Start)];

    /// <summary>The innermost loop around a node in the same function; null where there is none.</summary>
    public static Stmt? LoopAround(RuleContext context, GoNode node)
    {
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            if (context.Path.Nodes[i] is ForStmt or RangeStmt)
                return (Stmt)context.Path.Nodes[i];
        }
        return null;
    }

    /// <summary>The variables that the loops around a node declare, up to the function's border.</summary>
    public static ImmutableArray<Symbol> VariablesAround(RuleContext context, GoNode node)
    {
        var variables = ImmutableArray.CreateBuilder<Symbol>();
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case RangeStmt { Tok: TokenKind.Define } range:
                    Add(context, variables, range.Key);
                    Add(context, variables, range.Value);
                    break;
                case ForStmt { Init: AssignStmt { Tok: TokenKind.Define } init }:
                    foreach (var left in init.Lhs)
                        Add(context, variables, left);
                    break;
            }
        }
        return variables.ToImmutable();
    }

    private static void Add(RuleContext context, ImmutableArray<Symbol>.Builder variables, Expr? name)
    {
        if (name is Ident { IsBlank: false } && context.Model.SymbolOf(name) is { } variable)
            variables.Add(variable);
    }
}
