using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Slices that several names share: the helper GoSlice has Go's views, its append and its capacities.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The GoSlice that an expression gives; null where it gives another form of slice.</summary>
    private Value? SharedSlice(Expr expression)
    {
        if (TypeOf(expression).Underlying is not (GoSlice or GoArray) || Model.IsNil(Unparen(expression)) || !Plan.SharesLists)
            return null;
        return SharedSlice(expression, Lower(expression));
    }

    /// <param name="value">What the expression is lowered to.</param>
    private Value? SharedSlice(Expr expression, Value value)
    {
        if (TypeOf(expression).Underlying is not (GoSlice or GoArray) || Model.IsNil(Unparen(expression)))
            return null;
        return Ty.Head(Ty.Unref(value.Type)) == "GoSlice" ? value with { Code = Member(value.Code), Type = Ty.Unref(value.Type) } : null;
    }

    /// <summary>The list or map behind what is shared, as a guard gives it.</summary>
    private static Value Guarded(Value value, bool isWriting)
    {
        var guard = isWriting ? "borrow_mut" : "borrow";
        return Ty.Unref(value.Type) switch
        {
            RustPathType { Path: "GoSlice", Arguments: [var element] } => new Value(Member(value.Code).Method(guard), new RustSliceType(element), IsPlace: true),
            RustPathType { Path: "RefCell", Arguments: [var held] } => new Value(Member(value.Code).Method(guard), held, IsPlace: true),
            RustPathType { Path: "Rc", Arguments: [RustPathType { Path: "RefCell", Arguments: [var held] }] } when Ty.IsSharedList(Ty.Unref(value.Type)) => new Value(Member(value.Code).Method(guard), held, IsPlace: true),
            _ => value,
        };
    }

    /// <summary>s[i:j]: another view of the array.</summary>
    private Value View(Value slice, SliceExpr view)
    {
        var low = view.Low is null ? RustExpr.LiteralOf("0") : Size(view.Low);
        var high = view.High is null ? slice.Code.Method("len") : Size(view.High);
        return new Value(view.Max is null ? slice.Code.Method("slice", low, high) : slice.Code.Method("slice_within", low, high, Size(view.Max)), slice.Type);
    }

    /// <summary>append(s, items…): into the array where it has room.</summary>
    private Value SharedAppend(Value slice, CallExpr call)
    {
        var element = Ty.Element(slice.Type) ?? Ty.Unknown;
        if (call.Args.Length == 1)
            return slice;
        var items = call.HasEllipsis ? ItemsOf(call.Args[^1], element) : new RustReference(new RustArray([.. call.Args.Skip(1).Select(a => To(a, element))]));
        return new Value(slice.Code.Method("append", items), slice.Type);
    }

    /// <summary>The items of a list, to be copied into one that may be the same: copied first where they are shared, too.</summary>
    private RustExpr ItemsOf(Expr source, RustType element)
    {
        if (SharedSlice(source) is { } shared)
            return new RustReference(shared.Code.Method("to_vec"));
        return TypeOf(source).Underlying is GoBasic ? Member(Lower(source).Code).Method("as_bytes") : To(source, Ty.SliceRef(element));
    }

    /// <summary>What is shared as a plain value; null for other targets.</summary>
    private RustExpr? FromShared(Value value, RustType target, GoNode at)
    {
        var type = Ty.Unref(value.Type);
        if (!Ty.IsSharedList(type) || Ty.IsSharedList(Ty.Unref(target)))
            return null;
        if (type is RustPathType { Path: "GoSlice", Arguments: [var element] })
        {
            return target switch
            {
                // Read from a copy: whoever gets it may write to the array by another name.
                RustReferenceType { Inner: RustSliceType, IsMutable: false } => new RustReference(Member(value.Code).Method("to_vec")),
                RustReferenceType { Inner: RustSliceType } => new RustReference(Guarded(value, isWriting: true).Code, IsMutable: true),
                RustArrayType => RustExpr.CallOf($"<{Ty.Name(target)}>::try_from", Member(value.Code).Method("to_vec")).Method("expect", RustExpr.LiteralOf("\"the array's length\"")),
                RustReferenceType reference => new RustReference(Coerce(new Value(Member(value.Code).Method("to_vec"), Ty.Vec(element)), reference.Inner, at), reference.IsMutable),
                _ => Coerce(new Value(Member(value.Code).Method("to_vec"), Ty.Vec(element)), target, at),
            };
        }
        return target is RustReferenceType lent ? new RustReference(Guarded(value, lent.IsMutable).Code, lent.IsMutable) : Guarded(value, isWriting: false).Code.Method("clone");
    }

    /// <summary>An array that is made here as a Vec; null for others.</summary>
    private static RustExpr? AsVec(RustExpr array) => array switch
    {
        RustArray items => new RustMacroCall("vec", items.Elements) { HasBrackets = true },
        RustRepeat repeat => new RustVecRepeat(repeat.Element, repeat.Count),
        _ => null,
    };

    /// <summary>A list that nobody else has, to be shared from now on; null for other types.</summary>
    private RustExpr? IntoShared(Value value, RustType target, GoNode at)
    {
        if (!Ty.IsSharedList(target) || Ty.IsSharedList(Ty.Unref(value.Type)) || Ty.InOption(value.Type) is not null)
            return null;
        if (target is not RustPathType { Path: "GoSlice", Arguments: [var element] })
        {
            var map = ((RustPathType)((RustPathType)target).Arguments[0]).Arguments[0];
            return RustExpr.CallOf("Rc::new", RustExpr.CallOf("RefCell::new", Coerce(value, map, at)));
        }
        if (value is { Type: RustArrayType, IsPlace: false } && AsVec(value.Code) is { } made)
            return RustExpr.CallOf("GoSlice::from", made);
        if (value.Type is RustReferenceType || value.IsPlace && value.Type is not RustArrayType)
            _run.Note(at, "a copy: what is written here is not seen in the array that it comes from");
        var owned = Coerce(value, Ty.Vec(element), at);
        return at is Expr given && Model.IsNil(Unparen(given)) ? RustExpr.CallOf("GoSlice::default") : RustExpr.CallOf("GoSlice::from", owned);
    }
}

/// <summary>An element of a shared slice.</summary>
/// <param name="Slice">The slice as a whole.</param>
internal sealed record SharedElementPlace(RustExpr Slice, RustExpr Index, RustType Type) : Place(Type)
{
    private RustIndex InGuard => new(Slice.Method("borrow_mut"), Index);

    public override RustExpr Store(RustExpr value) => Slice.Method("set", Index, value);

    public override Value Load() => new(InGuard, Type, IsPlace: true);

    public override RustExpr Update(string sign, RustExpr value) => new RustAssign(InGuard, sign + "=", value);
}
