using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>How a body uses a variable that holds a struct or a pointer to one.</summary>
/// <param name="Written">How often a field is set: <c>v.x = 1</c>, <c>v.x++</c>.</param>
/// <param name="Whole">How often the variable stands for itself: handed on, compared, returned, or called a method on.</param>
/// <param name="ReadsOwnWrites">True where a field that is set is also read, other than for its own new value.</param>
internal readonly record struct FieldUses(int Written, int Whole, bool ReadsOwnWrites)
{
    /// <summary>True where nobody sees what is written to the variable's fields: of a copy, the writes are lost.</summary>
    public bool AreLost => Written > 0 && Whole == 0 && !ReadsOwnWrites;

    public static FieldUses In(RuleContext context, GoNode body, Symbol variable)
    {
        var counter = new Counter(context.Model, variable);
        counter.Visit(body);
        return new FieldUses(counter.Written, counter.Whole, counter.WrittenFields.Overlaps(counter.ReadFields));
    }

    private sealed class Counter(SemanticModel model, Symbol variable) : GoWalker
    {
        /// <summary>The field that the assignment around is about: reading it there is part of setting it.</summary>
        private string? _target;

        public int Written { get; private set; }

        public int Whole { get; private set; }

        public HashSet<string> WrittenFields { get; } = new(StringComparer.Ordinal);

        public HashSet<string> ReadFields { get; } = new(StringComparer.Ordinal);

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt { Tok: not TokenKind.Define } assign:
                    VisitSetting(assign.Lhs.Length == 1 ? assign.Lhs[0] : null, assign);
                    foreach (var target in assign.Lhs)
                        Count(target);
                    return;
                case IncDecStmt step:
                    VisitSetting(step.X, step);
                    Count(step.X);
                    return;
                case SelectorExpr { X: Ident root } selector when IsVariable(root):
                    if (model.SymbolOf(selector.Sel) is not { Kind: SymbolKind.Field })
                        Whole++;
                    else if (selector.Sel.Name != _target)
                        ReadFields.Add(selector.Sel.Name);
                    return;
                case Ident use when IsVariable(use):
                    Whole++;
                    return;
            }
            VisitChildrenOf(node);
        }

        private void VisitSetting(Expr? target, GoNode statement)
        {
            var outer = _target;
            _target = target is null ? outer : FieldOf(target) ?? outer;
            VisitChildrenOf(statement);
            _target = outer;
        }

        private void Count(Expr target)
        {
            if (target is not SelectorExpr selector || !IsInside(selector.X) || FieldOf(target) is not { } field)
                return;
            Written++;
            WrittenFields.Add(field);
        }

        /// <summary>The variable's own field at the bottom of v.f.g; null for other places.</summary>
        private string? FieldOf(Expr place) => place switch
        {
            SelectorExpr { X: Ident root } selector when IsVariable(root) => selector.Sel.Name,
            SelectorExpr selector => FieldOf(selector.X),
            _ => null,
        };

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
