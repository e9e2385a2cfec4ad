using System.Numerics;
using System.Text;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    private static readonly BigInteger ReplacementCharacter = 0xFFFD;

    /// <summary>A call whose function is the type x.</summary>
    private void ConversionCall(Operand x, CallExpr call)
    {
        NonGeneric(null, x);
        if (x.IsInvalid)
        {
            FailedCall(x, call);
            return;
        }
        var target = x.Type;
        x.Invalidate();
        switch (call.Args)
        {
            case []:
                Error(call, $"missing argument in conversion to {target}");
                break;
            case [var argument]:
                Expr(TargetOf(target), x, argument);
                ConvertArgument(x, call, target);
                break;
            default:
                Use(call.Args.AsSpan());
                Error(call.Args[^1], $"too many arguments in conversion to {target}");
                break;
        }
        x.Expr = call;
    }

    private void ConvertArgument(Operand x, CallExpr call, GoType target)
    {
        if (x.IsInvalid)
        {
            // What comes from an unknown package has a known type from here on; a constant of it has no known value.
            if (Iota is null)
            {
                x.Mode = OperandMode.Value;
                x.Type = target;
            }
        }
        else if (call.HasEllipsis)
        {
            Error(call.Args[0], $"invalid use of ... in conversion to {target}");
            x.Invalidate();
        }
        else if (target.Underlying is GoInterface { HasUnion: true })
        {
            Error(call, $"cannot use interface {target} in conversion (contains specific type constraints or is comparable)");
            x.Invalidate();
        }
        else
        {
            Conversion(x, target);
        }
    }

    /// <summary>go/types' conversion: T(x).</summary>
    private void Conversion(Operand x, GoType target)
    {
        var isConstant = x.Mode == OperandMode.Constant;
        bool isValid;
        if (isConstant && TypePredicates.IsConstType(target))
        {
            isValid = ConvertConstant(x, target.Underlying, keepsValue: true);
        }
        else if (isConstant && TypePredicates.IsTypeParam(target))
        {
            isValid = TypePredicates.ForEachType(target, (_, underlying) => underlying is not null
                && ((TypePredicates.IsString(x.Type) && IsBytesOrRunes(underlying)) || ConvertConstant(x, underlying, keepsValue: false)));
            x.Mode = OperandMode.Value;
        }
        else
        {
            isValid = IsConvertible(x, target);
            x.Mode = OperandMode.Value;
        }
        if (!isValid)
        {
            Error(x.Expr, $"cannot convert {x.Type} to type {target}");
            x.Invalidate();
            return;
        }
        if (TypePredicates.IsUntyped(x.Type))
            UpdateExprType(x.Expr, FinalType(x, target, isConstant), isFinal: true);
        if (x.Mode != OperandMode.Constant)
            x.Value = null;
        x.Type = target;
    }

    /// <summary>The type that an untyped operand ends up with: the target, or its own where the target is none for constants.</summary>
    private static GoType FinalType(Operand x, GoType target, bool isConstant)
    {
        if (TypePredicates.IsNonTypeParamInterface(target) || (isConstant && !TypePredicates.IsConstType(target)) || x.IsNil)
            return Universe.DefaultOf(x.Type);
        // string(65): the number stays a number.
        if (x.Mode == OperandMode.Constant && TypePredicates.IsInteger(x.Type) && TypePredicates.AllString(target))
            return x.Type;
        return target;
    }

    /// <summary>Whether the constant x can become the basic type, with its new value where asked for.</summary>
    private static bool ConvertConstant(Operand x, GoType underlying, bool keepsValue)
    {
        if (underlying is not GoBasic basic)
            return underlying is GoUnknown;
        ConstantValue? converted = null;
        if (x.Value is null)
        {
            if (!TypePredicates.IsConstType(basic))
                return false;
        }
        else if (x.Value.RepresentedAs(basic) is { } represented)
        {
            converted = represented;
        }
        else if (TypePredicates.IsInteger(x.Type) && basic.IsString)
        {
            converted = TextOfCodePoint(x.Value);
        }
        else
        {
            return false;
        }
        if (keepsValue)
            x.Value = converted;
        return true;
    }

    private static ConstantValue TextOfCodePoint(ConstantValue value)
    {
        var number = value.ToInteger() ?? ReplacementCharacter;
        if (number < 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
            number = ReplacementCharacter;
        return ConstantValue.Of(new Rune((int)number).ToString());
    }

    /// <summary>go/types' convertibleTo.</summary>
    /// <remarks>Source: go.dev/ref/spec#Conversions.</remarks>
    private static bool IsConvertible(Operand x, GoType target)
    {
        if (IsAssignableOperand(x, target))
            return true;
        var from = x.Type.Unaliased;
        var to = target.Unaliased;
        var fromParameter = from as GoTypeParam;
        var toParameter = to as GoTypeParam;
        if (from.Underlying is GoUnknown || to.Underlying is GoUnknown)
            return true;
        if (fromParameter is null && toParameter is null)
            return AreConvertible(from, to);
        if (fromParameter is not null)
        {
            return TypePredicates.ForEachType(fromParameter, (type, _) =>
            {
                if (type is null)
                    return false;
                var operand = x.Clone();
                operand.Type = type;
                return IsConvertible(operand, to);
            });
        }
        return TypePredicates.ForEachType(to, (type, _) => type is not null && IsConvertible(x, type));
    }

    /// <summary>As assignability, for untyped operands, too.</summary>
    private static bool IsAssignableOperand(Operand x, GoType target) => TypePredicates.IsUntyped(x.Type) && !x.IsNil
        ? ImplicitTypeAndValue(x, target) is not null
        : Assignability.IsAssignable(x, target);

    /// <summary>Whether values of one type convert to another where they are not assignable; neither is a type parameter.</summary>
    private static bool AreConvertible(GoType from, GoType to)
    {
        var source = from.Underlying;
        var goal = to.Underlying;
        if (TypeIdentity.AreIdenticalIgnoringTags(source, goal))
            return true;
        if (from is GoPointer fromPointer && to is GoPointer toPointer
            && !TypePredicates.IsTypeParam(fromPointer.RawElement) && !TypePredicates.IsTypeParam(toPointer.RawElement)
            && TypeIdentity.AreIdenticalIgnoringTags(fromPointer.RawElement.Underlying, toPointer.RawElement.Underlying))
            return true;
        if (source is GoSlice slice)
            return IsSliceConvertible(slice, goal);
        if (source is GoBasic { IsString: true })
            return IsBytesOrRunes(goal);
        if (goal is not GoBasic basic)
            return source is GoBasic { BasicKind: BasicKind.UnsafePointer } && goal is GoPointer;
        return source switch
        {
            GoPointer => basic.BasicKind == BasicKind.UnsafePointer,
            GoBasic { BasicKind: BasicKind.UnsafePointer } => basic.BasicKind == BasicKind.Uintptr,
            GoBasic { IsComplex: true } => basic.IsComplex,
            GoBasic { IsFloat: true } => basic.IsInteger || basic.IsFloat,
            GoBasic { IsInteger: true } integer => basic.IsInteger || basic.IsFloat || basic.IsString
                || (integer.BasicKind == BasicKind.Uintptr && basic.BasicKind == BasicKind.UnsafePointer),
            _ => false,
        };
    }

    private static bool IsSliceConvertible(GoSlice slice, GoType goal) => goal switch
    {
        GoBasic { IsString: true } => IsBytesOrRunes(slice),
        GoArray array => TypeIdentity.AreIdentical(slice.RawElement, array.RawElement),
        GoPointer { Element.Underlying: GoArray array } => TypeIdentity.AreIdentical(slice.RawElement, array.RawElement),
        _ => false,
    };

    private static bool IsBytesOrRunes(GoType type) =>
        type.Underlying is GoSlice { Element.Underlying: GoBasic { BasicKind: BasicKind.Uint8 or BasicKind.Int32 } };
}
