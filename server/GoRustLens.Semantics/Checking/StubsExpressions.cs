using System.Collections.Immutable;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' rawExpr: evaluates, records (untyped ones are kept until their final type is known). Every recursion over expressions passes here; it goes through TypeGate.Deep.</summary>
    /// <param name="target">The signature that a generic function value is assigned to.</param>
    /// <param name="hint">The type of a composite literal's element without one.</param>
    private ExprKind RawExpr(GoSignature? target, Operand x, Expr e, GoType? hint, bool allowGeneric) => throw new NotSupportedException("stub E");

    /// <summary>go/types' expr: a single value, not a type.</summary>
    private void Expr(GoSignature? target, Operand x, Expr e) => throw new NotSupportedException("stub E");

    /// <summary>go/types' genericExpr: as Expr, but the result may be a generic function.</summary>
    private void GenericExpr(Operand x, Expr e) => throw new NotSupportedException("stub E");

    /// <summary>go/types' multiExpr: one operand for each result of a call; with allowCommaOk two for "v, ok" forms, and true.</summary>
    private (List<Operand> Operands, bool IsCommaOk) MultiExpr(Expr e, bool allowCommaOk) => throw new NotSupportedException("stub E");

    private void ExprWithHint(Operand x, Expr e, GoType hint) => throw new NotSupportedException("stub E");

    /// <summary>go/types' exprOrType.</summary>
    private void ExprOrType(Operand x, Expr e, bool allowGeneric) => throw new NotSupportedException("stub E");

    /// <summary>An operand of several values is an error.</summary>
    private void SingleValue(Operand x) => throw new NotSupportedException("stub E");

    /// <summary>go/types' convertUntyped.</summary>
    private void ConvertUntyped(Operand x, GoType target) => throw new NotSupportedException("stub E");

    /// <summary>go/types' implicitTypeAndValue: null where the untyped operand cannot become the type.</summary>
    private (GoType Type, ConstantValue? Value)? ImplicitTypeAndValue(Operand x, GoType target) => throw new NotSupportedException("stub E");

    /// <summary>go/types' updateExprType: gives a recorded untyped expression and its untyped operands their type.</summary>
    private void UpdateExprType(Expr e, GoType type, bool isFinal) => throw new NotSupportedException("stub E");

    /// <summary>go/types' matchBinaryOperands/matchTypes.</summary>
    private void MatchTypes(Operand x, Operand y) => throw new NotSupportedException("stub E");

    private void Comparison(Operand x, Operand y, TokenKind op) => throw new NotSupportedException("stub E");

    /// <summary>x op y, both given as expressions (op= assignments, ++); <paramref name="e"/> is null where there is no such expression.</summary>
    private void Binary(Operand x, Expr? e, Expr left, Expr right, TokenKind op) => throw new NotSupportedException("stub E");

    /// <summary>go/types' representable: rounds the constant or invalidates the operand.</summary>
    private void Representable(Operand x, GoBasic type) => throw new NotSupportedException("stub E");

    /// <summary>go/types' overflow.</summary>
    private void Overflow(Operand x) => throw new NotSupportedException("stub E");

    /// <summary>go/types' index: an index value; the constant or -1.</summary>
    private (GoType Type, long Value) Index(Expr index, long max) => throw new NotSupportedException("stub E");

    private bool IsValidIndex(Operand x, bool allowNegative) => throw new NotSupportedException("stub E");

    /// <summary>go/types' indexExpr: true where it is an instantiation of a generic function, which the caller does with FuncInst.</summary>
    private bool IndexExpression(Operand x, Expr e) => throw new NotSupportedException("stub E");

    /// <summary>go/types' record of final types of untyped expressions that nobody converted; call at the end of a declaration or body.</summary>
    private void RecordUntyped() => throw new NotSupportedException("stub E");

    /// <summary>go/types' record: records x.Expr; an untyped one is kept until its final type is known.</summary>
    private void Record(Operand x) => throw new NotSupportedException("stub E");

    /// <summary>go/types' nonGeneric: a generic type or function is an error, unless the target gives a function its type arguments (by FuncInst).</summary>
    private void NonGeneric(GoSignature? target, Operand x) => throw new NotSupportedException("stub E");

    /// <summary>go/types' exclude of calls without a result, built-in functions and types: x must be a value.</summary>
    private void ExcludeNonValues(Operand x) => throw new NotSupportedException("stub E");

    /// <summary>go/types' recordTypeAndValue.</summary>
    private void RecordTypeAndValue(Expr e, OperandMode mode, GoType type, ConstantValue? value) => throw new NotSupportedException("stub E");

    /// <summary>go/types' recordCommaOkTypes / recordCommaErrTypes: the expression gets the tuple of both types.</summary>
    private void RecordCommaOkTypes(Expr e, Operand value, Operand ok) => throw new NotSupportedException("stub E");

    /// <summary>go/types' recordBuiltinType.</summary>
    private void RecordBuiltinType(Expr function, GoSignature signature) => throw new NotSupportedException("stub E");
}
