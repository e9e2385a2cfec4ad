using System.Globalization;
using System.Numerics;

namespace GoRustLens.Semantics.Constants;

/// <summary>The values of number literals.</summary>
/// <remarks>Source: go.dev/ref/spec#Integer_literals and #Floating-point_literals. Underscores may stand anywhere: where they may not, the lexer says so.</remarks>
internal static class NumberLiteral
{
    // Longer ones are no constants of Go (512 bits for integers), and reading them costs the square of their length.
    private const int MaxCharacters = 10_000;

    // Beyond this the exponent is out of every range; the number stays a small one while it is read.
    private const long MaxExponent = 10_000_000_000;

    // Exponents within these bounds are computed exactly, since the number may be a fraction of moderate size.
    private const int MaxExactExponent = 12_000;

    /// <summary>Null where it is malformed: a digit that the base does not have, no digits.</summary>
    public static ConstantValue? Integer(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxCharacters)
            return null;
        var (numberBase, digits) = SplitBase(text);
        if (numberBase == 10 && digits is ['0', _, ..])
            (numberBase, digits) = (8, digits[1..]);
        return Digits(digits, numberBase) is { } value ? IntegerConstant.Make(value) : null;
    }

    /// <summary>A float, or the integer of an imaginary literal: "0123" is decimal here. The kind is always Float. Null where it is malformed or infinite.</summary>
    public static ConstantValue? Float(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxCharacters)
            return null;
        var (numberBase, written) = SplitBase(text);
        ReadOnlySpan<char> digits = written;
        var mark = numberBase switch
        {
            10 => digits.IndexOfAny('e', 'E'),
            16 => digits.IndexOfAny('p', 'P'),
            _ => -1,
        };
        long exponent = 0;
        if (mark >= 0)
        {
            if (Exponent(digits[(mark + 1)..]) is not { } power)
                return null;
            exponent = power;
            digits = digits[..mark];
        }
        long fractionDigits = 0;
        var point = digits.IndexOf('.');
        if (point >= 0)
        {
            var fraction = digits[(point + 1)..];
            fractionDigits = fraction.Length - fraction.Count('_');
            digits = string.Concat(digits[..point], fraction);
        }
        if (Digits(digits, numberBase) is not { } mantissa)
            return null;
        if (mantissa.IsZero)
            return RationalConstant.Of(BigInteger.Zero, BigInteger.One);
        return numberBase == 10
            ? Scaled(mantissa, 0, exponent - fractionDigits)
            : Scaled(mantissa, exponent - (4 * fractionDigits), 0);
    }

    private static ConstantValue? Scaled(BigInteger mantissa, long binary, long ten)
    {
        // go/constant reads 10^n as 5^n * 2^n, and refuses what the exponent of two has no room for.
        if (BigFloat.BitLength(mantissa) + binary + ten is < int.MinValue or > int.MaxValue)
            return null;
        if (Math.Abs(binary) <= MaxExactExponent && Math.Abs(ten) <= MaxExactExponent)
        {
            var power = BigInteger.Pow(10, (int)Math.Abs(ten)) << (int)Math.Abs(binary);
            var isFraction = binary + ten < 0;
            var exact = isFraction ? RationalConstant.Exact(mantissa, power) : RationalConstant.Exact(mantissa * power, BigInteger.One);
            if (Math.Abs(BigFloat.BitLength(exact.Numerator) - BigFloat.BitLength(exact.Denominator)) < RationalConstant.MaxBits)
                return exact;
        }
        var value = BigFloat.Of(mantissa, binary, ten);
        // What is too small to be told from zero is zero, a fraction again.
        return value.Magnitude < int.MinValue ? RationalConstant.Of(BigInteger.Zero, BigInteger.One) : FloatConstant.Of(value);
    }

    private static (int Base, string Digits) SplitBase(ReadOnlySpan<char> text) => text switch
    {
        ['0', 'x' or 'X', ..] => (16, text[2..].ToString()),
        ['0', 'o' or 'O', ..] => (8, text[2..].ToString()),
        ['0', 'b' or 'B', ..] => (2, text[2..].ToString()),
        _ => (10, text.ToString()),
    };

    private static long? Exponent(ReadOnlySpan<char> text)
    {
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        if (Digits(text, 10) is not { } value)
            return null;
        var limited = (long)BigInteger.Min(value, MaxExponent);
        return isNegative ? -limited : limited;
    }

    private static BigInteger? Digits(ReadOnlySpan<char> digits, int numberBase)
    {
        ulong small = 0;
        var count = 0;
        foreach (var character in digits)
        {
            if (character == '_')
                continue;
            var digit = character switch
            {
                >= '0' and <= '9' => character - '0',
                (>= 'a' and <= 'f') or (>= 'A' and <= 'F') => (character | 0x20) - 'a' + 10,
                _ => numberBase,
            };
            if (digit >= numberBase)
                return null;
            small = unchecked((small * (ulong)numberBase) + (ulong)digit);
            count++;
        }
        if (count == 0)
            return null;
        // 16 digits of any base up to 16 fit into 64 bits.
        if (count <= 16)
            return small;
        var plain = digits.ToString().Replace("_", "", StringComparison.Ordinal);
        switch (numberBase)
        {
            case 10:
                return BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
            case 16:
                return BigInteger.Parse("0" + plain, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default:
                var value = BigInteger.Zero;
                foreach (var digit in plain)
                    value = (value * numberBase) + (digit - '0');
                return value;
        }
    }
}
