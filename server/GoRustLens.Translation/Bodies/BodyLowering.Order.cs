using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>The order of an assignment: Go finds all places first, indexes and pointers on the left included, then the right sides, then it sets one place after the other.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Gives names to the parts of a left side that would be computed too late where it stands; what was given is forgotten by the caller.</summary>
    /// <param name="isLate">True for an operand that has to be computed before.</param>
    private List<Expr> Early(Expr target, Func<Expr, bool> isLate, List<RustStmt> output)
    {
        var given = new List<Expr>();
        Early(Unparen(target), isLate, output, given);
        return given;
    }

    private void Early(Expr target, Func<Expr, bool> isLate, List<RustStmt> output, List<Expr> given)
    {
        switch (target)
        {
            case IndexExpr index:
                Early(Unparen(index.X), isLate, output, given);
                var key = Unparen(index.Index);
                if (Model.ConstantOf(key) is not null || !isLate(key))
                    return;
                var type = TypeOf(index.X).Underlying is GoMap map ? Plan.KeyType(map.Key) : Ty.Usize;
                Give(key, new Value(To(key, type), type), output, given);
                return;
            case SelectorExpr { X: Ident pointer } when TypeOf(pointer) is GoPointer && isLate(pointer):
                var value = Lower(pointer);
                if (Ty.Head(Ty.InOption(value.Type) ?? value.Type) is "Rc" or "Arc")
                    Give(pointer, new Value(Kept(value), value.Type), output, given);
                return;
            case SelectorExpr selector when Model.SelectionOf(selector) is not null:
                Early(Unparen(selector.X), isLate, output, given);
                return;
        }
    }

    private void Give(Expr operand, Value value, List<RustStmt> output, List<Expr> given)
    {
        var name = $"at{_steps++}";
        output.Add(new RustLet(RustPattern.Binding(name), null, value.Code));
        _given[operand] = new Value(RustExpr.PathOf(name), value.Type, IsPlace: true);
        given.Add(operand);
    }

    /// <summary>True where the expression names one of the variables.</summary>
    private bool Names(Expr expression, HashSet<Symbol> variables) => variables.Count > 0 && new VariableSearch(Model, variables).IsIn(expression);

    private sealed class VariableSearch(Semantics.SemanticModel model, HashSet<Symbol> variables) : GoWalker
    {
        private bool _found;

        public bool IsIn(GoNode node)
        {
            Visit(node);
            return _found;
        }

        public override void Visit(GoNode node)
        {
            if (_found || (node is Ident ident && model.SymbolOf(ident) is { } symbol && variables.Contains(symbol)))
                _found = true;
            else
                VisitChildrenOf(node);
        }
    }
}
