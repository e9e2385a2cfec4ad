using System.Globalization;
using System.Numerics;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Bodies;

/// <summary>time.Duration: a number of nanoseconds in Go, a type of its own in Rust that cannot be negative.</summary>
internal sealed partial class BodyLowering
{
    private static readonly RustType s_duration = RustType.Of("Duration");

    private static readonly (string Constructor, BigInteger Nanos)[] s_units = [("from_secs", 1_000_000_000), ("from_millis", 1_000_000), ("from_micros", 1_000), ("from_nanos", 1)];

    /// <summary>The zero value of a type of the standard library; null for other types.</summary>
    private RustExpr? StandardZero(GoType type)
    {
        if (type is GoNamed { Name: "Time", Symbol.PackagePath: "time" })
            _run.Helper("zero_time");
        return Plan.HasSignedSpans && StdTypes.IsDuration(type) ? null : StdTypes.Zero(type.Unaliased);
    }

    /// <summary>A constant span in its largest unit; null for other constants.</summary>
    private Value? DurationConstant(Expr expression)
    {
        if (Plan.HasSignedSpans || !StdTypes.IsDuration(TypeOf(expression)) || Model.ConstantOf(expression)?.ToInteger() is not { } nanos || Unparen(expression) is Ident)
            return null;
        _run.Use("std::time::Duration");
        if (nanos.Sign < 0)
            return HoleValue(expression, "a negative span: Rust's Duration has none");
        return new Value(OfNanos(nanos), s_duration);
    }

    /// <summary>A span of so many nanoseconds.</summary>
    private static RustExpr OfNanos(BigInteger nanos)
    {
        if (nanos.IsZero)
            return RustExpr.PathOf("Duration::ZERO");
        var (constructor, unit) = s_units.First(u => (nanos % u.Nanos).IsZero);
        return RustExpr.CallOf("Duration::" + constructor, RustExpr.LiteralOf((nanos / unit).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Arithmetic with spans; null where neither side is one.</summary>
    private Value? DurationArithmetic(BinaryExpr binary)
    {
        if (Plan.HasSignedSpans || !StdTypes.IsDuration(TypeOf(binary)))
            return null;
        _run.Use("std::time::Duration");
        var (x, y) = (binary.X, binary.Y);
        return binary.Op switch
        {
            TokenKind.Add or TokenKind.Sub => new Value(new RustBinary(Span(x), Operators.Text(binary.Op), Span(y)), s_duration),
            TokenKind.Mul => Product(x, y),
            TokenKind.Quo when Model.ConstantOf(y)?.ToInteger() is { } divisor && divisor > 0 && divisor <= uint.MaxValue =>
                new Value(new RustBinary(Span(x), "/", RustExpr.LiteralOf(divisor.ToString(CultureInfo.InvariantCulture))), s_duration),
            TokenKind.Quo or TokenKind.Rem => new Value(RustExpr.CallOf("Duration::from_nanos", new RustCast(new RustParen(new RustBinary(Nanos(x), Operators.Text(binary.Op), Nanos(y))), Ty.U64)), s_duration),
            _ => null,
        };
    }

    /// <summary><c>backoff *= 2</c>: Go multiplies nanoseconds, Rust a span and a number.</summary>
    private RustExpr ScaledSpan(Place place, string sign, Expr factor)
    {
        if (Model.ConstantOf(factor)?.ToInteger() is { } number && number > 0 && number <= uint.MaxValue)
            return place.Update(sign, RustExpr.LiteralOf(number.ToString(CultureInfo.InvariantCulture)));
        return place.Store(RustExpr.CallOf("Duration::from_nanos", new RustCast(new RustParen(new RustBinary(Member(place.Load().Code).Method("as_nanos"), sign, Nanos(factor))), Ty.U64)));
    }

    private RustExpr Span(Expr expression) => To(expression, s_duration);

    private RustExpr Nanos(Expr expression) => Member(Span(expression)).Method("as_nanos");

    /// <summary>A number times a unit is what the unit's constructor makes.</summary>
    private Value Product(Expr x, Expr y)
    {
        if (Model.ConstantOf(x) is not null)
            (x, y) = (y, x);
        if (Model.ConstantOf(y)?.ToInteger() is not { } factor || factor.Sign <= 0 || (factor > uint.MaxValue && !IsCounted(x)))
            return new Value(RustExpr.CallOf("Duration::from_nanos", new RustCast(new RustParen(new RustBinary(Nanos(x), "*", Nanos(y))), Ty.U64)), s_duration);
        if (!IsCounted(x) || Unparen(x) is not CallExpr { Args: [var count] })
            return new Value(new RustBinary(Span(x), "*", RustExpr.LiteralOf(factor.ToString(CultureInfo.InvariantCulture))), s_duration);
        var (constructor, unit) = s_units.First(u => (factor % u.Nanos).IsZero);
        var number = To(count, Ty.U64);
        return new Value(RustExpr.CallOf("Duration::" + constructor, factor == unit ? number : new RustBinary(number, "*", RustExpr.LiteralOf((factor / unit).ToString(CultureInfo.InvariantCulture)))), s_duration);
    }

    /// <summary>True for <c>time.Duration(n)</c>.</summary>
    private bool IsCounted(Expr x) => Unparen(x) is CallExpr { Args: [var count] } conversion && Model.IsConversion(conversion) && TypeOf(count).Underlying is GoBasic { IsInteger: true } && !StdTypes.IsDuration(TypeOf(count));

    /// <summary>A span as a number of nanoseconds, or the other way round; null where neither is wanted.</summary>
    private RustExpr? SpanAdapter(Value value, RustType target, GoNode at)
    {
        if (Ty.Head(target) == "Duration" && Ty.IsInteger(value.Type))
        {
            _run.Use("std::time::Duration");
            return at is Expr constant && Model.ConstantOf(constant)?.ToInteger() is { Sign: >= 0 } nanos ? OfNanos(nanos) : RustExpr.CallOf("Duration::from_nanos", new RustCast(Member(value.Code).Method("max", RustExpr.LiteralOf("0")), Ty.U64));
        }
        return Ty.Head(value.Type) == "Duration" && Ty.IsInteger(target) ? new RustCast(Member(value.Code).Method("as_nanos"), target) : null;
    }

    /// <summary>A conversion to or from a span; null where neither is one.</summary>
    private Value? DurationConversion(CallExpr call, Expr operand)
    {
        var (to, from) = (TypeOf(call), TypeOf(operand));
        if (Plan.HasSignedSpans || StdTypes.IsDuration(to) == StdTypes.IsDuration(from))
            return null;
        if (StdTypes.IsDuration(from))
            return Ty.IsNumber(Plan.Owned(to)) ? new Value(new RustCast(Nanos(operand), Plan.Owned(to)), Plan.Owned(to)) : null;
        if (from.Underlying is not GoBasic { IsNumeric: true })
            return null;
        _run.Use("std::time::Duration");
        return new Value(RustExpr.CallOf("Duration::from_nanos", Ty.IsFloat(Plan.Owned(from)) ? new RustCast(Operand(operand).Code, Ty.U64) : To(operand, Ty.U64)), s_duration);
    }
}
