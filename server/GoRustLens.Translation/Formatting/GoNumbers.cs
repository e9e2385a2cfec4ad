using System.Globalization;

namespace GoRustLens.Translation.Formatting;

/// <summary>Numbers as Go's fmt prints them.</summary>
internal static class GoNumbers
{
    /// <summary>A float64 under %v: the fewest digits that tell it apart, an exponent below 1e-4 and from 1e6 up.</summary>
    public static string Float(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        if (number == 0)
            return double.IsNegative(number) ? "-0" : "0";
        return Shortest(number.ToString("R", CultureInfo.InvariantCulture), number < 0);
    }

    /// <inheritdoc cref="Float(double)"/>
    public static string Float(float number) => !float.IsFinite(number) || number == 0 ? Float((double)number) : Shortest(number.ToString("R", CultureInfo.InvariantCulture), number < 0);

    private static string Shortest(string text, bool isNegative)
    {
        var digits = Digits(text, out var point);
        return (isNegative ? "-" : "") + (point is > -4 and <= 6 ? Plain(digits, point) : Scientific(digits, point - 1));
    }

    /// <summary>The significant digits, and where the point stands behind their start.</summary>
    private static string Digits(string shortest, out int point)
    {
        var text = shortest.TrimStart('-');
        var power = 0;
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark >= 0)
        {
            power = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        point = (dot < 0 ? text.Length : dot) + power;
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        point -= zeros;
        return digits.Trim('0');
    }

    private static string Scientific(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);

    private static string Plain(string digits, int point) =>
        point <= 0 ? "0." + new string('0', -point) + digits
        : point >= digits.Length ? digits + new string('0', point - digits.Length)
        : digits[..point] + "." + digits[point..];
}
