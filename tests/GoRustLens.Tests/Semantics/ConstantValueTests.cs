using System.Diagnostics;
using System.Numerics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Tests.Semantics;

/// <summary>Literals, operators and the rounding of Go's constants. The expected values are what go/constant and go/types answer.</summary>
public sealed class ConstantValueTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1_000", "1000")]
    [InlineData("0x_FF", "255")]
    [InlineData("0XfF", "255")]
    [InlineData("0b1010", "10")]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("0_17", "15")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("0xFFFFFFFFFFFFFFFFF", "295147905179352825855")]
    [InlineData("08", null)]
    [InlineData("0b2", null)]
    [InlineData("0x", null)]
    public void Integers_are_read_in_all_bases(string literal, string? value) => Check(TokenKind.Int, literal, value);

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1.", "1")]
    [InlineData(".25", "0.25")]
    [InlineData("1e3", "1000")]
    [InlineData("1_0.2_5E-1", "1.025")]
    [InlineData("0x1p-2", "0.25")]
    [InlineData("0x1.8p1", "3")]
    [InlineData("0X_1FFFP-16", "0.1249847412109375")]
    [InlineData("0x.8p0", "0.5")]
    [InlineData("0123.5", "123.5")]
    [InlineData("1e400", "1e+400")]
    [InlineData("1e-400", "1e-400")]
    [InlineData("1e100000", "1e+100000")]
    [InlineData("1e-100000", "1e-100000")]
    [InlineData("1e10000000000", null)]
    [InlineData("1e1000000000", null)]
    [InlineData("1e-1000000000", "0")]
    [InlineData("1e-99999999999999999999", null)]
    [InlineData("1e", null)]
    public void Floats_are_read_whatever_their_exponent(string literal, string? value) => Check(TokenKind.Float, literal, value);

    [Theory]
    [InlineData("0123i", "(0 + 123i)")]
    [InlineData("1.5i", "(0 + 1.5i)")]
    [InlineData("0x10i", "(0 + 16i)")]
    [InlineData("0b11i", "(0 + 3i)")]
    [InlineData("0x1p-2i", "(0 + 0.25i)")]
    [InlineData("1e3i", "(0 + 1000i)")]
    public void Imaginary_literals_may_have_leading_zeros(string literal, string? value) => Check(TokenKind.Imag, literal, value);

    [Theory]
    [InlineData("'a'", "97")]
    [InlineData("'\\n'", "10")]
    [InlineData("'\\''", "39")]
    [InlineData("'\\xff'", "255")]
    [InlineData("'\\377'", "255")]
    [InlineData("'\\400'", null)]
    [InlineData("'\\u00e4'", "228")]
    [InlineData("'\\U0001F600'", "128512")]
    [InlineData("'\U0001F600'", "128512")]
    [InlineData("'\\ud800'", null)]
    [InlineData("'\\\"'", null)]
    [InlineData("''", null)]
    [InlineData("'", null)]
    public void Runes_are_code_points(string literal, string? value) => Check(TokenKind.Char, literal, value);

    [Theory]
    [InlineData("\"abc\"", "abc", 3)]
    [InlineData("\"\"", "", 0)]
    [InlineData("\"\u00e4\"", "\u00e4", 2)]
    [InlineData("\"\\u00e4\"", "\u00e4", 2)]
    [InlineData("\"\\xc3\\xa4\"", "\u00e4", 2)]
    [InlineData("\"\\xff\\377x\"", "\ufffd\ufffdx", 3)]
    [InlineData("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\"", "\a\b\f\n\r\t\v\\\"", 9)]
    [InlineData("`a\\n\r\nb`", "a\\n\nb", 5)]
    [InlineData("\"\\'\"", null, 0)]
    [InlineData("\"\\", null, 0)]
    [InlineData("\"\\x1\"", null, 0)]
    public void Strings_are_bytes(string literal, string? text, int length)
    {
        var value = ConstantValue.OfLiteral(TokenKind.String, literal);
        Assert.Equal(text, value?.ToText());
        if (text is not null)
            Assert.Equal(length, value?.ByteLength);
    }

    [Fact]
    public void Text_is_shown_as_Go_writes_it() =>
        Assert.Equal("\"a\\n\\\"\\xff\\x00\u00e4\"", ConstantValue.OfLiteral(TokenKind.String, "\"a\\n\\\"\\xff\\x00\u00e4\"")?.ToString());

    [Theory]
    [InlineData("7", TokenKind.Quo, "2", "3.5")]
    [InlineData("4", TokenKind.Quo, "2", "2")]
    [InlineData("7", TokenKind.Rem, "2", "1")]
    [InlineData("-7", TokenKind.Rem, "2", "-1")]
    [InlineData("1", TokenKind.Quo, "0", null)]
    [InlineData("1", TokenKind.Rem, "0", null)]
    [InlineData("1.5", TokenKind.Quo, "0.0", null)]
    [InlineData("12", TokenKind.And, "10", "8")]
    [InlineData("12", TokenKind.Or, "3", "15")]
    [InlineData("12", TokenKind.Xor, "10", "6")]
    [InlineData("12", TokenKind.AndNot, "8", "4")]
    [InlineData("-1", TokenKind.AndNot, "8", "-9")]
    [InlineData("0.1", TokenKind.Add, "0.2", "0.3")]
    [InlineData("1.5", TokenKind.Rem, "1", null)]
    [InlineData("1e5000", TokenKind.Mul, "1e-5000", "1")]
    [InlineData("1e5000", TokenKind.Add, "1", "1e+5000")]
    [InlineData("1e5000", TokenKind.Sub, "1e5000", "0")]
    [InlineData("1i", TokenKind.Mul, "1i", "(-1 + 0i)")]
    [InlineData("1i", TokenKind.Quo, "2i", "(0.5 + 0i)")]
    [InlineData("1", TokenKind.Add, "2i", "(1 + 2i)")]
    [InlineData("1i", TokenKind.Quo, "0", null)]
    public void Operators_work_in_the_larger_kind(string left, TokenKind op, string right, string? value) =>
        Assert.Equal(value, ConstantValue.Binary(Number(left), op, Number(right), isIntegerDivision: false)?.ToString());

    [Fact]
    public void Integer_division_truncates_towards_zero() =>
        Assert.Equal("-3", ConstantValue.Binary(Number("-7"), TokenKind.Quo, Number("2"), isIntegerDivision: true)?.ToString());

    [Theory]
    [InlineData(TokenKind.Sub, "5", 0, "-5")]
    [InlineData(TokenKind.Xor, "5", 0, "-6")]
    [InlineData(TokenKind.Xor, "5", 8, "250")]
    [InlineData(TokenKind.Xor, "0", 64, "18446744073709551615")]
    [InlineData(TokenKind.Xor, "1.5", 0, null)]
    [InlineData(TokenKind.Not, "1", 0, null)]
    [InlineData(TokenKind.Sub, "2i", 0, "(0 + -2i)")]
    public void Complements_of_unsigned_types_keep_their_width(TokenKind op, string operand, int bits, string? value) =>
        Assert.Equal(value, ConstantValue.Unary(op, Number(operand), bits)?.ToString());

    [Theory]
    [InlineData("1", TokenKind.Shl, 100, "1267650600228229401496703205376")]
    [InlineData("-5", TokenKind.Shr, 1, "-3")]
    [InlineData("1", TokenKind.Shl, int.MaxValue, null)]
    [InlineData("0", TokenKind.Shl, int.MaxValue, "0")]
    [InlineData("1.5", TokenKind.Shl, 1, null)]
    public void Shifts_have_a_limit(string operand, TokenKind op, int count, string? value) =>
        Assert.Equal(value, ConstantValue.Shift(Number(operand), op, count)?.ToString());

    [Theory]
    [InlineData("1", TokenKind.Less, "1.5", true)]
    [InlineData("1", TokenKind.Equal, "1.0", true)]
    [InlineData("1e5000", TokenKind.Greater, "1", true)]
    [InlineData("-1e5000", TokenKind.Greater, "1", false)]
    [InlineData("1e-5000", TokenKind.NotEqual, "0", true)]
    [InlineData("0i", TokenKind.Equal, "0", true)]
    [InlineData("1i", TokenKind.Less, "2", null)]
    public void Numbers_of_different_kinds_compare(string left, TokenKind op, string right, bool? holds) =>
        Assert.Equal(holds, ConstantValue.Compare(Number(left), op, Number(right)));

    [Fact]
    public void Strings_compare_by_bytes()
    {
        Assert.True(ConstantValue.Compare(ConstantValue.Of("\uffff"), TokenKind.Less, ConstantValue.Of("\U00010000")));
        Assert.Null(ConstantValue.Compare(ConstantValue.Of("a"), TokenKind.Equal, ConstantValue.Of(BigInteger.One)));
        Assert.Null(ConstantValue.Compare(ConstantValue.Of(true), TokenKind.Less, ConstantValue.Of(false)));
    }

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1.5", null)]
    [InlineData("2.0i", null)]
    [InlineData("0i", "0")]
    [InlineData("1e1000", "1" + Zeros)]
    [InlineData("1e5000", null)]
    public void Whole_numbers_are_integers_whatever_their_kind(string literal, string? integer)
    {
        var value = Number(literal).ToKind(ConstantKind.Integer)?.ToString();
        Assert.Equal(integer?.Replace(Zeros, new string('0', 1000), StringComparison.Ordinal), value);
    }

    [Theory]
    [InlineData("127", BasicKind.Int8, "127")]
    [InlineData("128", BasicKind.Int8, null)]
    [InlineData("-128", BasicKind.Int8, "-128")]
    [InlineData("-129", BasicKind.Int8, null)]
    [InlineData("255", BasicKind.Uint8, "255")]
    [InlineData("256", BasicKind.Uint8, null)]
    [InlineData("-1", BasicKind.Uint, null)]
    [InlineData("9223372036854775807", BasicKind.Int, "9223372036854775807")]
    [InlineData("9223372036854775808", BasicKind.Int, null)]
    [InlineData("18446744073709551615", BasicKind.Uintptr, "18446744073709551615")]
    [InlineData("3.0", BasicKind.Int, "3")]
    [InlineData("3.5", BasicKind.Int, null)]
    [InlineData("9223372036854775808", BasicKind.UntypedInt, "9223372036854775808")]
    [InlineData("0.1", BasicKind.Float64, "0.1")]
    [InlineData("0.1", BasicKind.Float32, "0.10000000149011612")]
    [InlineData("16777217", BasicKind.Float32, "16777216")]
    [InlineData("1e39", BasicKind.Float32, null)]
    [InlineData("3.4028234663852886e38", BasicKind.Float32, "3.4028234663852886e+38")]
    [InlineData("1e400", BasicKind.Float64, null)]
    [InlineData("1e-400", BasicKind.Float64, "0")]
    [InlineData("4.940656458412465441765687928682213723651e-324", BasicKind.Float64, "5e-324")]
    [InlineData("2e-324", BasicKind.Float64, "0")]
    [InlineData("1e-5000", BasicKind.Float64, "0")]
    [InlineData("2.2250738585072011e-308", BasicKind.Float64, "2.225073858507201e-308")]
    [InlineData("1.79769313486231570814527423731704356798070e+308", BasicKind.Float64, "1.7976931348623157e+308")]
    [InlineData("1.797693134862315808e308", BasicKind.Float64, null)]
    [InlineData("1i", BasicKind.Float64, null)]
    [InlineData("0.1", BasicKind.Complex64, "(0.10000000149011612 + 0i)")]
    [InlineData("0.1i", BasicKind.Complex128, "(0 + 0.1i)")]
    [InlineData("1", BasicKind.String, null)]
    [InlineData("1", BasicKind.Bool, null)]
    public void Types_round_or_refuse(string literal, BasicKind kind, string? value) =>
        Assert.Equal(value, Number(literal).RepresentedAs(Universe.Basic(kind))?.ToString());

    [Fact]
    public void Floats_are_rounded_once()
    {
        // Half a bit above 1 and a little more: by way of float64 it would be a tie, and go down.
        var value = ConstantValue.OfLiteral(TokenKind.Float, "1.0000000596046447753906250000001")?.RepresentedAs(Universe.Basic(BasicKind.Float32));
        Assert.Equal("1.0000001192092896", value?.ToString());
    }

    [Fact]
    public void Long_concatenations_cost_their_length_and_too_long_ones_are_unknown()
    {
        var clock = Stopwatch.StartNew();
        ConstantValue? text = ConstantValue.Of("");
        for (var count = 0; count < 100_000; count++)
            text = ConstantValue.Binary(text!, TokenKind.Add, ConstantValue.Of("ab"), isIntegerDivision: false);
        Assert.Equal(200_000, text?.ToText()?.Length);
        for (var count = 0; count < 40 && text is not null; count++)
            text = ConstantValue.Binary(text, TokenKind.Add, text, isIntegerDivision: false);
        Assert.Null(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Powers_do_not_grow_without_end()
    {
        var (integer, real) = ((ConstantValue?)Number("3"), (ConstantValue?)Number("1.0000000001"));
        for (var count = 0; count < 200; count++)
        {
            integer = integer is null ? null : ConstantValue.Binary(integer, TokenKind.Mul, integer, isIntegerDivision: false);
            real = real is null ? null : ConstantValue.Binary(real, TokenKind.Mul, real, isIntegerDivision: false);
        }
        Assert.Null(integer);
        Assert.Null(real);
    }

    private const string Zeros = "...";

    private static void Check(TokenKind kind, string literal, string? value) =>
        Assert.Equal(value, ConstantValue.OfLiteral(kind, literal)?.ToString());

    private static ConstantValue Number(string literal)
    {
        var isNegative = literal.StartsWith('-');
        var digits = literal.TrimStart('-');
        var kind = digits.EndsWith('i') ? TokenKind.Imag : digits.AsSpan().IndexOfAny(".e") >= 0 ? TokenKind.Float : TokenKind.Int;
        var value = ConstantValue.OfLiteral(kind, digits);
        if (isNegative && value is not null)
            value = ConstantValue.Unary(TokenKind.Sub, value, 0);
        Assert.NotNull(value);
        return value;
    }
}
