using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>The one table of adapters: from the Rust type that an expression has to the Rust type that its place wants, by the cheapest way.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The expression as a value of exactly the Rust type.</summary>
    private RustExpr To(Expr expression, RustType target)
    {
        var code = Converted(expression, target);
        if (_run.Lowered is { } kept)
            kept[expression] = code;
        return code;
    }

    private RustExpr Converted(Expr expression, RustType target) => target is RustReferenceType { IsMutable: true, Inner: RustDynType { Bounds: [RustPathType { Path: "GoSort" }] } } && ListBehind(expression) is { } list && PlaceOf(list).Load() is var place ? Coerce(place.Type is RustReferenceType ? place : new Value(ThroughForWriting(place, list), place.Type), target, expression)
        : target is RustReferenceType { IsMutable: true } && Entry(expression) is var (held, type)
        ? Coerce(new Value(held, Ty.RefMut(type)), target, expression) : Coerce(Apart(Lower(expression, target), target, expression), target, expression);

    /// <summary>A struct that is in an Rc, as pointers to it are kept, for a place that has an Rc of its own: Go copies the struct, not the pointer.</summary>
    private Value Apart(Value value, RustType target, Expr expression) =>
        target is RustPathType { Path: "Rc" or "Arc", Arguments: [RustPathType inner] } && value is { IsPlace: true, Type: RustPathType { Path: "Rc" or "Arc" } } && Ty.Same(value.Type, target) && TypeOf(expression) is { Underlying: GoStruct } && Ty.Head(inner) is not ("Cell" or "RefCell" or "Mutex")
            ? new Value(RustExpr.CallOf(Ty.Head(target) + "::new", RustExpr.CallOf(Ty.Head(inner) + "::clone", Borrow(value.Code))), target) : value;

    /// <summary>The expression as an owned value of its own Go type.</summary>
    private Value Owned(Expr expression)
    {
        var value = Lower(expression);
        var target = OwnedForm(value.Type);
        return new Value(Coerce(value, target, expression), target);
    }

    /// <summary>The type without the borrow: <c>&amp;str</c> → String, <c>&amp;[T]</c> → Vec, <c>&amp;T</c> → T.</summary>
    private static RustType OwnedForm(RustType type) => type switch
    {
        RustReferenceType { Inner: RustPathType { Path: "str" } } => Ty.Text,
        RustReferenceType { Inner: RustSliceType slice } => Ty.Vec(slice.Element),
        RustReferenceType reference => reference.Inner,
        _ => type,
    };

    /// <param name="at">The Go that a hole or a note would be about.</param>
    private RustExpr Coerce(Value value, RustType target, GoNode at)
    {
        var (code, type, _) = value;
        if (Ty.IsUnknown(type) || Ty.IsUnknown(target) || code is RustMacroCall { Path: "todo" })
            return Ty.IsUnknown(target) && !Ty.IsUnknown(type) ? Kept(value) : target is RustReferenceType wanted ? LentUnknown(value, wanted.IsMutable) : KeptUnknown(value, at);
        if (Ty.Same(type, target) && type is not (RustFnTrait or RustImplType))
            return Kept(value);
        if (Ty.Unref(type) is RustPathType { Path: "ByAddress" or "FloatKey", Arguments: [var held] } && !Ty.Same(Ty.Unref(type), Ty.Unref(target)))
            return Coerce(new Value(new RustField(Member(code), "0"), held, value.IsPlace || type is RustReferenceType), target, at);
        if (target is RustPathType { Path: "ByAddress" or "FloatKey", Arguments: [var keyed] } wrapper)
            return RustExpr.CallOf(wrapper.Path, Coerce(value, keyed, at));
        // f() that gives an error only, where any is wanted.
        if (type is RustPathType { Path: "Result", Arguments: [{ IsUnit: true }, ..] } && Plan.Interfaces.OfRust(Ty.Unref(Ty.InOption(target) ?? target)) is not null)
            return Coerce(new Value(ErrorOfResult(value), Plan.ErrorType()), target, at);
        if (ToIterator(value, target, at) is { } iterator)
            return iterator;
        if (FromShared(value, target, at) is { } plain)
            return plain;
        if (IntoShared(value, target, at) is { } shares)
            return shares;
        if (ToFunction(value, target, at) is { } function)
            return function;
        if (ToError(value, target, at) is { } error)
            return error;
        if (IntoInterface(value, target, at) is { } contract)
            return contract;
        if (Plan.InNewtype(Ty.Unref(type)) is { } content && !Ty.Same(Ty.Unref(type), Ty.Unref(Ty.InOption(target) ?? target)) && Plan.InNewtype(Ty.Unref(target)) is null && target is not RustPathType { Path: "Box" or "Rc" or "Arc" or "Option" })
            return Coerce(Content(value, content), target, at);
        if (Plan.EnumOf(target) is not null && !Ty.Same(Ty.Unref(type), target) && (Ty.IsNumber(Ty.Unref(type)) || Plan.InNewtype(Ty.Unref(type)) is not null))
            return code is RustLiteral { Text: var digits } && System.Numerics.BigInteger.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var number) && Plan.VariantOf(_run.PackageTypes[Ty.Head(target)], number) is { } variant ? variant : Hole(at, $"{Ty.Name(type)} where {Ty.Name(target)} is wanted");
        if (target is RustPathType newtype && Plan.InNewtype(target) is { } wrapped && !Ty.Same(Ty.Unref(type), target) && Ty.InOption(type) is null && type is not RustPathType { Path: "Box" or "Rc" or "Arc" })
            return RustExpr.CallOf(newtype.Path, Coerce(Plan.InNewtype(Ty.Unref(type)) is { } other ? new Value(new RustField(Member(code), "0"), other, value.IsPlace || type is RustReferenceType) : value, wrapped, at));
        if (ReceivingHalf(value, target) is { } half)
            return half;
        if (target is RustReferenceType reference)
            return ToReference(value, reference, at);
        if (Ty.InOption(target) is { } optional)
            return ToOption(value, optional, at);
        if (SpanAdapter(value, target, at) is { } nanos)
            return nanos;
        if (Ty.IsNumber(type) && Ty.IsNumber(target) || type is RustPathType { Path: "char" or "bool" } && Ty.IsInteger(target))
            return Cast(code, type, target);
        if (Ty.IsInteger(type) && Ty.Head(target) == "char")
            return Ty.Head(type) == "u8" ? new RustCast(code, target) : RustExpr.CallOf("char::from_u32", new RustCast(code, RustType.Of("u32"))).Method("unwrap_or", RustExpr.PathOf("char::REPLACEMENT_CHARACTER"));
        switch (type)
        {
            case RustReferenceType { Inner: RustPathType { Path: "str" or "String" } } when Ty.Head(target) == "String":
                return code.Method("to_string");
            case RustPathType { Path: "str" } when Ty.Head(target) == "String":
                return Member(code).Method("to_string");
            case RustSliceType slice when Ty.Inside(target, "Vec") is { } element && Ty.Same(element, slice.Element):
                return Member(code).Method("to_vec");
            case RustReferenceType { Inner: RustSliceType slice } when Ty.Inside(target, "Vec") is { } element && Ty.Same(element, slice.Element):
                return Member(code).Method("to_vec");
            case RustArrayType array when Ty.Inside(target, "Vec") is { } element && Ty.Same(element, array.Element):
                return Member(code).Method("to_vec");
            case RustReferenceType { Inner: RustPathType { Path: "Cell" or "RefCell" } } when CellOf(value) is { } cell:
                return Coerce(cell.Load(), target, at);
            case RustReferenceType inner:
                return Coerce(new Value(Deref(code), inner.Inner, IsPlace: true), target, at);
        }
        if (Ty.InOption(type) is { } some)
            return Coerce(Unwrapped(value, some), target, at);
        if (ToShared(value, target, at) is { } shared)
            return shared;
        return Hole(at, $"{Ty.Name(type)} where {Ty.Name(target)} is wanted");
    }

    /// <summary>A value of the right type, for an owner: moved from a temporary, copied or cloned from a place.</summary>
    private RustExpr Kept(Value value)
    {
        if (!value.IsPlace || value.IsLastUse || Plan.IsCopy(value.Type) || value.Type is RustReferenceType)
            return value.Code;
        Plan.RequireClone(value.Type);
        return Cloned(value);
    }

    /// <summary>As <see cref="Kept"/>, of a type that nothing is known of in Rust: what is read through a pointer or lock cannot be moved out, and only numbers are copied for sure.</summary>
    private RustExpr KeptUnknown(Value value, GoNode at)
    {
        if (!value.IsPlace || value.IsLastUse || value.Code is not RustUnary { Operator: "*", Operand: var held } || (at is Expr expression && IsPlainData(TypeOf(expression))))
            return value.Code;
        return Member(held).Method("clone");
    }

    /// <summary>A loan of what has a type that nothing is known of in Rust: a place is lent, not moved, and of what a guard leads to the guard's.</summary>
    private static RustExpr LentUnknown(Value value, bool isMutable) => !Ty.IsUnknown(value.Type) || !value.IsPlace ? value.Code : value.Code switch
    {
        RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow" or "borrow_mut" or "lock", Arguments.IsEmpty: true } guard } whole
            => new RustReference(guard.Name == "borrow" && isMutable ? whole with { Operand = guard with { Name = "borrow_mut" } } : whole, isMutable),
        RustPath or RustField => new RustReference(value.Code, isMutable),
        _ => value.Code,
    };

    /// <summary>True for numbers and arrays of them, named or not.</summary>
    private static bool IsPlainData(GoType type) => type.Underlying is GoBasic { IsNumeric: true } or GoBasic { IsBoolean: true } || (type.Underlying is GoArray array && IsPlainData(array.Element));

    private RustExpr Cloned(Value value) =>
        Plan.IsErrorOption(value.Type) || Plan.IsErrorInside(value.Type) ? ErrorCopy(value)
        : Ty.Head(value.Type) is "Rc" or "Arc" or "GoSlice" ? RustExpr.CallOf($"{Ty.Head(value.Type)}::clone", Borrow(value.Code))
        : HasOwnClone(value.Type) ? RustExpr.CallOf("Clone::clone", Borrow(value.Code))
        : (value.IsBehindRc ? value.Code : Member(value.Code)).Method("clone");

    /// <summary>True where <c>x.clone()</c> would be the method Clone that the Go type has.</summary>
    private bool HasOwnClone(RustType type) => type is RustPathType { Path: var path } && _run.PackageTypes.TryGetValue(path, out var named)
        && Semantics.SemanticModel.DeclaredMethodsOf(named.Origin).Any(m => m.Name is "Clone" or "clone");

    private static RustExpr Cast(RustExpr code, RustType type, RustType target) =>
        code is RustLiteral literal && Ty.IsInteger(type) && !literal.Text.Contains('\'', StringComparison.Ordinal)
            ? Ty.IsFloat(target) && !literal.Text.Contains('.', StringComparison.Ordinal) && !literal.Text.StartsWith("0x", StringComparison.Ordinal) ? RustExpr.LiteralOf(literal.Text + ".0") : literal
            : new RustCast(code, target);

    /// <summary>To a reference: lent, reborrowed, or through a smart pointer by deref coercion.</summary>
    private RustExpr ToReference(Value value, RustReferenceType target, GoNode at)
    {
        var (code, type, _) = value;
        if (target.IsMutable && Std.StdTypes.IsStream(target.Inner))
            return StreamReference(value, target.Inner);
        if (type is RustReferenceType { Inner: RustPathType { Path: "RefCell" } } && Ty.Head(target.Inner) is not "RefCell" && CellOf(value) is GuardedPlace guard)
            return new RustReference(new RustUnary("*", target.IsMutable ? guard.Write : guard.Read), target.IsMutable);
        if (type is RustReferenceType source)
        {
            if (!target.IsMutable || source.IsMutable)
                return Reaches(source.Inner, target.Inner) ? code : Coerce(new Value(Deref(code), source.Inner, IsPlace: true), target, at);
            return code is RustReference { IsMutable: false } slice ? slice with { IsMutable = true } : Hole(at, "written through where Rust lends it for reading only");
        }
        if (Ty.InOption(type) is { } inner && Ty.Head(target.Inner) != "ByAddress")
        {
            var unwrapped = target.IsMutable ? Member(code).Method("as_mut") : Plan.IsCopy(inner) ? code : Member(code).Method("as_ref");
            var lent = new Value(unwrapped.Method("expect", RustExpr.LiteralOf("\"not nil\"")), inner is RustReferenceType || (Plan.IsCopy(inner) && !target.IsMutable) ? inner : new RustReferenceType(inner, target.IsMutable));
            return lent.Type is RustReferenceType ? ToReference(lent, target, at) : Borrow(lent.Code, target.IsMutable);
        }
        if (!Reaches(type, target.Inner))
        {
            // Another representation of the same Go value: made owned first, then lent.
            var owned = target.Inner switch { RustSliceType slice => Ty.Vec(slice.Element), RustPathType { Path: "str" } => Ty.Text, var other => other };
            return Borrow(Coerce(value, owned, at), target.IsMutable);
        }
        return code is RustMacroCall { Path: "vec", HasBrackets: true } list && target.Inner is RustSliceType ? new RustReference(new RustArray(list.Arguments), target.IsMutable) : Borrow(code, target.IsMutable);
    }

    /// <summary>True where a reference to the first is one to the second by deref coercion.</summary>
    private static bool Reaches(RustType from, RustType to) =>
        Ty.Same(from, to)
        || (to is RustSliceType slice && Ty.Element(from) is { } element && Ty.Same(element, slice.Element))
        || (to is RustPathType { Path: "str" } && Ty.Head(from) == "String")
        || (Ty.Head(from) is "Box" or "Rc" or "Arc" && from is RustPathType { Arguments: [var inner] } && Reaches(inner, to))
        || (from is RustReferenceType reference && Reaches(reference.Inner, to));

    private RustExpr ToOption(Value value, RustType wanted, GoNode at)
    {
        if (value.Type is RustReferenceType { Inner: var option } && Ty.InOption(option) is { } kept)
            return Ty.Same(kept, wanted) ? Kept(new Value(Deref(value.Code), option, IsPlace: true)) : ToOption(new Value(Deref(value.Code), option, IsPlace: true), wanted, at);
        if (Ty.InOption(value.Type) is not { } inner)
            return RustExpr.CallOf("Some", Coerce(value, wanted, at));
        var code = Member(value.Code);
        if (wanted is RustReferenceType reference)
        {
            if (inner is RustReferenceType)
                return value.Code;
            if (Ty.Same(inner, reference.Inner))
                return code.Method(reference.IsMutable ? "as_mut" : "as_ref");
            if (Reaches(inner, reference.Inner))
                return code.Method(reference.IsMutable ? "as_deref_mut" : "as_deref");
        }
        if (inner is RustReferenceType lent && Ty.Same(lent.Inner, wanted))
            return code.Method(Plan.IsCopy(wanted) ? "copied" : "cloned");
        var each = Coerce(new Value(RustExpr.PathOf("x"), inner), wanted, at);
        // What is in a cell is taken out, and the copy is lent.
        if (wanted is RustReferenceType { IsMutable: false } && each is RustReference { Operand: RustMethodCall { Name: "clone" or "get" } taken })
            return code.Method("as_ref").Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], taken)).Method(wanted is RustReferenceType { Inner: RustPathType { Path: "str" } or RustSliceType } ? "as_deref" : "as_ref");
        return (value.IsPlace && !Plan.IsCopy(inner) ? code.Method("clone") : code).Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], each));
    }

    /// <summary>What the Option holds; Go would panic where there is none, and so does this.</summary>
    private Value Unwrapped(Value value, RustType inner)
    {
        if (Plan.IsCopy(inner) || !value.IsPlace)
            return new Value(value.Code.Method("expect", RustExpr.LiteralOf("\"not nil\"")), inner);
        return new Value(Deref(Member(value.Code).Method("as_ref").Method("expect", RustExpr.LiteralOf("\"not nil\""))), inner, IsPlace: true);
    }

    /// <summary>Into Box, Rc, Arc, a trait object or a newtype; null where the types have nothing to do with each other.</summary>
    private RustExpr? ToShared(Value value, RustType target, GoNode at)
    {
        if (target is RustPathType { Path: "Cell" or "RefCell", Arguments: [var content] } && Ty.Head(value.Type) is not ("Cell" or "RefCell" or "Rc" or "Arc"))
            return InStorage(Coerce(value, content, at), Ty.Head(target) == "Cell" ? Storage.Cell : Storage.RefCell, content);
        // The address of something that stands elsewhere: a new lock around a copy would not be seen there.
        var isAddress = at is UnaryExpr { Op: Syntax.Lexing.TokenKind.And };
        if (!isAddress && Planning.Plan.IsSelfSynced(target) && (Ty.IsInteger(value.Type) || Ty.Head(value.Type) == "bool"))
        {
            _run.Use("std::sync::atomic::" + Ty.Head(target));
            return RustExpr.CallOf(Ty.Head(target) + "::new", Ty.Head(target) == "AtomicBool" ? value.Code : Coerce(value, Planning.Plan.InAtomic(target), at));
        }
        if (!isAddress && target is RustPathType { Path: "Mutex", Arguments: [var guarded] } && Ty.Head(value.Type) is not ("Mutex" or "Rc" or "Arc"))
            return RustExpr.CallOf("Mutex::new", Coerce(value, guarded, at));
        if (target is RustPathType { Path: "Box" or "Rc" or "Arc", Arguments: [var inner] } pointer)
        {
            if (value.Type is RustPathType { Arguments: [_] } same && same.Path == pointer.Path && inner is RustDynType)
                return Kept(value);
            if (Std.StdTypes.IsStream(inner))
                return KeptStream(value, at);
            // A pointer that is only lent: what stands there would be copied, and the copy is another thing.
            if (pointer.Path != "Box" && (value.IsPlace || value.Type is RustReferenceType) && !value.IsLastUse && at is Ident or SelectorExpr && TypeOf((Expr)at) is GoPointer { Element.Underlying: GoStruct { Fields.IsEmpty: false } } && !Plan.IsCopy(inner) && inner is RustPathType)
                return Hole(at, "a pointer that is only lent here is kept");
            // The address of a part of something: a cell made here would hold a copy, and what is written through the one is not seen in the other.
            if (isAddress && value.IsPlace && (Planning.Plan.IsSelfSynced(inner) || (Ty.Head(inner) is "Cell" or "RefCell" or "Mutex" && Unparen(((UnaryExpr)at).X) is SelectorExpr)))
                return Hole(at, $"the address of {Model.File.TextOf(((UnaryExpr)at).X)}, which is kept: a copy would be another variable");
            var owned = inner is RustDynType ? Kept(value) : Coerce(value, inner, at);
            return RustExpr.CallOf(pointer.Path + "::new", owned);
        }
        if (value.Type is RustPathType { Path: "Box" or "Rc" or "Arc", Arguments: [var held] } && held is not RustDynType)
            return CellOf(value) is { } cell ? Coerce(cell.Load(), target, at) : Coerce(new Value(Deref(value.Code), held, IsPlace: true) { IsBehindRc = value.Type is not RustPathType { Path: "Box" } }, target, at);
        return null;
    }

    /// <summary><c>*code</c>; of <c>&amp;x</c> it is x.</summary>
    private static RustExpr Deref(RustExpr code) => code is RustReference lent ? lent.Operand : new RustUnary("*", code);

    /// <summary><c>&amp;code</c>; of <c>*x</c> it is x where x is a plain path.</summary>
    private static RustExpr Borrow(RustExpr code, bool isMutable = false) =>
        code is RustUnary { Operator: "*", Operand: RustPath path } && !isMutable ? IsStatic(path) ? new RustReference(path) : path
        : code is RustUnary { Operator: "*", Operand: RustMethodCall { Name: "expect" } call } ? call
        : new RustReference(code, isMutable);

    /// <summary>True for the name of a static: what <c>*</c> stands before is a LazyLock, no reference.</summary>
    private static bool IsStatic(RustPath path) => path.Text.Length > 0 && path.Text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>What stands before a dot or a bracket: Rust goes through references by itself there.</summary>
    private static RustExpr Member(RustExpr code) => code switch
    {
        RustUnary { Operator: "*", Operand: var inner } => inner,
        RustReference { Operand: var inner } => inner,
        _ => code,
    };
}
