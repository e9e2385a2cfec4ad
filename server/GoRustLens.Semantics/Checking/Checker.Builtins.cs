using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    private static readonly GoSlice BytesType = new(Universe.Byte);

    private static readonly GoPointer BytePointerType = new(Universe.Byte);

    /// <summary>go/types' builtin: x becomes the result, but for its expression; false where the call is wrong, with the error reported, or unknown.</summary>
    private bool BuiltinCall(Operand x, CallExpr call, BuiltinId id)
    {
        if (call.HasEllipsis && id != BuiltinId.Append)
        {
            Error(call, "invalid use of ... with a built-in function");
            Use(call.Args.AsSpan());
            return false;
        }
        if (id is not (BuiltinId.Len or BuiltinId.Cap))
            return BuiltinWithArguments(x, call, id);
        // len and cap of an array are constants where no call or receive must happen to get at it.
        var hadCall = HasCallOrReceive;
        HasCallOrReceive = false;
        var isValid = BuiltinWithArguments(x, call, id);
        HasCallOrReceive = hadCall;
        return isValid;
    }

    private bool BuiltinWithArguments(Operand x, CallExpr call, BuiltinId id)
    {
        // These evaluate their arguments themselves: the first may be a type, or is more than a value.
        var takesExpressions = id is BuiltinId.Make or BuiltinId.New or BuiltinId.UnsafeOffsetof;
        List<Operand> arguments = takesExpressions || call.Args.IsEmpty ? [] : ExprList(call.Args);
        if (arguments.Exists(argument => argument.IsInvalid))
            return false;
        if (arguments is [var first, ..])
            x.Become(first);
        var count = takesExpressions ? call.Args.Length : arguments.Count;
        var (wanted, isVariadic) = Builtins.ArgumentsOf(id);
        if (count < wanted || (count > wanted && !isVariadic))
        {
            Error(call, $"{(count < wanted ? "not enough" : "too many")} arguments in call of a built-in function: expected {wanted}, found {count}");
            return false;
        }
        return id switch
        {
            BuiltinId.Append => AppendCall(x, call, arguments),
            BuiltinId.Cap or BuiltinId.Len => LengthCall(x, call, id),
            BuiltinId.Clear => ClearCall(x, call),
            BuiltinId.Close => CloseCall(x, call),
            BuiltinId.Complex => ComplexCall(x, call, arguments[1]),
            BuiltinId.Copy => CopyCall(x, call, arguments[1]),
            BuiltinId.Delete => DeleteCall(x, call, arguments[1]),
            BuiltinId.Imag or BuiltinId.Real => PartCall(x, call, id),
            BuiltinId.Make => MakeCall(x, call),
            BuiltinId.Max or BuiltinId.Min => ExtremeCall(x, call, id, arguments),
            BuiltinId.New => NewCall(x, call),
            BuiltinId.Panic => PanicCall(x, call),
            BuiltinId.Print or BuiltinId.Println => PrintCall(x, call, arguments),
            BuiltinId.Recover => BuiltinResult(x, call, GoInterface.Empty),
            _ => UnsafeCall(x, call, id, arguments),
        };
    }

    /// <summary>x becomes a value of the type, or nothing where it is null; the function is recorded with the types that it has in this call.</summary>
    private bool BuiltinResult(Operand x, CallExpr call, GoType? result, params ReadOnlySpan<GoType> arguments)
    {
        RecordBuiltinType(call.Fun, BuiltinSignature(result, isVariadic: false, arguments));
        x.Mode = result is null ? OperandMode.NoValue : OperandMode.Value;
        x.Type = result ?? GoTuple.Empty;
        x.Value = null;
        return true;
    }

    private static GoSignature BuiltinSignature(GoType? result, bool isVariadic, params ReadOnlySpan<GoType> arguments)
    {
        var parameters = ImmutableArray.CreateBuilder<GoParameter>(arguments.Length);
        foreach (var argument in arguments)
            parameters.Add(new GoParameter("", Universe.DefaultOf(argument)));
        return new GoSignature(parameters.MoveToImmutable(), result is null ? [] : [new GoParameter("", result)], isVariadic);
    }

    /// <summary>Reports what is wrong with an argument, unless its type is unknown; answers false.</summary>
    private bool WrongArgument(Operand x, string message)
    {
        if (x.Type.Underlying is not GoUnknown)
            Error(x.Expr, message);
        return false;
    }

    private bool AppendCall(Operand x, CallExpr call, List<Operand> arguments)
    {
        if (SliceElement(x) is not { } element)
            return WrongArgument(x, $"invalid append: the argument must be a slice, not {x.Type}");
        GoSignature signature;
        if (arguments.Count == 2 && call.HasEllipsis && IsBytesAndText(x, arguments[1], out var hasText) && hasText)
        {
            signature = BuiltinSignature(x.Type, isVariadic: true, x.Type, arguments[1].Type);
        }
        else
        {
            signature = BuiltinSignature(x.Type, isVariadic: true, x.Type, new GoSlice(element));
            Arguments(call, signature, [], arguments, []);
        }
        RecordBuiltinType(call.Fun, signature);
        x.Mode = OperandMode.Value;
        x.Value = null;
        return true;
    }

    private bool CopyCall(Operand x, CallExpr call, Operand y)
    {
        if (SliceElement(x) is not { } element)
            return WrongArgument(x, $"invalid copy: the argument must be a slice, not {x.Type}");
        if (!IsBytesAndText(x, y, out _))
        {
            if (SliceElement(y) is not { } source)
                return WrongArgument(y, $"invalid copy: the argument must be a slice, not {y.Type}");
            if (!TypeIdentity.AreIdentical(element, source))
            {
                return !element.IsUnknown && !source.IsUnknown
                    && WrongArgument(x, $"invalid copy: different element types {element} and {source}");
            }
        }
        return BuiltinResult(x, call, Universe.Basic(BasicKind.Int), x.Type, y.Type);
    }

    /// <summary>The one element type of a slice, or of the slices of a type parameter's type set; else null.</summary>
    private static GoType? SliceElement(Operand x)
    {
        GoType? element = null;
        var areSlices = TypePredicates.ForEachType(
            x.Type,
            (_, underlying) =>
            {
                if (underlying is not GoSlice slice)
                    return false;
                element ??= slice.RawElement;
                return ReferenceEquals(element, slice.RawElement) || TypeIdentity.AreIdentical(element, slice.RawElement);
            });
        return areSlices ? element : null;
    }

    /// <summary>The special case of append and copy: bytes, and a string or, of a type parameter, perhaps bytes.</summary>
    private static bool IsBytesAndText(Operand bytes, Operand text, out bool hasText)
    {
        var foundText = false;
        var isSpecial = Assignability.IsAssignable(bytes, BytesType) && TypePredicates.ForEachType(
            text.Type,
            (_, underlying) =>
            {
                if (underlying is GoBasic { IsString: true })
                    foundText = true;
                else if (underlying is not GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } })
                    return false;
                return true;
            });
        hasText = foundText;
        return isSpecial;
    }

    private bool LengthCall(Operand x, CallExpr call, BuiltinId id)
    {
        var isLength = id == BuiltinId.Len;
        var type = Universe.Basic(BasicKind.Int);
        switch (ArrayBehind(x.Type.Underlying))
        {
            case GoBasic { IsString: true } when isLength:
                if (x is { Mode: OperandMode.Constant })
                {
                    x.Value = x.Value?.ByteLength is { } bytes ? Constants.ConstantValue.Of(bytes) : null;
                    x.Type = type;
                    return true;
                }
                break;
            case GoArray array:
                if (!HasCallOrReceive)
                {
                    x.Mode = OperandMode.Constant;
                    x.Value = array.Length is { } length ? Constants.ConstantValue.Of(length) : null;
                    x.Type = type;
                    return true;
                }
                break;
            case GoTypeParam when TypePredicates.ForEachType(x.Type, (_, underlying) => underlying is not null && HasLength(ArrayBehind(underlying), isLength)):
                break;
            case var other when HasLength(other, isLength):
                break;
            default:
                return WrongArgument(x, $"invalid argument: {x.Type} for built-in {(isLength ? "len" : "cap")}");
        }
        return BuiltinResult(x, call, type, x.Type);
    }

    private static bool HasLength(GoType underlying, bool isLength) => underlying switch
    {
        GoArray or GoSlice or GoChan => true,
        GoMap or GoBasic { IsString: true } => isLength,
        _ => false,
    };

    /// <summary>Of a pointer to an array the array; else the type itself.</summary>
    private static GoType ArrayBehind(GoType type) =>
        type is GoPointer pointer && pointer.RawElement.Underlying is GoArray array ? array : type;

    private bool ClearCall(Operand x, CallExpr call) =>
        TypePredicates.ForEachType(x.Type, (_, underlying) => underlying is GoMap or GoSlice)
            ? BuiltinResult(x, call, null, x.Type)
            : WrongArgument(x, $"cannot clear {x.Type}: it must be a map or slice");

    private bool CloseCall(Operand x, CallExpr call) =>
        TypePredicates.ForEachType(x.Type, (_, underlying) => underlying is GoChan channel && channel.Direction != ChanDir.Recv)
            ? BuiltinResult(x, call, null, x.Type)
            : WrongArgument(x, $"cannot close {x.Type}: it must be a channel that can be sent to");

    private bool DeleteCall(Operand x, CallExpr call, Operand key)
    {
        var map = x.Type;
        GoType? keyType = null;
        var areMaps = TypePredicates.ForEachType(
            map,
            (_, underlying) =>
            {
                if (underlying is not GoMap candidate)
                    return false;
                keyType ??= candidate.RawKey;
                return ReferenceEquals(keyType, candidate.RawKey) || TypeIdentity.AreIdentical(keyType, candidate.RawKey);
            });
        if (!areMaps || keyType is null)
            return WrongArgument(x, $"{map} is not a map, or maps of different keys");
        x.Become(key);
        Assignment(x, keyType, "argument to delete");
        return !x.IsInvalid && BuiltinResult(x, call, null, map, keyType);
    }

    private bool PanicCall(Operand x, CallExpr call)
    {
        Assignment(x, GoInterface.Empty, "argument to panic");
        return !x.IsInvalid && BuiltinResult(x, call, null, GoInterface.Empty);
    }

    private bool PrintCall(Operand x, CallExpr call, List<Operand> arguments)
    {
        foreach (var argument in arguments)
        {
            Assignment(argument, null, "argument to print");
            if (argument.IsInvalid)
                return false;
        }
        return BuiltinResult(x, call, null, [.. arguments.Select(argument => argument.Type)]);
    }
}
