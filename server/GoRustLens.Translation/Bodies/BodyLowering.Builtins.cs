using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Go's predeclared functions.</summary>
internal sealed partial class BodyLowering
{
    private Value Builtin(CallExpr call, string name, RustType? hint)
    {
        switch (name)
        {
            case "close" when call.Args is [var closed]:
                return Close(closed);
            case "len" or "cap" when call.Args is [var counted] && TypeOf(counted).Underlying is GoChan:
                return ChannelSize(counted, name);
            case "len" or "cap" when call.Args is [var counted] && SharedSlice(counted) is { } shared:
                return new Value(shared.Code.Method(name == "len" ? "len" : "capacity"), Ty.Usize);
            case "len" when call.Args is [var counted]:
                return Length(counted);
            case "cap" when call.Args is [var counted]:
                return Capacity(call, counted);
            case "append" when call.Args is [var list, ..]:
                return Append(call, list);
            case "make" when call.Args is [var type, ..]:
                return Make(call, TypeOf(type), hint);
            case "new" when call.Args is [var type]:
                return New(call, type, hint);
            case "delete" when call.Args is [var map, var key]:
                return OpenedForWriting(map) is var (held, heldType) ? new Value(held.Method("remove", MapKey(key, Ty.Unref(heldType) is RustPathType { Arguments: [var keyType, ..] } ? keyType : Ty.Unknown)), RustType.Unit) : HoleValue(call, "delete");
            case "copy" when call.Args is [var target, var source]:
                return Copy(call, target, source);
            case "clear" when call.Args is [var cleared]:
                return TypeOf(cleared).Underlying is GoMap
                    ? new Value(OpenedForWriting(cleared).Code.Method("clear"), RustType.Unit)
                    : new Value(OpenedForWriting(cleared).Code.Method("fill", Zero(((GoSlice)TypeOf(cleared).Underlying).Element, Plan.Owned(((GoSlice)TypeOf(cleared).Underlying).Element), call).Code), RustType.Unit);
            case "complex" when call.Args is [var real, var imaginary] && Bare(Plan.Owned(Universe.DefaultOf(TypeOf(call)))) is RustPathType { Arguments: [var part] } complex:
                return new Value(RustExpr.CallOf("Complex::new", To(real, part), To(imaginary, part)), complex);
            case "real" or "imag" when call.Args is [var number] && Operand(number) is { Type: RustPathType { Path: "Complex", Arguments: [var part] } } whole:
                return new Value(new RustField(Member(whole.Code), name == "real" ? "re" : "im"), part);
            case "min" or "max" when call.Args is [var first, ..]:
                return Extreme(call, name, first, hint);
            case "print" or "println":
                return BuiltinPrint(call, name == "println");
            case "panic" when call.Args is [var reason]:
                return Panic(call, reason);
            case "recover":
                return Recover();
            default:
                return HoleValue(call, $"the built-in {name}");
        }
    }

    /// <summary>cap(list): an array's length. A slice that is lent does not say how much room its list has.</summary>
    private Value Capacity(CallExpr call, Expr counted)
    {
        if (TypeOf(counted).Underlying is not GoSlice)
            return Length(counted);
        var list = Lower(counted);
        if (list.Type is RustPathType { Path: "Vec" })
            return new Value(Through(list).Method("capacity"), Ty.Usize);
        return Ty.Unref(list.Type) is RustSliceType ? new Value(Hole(call, "the capacity of a slice that is lent"), Ty.Usize) : Length(counted);
    }

    private Value Length(Expr counted)
    {
        if (TypeOf(counted) is GoPointer { Element.Underlying: GoArray { Length: { } count } })
            return new Value(RustExpr.LiteralOf(count.ToString(System.Globalization.CultureInfo.InvariantCulture)), Ty.Usize);
        return new Value(Opened(Lower(counted)).Code.Method("len"), Ty.Usize);
    }

    /// <summary>append(list, items…) as a value: a list of its own.</summary>
    private Value Append(CallExpr call, Expr list)
    {
        if (SharedSlice(list) is { } shared)
            return SharedAppend(shared, call);
        var target = Plan.Fresh(TypeOf(call));
        target = Plan.InNewtype(target) ?? target;
        var owned = To(list, target);
        if (call.Args.Length == 1)
            return new Value(owned, target);
        var element = Ty.Element(target) ?? Ty.Unknown;
        if (call.HasEllipsis)
            return new Value(RustExpr.MacroOf("todo"), target) is var _ && Extension(call, call.Args[^1], element) is { } more ? AppendBlock(owned, target, [more]) : HoleValue(call, "append of this");
        return AppendBlock(owned, target, [.. call.Args.Skip(1).Select(a => RustExpr.PathOf("list").Method("push", To(a, element)))]);
    }

    private RustExpr Extension(CallExpr call, Expr source, RustType element)
    {
        _ = call;
        var value = Bared(Lower(source));
        if (Ty.Head(Ty.Unref(value.Type)) == "GoSlice")
            return RustExpr.PathOf("list").Method("extend_from_slice", new RustReference(Guarded(value, isWriting: false).Code));
        var code = Ty.IsText(value.Type) ? Member(value.Code).Method("as_bytes") : value.Code;
        return RustExpr.PathOf("list").Method("extend_from_slice", value.Type is RustReferenceType || Ty.IsText(value.Type) ? code : Borrow(code)) is var extend && !Ty.IsUnknown(element) ? extend : extend;
    }

    private static Value AppendBlock(RustExpr owned, RustType target, ImmutableArray<RustExpr> pushes) => new(
        new RustBlockExpr(new RustBlock([new RustLet(new RustIdentifierPattern("list", IsMutable: true), null, owned), .. pushes.Select(p => new RustExprStmt(p))], RustExpr.PathOf("list"))), target);

    /// <summary>list = append(list, items…): pushed where it stands. Null where the statement is no such thing.</summary>
    private ImmutableArray<RustExpr>? AppendInPlace(Expr target, Expr value)
    {
        if (Unparen(value) is not CallExpr { Args: [var list, ..] } call || Model.CalleeName(call) != "append" || Model.File.TextOf(target) != Model.File.TextOf(list))
            return null;
        var place = PlaceOf(target);
        if (place is DirectPlace named && Plan.InNewtype(place.Type) is { } inner)
            place = new DirectPlace(new RustField(Member(named.Code), "0"), inner);
        var element = Ty.Element(place.Type);
        if (element is null || Ty.Inside(place.Type, "Vec") is null)
            return null;
        var code = place switch
        {
            DirectPlace direct => Member(direct.Code),
            GuardedPlace guarded => guarded.Write,
            EntryPlace entry => entry.Entry,
            _ => null,
        };
        if (code is null)
            return null;
        if (call.HasEllipsis && Unparen(call.Args[^1]) is var tail && Model.File.TextOf(tail is SliceExpr { X: var sliced } ? sliced : tail) == Model.File.TextOf(list))
            return [code.Method("extend_from_within", Bounds(tail))];
        if (call.HasEllipsis)
            return [Extended(code, call.Args[^1], element)];
        // Go has all values before the list grows: what asks the list, or may change it, cannot wait for the first push.
        return call.Args.Length > 2 && call.Args.Skip(2).Any(a => AnyCalls.In(a) || Model.File.TextOf(a).Contains(Model.File.TextOf(list), StringComparison.Ordinal))
            ? [code.Method("extend", new RustArray([.. call.Args.Skip(1).Select(a => To(a, element))]))]
            : [.. call.Args.Skip(1).Select(a => code.Method("push", To(a, element)))];
    }

    private RustExpr Extended(RustExpr list, Expr source, RustType element)
    {
        var value = Bared(Lower(source));
        if (Ty.IsText(value.Type))
            return list.Method("extend_from_slice", Member(value.Code).Method("as_bytes"));
        if (Ty.Head(Ty.Unref(value.Type)) == "GoSlice")
            return list.Method("extend_from_slice", new RustReference(Guarded(value, isWriting: false).Code));
        _ = element;
        if (value.IsPlace || value.Type is RustReferenceType)
            return list.Method("extend_from_slice", value.Type is RustReferenceType ? value.Code : Borrow(value.Code));
        return list.Method("extend", value.Code);
    }

    private Value Make(CallExpr call, GoType type, RustType? hint)
    {
        var owned = Bare(Plan.Fresh(type));
        switch (type.Underlying)
        {
            case GoSlice slice when call.Args is [_, var length, var capacity] && Ty.Head(hint ?? Ty.Unknown) == "GoSlice":
                return new Value(RustExpr.CallOf("GoSlice::from", new RustVecRepeat(Zero(slice.Element, Plan.Owned(slice.Element), call).Code, Size(capacity))).Method("slice", RustExpr.LiteralOf("0"), Size(length)), hint!);
            // Each element is another one.
            case GoSlice { Element: var kept } when call.Args is [_, var count, ..] && Plan.Pointers.IsKeptElement(kept) && Model.ConstantOf(count)?.ToInteger() is not { IsZero: true }:
                return new Value(new RustParen(new RustRange(RustExpr.LiteralOf("0"), Size(count))).Method("map", new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], Zero(kept, Plan.Element(kept), call).Code)).Method("collect"), owned);
            case GoSlice slice when call.Args is [_, var length]:
                return new Value(new RustVecRepeat(Zero(slice.Element, Plan.Owned(slice.Element), call).Code, Size(length)), owned);
            case GoSlice slice when call.Args is [_, var length, var capacity]:
                return Model.ConstantOf(length)?.ToInteger() is { IsZero: true }
                    ? new Value(RustExpr.CallOf("Vec::with_capacity", Size(capacity)), owned)
                    : new Value(new RustVecRepeat(Zero(slice.Element, Plan.Owned(slice.Element), call).Code, Size(length)), owned);
            case GoMap when owned is RustPathType path:
                return new Value(RustExpr.CallOf(path.Path + "::new"), owned);
            case GoChan channel:
                return MakeChannel(call, channel);
            default:
                return HoleValue(call, "make of this type");
        }
    }

    private Value New(CallExpr call, Expr type, RustType? hint)
    {
        var isType = Model.IsType(type);
        var go = TypeOf(type);
        var owned = Plan.Owned(go);
        var made = isType ? Zero(go, owned, call) : new Value(To(type, owned), owned);
        return Fresh(made, go, hint, call);
    }

    /// <summary>copy(target, source): between two lists, or between two parts of one.</summary>
    private Value Copy(CallExpr call, Expr target, Expr source)
    {
        var element = TypeOf(target).Underlying is GoSlice slice ? Plan.Owned(slice.Element) : Ty.Unknown;
        if (Ty.IsUnknown(element))
            return HoleValue(call, "copy between slices");
        var (to, from) = (Unparen(target), Unparen(source));
        if (SharedSlice(to) is { } shared)
            return new Value(shared.Code.Method("copy_from", ItemsOf(source, element)), Ty.Usize);
        var list = to is SliceExpr { X: var sliced } ? sliced : to;
        if (TypeOf(source).Underlying is GoSlice && Model.File.TextOf(list) == Model.File.TextOf(from is SliceExpr { X: var other } ? other : from))
        {
            _run.Helper("copy_inside");
            var whole = ThroughForWriting(PlaceOf(list).Load(), list);
            var lent = TypeOf(list).Underlying is GoSlice && PlaceOf(list).Load().Type is RustReferenceType ? whole : new RustReference(whole, IsMutable: true);
            return new Value(RustExpr.CallOf("copy_inside", lent, Bounds(to), Bounds(from)), Ty.Usize);
        }
        _run.Helper("copy_slice");
        var place = to is SliceExpr part
            ? new RustReference(new RustIndex(ThroughForWriting(PlaceOf(part.X).Load(), part.X), new RustRange(part.Low is null ? null : Size(part.Low), part.High is null ? null : Size(part.High))), IsMutable: true)
            : Coerce(PlaceOf(to).Load() is { Code: RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow" } guard } } read ? read with { Code = new RustUnary("*", guard with { Name = "borrow_mut" }) } : PlaceOf(to).Load(), Ty.RefMut(new RustSliceType(element)), call);
        var given = TypeOf(source).Underlying is GoBasic ? Member(Lower(source).Code).Method("as_bytes") : To(source, Ty.SliceRef(element));
        return new Value(RustExpr.CallOf("copy_slice", place, given), Ty.Usize);
    }

    private RustRange Bounds(Expr part) => part is SliceExpr slice ? new RustRange(slice.Low is null ? null : Size(slice.Low), slice.High is null ? null : Size(slice.High)) : new RustRange(null, null);

    private Value Extreme(CallExpr call, string name, Expr first, RustType? hint)
    {
        var type = hint is not null && Ty.IsNumber(hint) ? hint : Bare(Plan.Owned(Universe.DefaultOf(TypeOf(call))));
        var code = To(first, type);
        if (TypeOf(call).Unaliased is GoTypeParam parameter)
        {
            if (Plan.CanBeFloat(parameter))
            {
                _run.Helper("go_" + name);
                return new Value(call.Args.Skip(1).Aggregate(code, (made, next) => RustExpr.CallOf("go_" + name, made, To(next, type))), type);
            }
            _run.Bounds.Require(parameter, "Ord");
        }
        foreach (var next in call.Args.Skip(1))
            code = code.Method(name, To(next, type));
        return new Value(code, type);
    }
}
