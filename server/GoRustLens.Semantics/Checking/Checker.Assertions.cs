using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>Checks x.(T), or a case of a type switch over x, after both sides are evaluated: a type that lacks the interface's methods can never be inside.</summary>
    private void TypeAssertion(Expr e, Operand x, GoType target)
    {
        if (x.Type.Underlying is not GoInterface contract || TypePredicates.IsInterface(target) || TypePredicates.IsTypeParam(target))
            return;
        if (Assignability.MissingMethod(target, contract, isStatic: false) is { } missing && !HasUnknownPart(target, []))
            Error(e, $"impossible type assertion: {target} does not implement {x.Type} (missing method {missing.Name})");
    }
}
