using System.Numerics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Unary and binary operators, and the limits of constants.</summary>
internal sealed partial class Checker
{
    /// <summary>Source: go/types keeps integer constants below 512 bits.</summary>
    private const int MaxIntegerBits = 512;

    /// <summary>Source: go/types' limit, the largest symbol a linker takes.</summary>
    private const int MaxStringBytes = 2_000_000_000;

    private void Unary(Operand x, UnaryExpr e)
    {
        Expr(null, x, e.X);
        if (x.IsInvalid)
            return;
        var op = e.Op;
        switch (op)
        {
            case TokenKind.And:
                AddressOf(x, e);
                return;
            case TokenKind.Arrow:
                Receive(x, e);
                return;
            case TokenKind.Tilde:
                Error(e, "cannot use ~ outside of interface or type constraint");
                op = TokenKind.Xor;
                break;
        }
        var isDefined = op switch
        {
            TokenKind.Add or TokenKind.Sub => TypePredicates.AllNumeric(x.Type),
            TokenKind.Xor => TypePredicates.AllInteger(x.Type),
            TokenKind.Not => TypePredicates.AllBoolean(x.Type),
            _ => false,
        };
        if (!isDefined)
        {
            UndefinedOperator(x, op);
            return;
        }
        if (x.Mode != OperandMode.Constant)
        {
            x.Mode = OperandMode.Value;
            return;
        }
        if (x.Value is null)
            return; // unknown before
        x.Value = ConstantValue.Unary(op, x.Value, UnsignedBits(x.Type));
        x.Expr = e;
        Overflow(x);
    }

    private void AddressOf(Operand x, UnaryExpr e)
    {
        if (x.Mode != OperandMode.Variable && Unparen(e.X) is not CompositeLit)
        {
            if (x.Type.Underlying is not GoUnknown)
                Error(e.X, "cannot take the address of this expression");
            x.Invalidate();
            return;
        }
        x.Mode = OperandMode.Value;
        x.Type = new GoPointer(x.Type);
    }

    private void Receive(Operand x, UnaryExpr e)
    {
        HasCallOrReceive = true;
        var channel = x.Type.IsUnknown ? null : TypePredicates.CommonUnder(x.Type) as GoChan;
        if (channel is null || (channel.Direction & ChanDir.Recv) == 0)
        {
            if (x.Type.Underlying is not GoUnknown)
                Error(e.X, $"cannot receive from a value of type {x.Type}");
            x.Invalidate();
            return;
        }
        x.Mode = OperandMode.CommaOk;
        x.Type = channel.RawElement;
        x.Value = null;
    }

    private void UndefinedOperator(Operand x, TokenKind op)
    {
        if (x.Type.Underlying is not GoUnknown)
            Error(x.Expr, $"operator {SyntaxFacts.TextOf(op)} not defined on a value of type {x.Type}");
        x.Invalidate();
    }

    private static int UnsignedBits(GoType type) => (type.Underlying as GoBasic)?.BasicKind switch
    {
        BasicKind.Uint8 => 8,
        BasicKind.Uint16 => 16,
        BasicKind.Uint32 => 32,
        BasicKind.Uint or BasicKind.Uint64 or BasicKind.Uintptr => 64,
        _ => 0,
    };

    /// <summary>x op y, both given as expressions (op= assignments, ++); <paramref name="e"/> is null where there is no such expression.</summary>
    private void Binary(Operand x, Expr? e, Expr left, Expr right, TokenKind op)
    {
        var y = new Operand();
        Expr(null, x, left);
        Expr(null, y, right);
        if (x.IsInvalid)
            return;
        if (y.IsInvalid)
        {
            x.Invalidate();
            x.Expr = y.Expr;
            return;
        }
        if (IsShift(op))
        {
            Shift(x, y, e, op);
            return;
        }
        MatchTypes(x, y);
        if (x.IsInvalid)
            return;
        if (IsComparison(op))
        {
            Comparison(x, y, op);
            return;
        }
        if (!TypeIdentity.AreIdentical(x.Type, y.Type))
        {
            if (x.Type.Underlying is not GoUnknown && !y.Type.IsUnknown)
                Error(e ?? x.Expr, $"mismatched types {x.Type} and {y.Type}");
            x.Invalidate();
            return;
        }
        if (!IsDefined(op, x.Type))
        {
            UndefinedOperator(x, op);
            return;
        }
        if (op is TokenKind.Quo or TokenKind.Rem && y is { Mode: OperandMode.Constant, Value.Sign: 0 }
            && (x.Mode == OperandMode.Constant || TypePredicates.AllInteger(x.Type)))
        {
            Error(right, "division by zero");
            x.Invalidate();
            return;
        }
        if (x.Mode != OperandMode.Constant || y.Mode != OperandMode.Constant)
        {
            x.Mode = OperandMode.Value;
            x.Value = null;
            return;
        }
        if (x.Value is null || y.Value is null)
        {
            x.Value = null;
            return;
        }
        var isIntegerDivision = op == TokenKind.Quo && TypePredicates.IsInteger(x.Type);
        x.Value = ConstantValue.Binary(x.Value, op, y.Value, isIntegerDivision);
        x.Expr = e ?? x.Expr;
        Overflow(x);
    }

    private static bool IsDefined(TokenKind op, GoType type) => op switch
    {
        TokenKind.Add => TypePredicates.AllNumericOrString(type),
        TokenKind.Sub or TokenKind.Mul or TokenKind.Quo => TypePredicates.AllNumeric(type),
        TokenKind.Rem or TokenKind.And or TokenKind.Or or TokenKind.Xor or TokenKind.AndNot => TypePredicates.AllInteger(type),
        TokenKind.LogicalAnd or TokenKind.LogicalOr => TypePredicates.AllBoolean(type),
        _ => false,
    };

    /// <summary>go/types' representable: rounds the constant or invalidates the operand.</summary>
    private void Representable(Operand x, GoBasic type)
    {
        if (x.Value is null)
            return; // unknown: quiet
        if (x.Value.RepresentedAs(type) is { } represented)
        {
            x.Value = represented;
            return;
        }
        Error(x.Expr, $"constant {x.Value} is not representable as {type}");
        x.Invalidate();
    }

    /// <summary>go/types' overflow: a typed constant must fit its type, an untyped one must not grow without end.</summary>
    private void Overflow(Operand x)
    {
        if (x.Value is null)
        {
            Error(x.Expr, "constant result is not representable");
            return;
        }
        if (x.Type is not GoBasic { IsUntyped: true })
        {
            if (x.Type.Underlying is GoBasic basic)
                Representable(x, basic);
            return;
        }
        var isTooLarge = x.Value.Kind switch
        {
            ConstantKind.Integer => x.Value.ToInteger() is { } integer && BigInteger.Abs(integer).GetBitLength() > MaxIntegerBits,
            ConstantKind.String => x.Value.ByteLength > MaxStringBytes,
            _ => false,
        };
        if (!isTooLarge)
            return;
        Error(x.Expr, "constant overflow");
        x.Value = null;
    }
}
