using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What a function literal does with variables that it does not declare.</summary>
internal static class Captures
{
    /// <summary>The names of outer variables at the places where the literal writes to them or through them.</summary>
    public static ImmutableArray<Ident> OuterWrites(RuleContext context, FuncLit literal)
    {
        var collector = new WriteCollector();
        collector.Visit(literal.Body);
        return [.. collector.Writes.Where(name => context.Model.SymbolOf(name) is { IsVariable: true } symbol && !IsDeclaredIn(context, literal, symbol))];
    }

    /// <summary>The uses inside the literal of the variables given.</summary>
    public static ImmutableArray<Ident> UsesOf(RuleContext context, FuncLit literal, ImmutableArray<Symbol> variables)
    {
        var collector = new UseCollector();
        collector.Visit(literal.Body);
        return [.. collector.Uses.Where(name => context.Model.SymbolOf(name) is { } symbol && variables.Contains(symbol))];
    }

    private static bool IsDeclaredIn(RuleContext context, FuncLit literal, Symbol symbol) =>
        symbol.Ident is { } ident && ReferenceEquals(symbol.File, context.File) && literal.Span.Contains(ident.Start);

    private sealed class WriteCollector : GoWalker
    {
        public List<Ident> Writes { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt { Tok: not TokenKind.Define } assign:
                    foreach (var left in assign.Lhs)
                        Add(left);
                    break;
                case IncDecStmt step:
                    Add(step.X);
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Add(Expr target)
        {
            if (Names.RootOf(target) is { } root)
                Writes.Add(root);
        }
    }

    private sealed class UseCollector : GoWalker
    {
        public List<Ident> Uses { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is Ident name)
                Uses.Add(name);
            else if (node is SelectorExpr selector)
                Visit(selector.X);
            else
                VisitChildrenOf(node);
        }
    }
}
