using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <remarks>The functions of package unsafe.</remarks>
internal sealed partial class Checker
{
    private bool UnsafeCall(Operand x, CallExpr call, BuiltinId id, List<Operand> arguments) => id switch
    {
        BuiltinId.UnsafeAdd => UnsafeAdd(x, call, arguments[1]),
        BuiltinId.UnsafeAlignof => UnsafeMeasure(x, call, type => Sizes.AlignmentOf(type)),
        BuiltinId.UnsafeSizeof => UnsafeMeasure(x, call, Sizes.SizeOf),
        BuiltinId.UnsafeOffsetof => UnsafeOffsetof(x, call),
        BuiltinId.UnsafeSlice => UnsafeSlice(x, call, arguments[1]),
        BuiltinId.UnsafeSliceData => UnsafeSliceData(x, call),
        BuiltinId.UnsafeString => UnsafeString(x, call, arguments[1]),
        BuiltinId.UnsafeStringData => UnsafeStringData(x, call),
        _ => false,
    };

    private bool UnsafeAdd(Operand x, CallExpr call, Operand count)
    {
        var pointer = Universe.Basic(BasicKind.UnsafePointer);
        Assignment(x, pointer, "argument to unsafe.Add");
        return !x.IsInvalid && IsValidIndex(count, allowNegative: true) && BuiltinResult(x, call, pointer, pointer, count.Type);
    }

    private bool UnsafeMeasure(Operand x, CallExpr call, Func<GoType, long?> measure)
    {
        Assignment(x, null, "argument to unsafe.Sizeof or unsafe.Alignof");
        return !x.IsInvalid && UnsafeSize(x, call, x.Type, x.Type, measure);
    }

    /// <summary>x becomes the measure of the type: a constant, unless type parameters decide.</summary>
    private bool UnsafeSize(Operand x, CallExpr call, GoType measured, GoType argument, Func<GoType, long?> measure)
    {
        var result = Universe.Basic(BasicKind.Uintptr);
        if (Sizes.HasVariableSize(measured))
            return BuiltinResult(x, call, result, argument);
        x.Mode = OperandMode.Constant;
        x.Value = measure(measured) is { } size ? ConstantValue.Of(size) : null;
        x.Type = result;
        return true;
    }

    private bool UnsafeOffsetof(Operand x, CallExpr call)
    {
        var argument = call.Args[0];
        if (Unparen(argument) is not SelectorExpr selector)
        {
            Error(argument, "invalid argument: not a selector expression");
            Use(argument);
            return false;
        }
        Expr(null, x, selector.X);
        if (x.IsInvalid)
            return false;
        var structure = x.Type.Underlying is GoPointer pointer && pointer.RawElement.Underlying is GoStruct ? pointer.RawElement : x.Type;
        if (MemberLookup.Find(structure, selector.Sel.Name, Package) is not { } member)
        {
            return !HasUnknownPart(structure, [])
                && WrongArgument(x, $"{structure} has no single field {selector.Sel.Name}");
        }
        if (member.IsMethod)
            return WrongArgument(x, $"{selector.Sel.Name} is a method value");
        if (member.IsIndirect)
            return WrongArgument(x, $"field {selector.Sel.Name} is embedded via a pointer in {structure}");
        RecordOffsetSelector(x, selector, structure, member);
        return UnsafeSize(
            x, call, structure, member.RawType, type => Sizes.OffsetOf(type, [.. member.Path.Select(field => field.Name), selector.Sel.Name]));
    }

    private void RecordOffsetSelector(Operand x, SelectorExpr selector, GoType structure, Member member)
    {
        RecordSymbol(selector.Sel, member.Symbol);
        if (!ReferenceEquals(member.RawType, member.Symbol.RawType))
            Results.UsedTypes[selector.Sel] = member.RawType;
        Results.Selections[selector] = new SelectionInfo(SelectionKind.FieldValue, structure, member, member.RawType);
        Record(new Operand
        {
            Mode = x.Mode == OperandMode.Variable ? OperandMode.Variable : OperandMode.Value, Expr = selector, Type = member.RawType,
        });
    }

    private bool UnsafeSlice(Operand x, CallExpr call, Operand length)
    {
        if (TypePredicates.CommonUnder(x.Type) is not GoPointer pointer)
            return WrongArgument(x, $"{x.Type} is not a pointer");
        return IsValidIndex(length, allowNegative: false)
            && BuiltinResult(x, call, new GoSlice(pointer.RawElement), pointer, length.Type);
    }

    private bool UnsafeSliceData(Operand x, CallExpr call) =>
        TypePredicates.CommonUnder(x.Type) is GoSlice slice
            ? BuiltinResult(x, call, new GoPointer(slice.RawElement), slice)
            : WrongArgument(x, $"{x.Type} is not a slice");

    private bool UnsafeString(Operand x, CallExpr call, Operand length)
    {
        Assignment(x, BytePointerType, "argument to unsafe.String");
        return !x.IsInvalid && IsValidIndex(length, allowNegative: false)
            && BuiltinResult(x, call, Universe.Basic(BasicKind.String), BytePointerType, length.Type);
    }

    private bool UnsafeStringData(Operand x, CallExpr call)
    {
        var text = Universe.Basic(BasicKind.String);
        Assignment(x, text, "argument to unsafe.StringData");
        return !x.IsInvalid && BuiltinResult(x, call, BytePointerType, text);
    }
}
