using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>A place where a body names a variable.</summary>
/// <param name="IsWhole">True where the variable itself is set there.</param>
/// <param name="IsElement">True where an element of it is set there.</param>
internal readonly record struct LocalUse(Ident Name, bool IsWhole, bool IsElement);

/// <summary>Finds the places where a body names a variable; another of the same name is another.</summary>
internal static class LocalUses
{
    /// <summary>In source order, but for assignments, whose right side comes first, as it is evaluated.</summary>
    public static ImmutableArray<LocalUse> In(RuleContext context, BlockStmt body, Symbol variable)
    {
        var collector = new Collector(context.Model, variable);
        collector.Visit(body);
        return collector.Uses.ToImmutable();
    }

    private sealed class Collector(SemanticModel model, Symbol variable) : GoWalker
    {
        public ImmutableArray<LocalUse>.Builder Uses { get; } = ImmutableArray.CreateBuilder<LocalUse>();

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt assign:
                    VisitAll(assign.Rhs);
                    foreach (var left in assign.Lhs)
                        VisitTarget(left, assign.Tok is TokenKind.Assign or TokenKind.Define);
                    break;
                case UnaryExpr { Op: TokenKind.And, X: Ident pointed } when Names(pointed):
                    // Whoever has the address may set it.
                    Uses.Add(new LocalUse(pointed, IsWhole: true, IsElement: false));
                    break;
                case Ident use when Names(use):
                    Uses.Add(new LocalUse(use, IsWhole: false, IsElement: false));
                    break;
                case SelectorExpr selector:
                    Visit(selector.X);
                    break;
                default:
                    VisitChildrenOf(node);
                    break;
            }
        }

        private bool Names(Ident ident) => ident.Name == variable.Name && ReferenceEquals(model.SymbolOf(ident), variable);

        private void VisitTarget(Expr target, bool isPlain)
        {
            if (target is Ident whole && Names(whole) && isPlain)
                Uses.Add(new LocalUse(whole, IsWhole: true, IsElement: false));
            else if (target is IndexExpr { X: Ident indexed } && Names(indexed))
                Uses.Add(new LocalUse(indexed, IsWhole: false, IsElement: true));
            else
                Visit(target);
        }
    }
}
