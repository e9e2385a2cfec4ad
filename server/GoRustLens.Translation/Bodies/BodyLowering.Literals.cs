using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Literals, constants, composite literals, zero values.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>True where only the value of a constant expression can be written: what Rust would compute in another way.</summary>
    private bool IsFolded(Expr expression) => expression switch
    {
        BasicLit => false,
        UnaryExpr { Op: TokenKind.Sub, X: BasicLit } => true,
        CallExpr call => !Model.IsConversion(call) || TypeOf(call) is GoBasic,
        BinaryExpr { Op: TokenKind.Add } text when TypeOf(text) is GoBasic { IsString: true } => true,
        BinaryExpr binary => TypeOf(binary) is not GoBasic { IsString: true } and not GoBasic { IsBoolean: true } && (HasUntyped(binary) || TypeOf(binary).Underlying is GoBasic { IsFloat: true } or GoBasic { IsComplex: true } || !Fits(binary, TypeOf(binary)) || binary.Op is TokenKind.Quo or TokenKind.Shl or TokenKind.Shr or TokenKind.AndNot),
        UnaryExpr => true,
        _ => false,
    };

    /// <summary>True where every number on the way to the constant is one of the type: Rust computes in the type, Go in numbers without bounds.</summary>
    private bool Fits(Expr expression, GoType type)
    {
        if (Model.ConstantOf(expression) is { } constant && type.Underlying is GoBasic { IsInteger: true } basic && constant.RepresentedAs(basic) is null)
            return false;
        return expression switch
        {
            ParenExpr paren => Fits(paren.X, type),
            UnaryExpr unary => Fits(unary.X, type),
            BinaryExpr { Op: not (TokenKind.Shl or TokenKind.Shr) } binary => HasRoom() && Fits(binary.X, type) && Fits(binary.Y, type),
            BinaryExpr shift => Fits(shift.X, type),
            _ => true,
        };
    }

    private bool HasUntyped(Expr expression) => TypeOf(expression) is GoBasic { IsUntyped: true };

    /// <summary>The value, in the wanted type where that is a number, else in Go's own.</summary>
    private Value Constant(ConstantValue constant, Expr at, RustType? hint)
    {
        var go = Universe.DefaultOf(TypeOf(at));
        if (hint is RustPathType { Arguments.IsEmpty: true } parameter && Plan.CopyParameters.Contains(parameter.Path))
            return GenericNumber(constant, parameter);
        var type = go.Underlying is GoBasic basic ? Planning.Plan.Basic(Universe.DefaultOf(basic) is GoBasic known ? known.BasicKind : basic.BasicKind) : Ty.Unknown;
        if (HasUntyped(at) && hint is not null && Ty.IsNumber(hint) || Ty.IsInteger(type) && hint is not null && Ty.Head(hint) == "usize")
            type = hint!;
        if (Plan.VariantOf(go, constant) is { } variant)
            return new Value(variant, Plan.Owned(go));
        if ((hint is null || !Ty.IsNumber(hint)) && go is GoNamed && Plan.Owned(go) is RustPathType { Path: var newtype } named && Plan.InNewtype(named) is { } held && Ty.IsNumber(held))
        {
            var inside = Ty.IsFloat(held) ? constant.ToDouble() is { } real ? FloatLiteral(real, held) : null : constant.ToInteger() is { } whole ? IntegerLiteral(whole, at, held) : null;
            return inside is null ? HoleValue(at, "a constant of this kind") : new Value(RustExpr.CallOf(newtype, inside), named);
        }
        if (hint is not null && Ty.IsComplex(hint) && (HasUntyped(at) || Ty.IsComplex(type)))
            type = hint;
        if (Ty.IsComplex(type))
            return ComplexLiteral(constant, type) is { } complex ? new Value(complex, type) : HoleValue(at, "a constant of this kind");
        if (constant.ToBoolean() is { } flag)
            return new Value(RustExpr.LiteralOf(flag ? "true" : "false"), Ty.Bool);
        if (constant.ToText() is { } text)
            return new Value(RustExpr.LiteralOf(RustStrings.Quote(text)), Ty.StrRef);
        if (Ty.IsFloat(type) && constant.ToDouble() is { } number)
            return new Value(FloatLiteral(number, type), type);
        if (Ty.IsInteger(type) && constant.ToInteger() is { } integer)
            return new Value(IntegerLiteral(integer, at, type), type);
        return HoleValue(at, "a constant of this kind");
    }

    /// <summary>A constant in a type that is a parameter.</summary>
    private static Value GenericNumber(ConstantValue constant, RustPathType parameter) =>
        constant.ToInteger() is { } whole && long.TryParse(whole.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out _)
            ? new Value(RustExpr.CallOf($"{parameter.Path}::from_i64", whole.Sign < 0 ? new RustUnary("-", RustExpr.LiteralOf(BigInteger.Negate(whole).ToString(CultureInfo.InvariantCulture))) : RustExpr.LiteralOf(whole.ToString(CultureInfo.InvariantCulture))), parameter)
            : new Value(RustExpr.CallOf($"{parameter.Path}::from_f64", FloatLiteral(constant.ToDouble() ?? 0, Ty.F64)), parameter);

    private RustExpr? ComplexLiteral(ConstantValue constant, RustType type)
    {
        _run.Helper("complex");
        var part = type is RustPathType { Arguments: [var inner] } ? inner : Ty.F64;
        return constant.RealPart?.ToDouble() is { } real && constant.ImaginaryPart?.ToDouble() is { } imaginary ? RustExpr.CallOf("Complex::new", FloatLiteral(real, part), FloatLiteral(imaginary, part)) : null;
    }

    private static RustExpr FloatLiteral(double number, RustType type)
    {
        if (double.IsInfinity(number))
            return RustExpr.PathOf($"{Ty.Name(type)}::{(number > 0 ? "INFINITY" : "NEG_INFINITY")}");
        var text = (Ty.Head(type) == "f32" ? ((float)number).ToString("R", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture)).Replace("E+", "e", StringComparison.Ordinal).Replace("E", "e", StringComparison.Ordinal);
        if (!text.Contains('.', StringComparison.Ordinal) && !text.Contains('e', StringComparison.Ordinal))
            text += ".0";
        return text[0] == '-' ? new RustUnary("-", RustExpr.LiteralOf(text[1..])) : RustExpr.LiteralOf(text);
    }

    /// <summary>As Go wrote it where that is a literal that Rust reads the same way.</summary>
    private static RustExpr IntegerLiteral(BigInteger value, Expr at, RustType type)
    {
        if (value == long.MinValue && Ty.Head(type) == "i64")
            return RustExpr.PathOf("i64::MIN");
        if (value.Sign < 0)
            return new RustUnary("-", RustExpr.LiteralOf(BigInteger.Negate(value).ToString(CultureInfo.InvariantCulture)));
        if (at is BasicLit { LiteralKind: TokenKind.Int } literal && RustDigits(literal.Value) is { } written)
            return RustExpr.LiteralOf(written);
        return value == long.MaxValue && Ty.Head(type) == "i64" ? RustExpr.PathOf("i64::MAX") : value == ulong.MaxValue && Ty.Head(type) == "u64" ? RustExpr.PathOf("u64::MAX") : RustExpr.LiteralOf(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Go's digits where they mean the same in Rust: not the old octal form 017.</summary>
    private static string? RustDigits(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower.Length > 1 && lower[0] == '0' && char.IsDigit(lower[1]) ? null : lower.StartsWith("0x", StringComparison.Ordinal) ? text.Replace("0X", "0x", StringComparison.Ordinal) : lower;
    }

    private Value Literal(BasicLit literal, RustType? hint)
    {
        switch (literal.LiteralKind)
        {
            case TokenKind.String:
                return RustStrings.Value(literal) is { } text ? new Value(RustExpr.LiteralOf(RustStrings.Quote(text)), Ty.StrRef) : HoleValue(literal, "a string that is not UTF-8");
            case TokenKind.Char when RustStrings.Rune(literal) is { } rune:
                return Rune(rune, literal, hint);
            default:
                return Model.ConstantOf(literal) is { } constant ? Constant(constant, literal, hint) : HoleValue(literal, "a literal that is not known");
        }
    }

    private static Value Rune(int rune, BasicLit literal, RustType? hint)
    {
        if (hint is not null && Ty.Head(hint) == "u8" && rune < 256)
            return new Value(RustExpr.LiteralOf(RustStrings.QuoteByte(rune)), Ty.U8);
        if (hint is not null && Ty.Head(hint) == "char")
            return new Value(RustExpr.LiteralOf(RustStrings.QuoteCharacter(rune)), Ty.Char);
        _ = literal;
        var type = hint is not null && Ty.IsInteger(hint) ? hint : Ty.I32;
        return new Value(new RustCast(RustExpr.LiteralOf(RustStrings.QuoteCharacter(rune)), type), type);
    }

    private Value Composite(CompositeLit literal, RustType? hint)
    {
        var go = TypeOf(literal);
        var target = go is GoPointer pointer ? pointer.Element : go;
        var owned = Plan.Owned(target);
        if (owned is RustTupleType { Elements.IsEmpty: true })
            return new Value(RustExpr.Unit, owned);
        if (literal.Elts.IsEmpty && !Planning.Plan.IsSyncHandle(target) && StandardZero(target) is { } empty)
            return new Value(empty, owned);
        if ((PoolLiteral(literal, target, owned) ?? ServerLiteral(literal, target, owned)) is { } pool)
            return pool;
        var made = target.Underlying switch
        {
            GoStruct structure => StructLiteral(literal, target, structure, owned),
            GoSlice slice => Elements(literal, slice.Element, null),
            GoArray array => Elements(literal, array.Element, array.Length),
            GoMap map => MapLiteral(literal, map),
            _ => HoleValue(literal, "a literal of this type"),
        };
        if (Plan.InNewtype(owned) is not null && target.Underlying is not GoStruct)
            made = new Value(Coerce(made, owned, literal), owned);
        return go is GoPointer ? Fresh(made, target, hint, literal) : made;
    }

    private Value StructLiteral(CompositeLit literal, GoType go, GoStruct structure, RustType owned)
    {
        if (owned is not RustPathType path || Ty.IsUnknown(owned))
            return HoleValue(literal, $"{go} has no counterpart in the table");
        // The fields of a foreign type are its own affair in Rust.
        if (go.Unaliased is GoNamed named && !ReferenceEquals(named.Symbol.Package, _run.Model.Package) && !Std.StdTypes.IsPlain(named) && (!literal.Elts.IsEmpty || !Plan.IsDefault(owned)))
            return HoleValue(literal, $"{named.Symbol.PackagePath}.{named.Name} with fields set");
        var given = new List<(GoField Field, Expr Value)>();
        for (var i = 0; i < literal.Elts.Length; i++)
        {
            if (literal.Elts[i] is KeyValueExpr { Key: Ident name, Value: var value } && structure.Fields.FirstOrDefault(f => f.Name == name.Name) is { } field)
                given.Add((field, value));
            else if (literal.Elts[i] is not KeyValueExpr && i < structure.Fields.Length)
                given.Add((structure.Fields[i], literal.Elts[i]));
            else
                return HoleValue(literal, "a field that is not known");
        }
        given.RemoveAll(g => Plan.IsThinLock(g.Field.Symbol));
        structure = Plan.WithKeptFields(structure);
        if (given.Count < structure.Fields.Length)
            _run.Bounds.Require(go, "Default");
        if (given.Count == 0 && (structure.Fields.IsEmpty || Plan.IsDefault(owned)))
            return new Value(structure.Fields.IsEmpty && !Plan.IsDefault(owned) ? RustExpr.PathOf(path.Path) : RustExpr.CallOf(Typed(path) + "::default"), owned);
        var values = structure.Fields.Where(f => given.Any(g => g.Field == f)).Select(f => (Field: f, given.First(g => g.Field == f).Value)).ToList();
        var isWhole = values.Count == structure.Fields.Length;
        var fields = values.Select(v => new RustFieldValue(Planning.Plan.FieldNameOf(v.Field.Symbol), FieldValue(v.Field, v.Value))).ToList();
        if (!isWhole && !Plan.IsDefault(owned))
        {
            fields.AddRange(structure.Fields.Where(f => given.All(g => g.Field != f)).Select(f => new RustFieldValue(Planning.Plan.FieldNameOf(f.Symbol), InStorage(Zero(f.Type, Plan.FieldType(f), literal).Code, Plan.FieldStorage(f), Plan.FieldType(f)))));
            isWhole = true;
        }
        if (isWhole)
            fields.AddRange(Markers(go));
        return new Value(new RustStructExpr(path.Path, [.. fields]) { Base = isWhole ? null : RustExpr.CallOf("Default::default") }, owned);
    }

    /// <summary>The type as a path in an expression: with its arguments, which the surroundings may not tell.</summary>
    private static string Typed(RustPathType type) => type.Arguments.IsEmpty ? type.Path : $"{type.Path}::{Ty.Name(type)[type.Path.Length..]}";

    private static IEnumerable<RustFieldValue> Markers(GoType go) => Planning.Plan.Unmentioned(go).Select(p => new RustFieldValue(Planning.Plan.MarkerName(p), RustExpr.PathOf("std::marker::PhantomData")));

    private RustExpr FieldValue(GoField field, Expr value) => InStorage(To(value, Plan.FieldType(field)), Plan.FieldStorage(field), Plan.FieldType(field));

    /// <summary>The value put in its Cell, RefCell, atomic or lock.</summary>
    private RustExpr InStorage(RustExpr value, Storage storage, RustType type)
    {
        switch (storage)
        {
            case Storage.Cell:
                _run.Use("std::cell::Cell");
                return RustExpr.CallOf("Cell::new", value);
            case Storage.RefCell:
                _run.Use("std::cell::RefCell");
                return RustExpr.CallOf("RefCell::new", value);
            case Storage.Synced:
                return InSynced(value, type);
            default:
                return value;
        }
    }

    /// <summary>The value of a variable in the variable's storage.</summary>
    private RustExpr Wrapped(Value value, VariablePlan variable)
    {
        var isCopy = Plan.IsCopy(variable.Type);
        switch (variable.Storage)
        {
            case Storage.Cell or Storage.RefCell:
                return InStorage(value.Code, variable.Storage, variable.Type);
            case Storage.Shared:
                _run.Use("std::rc::Rc");
                return RustExpr.CallOf("Rc::new", InStorage(value.Code, isCopy && !variable.IsRefCell ? Storage.Cell : Storage.RefCell, variable.Type));
            case Storage.Synced:
                _run.Use("std::sync::Arc");
                return RustExpr.CallOf("Arc::new", InSynced(value.Code, variable.Type));
            default:
                return value.Code;
        }
    }

    /// <summary>The elements of a slice or, with a length, of an array.</summary>
    private Value Elements(CompositeLit literal, GoType element, long? length)
    {
        var type = length is null ? Plan.Element(element) : Plan.Owned(element);
        var elements = new List<RustExpr?>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var item in literal.Elts)
        {
            var value = item;
            if (item is KeyValueExpr pair)
            {
                if (Model.ConstantOf(pair.Key)?.ToInteger() is not { } index || index > 4096 || index < 0)
                    return HoleValue(literal, "a literal with far positions");
                at = (int)index;
                value = pair.Value;
            }
            while (elements.Count <= at)
                elements.Add(null);
            elements[at++] = To(value, type);
            // Of an interface that is not at hand nobody knows what holds all of them.
            if (Ty.IsUnknown(type) && TypeOf(value) is { IsUnknown: false } known && kinds.Add(Ty.Name(Plan.Owned(known))) && kinds.Count > 1)
                return HoleValue(literal, "values of several types where the interface is not known");
        }
        if (length is { } count)
        {
            var array = new RustArrayType(type, RustExpr.LiteralOf(count.ToString(CultureInfo.InvariantCulture)));
            if (elements.Count == 0)
                return Zero(new GoArray(element, length), array, literal);
            if (count > 4096)
                return HoleValue(literal, "a large array that is given in part");
            while (elements.Count < count)
                elements.Add(null);
            return new Value(new RustArray([.. elements.Select(e => e ?? Zero(element, type, literal).Code)]), array);
        }
        if (elements.Count == 0)
            return new Value(RustExpr.CallOf("Vec::new"), Ty.Vec(type));
        // The first element says what all are.
        if (elements[0] is RustMethodCall { Name: "clone" } first && HoldsTraitObjects(type))
            elements[0] = AsTold(first, type);
        return new Value(new RustMacroCall("vec", [.. elements.Select(e => e ?? Zero(element, type, literal).Code)]) { HasBrackets = true }, Ty.Vec(type));
    }

    private Value MapLiteral(CompositeLit literal, GoMap map)
    {
        var type = (RustPathType)Plan.Fresh(map);
        var isSet = type.Path.EndsWith("Set", StringComparison.Ordinal);
        if (literal.Elts.IsEmpty)
            return new Value(RustExpr.CallOf(type.Path + "::new"), type);
        var entries = ImmutableArray.CreateBuilder<RustExpr>();
        foreach (var item in literal.Elts)
        {
            if (item is not KeyValueExpr pair)
                return HoleValue(literal, "a map entry without a key");
            var key = To(pair.Key, type.Arguments[0]);
            if (isSet)
                entries.Add(key);
            else
                entries.Add(new RustTuple([key, AsTold(To(pair.Value, type.Arguments[1]), type.Arguments[1])]));
        }
        return new Value(RustExpr.CallOf(type.Path + "::from", new RustArray(entries.ToImmutable())), type);
    }

    /// <summary>The value and the type of a constant's item.</summary>
    public (RustExpr Value, RustType Type) ConstantItem(Symbol symbol, ValueSpec spec)
    {
        var type = ConstantType(symbol);
        if (Plan.InNewtype(type) is { } inner && type is RustPathType newtype)
            return (RustExpr.CallOf(newtype.Path, ConstantItem(symbol, spec, inner)), type);
        return (ConstantItem(symbol, spec, type), type);
    }

    private RustExpr ConstantItem(Symbol symbol, ValueSpec spec, RustType type)
    {
        var at = symbol.Index < spec.Values.Length ? spec.Values[symbol.Index] : (Expr)spec.Names[symbol.Index < spec.Names.Length ? symbol.Index : 0];
        if (symbol.Index < spec.Values.Length && spec.Values[symbol.Index] is BasicLit literal && Ty.Head(type) != "Duration")
            return Coerce(Lower(literal, type), type, spec);
        if (symbol.Constant is not { } constant)
            return Hole(spec, $"the value of {symbol.Name}");
        if (Ty.Head(type) == "Duration")
            return constant.ToInteger() is { Sign: >= 0 } nanos ? OfNanos(nanos) : Hole(spec, "a negative span: Rust's Duration has none");
        if (constant.ToText() is { } text)
            return RustExpr.LiteralOf(RustStrings.Quote(text));
        if (constant.ToBoolean() is { } flag)
            return RustExpr.LiteralOf(flag ? "true" : "false");
        if (Ty.IsFloat(type) && constant.ToDouble() is { } number)
            return FloatLiteral(number, type);
        if (Ty.IsComplex(type) && ComplexLiteral(constant, type) is { } complex)
            return complex;
        return constant.ToInteger() is { } integer ? IntegerLiteral(integer, at, type) : Hole(spec, $"the value of {symbol.Name}");
    }

    /// <summary>Go's zero value in the Rust type.</summary>
    private Value Zero(GoType go, RustType type, GoNode? at)
    {
        // type P *P: a type without an end.
        if (_zeroDepth == MaxZeroDepth)
            return HoleValue(at ?? Model.File.Root, "a type that holds itself");
        _zeroDepth++;
        var zero = ZeroHere(go, type, at);
        _zeroDepth--;
        return zero;
    }

    /// <summary>True where Rust has a value for Go's zero value.</summary>
    private bool HasZero(GoType go, RustType type, GoNode at)
    {
        var before = _run.Mark;
        _ = Zero(go, type, at);
        if (_run.Mark == before)
            return true;
        _run.BackTo(before);
        return false;
    }

    private const int MaxZeroDepth = 50;
    private int _zeroDepth;

    private Value ZeroHere(GoType go, RustType type, GoNode? at)
    {
        if (!Planning.Plan.IsSyncHandle(type) && StandardZero(go is GoPointer { Element: var pointee } && Planning.Plan.IsHandle(pointee) ? pointee : go) is { } known)
            return new Value(known, type);
        RustExpr? code = type switch
        {
            RustPathType { Path: "bool" } => RustExpr.LiteralOf("false"),
            RustPathType when Plan.VariantOf(go, BigInteger.Zero) is { } zero => zero,
            RustPathType newtype when Plan.InNewtype(type) is { } inner => RustExpr.CallOf(newtype.Path, Zero(go.Underlying, inner, at).Code),
            _ when Ty.IsUnknown(type) => null,
            _ when Ty.IsInteger(type) => RustExpr.LiteralOf("0"),
            _ when Ty.IsFloat(type) => RustExpr.LiteralOf("0.0"),
            RustPathType { Path: "char" } => RustExpr.LiteralOf("'\\0'"),
            RustPathType { Path: "Complex" } => RustExpr.CallOf("Complex::default"),
            RustPathType { Path: "Option" } => RustExpr.PathOf("None"),
            RustPathType { Path: "GoSlice", Arguments: [var item] } when go.Underlying is GoArray whole =>
                RustExpr.CallOf("GoSlice::from", new RustVecRepeat(Zero(whole.Element, item, at).Code, RustExpr.LiteralOf((whole.Length ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture)))),
            RustPathType { Path: "GoSlice" } => RustExpr.CallOf("GoSlice::default"),
            RustPathType { Path: "Rc" } when Ty.IsSharedList(type) => RustExpr.CallOf("Rc::default"),
            RustPathType { Path: "Chan" } => NilChannel(),
            RustPathType { Path: var handle } when Planning.Plan.IsSyncHandle(type) && handle != "Receiver" => RustExpr.CallOf(handle + "::default"),
            RustPathType { Path: "Receiver" } => RustExpr.CallOf("crossbeam_channel::never"),
            RustPathType { Path: "String" or "Vec" or "HashMap" or "HashSet" or "BTreeMap" } path => RustExpr.CallOf(path.Path + "::new"),
            RustReferenceType { Inner: RustPathType { Path: "str" } } => RustExpr.LiteralOf("\"\""),
            RustReferenceType { Inner: RustSliceType } reference => new RustReference(new RustArray([]), reference.IsMutable),
            RustTupleType { Elements.IsEmpty: true } => RustExpr.Unit,
            RustArrayType array when go.Underlying is GoArray inner => ZeroArray(inner, array, at),
            RustPathType when go.Unaliased is GoTypeParam => RustExpr.CallOf("Default::default"),
            RustPathType { Path: "Rc" or "Arc", Arguments: [RustDynType { Bounds: [RustFnTrait function, ..] }] } => AsTold(RustExpr.CallOf($"{Ty.Head(type)}::new", NilFunction(function)), type),
            RustPathType newtype when Plan.InNewtype(type) is { } held && go is GoNamed { Underlying: GoSignature } => RustExpr.CallOf(newtype.Path, Zero(go.Underlying, held, at).Code),
            RustPathType path when Plan.IsDefault(type) => RustExpr.CallOf((path.Arguments.IsEmpty || _run.PackageTypes.ContainsKey(path.Path) ? Typed(path) : "Default") + "::default"),
            RustPathType path when go.Underlying is GoStruct structure && _run.PackageTypes.ContainsKey(path.Path) =>
                new RustStructExpr(path.Path, [.. Plan.KeptFields(structure).Select(f => new RustFieldValue(Planning.Plan.FieldNameOf(f.Symbol), InStorage(Zero(f.Type, Plan.FieldType(f), at).Code, Plan.FieldStorage(f), Plan.FieldType(f)))), .. Markers(go)]),
            _ => null,
        };
        if (code is RustCall { Callee: RustPath { Text: var maker } } && maker.EndsWith("default", StringComparison.Ordinal))
            _run.Bounds.Require(go, "Default");
        return code is not null ? new Value(code, type) : HoleValue(at ?? Model.File.Root, Ty.IsUnknown(type) ? $"{go} has no counterpart in the table" : $"{Ty.Name(type)} has no zero value in Rust");
    }

    /// <summary>What a nil function does when it is called.</summary>
    private static RustClosure NilFunction(RustFnTrait function)
    {
        var panic = RustExpr.MacroOf("panic", RustExpr.LiteralOf("\"call of a nil function\""));
        return new RustClosure([.. function.Parameters.Select(p => new RustClosureParameter(RustPattern.Wildcard, p))], new RustBlockExpr(new RustBlock([], panic))) { Result = function.Result ?? RustType.Of("()") };
    }

    private RustExpr ZeroArray(GoArray go, RustArrayType array, GoNode? at)
    {
        var element = Zero(go.Element, array.Element, at).Code;
        return Plan.IsCopy(array.Element) || element is RustPath { Text: "None" }
            ? Plan.IsCopy(array.Element) ? new RustRepeat(element, array.Length) : new RustRepeat(new RustBlockExpr(new RustBlock([], element)) { Modifier = "const" }, array.Length)
            : RustExpr.CallOf("std::array::from_fn", new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], element));
    }
}
