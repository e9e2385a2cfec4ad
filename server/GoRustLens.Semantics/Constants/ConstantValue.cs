using System.Numerics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Semantics.Constants;

/// <summary>The value of a Go constant expression, exact. Immutable.</summary>
/// <remarks>Source: go.dev/ref/spec#Constants. Kinds are ordered: an operation works in the larger kind of its operands.</remarks>
public abstract class ConstantValue
{
    private protected ConstantValue() { }

    public static ConstantValue Of(bool value) => value ? BooleanConstant.True : BooleanConstant.False;

    public static ConstantValue Of(string value) => StringConstant.Make(value);

    public static ConstantValue Of(BigInteger value) => IntegerConstant.Make(value);

    /// <summary>The value of a literal as written; null where it is malformed or far too large. Strings hold Go's bytes: see the remark at <see cref="ConstantKind.String"/>.</summary>
    public static ConstantValue? OfLiteral(TokenKind kind, string text) => kind switch
    {
        TokenKind.Int => NumberLiteral.Integer(text),
        TokenKind.Float => NumberLiteral.Float(text),
        TokenKind.Imag when text is [.., 'i'] && NumberLiteral.Float(text.AsSpan(0, text.Length - 1)) is { } imaginary =>
            new ComplexConstant(IntegerConstant.Zero, imaginary),
        TokenKind.Char => TextLiteral.Character(text),
        TokenKind.String => TextLiteral.String(text),
        _ => null,
    };

    public abstract ConstantKind Kind { get; }

    /// <summary>As Go would write it: 1.5, "text", true.</summary>
    public abstract override string ToString();

    /// <summary>The number as an integer where it is one, whatever its kind; else null.</summary>
    public BigInteger? ToInteger() => this switch
    {
        IntegerConstant integer => integer.Value,
        RationalConstant { Denominator.IsOne: true } rational => rational.Numerator,
        FloatConstant real => real.Value.ToInteger(),
        ComplexConstant { Imaginary.Sign: 0 } complex => complex.Real.ToInteger(),
        _ => null,
    };

    /// <summary>The value in the given kind where it is exactly one (1.0 as an integer); else null. As constant.ToInt, ToFloat, ToComplex.</summary>
    public ConstantValue? ToKind(ConstantKind kind) => kind switch
    {
        ConstantKind.Integer => this is IntegerConstant ? this : ToInteger() is { } integer ? Of(integer) : null,
        ConstantKind.Float => ToFloat(),
        ConstantKind.Complex => this is ComplexConstant ? this : Complex(this, IntegerConstant.Zero),
        _ => Kind == kind ? this : null,
    };

    public bool? ToBoolean() => (this as BooleanConstant)?.Value;

    /// <summary>The bytes of a string constant as UTF-16 text, each invalid byte as U+FFFD; null for others.</summary>
    public string? ToText() => (this as StringConstant)?.Text;

    /// <summary>The nearest float64, infinite where the number is too large; null for what is no real number.</summary>
    public double? ToDouble() => ConstantRounding.ToDouble(this);

    /// <summary>The number of bytes of a string constant.</summary>
    public int? ByteLength => (this as StringConstant)?.Length;

    /// <summary>-1, 0 or 1; of a complex number 0 only for 0; null for booleans and strings.</summary>
    public int? Sign => this switch
    {
        IntegerConstant integer => integer.Value.Sign,
        RationalConstant rational => rational.Numerator.Sign,
        FloatConstant real => real.Value.Sign,
        ComplexConstant complex => complex.Real.Sign | complex.Imaginary.Sign,
        _ => null,
    };

    public ConstantValue? RealPart => this is ComplexConstant complex ? complex.Real : IsReal ? this : null;

    public ConstantValue? ImaginaryPart => this is ComplexConstant complex ? complex.Imaginary : IsReal ? IntegerConstant.Zero : null;

    internal bool IsReal => Kind is ConstantKind.Integer or ConstantKind.Float;

    public static ConstantValue? Complex(ConstantValue real, ConstantValue imaginary) =>
        real.IsReal && imaginary.IsReal ? new ComplexConstant(real, imaginary) : null;

    /// <summary>+x, -x, !x, ^x. <paramref name="unsignedBits"/> limits ^ to the width of an unsigned type; 0 for others. Null where it is not defined.</summary>
    public static ConstantValue? Unary(TokenKind op, ConstantValue x, int unsignedBits) => ConstantArithmetic.Unary(op, x, unsignedBits);

    /// <summary>x op y but for shifts and comparisons; with <paramref name="isIntegerDivision"/> "/" truncates. Null where it is not defined (division by zero).</summary>
    public static ConstantValue? Binary(ConstantValue x, TokenKind op, ConstantValue y, bool isIntegerDivision) =>
        ConstantArithmetic.Binary(x, op, y, isIntegerDivision);

    /// <summary>x &lt;&lt; count or x &gt;&gt; count of an integer; null for others and where the result were far too large.</summary>
    public static ConstantValue? Shift(ConstantValue x, TokenKind op, int count) => ConstantArithmetic.Shift(x, op, count);

    public static bool? Compare(ConstantValue x, TokenKind op, ConstantValue y) => ConstantArithmetic.Compare(x, op, y);

    /// <summary>The value as the type holds it (floats rounded), or null where the type cannot hold it. As go/types' representableConst.</summary>
    public ConstantValue? RepresentedAs(GoBasic type) => ConstantRounding.RepresentedAs(this, type);

    /// <summary>A string constant of any bytes.</summary>
    internal static ConstantValue OfBytes(byte[] bytes) => StringConstant.Make(bytes);

    private ConstantValue? ToFloat() => this switch
    {
        IntegerConstant integer => RationalConstant.Of(integer.Value, BigInteger.One),
        RationalConstant or FloatConstant => this,
        ComplexConstant { Imaginary.Sign: 0 } complex => complex.Real.ToFloat(),
        _ => null,
    };
}

/// <summary>The kinds of constants, in the order in which operands widen.</summary>
public enum ConstantKind
{
    Boolean,

    /// <summary>A sequence of bytes: "\xff" is one byte.</summary>
    String,
    Integer,
    Float,
    Complex,
}
