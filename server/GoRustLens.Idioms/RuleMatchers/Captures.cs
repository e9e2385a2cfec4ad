using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What a function literal does with variables that it does not declare.</summary>
internal static class Captures
{
    /// <summary>The names of outer variables at the places where the literal writes to them or through them.</summary>
    public static ImmutableArray<Ident> OuterWrites(FuncLit literal)
    {
        var collector = new WriteCollector();
        collector.Visit(literal.Body);
        var declared = DeclaredIn(literal);
        return [.. collector.Writes.Where(name => !name.IsBlank && !declared.Contains(name.Name))];
    }

    /// <summary>The uses inside the literal of the variables named.</summary>
    public static ImmutableArray<Ident> UsesOf(FuncLit literal, ImmutableArray<string> variables)
    {
        var collector = new UseCollector();
        collector.Visit(literal.Body);
        var declared = DeclaredIn(literal);
        return [.. collector.Uses.Where(name => variables.Contains(name.Name) && !declared.Contains(name.Name))];
    }

    private static HashSet<string> DeclaredIn(FuncLit literal)
    {
        var collector = new DeclarationCollector();
        collector.Visit(literal);
        return collector.Declared;
    }

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

    private sealed class DeclarationCollector : GoWalker
    {
        public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case Field field: AddAll(field.Names); break;
                case ValueSpec spec: AddAll(spec.Names); break;
                case AssignStmt { Tok: TokenKind.Define } assign: AddAll(assign.Lhs); break;
                case RangeStmt { Tok: TokenKind.Define } range: AddAll([range.Key, range.Value]); break;
            }
            VisitChildrenOf(node);
        }

        private void AddAll(IEnumerable<Expr?> names)
        {
            foreach (var name in names)
            {
                if (name is Ident identifier)
                    Declared.Add(identifier.Name);
            }
        }
    }
}
