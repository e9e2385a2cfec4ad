using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Unary and binary operators.</summary>
internal sealed partial class BodyLowering
{
    private Value Unary(UnaryExpr unary, RustType? hint)
    {
        switch (unary.Op)
        {
            case TokenKind.And:
                return AddressOf(unary, hint);
            case TokenKind.Arrow:
                return Receive(unary);
            case TokenKind.Add:
                return Operand(unary.X, hint);
        }
        var operand = Operand(unary.X, hint);
        return unary.Op switch
        {
            TokenKind.Not => operand.With(new RustUnary("!", operand.Code), Ty.Bool),
            TokenKind.Xor => operand.With(new RustUnary("!", operand.Code), operand.Type),
            TokenKind.Sub when Ty.IsUnsigned(operand.Type) => operand.With(operand.Code.Method("wrapping_neg"), operand.Type),
            TokenKind.Sub when TypeOf(unary).Unaliased is GoTypeParam parameter => Negated(operand, parameter),
            TokenKind.Sub when Ty.IsInteger(operand.Type) && Wrapping(TokenKind.Sub, TypeOf(unary), unary.X, null) is { } negation => operand.With(Typed(operand).Method(negation), operand.Type),
            TokenKind.Sub => operand.With(new RustUnary("-", operand.Code), operand.Type),
            _ => HoleValue(unary, $"the operator {Operators.Text(unary.Op)}"),
        };
    }

    /// <summary>An operand of arithmetic or a comparison: a value, not a reference to one.</summary>
    private Value Operand(Expr expression, RustType? hint = null)
    {
        hint = hint is RustReferenceType ? null : hint;
        var value = Unparen(expression) is BinaryExpr { Op: not (TokenKind.LogicalAnd or TokenKind.LogicalOr) } inside && HasRoom() && !(Model.ConstantOf(inside) is not null && IsFolded(inside)) ? Binary(inside, hint) : Lower(expression, hint);
        while (value.Type is RustReferenceType { Inner: var inner } && inner is not (RustSliceType or RustPathType { Path: "str" }))
            value = new Value(Deref(value.Code), inner, IsPlace: true);
        // Numbers and texts of a type of their own are computed with as what they are.
        return Plan.InNewtype(value.Type) is { } bare && (Ty.IsNumber(bare) || Ty.IsComplex(bare) || Ty.Head(bare) is "String" or "bool") ? Content(value, bare) with { IsPlace = true } : value;
    }

    /// <summary>What is computed with numbers of a declared type is of that type, and so has its methods.</summary>
    private Value Declared(Expr expression, Value value, RustType? hint) =>
        (hint is null || !Ty.IsNumber(hint)) && Ty.IsNumber(value.Type) && TypeOf(expression) is GoNamed && Plan.Owned(TypeOf(expression)) is RustPathType declared && Plan.InNewtype(declared) is { } inner && Ty.Same(inner, value.Type)
            ? new Value(RustExpr.CallOf(declared.Path, value.Code), declared) : value;

    private Value Binary(BinaryExpr binary, RustType? hint)
    {
        switch (binary.Op)
        {
            case TokenKind.LogicalAnd or TokenKind.LogicalOr:
                return new Value(new RustBinary(Operand(binary.X, Ty.Bool).Code, Operators.Text(binary.Op), Operand(binary.Y, Ty.Bool).Code), Ty.Bool);
            case TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                return Comparison(binary);
            case TokenKind.Shl or TokenKind.Shr:
                return Shift(binary, hint);
        }
        if (TypeOf(binary).Underlying is GoBasic { IsString: true })
            return Concatenation(binary);
        if (BigComparison(binary) is { } ordered)
            return ordered;
        if (DurationArithmetic(binary) is { } span)
            return span;
        var (left, right) = Operands(binary, NumberHint(binary, hint));
        // A difference of lengths can be negative in Go; only an index must not.
        if (binary.Op == TokenKind.Sub && Ty.Head(left.Type) == "usize" && (hint is null || Ty.Head(hint) != "usize"))
            (left, right) = (new Value(Coerce(left, Ty.I64, binary.X), Ty.I64), new Value(Coerce(right, Ty.I64, binary.Y), Ty.I64));
        if (Wrapping(binary.Op, TypeOf(binary), binary.X, binary.Y, binary) is { } wrapping && Ty.IsInteger(left.Type))
            return left.With(Typed(left).Method(wrapping, right.Code), left.Type);
        return TypeOf(binary).Unaliased is GoTypeParam parameter && ParameterArithmetic(binary.Op, parameter, left, right) is { } sum ? sum : Arithmetic(binary.Op, left, right);
    }

    /// <summary>The type that untyped operands get: the wanted one where it is of the same kind.</summary>
    private RustType? NumberHint(BinaryExpr binary, RustType? hint) =>
        hint is not null && (Ty.IsNumber(hint) || Ty.IsComplex(hint)) ? hint : TypeOf(binary).Unaliased is GoTypeParam parameter ? Plan.ParameterType(parameter) : TypeOf(binary) is GoBasic { IsUntyped: false } or GoNamed ? Bare(Plan.Owned(TypeOf(binary))) : null;

    /// <summary>The type inside of a newtype, other types as they are.</summary>
    private RustType Bare(RustType type) => Plan.InNewtype(type) ?? type;

    /// <summary>Both operands in one Rust type: constants take that of the other side.</summary>
    private (Value Left, Value Right) Operands(BinaryExpr binary, RustType? hint)
    {
        var (x, y) = (binary.X, binary.Y);
        if (IsConstant(x) && !IsConstant(y))
        {
            var right = Operand(y, hint);
            return (new Value(To(x, right.Type), right.Type), right);
        }
        var left = Operand(x, hint);
        if (IsConstant(y))
            return (left, new Value(To(y, left.Type), left.Type));
        var other = Operand(y, hint);
        if (Ty.Same(left.Type, other.Type) || !Ty.IsNumber(left.Type) || !Ty.IsNumber(other.Type))
            return (left, other);
        // Two representations of one Go type: usize gives way, as Go's int can be negative.
        return Ty.Head(left.Type) == "usize"
            ? (new Value(Coerce(left, other.Type, x), other.Type), other)
            : (left, new Value(Coerce(other, left.Type, y), left.Type));
    }

    private bool IsConstant(Expr expression) => Model.ConstantOf(expression) is not null;

    /// <summary>A literal says its type before a method is called on it.</summary>
    private static RustExpr Typed(Value value) => value.Code is RustUnary { Operator: "-", Operand: RustLiteral } negative ? negative with { Operand = Typed(new Value(negative.Operand, value.Type)) } : value.Code is RustLiteral literal && char.IsAsciiDigit(literal.Text[0]) && literal.Text.All(c => char.IsAsciiHexDigit(c) || c is 'x' or 'b' or 'o') ? RustExpr.LiteralOf($"{literal.Text}_{Ty.Name(value.Type)}") : value.Code;

    /// <summary>The method that wraps around, where this function counts on that; null for a plain operator.</summary>
    private string? Wrapping(TokenKind op, GoType type, Expr x, Expr? y, Expr? whole = null)
    {
        var name = op switch
        {
            TokenKind.Add or TokenKind.AddAssign or TokenKind.Inc => "wrapping_add",
            TokenKind.Sub when y is null => "wrapping_neg",
            TokenKind.Sub or TokenKind.SubAssign or TokenKind.Dec => "wrapping_sub",
            TokenKind.Mul or TokenKind.MulAssign => "wrapping_mul",
            TokenKind.Quo or TokenKind.QuoAssign => "wrapping_div",
            TokenKind.Rem or TokenKind.RemAssign => "wrapping_rem",
            _ => null,
        };
        // Code outside of functions: what initializes variables of the package.
        if (name is null || (_frames.Last().Node ?? whole) is not { } function)
            return null;
        // Bytes that are stepped or summed up in place are counters that go round.
        if (op is TokenKind.Inc or TokenKind.Dec or TokenKind.AddAssign or TokenKind.SubAssign && type.Underlying is GoBasic { BasicKind: BasicKind.Uint8 or BasicKind.Int8 or BasicKind.Uint16 or BasicKind.Int16 })
            return name;
        return _run.Index.WrappingIn(function, Model).Wraps(op, type, x, y, whole) ? name : null;
    }

    private static Value Arithmetic(TokenKind op, Value left, Value right) => op switch
    {
        TokenKind.AndNot => left.With(new RustBinary(left.Code, "&", new RustUnary("!", right.Code)), left.Type),
        _ => left.With(new RustBinary(left.Code, Operators.Text(op), right.Code), left.Type),
    };

    private Value Shift(BinaryExpr binary, RustType? hint)
    {
        var left = Operand(binary.X, Bare(hint ?? Plan.Owned(Universe.DefaultOf(TypeOf(binary)))));
        return left.With(Shifted(left, Operators.Text(binary.Op), binary.Y), left.Type);
    }

    /// <summary>A shift by as many bits as the type has, or more, leaves nothing in Go, where Rust's operator panics: it stands where the count is known to be small.</summary>
    private RustExpr Shifted(Value left, string sign, Expr count)
    {
        var by = Model.ConstantOf(count)?.ToInteger() is { } whole && whole >= 0 ? new Value(IntegerLiteral(System.Numerics.BigInteger.Min(whole, uint.MaxValue), count, Ty.I64), Ty.I64) : Operand(count);
        var bits = BitsOf(left.Type);
        if (left.Type is RustPathType { Arguments.IsEmpty: true, Path: var name } && Plan.IsParameterName(name) && _frames.Last().Node is FuncDecl function && TypeParameterNamed(function, name) is { } parameter)
        {
            _run.Bounds.Require(parameter, $"std::ops::{(sign == "<<" ? "Shl" : "Shr")}<u32, Output = $>");
            return new RustBinary(left.Code, sign, Ty.Head(by.Type) == "u32" || by.Code is RustLiteral ? by.Code : new RustCast(by.Code, RustType.Of("u32")));
        }
        if (bits == 0 || ShiftCounts.IsBelow(bits, count, Model, _frames.Last().Node is { } around ? _run.Index.WrappingIn(around, Model).Counters : s_noCounters))
            return new RustBinary(left.Code, sign, by.Code);
        var method = sign == "<<" ? "unbounded_shl" : "unbounded_shr";
        var typed = left.Code is RustUnary { Operator: "-", Operand: RustLiteral } negative ? new RustParen(negative with { Operand = Typed(left with { Code = negative.Operand }) }) : Typed(left);
        return typed.Method(method, ShiftCount(by));
    }

    private static readonly Dictionary<Semantics.Symbols.Symbol, int> s_noCounters = [];

    /// <summary>A count as Rust takes it: what is beyond all widths is cut to 64, and a negative one panics, as in Go.</summary>
    private static RustExpr ShiftCount(Value count)
    {
        if (count.Code is RustLiteral || Ty.Head(count.Type) == "u32")
            return count.Code;
        var name = Ty.Head(count.Type);
        var cut = name is "i64" or "u64" or "usize" or "isize" ? Member(Typed(count)).Method("min", RustExpr.LiteralOf("64")) : count.Code;
        return name is "i64" or "i32" or "i16" or "i8" or "isize"
            ? RustExpr.CallOf("u32::try_from", cut).Method("expect", RustExpr.LiteralOf("\"negative shift amount\"")) : new RustCast(cut, RustType.Of("u32"));
    }

    private static int BitsOf(RustType type) => Ty.Head(type) switch { "i8" or "u8" => 8, "i16" or "u16" => 16, "i32" or "u32" => 32, "i64" or "u64" or "usize" or "isize" => 64, _ => 0 };

    /// <summary>a + b + c of strings.</summary>
    private Value Concatenation(BinaryExpr binary)
    {
        var parts = new List<Expr>();
        Flatten(binary, parts);
        var text = new System.Text.StringBuilder();
        var arguments = new List<RustExpr>();
        foreach (var part in parts)
        {
            if (Unparen(part) is BasicLit literal && RustStrings.Value(literal) is { } value)
            {
                text.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                continue;
            }
            var code = Lower(part).Code;
            if (code is RustPath { Arguments.IsDefaultOrEmpty: true } path && !path.Text.Contains(':', StringComparison.Ordinal) && path.Text != "self")
            {
                // Macros take keywords as they are.
                text.Append('{').Append(path.Text.Replace("r#", "", StringComparison.Ordinal)).Append('}');
                continue;
            }
            text.Append("{}");
            arguments.Add(code is RustReference lent ? lent : code);
        }
        return new Value(new RustMacroCall("format", [RustExpr.LiteralOf(RustStrings.Quote(text.ToString())), .. arguments]), Ty.Text);
    }

    private void Flatten(Expr expression, List<Expr> parts)
    {
        if (Unparen(expression) is BinaryExpr { Op: TokenKind.Add } sum && Model.ConstantOf(sum) is null && parts.Count < 10_000 && HasRoom())
        {
            Flatten(sum.X, parts);
            Flatten(sum.Y, parts);
        }
        else
        {
            parts.Add(expression);
        }
    }

    private Value Comparison(BinaryExpr binary)
    {
        if (Model.IsNil(Unparen(binary.Y)))
            return NilComparison(binary.X, binary);
        if (Model.IsNil(Unparen(binary.X)))
            return NilComparison(binary.Y, binary);
        if (ErrorComparison(binary) is { } compared)
            return compared;
        if ((LengthComparison(binary) ?? TextComparison(binary)) is { } tested)
            return tested;
        if (AddressComparison(binary) is { } addresses)
            return addresses;
        if (TypeOf(binary.X).Unaliased is GoTypeParam parameter && Plan.PointerComparedByContents(parameter) is { } pointer)
            return HoleValue(binary, $"{pointer} is compared here in place of {parameter}: by where it leads to in Go");
        var (left, right) = InterfaceOperands(binary) ?? EnumOperands(binary) ?? Operands(binary, null);
        var sign = Operators.Text(binary.Op);
        if (TypeOf(binary.X).Underlying is GoStruct or GoArray)
            (left, right) = (Pointee(left), Pointee(right));
        if (binary.Op is TokenKind.Equal or TokenKind.NotEqual && PointerComparison(binary, left, right) is { } same)
            return same;
        if (Ty.IsText(left.Type) && Ty.IsText(right.Type) && !Ty.Same(left.Type, right.Type) && binary.Op is not (TokenKind.Equal or TokenKind.NotEqual))
            return new Value(new RustBinary(AsStr(left), sign, AsStr(right)), Ty.Bool);
        return new Value(new RustBinary(left.Code, sign, right.Code), Ty.Bool);
    }

    /// <summary>Values of a closed list of constants are compared as they are. Null for other operands.</summary>
    private (Value Left, Value Right)? EnumOperands(BinaryExpr binary)
    {
        var type = Model.ConstantOf(binary.X) is null ? TypeOf(binary.X) : TypeOf(binary.Y);
        if (Plan.EnumOf(type) is null)
            return null;
        var owned = Plan.Owned(type);
        return (new Value(To(binary.X, owned), owned), new Value(To(binary.Y, owned), owned));
    }

    /// <summary>A struct or array whose address is kept, as what it is.</summary>
    private static Value Pointee(Value value) => Ty.Head(value.Type) == "GoSlice" ? new Value(new RustUnary("*", value.Code.Method("borrow")), new RustSliceType(Ty.Element(value.Type) ?? Ty.Unknown), IsPlace: true) : value.Type is RustPathType { Path: "Rc" or "Arc", Arguments: [var inner] } && inner is not RustPathType { Path: "Cell" or "RefCell" or "Mutex" or "RwLock" } ? new Value(new RustUnary("*", value.Code), inner, IsPlace: true) : value;

    private static RustExpr AsStr(Value text) => Ty.Head(text.Type) == "String" ? Member(text.Code).Method("as_str") : text.Code;

    private Value NilComparison(Expr operand, BinaryExpr binary)
    {
        var value = Lower(operand);
        while (Plan.InNewtype(Ty.Unref(value.Type)) is { } inner)
            value = new Value(new RustField(Member(value.Code), "0"), inner, IsPlace: true);
        var isEqual = binary.Op == TokenKind.Equal;
        var code = Member(value.Code);
        if (code is RustPath { Text: "None" })
            return new Value(RustExpr.LiteralOf(isEqual ? "true" : "false"), Ty.Bool);
        if (Ty.Head(Ty.Unref(value.Type)) == "Chan")
        {
            _run.Helper("chan_is_nil");
            return new Value(isEqual ? code.Method("is_nil") : new RustUnary("!", code.Method("is_nil")), Ty.Bool);
        }
        if (Ty.Head(Ty.Unref(value.Type)) is "GoTimer" or "GoTicker")
        {
            _run.Helper(Ty.Head(Ty.Unref(value.Type)) == "GoTimer" ? "timer_nil" : "ticker_nil");
            return new Value(isEqual ? code.Method("is_nil") : new RustUnary("!", code.Method("is_nil")), Ty.Bool);
        }
        if (Ty.Head(Ty.Unref(value.Type)) == "Receiver")
        {
            var isNever = code.Method("same_channel", new RustReference(RustExpr.CallOf("crossbeam_channel::never")));
            return new Value(isEqual ? isNever : new RustUnary("!", isNever), Ty.Bool);
        }
        if (Ty.InOption(Ty.Unref(value.Type)) is not null)
            return new Value(code.Method(isEqual ? "is_none" : "is_some"), Ty.Bool);
        if (Ty.Head(value.Type) == "Result")
            return new Value(code.Method(isEqual ? "is_ok" : "is_err"), Ty.Bool);
        if (Ty.Unref(value.Type) is RustSliceType or RustPathType { Path: "Vec" or "HashMap" or "HashSet" or "BTreeMap" or "GoSlice" } || Ty.IsSharedList(Ty.Unref(value.Type)))
        {
            if (ListNilComparison(operand, value, isEqual) is { } known)
                return known;
            _run.Note(binary, "nil and empty are one in Rust: a slice or map is compared by being empty");
            var empty = Ty.Head(Ty.Unref(value.Type)) == "Rc" ? code.Method("borrow").Method("is_empty") : code.Method("is_empty");
            return new Value(isEqual ? empty : new RustUnary("!", empty), Ty.Bool);
        }
        if (Ty.IsUnknown(value.Type))
            return new Value(Hole(binary, "compared with nil"), Ty.Bool);
        // What is no Option cannot be nil.
        return new Value(RustExpr.LiteralOf(isEqual ? "false" : "true"), Ty.Bool);
    }

    /// <summary>"Rc" or "Arc" where the type is one, behind a reference or in an Option; null for others.</summary>
    private static string? SharedPointer(RustType type) => Ty.Head(Ty.Unref(Ty.InOption(Ty.Unref(type)) ?? type)) switch { "Rc" => "Rc", "Arc" => "Arc", _ => null };

    private static RustExpr Lent(Value pointer) => pointer.Type is RustReferenceType ? pointer.Code : Borrow(pointer.Code);

    /// <summary>An Option of the address that a pointer leads to.</summary>
    private static RustExpr Identity(Value pointer, string name) =>
        Ty.InOption(Ty.Unref(pointer.Type)) is not null ? Member(pointer.Code).Method("as_ref").Method("map", RustExpr.PathOf(name + "::as_ptr")) : RustExpr.CallOf("Some", RustExpr.CallOf(name + "::as_ptr", Lent(pointer)));

    /// <summary><c>&amp;a[0] == &amp;b[0]</c>; null for other operands.</summary>
    private Value? AddressComparison(BinaryExpr binary)
    {
        if (binary.Op is not (TokenKind.Equal or TokenKind.NotEqual) || ElementAddress(binary.X) is not { } left || ElementAddress(binary.Y) is not { } right)
            return null;
        var same = RustExpr.CallOf("std::ptr::eq", left, right);
        return new Value(binary.Op == TokenKind.Equal ? same : new RustUnary("!", same), Ty.Bool);
    }

    /// <summary>The address of an element that stands in its list itself; null for other expressions, and for elements that are pointers in Rust.</summary>
    private RustReference? ElementAddress(Expr operand)
    {
        if (Unparen(operand) is not UnaryExpr { Op: TokenKind.And, X: var pointee } || Unparen(pointee) is not IndexExpr element || TypeOf(element.X).Underlying is not (GoSlice or GoArray))
            return null;
        return PlaceOf(element) switch
        {
            SharedElementPlace shared => new RustReference(new RustIndex(shared.Slice.Method("borrow"), shared.Index)) { IsAddress = true },
            DirectPlace { Type: not RustPathType { Path: "Rc" or "Arc" } } direct => new RustReference(ForReading(direct.Code)) { IsAddress = true },
            _ => null,
        };
    }

    /// <summary>Pointers are equal where they point to one place; null for other values.</summary>
    private static Value? PointerComparison(BinaryExpr binary, Value left, Value right)
    {
        if (SharedPointer(left.Type) is not { } pointer || SharedPointer(right.Type) is null)
            return null;
        var isPlain = Ty.InOption(left.Type) is null && Ty.InOption(right.Type) is null;
        var same = isPlain ? RustExpr.CallOf(pointer + "::ptr_eq", Lent(left), Lent(right)) : new RustBinary(Identity(left, pointer), "==", Identity(right, pointer));
        if (!isPlain)
            return new Value(binary.Op == TokenKind.Equal ? same : (RustBinary)same with { Operator = "!=" }, Ty.Bool);
        return new Value(binary.Op == TokenKind.Equal ? same : new RustUnary("!", same), Ty.Bool);
    }
}
