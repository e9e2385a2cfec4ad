using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>How untyped expressions get their types.</summary>
internal sealed partial class Checker
{
    /// <summary>go/types' updateExprType: gives a recorded untyped expression and its untyped operands their type.</summary>
    private void UpdateExprType(Expr e, GoType type, bool isFinal)
    {
        if (!_untyped.TryGetValue(e, out var old))
            return;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            UpdateOperandTypes(e, old, type, isFinal);
        else
            UpdateOperandTypesDeep(e, old, type, isFinal);

        if (!isFinal && type is GoBasic { IsUntyped: true } untyped)
        {
            _untyped[e] = old with { Type = untyped };
            return;
        }
        _untyped.Remove(e);
        if (old.IsShifted && !TypePredicates.AllInteger(type))
        {
            Error(e, $"shifted operand (type {type}) must be integer");
            return;
        }
        if (old.Mode == OperandMode.Constant)
        {
            var constant = new Operand { Mode = old.Mode, Expr = e, Type = old.Type, Value = old.Value };
            ConvertUntyped(constant, type);
            if (constant.IsInvalid)
                return;
        }
        RecordTypeAndValue(e, old.Mode, type, old.Value);
    }

    private void UpdateOperandTypesDeep(Expr e, UntypedInfo old, GoType type, bool isFinal) =>
        TypeGate.Deep(() =>
        {
            UpdateOperandTypes(e, old, type, isFinal);
            return true;
        });

    /// <summary>The operands of a constant stay untyped: they never become values at run time.</summary>
    private void UpdateOperandTypes(Expr e, UntypedInfo old, GoType type, bool isFinal)
    {
        switch (e)
        {
            case ParenExpr paren:
                UpdateExprType(paren.X, type, isFinal);
                break;
            case UnaryExpr unary when old.Mode != OperandMode.Constant:
                UpdateExprType(unary.X, type, isFinal);
                break;
            case BinaryExpr binary when old.Mode != OperandMode.Constant && !IsComparison(binary.Op):
                UpdateExprType(binary.X, type, isFinal);
                if (!IsShift(binary.Op))
                    UpdateExprType(binary.Y, type, isFinal);
                break;
        }
    }

    private void UpdateExprValue(Expr e, ConstantValue value)
    {
        if (_untyped.TryGetValue(e, out var info))
            _untyped[e] = info with { Value = value };
    }

    /// <summary>go/types' convertUntyped.</summary>
    private void ConvertUntyped(Operand x, GoType target)
    {
        if (x.IsInvalid)
            return;
        if (ImplicitTypeAndValue(x, target) is not { } converted)
        {
            Error(x.Expr, $"cannot use a value of type {x.Type} as {target}");
            x.Invalidate();
            return;
        }
        if (converted.Value is not null)
        {
            x.Value = converted.Value;
            UpdateExprValue(x.Expr, converted.Value);
        }
        if (!ReferenceEquals(converted.Type, x.Type))
        {
            x.Type = converted.Type;
            UpdateExprType(x.Expr, converted.Type, isFinal: false);
        }
    }

    /// <summary>go/types' implicitTypeAndValue: null where the untyped operand cannot become the type.</summary>
    private static (GoType Type, ConstantValue? Value)? ImplicitTypeAndValue(Operand x, GoType target)
    {
        if (x.IsInvalid || target.IsUnknown || x.Type is not GoBasic { IsUntyped: true } type)
            return (x.Type, null);
        if (target is GoBasic { IsUntyped: true } untypedTarget)
            return LargerUntyped(type, untypedTarget) is { } larger ? (larger, null) : null;

        switch (target.Underlying)
        {
            case GoBasic basic when x.Mode == OperandMode.Constant:
                if (x.Value is null)
                    return (target, null); // its value is unknown: quiet
                return x.Value.RepresentedAs(basic) is { } represented ? (target, represented) : null;
            case GoBasic:
                return ImplicitBasic(type, target);
            case GoTypeParam:
                if (!TypePredicates.ForEachType(target, (_, underlying) => underlying is not null && ImplicitTypeAndValue(x, underlying) is not null))
                    return null;
                return (x.IsNil ? type : target, null);
            case GoInterface when x.IsNil:
                return (type, null);
            case GoInterface constraint:
                return constraint.IsEmpty ? (Universe.DefaultOf(type), null) : null;
            case GoPointer or GoSignature or GoSlice or GoMap or GoChan:
                return x.IsNil ? (type, null) : null;
            case GoUnknown:
                return (x.IsNil ? type : target, null);
            default:
                return null;
        }
    }

    /// <summary>Untyped values that are not constants: results of comparisons, left operands of shifts, and nil.</summary>
    private static (GoType Type, ConstantValue? Value)? ImplicitBasic(GoBasic type, GoType target)
    {
        if (type.BasicKind == BasicKind.UntypedNil)
            return TypePredicates.HasNil(target) ? (type, null) : null; // nil has no other type
        var fits = type.IsBoolean ? TypePredicates.IsBoolean(target)
            : type.IsString ? TypePredicates.IsString(target)
            : TypePredicates.IsNumeric(target);
        return fits ? (target, null) : null;
    }

    private static GoBasic? LargerUntyped(GoBasic x, GoBasic y)
    {
        if (ReferenceEquals(x, y))
            return x;
        if (!x.IsNumeric || !y.IsNumeric)
            return null;
        return x.BasicKind > y.BasicKind ? x : y;
    }

    /// <summary>go/types' matchBinaryOperands/matchTypes.</summary>
    private void MatchTypes(Operand x, Operand y)
    {
        if (!MayConvert(x, y))
            return;
        ConvertUntyped(x, y.Type);
        if (x.IsInvalid)
            return;
        ConvertUntyped(y, x.Type);
        if (y.IsInvalid)
            x.Invalidate();
    }

    /// <summary>Whether converting one operand to the other's type is worth a try; where not, the message is about different types.</summary>
    private static bool MayConvert(Operand x, Operand y)
    {
        if (TypePredicates.IsTyped(x.Type) && TypePredicates.IsTyped(y.Type))
            return false;
        if (TypePredicates.AllNumeric(x.Type) != TypePredicates.AllNumeric(y.Type))
            return false;
        if (TypePredicates.IsNonTypeParamInterface(x.Type) || TypePredicates.IsNonTypeParamInterface(y.Type))
            return true;
        if (TypePredicates.AllBoolean(x.Type) != TypePredicates.AllBoolean(y.Type))
            return false;
        if (TypePredicates.AllString(x.Type) != TypePredicates.AllString(y.Type))
            return false;
        if (x.IsNil)
            return TypePredicates.HasNil(y.Type);
        if (y.IsNil)
            return TypePredicates.HasNil(x.Type);
        return x.Type.Underlying is not GoPointer && y.Type.Underlying is not GoPointer;
    }

    private static bool IsShift(TokenKind op) => op is TokenKind.Shl or TokenKind.Shr;

    private static bool IsComparison(TokenKind op) =>
        op is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual;
}
