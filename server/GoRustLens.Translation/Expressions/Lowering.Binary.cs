using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Binary operators: comparison with nil, text, numbers of mixed forms.</summary>
internal sealed partial class Lowering
{
    private Value LowerBinary(BinaryExpr binary, GoType? wanted)
    {
        if (binary.Op is TokenKind.Equal or TokenKind.NotEqual)
        {
            if (IsNil(binary.Y) || IsNil(binary.X))
                return Value.Temporary(NilTest(binary, IsNil(binary.Y) ? binary.X : binary.Y, binary.Op == TokenKind.Equal));
            if (EmptyTest(binary) is { } empty)
                return Value.Temporary(empty);
            if (ErrorComparison(binary) is { } errors)
                return Value.Temporary(errors);
        }
        if (binary.Op is TokenKind.LogicalAnd or TokenKind.LogicalOr)
            return Value.Temporary(new RustBinary(Read(binary.X), Operators.Text(binary.Op), Read(binary.Y)));
        if (TypeOfOperands(binary) is GoBasic { IsString: true } text)
            return LowerText(binary, text);
        return LowerNumbers(binary, wanted);
    }

    private bool IsNil(Expr expression) => expression is Ident { Name: "nil" } && Model.IsNil(expression);

    /// <summary>The type that both operands come to.</summary>
    private GoType TypeOfOperands(BinaryExpr binary)
    {
        var left = Model.TypeOf(binary.X);
        return left is GoBasic { IsUntyped: true } or GoUnknown ? Model.TypeOf(binary.Y) is GoUnknown ? left : Model.TypeOf(binary.Y) : left;
    }

    private RustExpr NilTest(BinaryExpr binary, Expr operand, bool isEqual)
    {
        var type = Model.TypeOf(operand);
        var value = Lower(operand, null);
        if (type.Underlying is GoSlice or GoMap && !value.IsOptional)
        {
            _run.Note(binary, "a nil slice or map is an empty one in Rust");
            var empty = value.Expression.Method("is_empty");
            return isEqual ? empty : new RustUnary("!", empty);
        }
        if (operand is CallExpr { Fun: SelectorExpr context } asked && Model.CalleeName(asked) == "context.Context.Err")
            return isEqual ? new RustUnary("!", Read(context.X).Method("is_cancelled")) : Read(context.X).Method("is_cancelled");
        // A hover shows how the check reads; whether the declaration in front of it makes an Option is not decided there.
        if (!_run.KeepsUnmappedNames && !value.IsOptional && type is not GoUnknown && !Universe.IsError(type) && type.Underlying is GoPointer or GoSignature or GoInterface or GoChan)
            return _run.Hole(binary, $"{Clip(operand)} is no Option in this translation, so it is never none: decide whether it has to be one");
        return value.Expression.Method(isEqual ? "is_none" : "is_some");
    }

    /// <summary><c>s == ""</c> and <c>len(x) == 0</c>, <c>len(x) > 0</c>.</summary>
    private RustExpr? EmptyTest(BinaryExpr binary)
    {
        var negated = binary.Op is TokenKind.NotEqual or TokenKind.Greater;
        Expr? tested = binary switch
        {
            { Y: BasicLit { LiteralKind: TokenKind.String, Value: "\"\"" or "``" } } when Model.TypeOf(binary.X) is GoBasic => binary.X,
            { X: CallExpr { Fun: Ident { Name: "len" }, Args: [var counted] }, Y: BasicLit { Value: "0" } } when Model.TypeOf(counted).Underlying is not GoChan => counted,
            _ => null,
        };
        if (tested is null)
            return null;
        var empty = Read(tested).Method("is_empty");
        return negated ? new RustUnary("!", empty) : empty;
    }

    private Value LowerText(BinaryExpr binary, GoBasic type)
    {
        if (binary.Op != TokenKind.Add)
            return Value.Temporary(new RustBinary(Comparable(binary.X), Operators.Text(binary.Op), Comparable(binary.Y)));
        var parts = new List<Expr>();
        Flatten(binary, parts);
        if (parts.All(p => p is BasicLit))
            return Value.Temporary(RustExpr.MacroOf("concat", [.. parts.Select(p => Read(p))]));
        var texts = new List<string> { "" };
        var values = new List<(RustExpr, string)>();
        foreach (var part in parts)
        {
            if (part is BasicLit literal && RustStrings.Value(literal) is { } constant)
            {
                texts[^1] += constant.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
                continue;
            }
            values.Add((Read(part, type), ""));
            texts.Add("");
        }
        return Value.Temporary(new RustMacroCall("format", Calls.FormatVerbs.Join(texts, values)));
    }

    private static void Flatten(Expr expression, List<Expr> parts)
    {
        var pending = new Stack<Expr>();
        pending.Push(expression);
        while (pending.TryPop(out var next))
        {
            if (next is BinaryExpr { Op: TokenKind.Add } sum)
            {
                pending.Push(sum.Y);
                pending.Push(sum.X);
            }
            else
            {
                parts.Add(next is ParenExpr { X: BinaryExpr } paren ? paren.X : next);
            }
        }
    }

    /// <summary>A side of a comparison: both sides are made references of the same depth by Rust's own rules for strings.</summary>
    private RustExpr Comparable(Expr expression)
    {
        var value = Lower(expression, null);
        return value.Expression;
    }

    /// <summary><c>5 * time.Second</c> and <c>pause * time.Duration(n)</c>: Rust multiplies a Duration by a u32 only, and not in constants.</summary>
    private RustExpr? LowerDuration(BinaryExpr binary)
    {
        if (binary.Op != TokenKind.Mul || !Types.TypeMapper.IsStdNamed(Model.TypeOf(binary.X), "time", "Duration") && !Types.TypeMapper.IsStdNamed(Model.TypeOf(binary.Y), "time", "Duration"))
            return null;
        var (count, unit) = DurationUnit(binary.Y) is not null ? (binary.X, binary.Y) : (binary.Y, binary.X);
        if (DurationUnit(unit) is { } made && count is BasicLit { LiteralKind: TokenKind.Int } literal)
        {
            _run.Use("std::time::Duration");
            return RustExpr.CallOf("Duration::" + made, RustExpr.LiteralOf(Integer(literal.Value)));
        }
        return Unparenthesized(count) is CallExpr { Args: [var number] } converted && Model.IsConversion(converted)
            ? new RustBinary(Read(unit), "*", new RustCast(Read(number), RustType.Of("u32")))
            : null;
    }

    private static string? DurationUnit(Expr expression) => expression is SelectorExpr { X: Ident { Name: "time" }, Sel.Name: var unit } ? unit switch
    {
        "Nanosecond" => "from_nanos",
        "Microsecond" => "from_micros",
        "Millisecond" => "from_millis",
        "Second" => "from_secs",
        _ => null,
    } : null;

    private Value LowerNumbers(BinaryExpr binary, GoType? wanted)
    {
        if (LowerDuration(binary) is { } duration)
            return Value.Temporary(duration);
        var sign = Operators.Text(binary.Op);
        var type = TypeOfOperands(binary);
        if (EmptyTest(binary) is { } notEmpty && binary.Op == TokenKind.Greater)
            return Value.Temporary(notEmpty);
        if (binary.Op is TokenKind.Shl or TokenKind.Shr)
            return Value.Temporary(new RustBinary(Number(binary.X, wanted ?? type), sign, Number(binary.Y)));
        var operand = type is GoBasic { IsUntyped: true } && wanted is not null && !Operators.IsComparison(binary.Op) ? wanted : type;
        var left = Lower(binary.X, operand);
        var right = Lower(binary.Y, operand);
        var isComparison = Operators.IsComparison(binary.Op);
        if (left.Number == NumberForm.Size || right.Number == NumberForm.Size)
            return MixSizes(binary, left, right, sign, isComparison);
        if (left.Number == NumberForm.Character || right.Number == NumberForm.Character)
            return MixCharacters(binary, left, right, sign, isComparison, type);
        var first = Operand(left, binary.X);
        var second = Operand(right, binary.Y);
        if (binary.Op == TokenKind.AndNot)
            second = new RustUnary("!", second);
        return Value.Temporary(new RustBinary(first, sign, second));
    }

    private RustExpr Operand(Value value, Expr expression) =>
        value is { Form: ValueForm.Reference, Expression: RustPath } && Model.TypeOf(expression) is GoTypeParam ? new RustUnary("*", value.Expression) : Dereferenced(value, expression);

    private Value MixSizes(BinaryExpr binary, Value left, Value right, string sign, bool isComparison)
    {
        bool Fits(Value value) => value.Number == NumberForm.Size || value.Expression is RustLiteral;
        if (Fits(left) && Fits(right) && (isComparison || binary.Op is TokenKind.Add or TokenKind.Mul or TokenKind.Quo or TokenKind.Rem))
            return new Value(new RustBinary(left.Expression, sign, right.Expression), ValueForm.Temporary, isComparison ? NumberForm.AsTyped : NumberForm.Size);
        var first = left.Number == NumberForm.Size ? AsTyped(left, Universe.Basic(BasicKind.Int)) : Operand(left, binary.X);
        var second = right.Number == NumberForm.Size ? AsTyped(right, Universe.Basic(BasicKind.Int)) : Operand(right, binary.Y);
        return Value.Temporary(new RustBinary(first, sign, second));
    }

    private static Value MixCharacters(BinaryExpr binary, Value left, Value right, string sign, bool isComparison, GoType type)
    {
        if (isComparison && left.Number == right.Number)
            return Value.Temporary(new RustBinary(left.Expression, sign, right.Expression));
        RustExpr Numeric(Value value, Expr syntax) => value.Number != NumberForm.Character ? value.Expression
            : value.Expression is RustLiteral literal && syntax is BasicLit character && RustStrings.Rune(character) is { } rune
                ? type is GoBasic { BasicKind: BasicKind.Uint8 } ? RustExpr.LiteralOf(RustStrings.QuoteByte(rune)) : new RustCast(literal, RustType.Of("i32"))
            : new RustCast(value.Expression, RustType.Of("i32"));
        return Value.Temporary(new RustBinary(Numeric(left, binary.X), sign, Numeric(right, binary.Y)));
    }
}
