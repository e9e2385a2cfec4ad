using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' callExpr: calls, conversions, built-ins.</summary>
    private ExprKind CallExpression(Operand x, CallExpr call) => throw new NotSupportedException("stub F");

    /// <summary>go/types' builtin.</summary>
    private bool BuiltinCall(Operand x, CallExpr call, BuiltinId id) => throw new NotSupportedException("stub F");

    /// <summary>go/types' selector.</summary>
    private void Selector(Operand x, SelectorExpr e, bool wantType) => throw new NotSupportedException("stub F");

    /// <summary>go/types' conversion: T(x).</summary>
    private void Conversion(Operand x, GoType target) => throw new NotSupportedException("stub F");

    private bool IsConvertible(Operand x, GoType target) => throw new NotSupportedException("stub F");

    /// <summary>Checks x.(T) after both sides are evaluated.</summary>
    private void TypeAssertion(Expr e, Operand x, GoType target) => throw new NotSupportedException("stub F");

    /// <summary>go/types' use: evaluates expressions for their names alone, after an error.</summary>
    private void Use(params ReadOnlySpan<Expr> expressions) => throw new NotSupportedException("stub F");

    /// <summary>go/types' useLHS: as Use, but a plain name is not counted as used.</summary>
    private void UseLeft(params ReadOnlySpan<Expr> expressions) => throw new NotSupportedException("stub F");

    /// <summary>go/types' genericExprList.</summary>
    private (List<Operand> Operands, List<ImmutableArray<GoType>> TypeArguments) GenericExprList(ImmutableArray<Expr> list) => throw new NotSupportedException("stub F");

    /// <summary>go/types' exprList.</summary>
    private List<Operand> ExprList(ImmutableArray<Expr> list) => throw new NotSupportedException("stub F");
}
