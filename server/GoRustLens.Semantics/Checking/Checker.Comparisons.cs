using System.Numerics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Comparisons, and shifts with their delayed left operand.</summary>
internal sealed partial class Checker
{
    /// <summary>Source: go/types' shiftBound, enough for the smallest float64.</summary>
    private const int MaxConstantShift = 1023 - 1 + 52;

    private void Comparison(Operand x, Operand y, TokenKind op)
    {
        if (x.IsInvalid || y.IsInvalid || x.Type.Underlying is GoUnknown || y.Type.Underlying is GoUnknown)
        {
            x.Invalidate();
            return;
        }
        if (!Assignability.IsAssignable(x, y.Type) && !Assignability.IsAssignable(y, x.Type))
        {
            Error(y.Expr, $"mismatched types {x.Type} and {y.Type}");
            x.Invalidate();
            return;
        }
        if (!AreComparable(x, y, op))
        {
            Error(x.Expr, $"operator {SyntaxFacts.TextOf(op)} not defined on {x.Type} and {y.Type}");
            x.Invalidate();
            return;
        }
        if (x.Mode == OperandMode.Constant && y.Mode == OperandMode.Constant)
        {
            var result = x.Value is null || y.Value is null ? null : ConstantValue.Compare(x.Value, op, y.Value);
            x.Value = result is { } known ? ConstantValue.Of(known) : null;
        }
        else
        {
            x.Mode = OperandMode.Value;
            x.Value = null;
            // Both become values now, so their types are final, whatever becomes of the result.
            UpdateExprType(x.Expr, Universe.DefaultOf(x.Type), isFinal: true);
            UpdateExprType(y.Expr, Universe.DefaultOf(y.Type), isFinal: true);
        }
        x.Type = Universe.Basic(BasicKind.UntypedBool);
    }

    private static bool AreComparable(Operand x, Operand y, TokenKind op)
    {
        if (op is not (TokenKind.Equal or TokenKind.NotEqual))
            return TypePredicates.AllOrdered(x.Type) && TypePredicates.AllOrdered(y.Type);
        if (x.IsNil)
            return TypePredicates.HasNil(y.Type) && !y.IsNil;
        if (y.IsNil)
            return TypePredicates.HasNil(x.Type);
        return TypePredicates.IsComparable(x.Type, isDynamic: true) && TypePredicates.IsComparable(y.Type, isDynamic: true);
    }

    /// <param name="e">The shift; null where only an assignment operation implies it.</param>
    private void Shift(Operand x, Operand y, Expr? e, TokenKind op)
    {
        if (x.Type.Underlying is GoUnknown || y.Type.Underlying is GoUnknown)
        {
            x.Invalidate();
            return;
        }
        var integer = x.Mode == OperandMode.Constant ? x.Value?.ToInteger() : null;
        var isUnknownConstant = x.Mode == OperandMode.Constant && x.Value is null;
        if (!TypePredicates.AllInteger(x.Type) && !(TypePredicates.IsUntyped(x.Type) && (integer is not null || isUnknownConstant)))
        {
            Error(x.Expr, $"shifted operand of type {x.Type} must be integer");
            x.Invalidate();
            return;
        }
        if (!IsShiftCount(y))
        {
            x.Invalidate();
            return;
        }
        if (x.Mode == OperandMode.Constant && y.Mode == OperandMode.Constant)
        {
            ConstantShift(x, integer, y, e, op);
            return;
        }
        if (x.Mode == OperandMode.Constant && TypePredicates.IsUntyped(x.Type))
        {
            // Its type is what it would be without the shift, which what is around decides later.
            if (_untyped.TryGetValue(x.Expr, out var info))
                _untyped[x.Expr] = info with { IsShifted = true };
        }
        else if (!TypePredicates.AllInteger(x.Type))
        {
            Error(x.Expr, $"shifted operand of type {x.Type} must be integer");
            x.Invalidate();
            return;
        }
        x.Mode = OperandMode.Value;
        x.Value = null;
    }

    private bool IsShiftCount(Operand y)
    {
        if (y.Mode != OperandMode.Constant)
        {
            if (TypePredicates.AllInteger(y.Type))
                return true; // an untyped one stays untyped
            if (TypePredicates.IsUntyped(y.Type))
            {
                ConvertUntyped(y, Universe.Basic(BasicKind.Uint));
                return !y.IsInvalid;
            }
            Error(y.Expr, $"shift count of type {y.Type} must be integer");
            return false;
        }
        if (y.Value?.ToInteger() is { Sign: < 0 })
        {
            Error(y.Expr, "negative shift count");
            return false;
        }
        if (TypePredicates.IsUntyped(y.Type))
        {
            // Only asked for: the count itself stays untyped.
            Representable(y, Universe.Basic(BasicKind.Uint));
            return !y.IsInvalid;
        }
        return true; // a typed one may even be a float, where its value is an integer
    }

    private void ConstantShift(Operand x, BigInteger? integer, Operand y, Expr? e, TokenKind op)
    {
        // 2.0 << 1 is an integer, too.
        if (!TypePredicates.IsInteger(x.Type))
            x.Type = Universe.Basic(BasicKind.UntypedInt);
        if (integer is null || y.Value is null)
        {
            x.Value = null;
            return;
        }
        if (y.Value.ToInteger() is not { } count || count > MaxConstantShift)
        {
            Error(y.Expr, "invalid shift count");
            x.Invalidate();
            return;
        }
        x.Value = ConstantValue.Shift(ConstantValue.Of(integer.Value), op, (int)count);
        x.Expr = e ?? x.Expr;
        Overflow(x);
    }
}
