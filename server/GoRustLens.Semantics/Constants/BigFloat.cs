using System.Numerics;

namespace GoRustLens.Semantics.Constants;

/// <summary>Mantissa * 2^Exponent, with 512 bits of mantissa, rounded to the nearest, ties to even.</summary>
internal readonly struct BigFloat
{
    public const int Precision = 512;

    // So many bits more while powers are multiplied up that the last 512 come out right.
    private const int WorkingPrecision = Precision + 128;

    private BigFloat(BigInteger mantissa, long exponent)
    {
        Mantissa = mantissa;
        Exponent = exponent;
    }

    public static BigFloat Zero { get; } = new(BigInteger.Zero, 0);

    public BigInteger Mantissa { get; }

    public long Exponent { get; }

    public int Sign => Mantissa.Sign;

    /// <summary>The least e with |value| &lt; 2^e; 0 for zero.</summary>
    public long Magnitude => Mantissa.IsZero ? 0 : BitLength(Mantissa) + Exponent;

    public static BigFloat Of(BigInteger value) => Round(value, 0, Precision);

    /// <summary>mantissa * 2^binary * 10^ten.</summary>
    public static BigFloat Of(BigInteger mantissa, long binary, long ten)
    {
        var scale = PowerOfTen(Math.Abs(ten));
        var value = Round(mantissa, binary, WorkingPrecision);
        var scaled = ten < 0
            ? Divide(value, scale, WorkingPrecision)
            : Round(value.Mantissa * scale.Mantissa, value.Exponent + scale.Exponent, WorkingPrecision);
        return Round(scaled.Mantissa, scaled.Exponent, Precision);
    }

    public static BigFloat operator -(BigFloat value) => new(-value.Mantissa, value.Exponent);

    public static BigFloat operator +(BigFloat left, BigFloat right)
    {
        if (left.Sign == 0)
            return right;
        if (right.Sign == 0)
            return left;
        if (left.Exponent < right.Exponent)
            (left, right) = (right, left);
        var distance = left.Exponent - right.Exponent;
        // What lies so far below the last bit of the other is not seen in the sum.
        if (distance > 3 * Precision)
            return left.Magnitude > right.Magnitude ? left : right;
        return Round((left.Mantissa << (int)distance) + right.Mantissa, right.Exponent, Precision);
    }

    public static BigFloat operator -(BigFloat left, BigFloat right) => left + -right;

    public static BigFloat operator *(BigFloat left, BigFloat right) =>
        Round(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent, Precision);

    /// <summary>The right side is not zero.</summary>
    public static BigFloat operator /(BigFloat left, BigFloat right) => Divide(left, right, Precision);

    public static int Compare(BigFloat left, BigFloat right)
    {
        if (left.Sign != right.Sign)
            return left.Sign.CompareTo(right.Sign);
        if (left.Sign == 0)
            return 0;
        if (left.Magnitude != right.Magnitude)
            return left.Sign * left.Magnitude.CompareTo(right.Magnitude);
        // With equal magnitudes the exponents differ by less than the precision.
        var distance = (int)(left.Exponent - right.Exponent);
        return distance >= 0
            ? (left.Mantissa << distance).CompareTo(right.Mantissa)
            : left.Mantissa.CompareTo(right.Mantissa << -distance);
    }

    /// <summary>The value where it is whole, or would be but for the last four bits, which former operations may have rounded; else null.</summary>
    public BigInteger? ToInteger()
    {
        if (Math.Abs(Magnitude) >= RationalConstant.MaxBits)
            return null;
        if (Whole(Mantissa, Exponent) is { } exact)
            return exact;
        var surplus = BitLength(Mantissa) - (Precision - 4);
        if (surplus <= 0)
            return null;
        var absolute = BigInteger.Abs(Mantissa);
        var down = absolute >> (int)surplus;
        var whole = Whole(down, Exponent + surplus) ?? Whole(down + 1, Exponent + surplus);
        return whole * Sign;
    }

    public double LogarithmBase10() => (BigInteger.Log(BigInteger.Abs(Mantissa)) + (Exponent * Math.Log(2))) / Math.Log(10);

    /// <summary>The number of bits of the absolute value.</summary>
    public static long BitLength(BigInteger value) => (value.Sign < 0 ? -value : value).GetBitLength();

    private static BigInteger? Whole(BigInteger mantissa, long exponent)
    {
        if (exponent >= 0)
            return mantissa << (int)exponent;
        if (-exponent > BitLength(mantissa))
            return mantissa.IsZero ? mantissa : null;
        var whole = mantissa >> (int)-exponent;
        return whole << (int)-exponent == mantissa ? whole : null;
    }

    private static BigFloat Divide(BigFloat left, BigFloat right, int precision)
    {
        var shift = Math.Max(0, precision + 2 + BitLength(right.Mantissa) - BitLength(left.Mantissa));
        var quotient = BigInteger.DivRem(left.Mantissa << (int)shift, right.Mantissa, out var remainder);
        // One more bit says that something is left, so that a tie is seen as none.
        quotient <<= 1;
        if (!remainder.IsZero)
            quotient += remainder.Sign * right.Sign;
        return Round(quotient, left.Exponent - right.Exponent - shift - 1, precision);
    }

    private static BigFloat Round(BigInteger mantissa, long exponent, int precision)
    {
        var surplus = (int)(BitLength(mantissa) - precision);
        if (surplus <= 0)
            return new BigFloat(mantissa, mantissa.IsZero ? 0 : exponent);
        var absolute = BigInteger.Abs(mantissa);
        var kept = absolute >> surplus;
        var half = BigInteger.One << (surplus - 1);
        var comparison = (absolute - (kept << surplus)).CompareTo(half);
        if (comparison > 0 || (comparison == 0 && !kept.IsEven))
            kept += 1;
        return new BigFloat(mantissa.Sign < 0 ? -kept : kept, exponent + surplus);
    }

    private static BigFloat PowerOfTen(long exponent)
    {
        var result = new BigFloat(BigInteger.One, 0);
        var power = new BigFloat(10, 0);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
                result = Round(result.Mantissa * power.Mantissa, result.Exponent + power.Exponent, WorkingPrecision);
            power = Round(power.Mantissa * power.Mantissa, 2 * power.Exponent, WorkingPrecision);
        }
        return result;
    }
}
