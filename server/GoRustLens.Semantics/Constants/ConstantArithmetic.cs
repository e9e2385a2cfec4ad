using System.Numerics;
using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Semantics.Constants;

/// <summary>The operators of constant expressions. What is not defined, or would be far too large, is null.</summary>
internal static class ConstantArithmetic
{
    // Go allows 512 bits, of an intermediate shift some 1,000 more; this only keeps wrong code from costing memory.
    private const int MaxBits = 1 << 14;

    public static ConstantValue? Unary(TokenKind op, ConstantValue x, int unsignedBits) => (op, x) switch
    {
        (TokenKind.Add, { Kind: >= ConstantKind.Integer }) => x,
        (TokenKind.Sub, IntegerConstant integer) => IntegerConstant.Make(-integer.Value),
        (TokenKind.Sub, RationalConstant rational) => RationalConstant.Of(-rational.Numerator, rational.Denominator),
        (TokenKind.Sub, FloatConstant real) => FloatConstant.Of(-real.Value),
        (TokenKind.Sub, ComplexConstant complex) => Complex(Unary(op, complex.Real, 0), Unary(op, complex.Imaginary, 0)),
        (TokenKind.Xor, IntegerConstant integer) => IntegerConstant.Make(
            unsignedBits > 0 ? ~integer.Value & ((BigInteger.One << unsignedBits) - 1) : ~integer.Value),
        (TokenKind.Not, BooleanConstant boolean) => ConstantValue.Of(!boolean.Value),
        _ => null,
    };

    public static ConstantValue? Binary(ConstantValue? x, TokenKind op, ConstantValue? y, bool isIntegerDivision)
    {
        switch (x, y)
        {
            case (BooleanConstant left, BooleanConstant right):
                return op switch
                {
                    TokenKind.LogicalAnd => ConstantValue.Of(left.Value && right.Value),
                    TokenKind.LogicalOr => ConstantValue.Of(left.Value || right.Value),
                    _ => null,
                };
            case (StringConstant left, StringConstant right):
                return op == TokenKind.Add ? StringConstant.Join(left, right) : null;
            case (IntegerConstant left, IntegerConstant right):
                return Integers(left.Value, op, right.Value, isIntegerDivision);
            case ({ Kind: >= ConstantKind.Integer }, { Kind: >= ConstantKind.Integer }):
                if (x is ComplexConstant || y is ComplexConstant)
                    return Complexes(x, op, y);
                return x is FloatConstant || y is FloatConstant
                    ? Floats(ToBigFloat(x), op, ToBigFloat(y))
                    : Rationals(ToRational(x), op, ToRational(y));
            default:
                return null;
        }
    }

    public static ConstantValue? Shift(ConstantValue x, TokenKind op, int count)
    {
        if (x is not IntegerConstant integer || count < 0)
            return null;
        if (op == TokenKind.Shr)
            return IntegerConstant.Make(integer.Value >> count);
        if (op != TokenKind.Shl)
            return null;
        if (integer.Value.IsZero)
            return x;
        return BigFloat.BitLength(integer.Value) + count > MaxBits ? null : IntegerConstant.Make(integer.Value << count);
    }

    public static bool? Compare(ConstantValue x, TokenKind op, ConstantValue y)
    {
        switch (x, y)
        {
            case (BooleanConstant left, BooleanConstant right):
                return Equality(left.Value == right.Value, op);
            case (StringConstant left, StringConstant right):
                return Holds(left.Bytes().AsSpan().SequenceCompareTo(right.Bytes()), op);
            case (IntegerConstant left, IntegerConstant right):
                return Holds(left.Value.CompareTo(right.Value), op);
            case ({ Kind: >= ConstantKind.Integer }, { Kind: >= ConstantKind.Integer }):
                if (x is ComplexConstant || y is ComplexConstant)
                    return Equality(PartsAreEqual(x.RealPart, y.RealPart) && PartsAreEqual(x.ImaginaryPart, y.ImaginaryPart), op);
                if (x is FloatConstant || y is FloatConstant)
                    return Holds(BigFloat.Compare(ToBigFloat(x), ToBigFloat(y)), op);
                var (a, b) = (ToRational(x), ToRational(y));
                return Holds((a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator), op);
            default:
                return null;
        }
    }

    private static bool PartsAreEqual(ConstantValue? x, ConstantValue? y) =>
        x is not null && y is not null && Compare(x, TokenKind.Equal, y) == true;

    private static bool? Equality(bool isEqual, TokenKind op) => op switch
    {
        TokenKind.Equal => isEqual,
        TokenKind.NotEqual => !isEqual,
        _ => null,
    };

    private static bool? Holds(int comparison, TokenKind op) => op switch
    {
        TokenKind.Equal => comparison == 0,
        TokenKind.NotEqual => comparison != 0,
        TokenKind.Less => comparison < 0,
        TokenKind.LessOrEqual => comparison <= 0,
        TokenKind.Greater => comparison > 0,
        TokenKind.GreaterOrEqual => comparison >= 0,
        _ => null,
    };

    private static ConstantValue? Integers(BigInteger x, TokenKind op, BigInteger y, bool isIntegerDivision)
    {
        if (op is TokenKind.Quo or TokenKind.Rem && y.IsZero)
            return null;
        if (op == TokenKind.Quo && !isIntegerDivision)
            return RationalConstant.Of(x, y);
        if (op == TokenKind.Mul && BigFloat.BitLength(x) + BigFloat.BitLength(y) > MaxBits)
            return null;
        BigInteger? result = op switch
        {
            TokenKind.Add => x + y,
            TokenKind.Sub => x - y,
            TokenKind.Mul => x * y,
            TokenKind.Quo => BigInteger.Divide(x, y),
            TokenKind.Rem => BigInteger.Remainder(x, y),
            TokenKind.And => x & y,
            TokenKind.Or => x | y,
            TokenKind.Xor => x ^ y,
            TokenKind.AndNot => x & ~y,
            _ => null,
        };
        return result is { } value ? IntegerConstant.Make(value) : null;
    }

    private static ConstantValue? Rationals(RationalConstant x, TokenKind op, RationalConstant y) => op switch
    {
        TokenKind.Add => RationalConstant.Of((x.Numerator * y.Denominator) + (y.Numerator * x.Denominator), x.Denominator * y.Denominator),
        TokenKind.Sub => RationalConstant.Of((x.Numerator * y.Denominator) - (y.Numerator * x.Denominator), x.Denominator * y.Denominator),
        TokenKind.Mul => RationalConstant.Of(x.Numerator * y.Numerator, x.Denominator * y.Denominator),
        TokenKind.Quo => RationalConstant.Of(x.Numerator * y.Denominator, x.Denominator * y.Numerator),
        _ => null,
    };

    private static ConstantValue? Floats(BigFloat x, TokenKind op, BigFloat y) => op switch
    {
        TokenKind.Add => FloatConstant.Of(x + y),
        TokenKind.Sub => FloatConstant.Of(x - y),
        TokenKind.Mul => FloatConstant.Of(x * y),
        TokenKind.Quo when y.Sign != 0 => FloatConstant.Of(x / y),
        _ => null,
    };

    private static ConstantValue? Complexes(ConstantValue x, TokenKind op, ConstantValue y)
    {
        var (a, b, c, d) = (x.RealPart, x.ImaginaryPart, y.RealPart, y.ImaginaryPart);
        switch (op)
        {
            case TokenKind.Add or TokenKind.Sub:
                return Complex(Binary(a, op, c, false), Binary(b, op, d, false));
            case TokenKind.Mul:
                return Complex(Minus(Times(a, c), Times(b, d)), Plus(Times(b, c), Times(a, d)));
            case TokenKind.Quo:
                var square = Plus(Times(c, c), Times(d, d));
                return Complex(Over(Plus(Times(a, c), Times(b, d)), square), Over(Minus(Times(b, c), Times(a, d)), square));
            default:
                return null;
        }
    }

    private static ConstantValue? Plus(ConstantValue? x, ConstantValue? y) => Binary(x, TokenKind.Add, y, false);

    private static ConstantValue? Minus(ConstantValue? x, ConstantValue? y) => Binary(x, TokenKind.Sub, y, false);

    private static ConstantValue? Times(ConstantValue? x, ConstantValue? y) => Binary(x, TokenKind.Mul, y, false);

    private static ConstantValue? Over(ConstantValue? x, ConstantValue? y) => Binary(x, TokenKind.Quo, y, false);

    private static ConstantValue? Complex(ConstantValue? real, ConstantValue? imaginary) =>
        real is null || imaginary is null ? null : ConstantValue.Complex(real, imaginary);

    private static RationalConstant ToRational(ConstantValue x) => x switch
    {
        RationalConstant rational => rational,
        IntegerConstant integer => RationalConstant.Exact(integer.Value, BigInteger.One),
        _ => RationalConstant.Exact(BigInteger.Zero, BigInteger.One),
    };

    private static BigFloat ToBigFloat(ConstantValue x) => x switch
    {
        FloatConstant real => real.Value,
        RationalConstant rational => rational.ToBigFloat(),
        IntegerConstant integer => BigFloat.Of(integer.Value),
        _ => BigFloat.Zero,
    };
}
