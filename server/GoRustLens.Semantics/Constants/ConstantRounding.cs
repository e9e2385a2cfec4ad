using System.Numerics;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Constants;

/// <summary>What types make of constants: ranges of integers, IEEE 754 rounding of floats.</summary>
internal static class ConstantRounding
{
    private readonly record struct FloatFormat(int Precision, int LeastExponent, int MaxMagnitude)
    {
        public static FloatFormat Single => new(24, -149, 128);

        public static FloatFormat Double => new(53, -1074, 1024);
    }

    public static ConstantValue? RepresentedAs(ConstantValue value, GoBasic type)
    {
        if (type.IsInteger)
            return value.ToKind(ConstantKind.Integer) is IntegerConstant integer && Fits(integer.Value, type.BasicKind) ? integer : null;
        if (type.IsFloat)
        {
            if (value.ToKind(ConstantKind.Float) is not { } real)
                return null;
            // Untyped ones keep the value as it is, be it an integer.
            return type.IsUntyped ? value : Rounded(real, type.BasicKind == BasicKind.Float32 ? FloatFormat.Single : FloatFormat.Double);
        }
        if (type.IsComplex)
        {
            if (value.ToKind(ConstantKind.Complex) is not ComplexConstant complex)
                return null;
            if (type.IsUntyped)
                return value;
            var format = type.BasicKind == BasicKind.Complex64 ? FloatFormat.Single : FloatFormat.Double;
            return Rounded(complex.Real, format) is { } realPart && Rounded(complex.Imaginary, format) is { } imaginaryPart
                ? new ComplexConstant(realPart, imaginaryPart)
                : null;
        }
        var isHeld = type.IsString ? value is StringConstant : type.IsBoolean && value is BooleanConstant;
        return isHeld ? value : null;
    }

    public static double? ToDouble(ConstantValue value) => Nearest(value, FloatFormat.Double);

    public static double ToDouble(BigFloat value) => Nearest(value, FloatFormat.Double);

    private static bool Fits(BigInteger value, BasicKind kind)
    {
        var (bits, isSigned) = kind switch
        {
            BasicKind.Int8 => (8, true),
            BasicKind.Int16 => (16, true),
            BasicKind.Int32 => (32, true),
            BasicKind.Int or BasicKind.Int64 => (64, true),
            BasicKind.Uint8 => (8, false),
            BasicKind.Uint16 => (16, false),
            BasicKind.Uint32 => (32, false),
            BasicKind.Uint or BasicKind.Uint64 or BasicKind.Uintptr => (64, false),
            _ => (0, false),
        };
        if (bits == 0)
            return true;
        // GetBitLength of -128 is 7: the sign does not count.
        return isSigned ? value.GetBitLength() < bits : value.Sign >= 0 && value.GetBitLength() <= bits;
    }

    /// <summary>The nearest number of the format, as a fraction; null where it is infinite.</summary>
    private static ConstantValue? Rounded(ConstantValue value, FloatFormat format)
    {
        if (Nearest(value, format) is not { } nearest || !double.IsFinite(nearest))
            return null;
        if (nearest == 0)
            return RationalConstant.Of(BigInteger.Zero, BigInteger.One);
        var bits = BitConverter.DoubleToInt64Bits(nearest);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger(bits & 0xFFFFFFFFFFFFFL);
        if (exponent == 0)
            exponent = 1;
        else
            mantissa += BigInteger.One << 52;
        if (nearest < 0)
            mantissa = -mantissa;
        exponent -= 1075;
        return exponent >= 0
            ? RationalConstant.Of(mantissa << exponent, BigInteger.One)
            : RationalConstant.Of(mantissa, BigInteger.One << -exponent);
    }

    private static double? Nearest(ConstantValue value, FloatFormat format) => value switch
    {
        IntegerConstant integer => Nearest(integer.Value, BigInteger.One, format),
        RationalConstant rational => Nearest(rational.Numerator, rational.Denominator, format),
        FloatConstant real => Nearest(real.Value, format),
        _ => null,
    };

    private static double Nearest(BigFloat value, FloatFormat format)
    {
        if (value.Magnitude > format.MaxMagnitude)
            return value.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        if (value.Magnitude < format.LeastExponent - 1)
            return 0;
        return value.Exponent >= 0
            ? Nearest(value.Mantissa << (int)value.Exponent, BigInteger.One, format)
            : Nearest(value.Mantissa, BigInteger.One << (int)-value.Exponent, format);
    }

    /// <summary>The quotient, rounded once, to the nearest, ties to even; numbers below the normal ones have fewer bits.</summary>
    private static double Nearest(BigInteger numerator, BigInteger denominator, FloatFormat format)
    {
        if (numerator.IsZero)
            return 0;
        var absolute = BigInteger.Abs(numerator);
        var distance = (int)(absolute.GetBitLength() - denominator.GetBitLength());
        var leading = Scaled(absolute, -distance) >= Scaled(denominator, distance) ? distance : distance - 1;
        var unit = Math.Max(leading - format.Precision + 1, format.LeastExponent);
        var divisor = Scaled(denominator, unit);
        var quotient = BigInteger.DivRem(Scaled(absolute, -unit), divisor, out var remainder);
        var comparison = (remainder * 2).CompareTo(divisor);
        if (comparison > 0 || (comparison == 0 && !quotient.IsEven))
            quotient += 1;
        if (quotient.GetBitLength() + unit > format.MaxMagnitude)
            return numerator.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var result = Math.ScaleB((double)quotient, unit);
        return numerator.Sign < 0 ? -result : result;
    }

    private static BigInteger Scaled(BigInteger value, int bits) => bits > 0 ? value << bits : value;
}
