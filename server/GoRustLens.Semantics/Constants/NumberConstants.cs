using System.Globalization;
using System.Numerics;

namespace GoRustLens.Semantics.Constants;

/// <summary>true or false.</summary>
internal sealed class BooleanConstant : ConstantValue
{
    private BooleanConstant(bool value) => Value = value;

    public static BooleanConstant True { get; } = new(true);

    public static BooleanConstant False { get; } = new(false);

    public bool Value { get; }

    public override ConstantKind Kind => ConstantKind.Boolean;

    public override string ToString() => Value ? "true" : "false";
}

/// <summary>An integer of any size.</summary>
internal sealed class IntegerConstant : ConstantValue
{
    // Tables and counters are full of them.
    private static readonly IntegerConstant[] Small = [.. Enumerable.Range(0, 257).Select(value => new IntegerConstant(value))];

    private IntegerConstant(BigInteger value) => Value = value;

    public static IntegerConstant Zero => Small[0];

    public BigInteger Value { get; }

    public override ConstantKind Kind => ConstantKind.Integer;

    public static IntegerConstant Make(BigInteger value) =>
        value.Sign >= 0 && value < Small.Length ? Small[(int)value] : new IntegerConstant(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A fraction in lowest terms, exact, with a denominator above zero; its kind is Float even where it is a whole number.</summary>
internal sealed class RationalConstant : ConstantValue
{
    /// <summary>Fractions with longer parts than this many bits become <see cref="FloatConstant"/>s, as in go/constant.</summary>
    public const int MaxBits = 4096;

    private RationalConstant(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public override ConstantKind Kind => ConstantKind.Float;

    /// <summary>The fraction, or its nearest float where it is too long; null where the denominator is zero.</summary>
    public static ConstantValue? Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            return null;
        var fraction = Exact(numerator, denominator);
        return BigFloat.BitLength(fraction.Numerator) < MaxBits && BigFloat.BitLength(fraction.Denominator) < MaxBits
            ? fraction
            : FloatConstant.Of(fraction.ToBigFloat());
    }

    /// <summary>The fraction however long it is; the denominator is not zero.</summary>
    public static RationalConstant Exact(BigInteger numerator, BigInteger denominator)
    {
        if (!denominator.IsOne)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (denominator.Sign < 0)
                divisor = -divisor;
            numerator /= divisor;
            denominator /= divisor;
        }
        return new RationalConstant(numerator, denominator);
    }

    public BigFloat ToBigFloat() => BigFloat.Of(Numerator) / BigFloat.Of(Denominator);

    public override string ToString() => Denominator.IsOne && BigFloat.BitLength(Numerator) <= 64
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : FloatConstant.Show(ToBigFloat());
}

/// <summary>A number that is too large, too small or too long for a fraction: a binary float with 512 bits.</summary>
internal sealed class FloatConstant : ConstantValue
{
    private FloatConstant(BigFloat value) => Value = value;

    public BigFloat Value { get; }

    public override ConstantKind Kind => ConstantKind.Float;

    /// <summary>Null where the exponent is beyond what go/constant keeps; zero where it is below.</summary>
    public static ConstantValue? Of(BigFloat value) => value.Magnitude switch
    {
        > int.MaxValue => null,
        < int.MinValue => new FloatConstant(BigFloat.Zero),
        _ => new FloatConstant(value),
    };

    public override string ToString() => Show(Value);

    public static string Show(BigFloat value)
    {
        var nearest = ConstantRounding.ToDouble(value);
        if (double.IsFinite(nearest) && (nearest != 0 || value.Sign == 0))
            return nearest.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
        // Beyond float64, by way of the logarithm: six digits, and what is nearly ten is one of the next power.
        var logarithm = value.LogarithmBase10();
        var exponent = Math.Floor(logarithm);
        var leading = Math.Round(Math.Pow(10, logarithm - exponent), 5);
        if (leading >= 10)
            (leading, exponent) = (leading / 10, exponent + 1);
        var digits = leading.ToString("0.#####", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(value.Sign < 0 ? "-" : "")}{digits}e{exponent:+0;-0}");
    }
}

/// <summary>A complex number; both parts are integers or floats.</summary>
internal sealed class ComplexConstant(ConstantValue real, ConstantValue imaginary) : ConstantValue
{
    public ConstantValue Real { get; } = real;

    public ConstantValue Imaginary { get; } = imaginary;

    public override ConstantKind Kind => ConstantKind.Complex;

    public override string ToString() => $"({Real} + {Imaginary}i)";
}
