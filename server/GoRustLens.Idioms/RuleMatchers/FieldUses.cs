using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>How a body uses a variable that holds a struct or a pointer to one.</summary>
/// <param name="Written">How often a field is set: <c>v.x = 1</c>, <c>v.x++</c>.</param>
/// <param name="Whole">How often the variable stands for itself: handed on, compared, returned, or called a method on.</param>
internal readonly record struct FieldUses(int Written, int Whole)
{
    public static FieldUses In(RuleContext context, GoNode body, Symbol variable)
    {
        var counter = new Counter(context.Model, variable);
        counter.Visit(body);
        return new FieldUses(counter.Written, counter.Whole);
    }

    private sealed class Counter(SemanticModel model, Symbol variable) : GoWalker
    {
        public int Written { get; private set; }

        public int Whole { get; private set; }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt { Tok: not TokenKind.Define } assign:
                    foreach (var target in assign.Lhs)
                        Count(target);
                    break;
                case IncDecStmt step:
                    Count(step.X);
                    break;
                case SelectorExpr { X: Ident root } selector when IsVariable(root):
                    if (model.SymbolOf(selector.Sel) is not { Kind: SymbolKind.Field })
                        Whole++;
                    return;
                case Ident use when IsVariable(use):
                    Whole++;
                    return;
            }
            VisitChildrenOf(node);
        }

        private void Count(Expr target)
        {
            if (target is SelectorExpr selector && IsInside(selector.X))
                Written++;
        }

        /// <summary>True for the variable and for structs that lie in it, not for what a pointer in it leads to.</summary>
        private bool IsInside(Expr place) => place switch
        {
            Ident root => IsVariable(root),
            SelectorExpr selector => model.TypeOf(selector).Underlying is GoStruct && IsInside(selector.X),
            _ => false,
        };

        private bool IsVariable(Ident name) => name.Name == variable.Name && ReferenceEquals(model.SymbolOf(name), variable);
    }
}
