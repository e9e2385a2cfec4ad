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

    /// <summary>go/types' funcInst: x is a generic function, e its IndexExpr or IndexListExpr (or null with a target). Returns the type arguments where inference must wait for a call's arguments, else null.</summary>
    private ImmutableArray<GoType>? FuncInst(GoSignature? target, Operand x, Expr? e, bool infer) => throw new NotSupportedException("stub F");

    /// <summary>go/types' instantiateSignature: the signature with type arguments, the instance recorded at the function's name.</summary>
    private GoSignature InstantiateSignature(Expr function, ImmutableArray<GoType> typeArguments, GoSignature signature) => throw new NotSupportedException("stub F");

    /// <summary>go/types' arguments: matches arguments to parameters, infers type arguments (of generic function arguments, too), checks assignments. Returns the call's signature; null after an error.</summary>
    /// <param name="argumentTypeArguments">For each argument the type arguments that were given for it explicitly.</param>
    private GoSignature? Arguments(
        CallExpr call, GoSignature signature, ImmutableArray<GoType> typeArguments, ImmutableArray<Expr> typeArgumentExpressions,
        List<Operand> arguments, List<ImmutableArray<GoType>> argumentTypeArguments) => throw new NotSupportedException("stub F");
}
