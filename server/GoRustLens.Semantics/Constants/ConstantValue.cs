using System.Numerics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Semantics.Constants;

/// <summary>The value of a Go constant expression, exact. Immutable.</summary>
/// <remarks>Source: go.dev/ref/spec#Constants. Kinds are ordered: an operation works in the larger kind of its operands.</remarks>
public abstract class ConstantValue
{
    public static ConstantValue Of(bool value) => throw new NotSupportedException("stub A");

    public static ConstantValue Of(string value) => throw new NotSupportedException("stub A");

    public static ConstantValue Of(BigInteger value) => throw new NotSupportedException("stub A");

    /// <summary>The value of a literal as written; null where it is malformed. Strings hold Go's bytes: see the remark at <see cref="ConstantKind.String"/>.</summary>
    public static ConstantValue? OfLiteral(TokenKind kind, string text) => throw new NotSupportedException("stub A");

    public abstract ConstantKind Kind { get; }

    /// <summary>As Go would write it: 1.5, "text", true.</summary>
    public abstract override string ToString();

    /// <summary>The number as an integer where it is one, whatever its kind; else null.</summary>
    public BigInteger? ToInteger() => throw new NotSupportedException("stub A");

    /// <summary>The value in the given kind where it is exactly one (1.0 as an integer); else null. As constant.ToInt, ToFloat, ToComplex.</summary>
    public ConstantValue? ToKind(ConstantKind kind) => throw new NotSupportedException("stub A");

    public bool? ToBoolean() => throw new NotSupportedException("stub A");

    /// <summary>The bytes of a string constant as UTF-16 text, each invalid byte as U+FFFD; null for others.</summary>
    public string? ToText() => throw new NotSupportedException("stub A");

    /// <summary>The number of bytes of a string constant.</summary>
    public int? ByteLength => throw new NotSupportedException("stub A");

    /// <summary>-1, 0 or 1; of a complex number 0 only for 0; null for booleans and strings.</summary>
    public int? Sign => throw new NotSupportedException("stub A");

    public ConstantValue? RealPart => throw new NotSupportedException("stub A");

    public ConstantValue? ImaginaryPart => throw new NotSupportedException("stub A");

    public static ConstantValue? Complex(ConstantValue real, ConstantValue imaginary) => throw new NotSupportedException("stub A");

    /// <summary>+x, -x, !x, ^x. <paramref name="unsignedBits"/> limits ^ to the width of an unsigned type; 0 for others. Null where it is not defined.</summary>
    public static ConstantValue? Unary(TokenKind op, ConstantValue x, int unsignedBits) => throw new NotSupportedException("stub A");

    /// <summary>x op y but for shifts and comparisons; with <paramref name="isIntegerDivision"/> "/" truncates. Null where it is not defined (division by zero).</summary>
    public static ConstantValue? Binary(ConstantValue x, TokenKind op, ConstantValue y, bool isIntegerDivision) => throw new NotSupportedException("stub A");

    public static ConstantValue? Shift(ConstantValue x, TokenKind op, int count) => throw new NotSupportedException("stub A");

    public static bool? Compare(ConstantValue x, TokenKind op, ConstantValue y) => throw new NotSupportedException("stub A");

    /// <summary>The value as the type holds it (floats rounded), or null where the type cannot hold it. As go/types' representableConst.</summary>
    public ConstantValue? RepresentedAs(GoBasic type) => throw new NotSupportedException("stub A");
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
