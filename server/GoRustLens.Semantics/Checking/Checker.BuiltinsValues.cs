using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <remarks>The built-in functions that make or choose values: make, new, min, max, complex, real, imag.</remarks>
internal sealed partial class Checker
{
    private bool MakeCall(Operand x, CallExpr call)
    {
        var type = VarType(call.Args[0]);
        if (type.IsUnknown)
        {
            Use(call.Args.AsSpan()[1..]);
            return false;
        }
        var least = TypePredicates.CommonUnder(type) switch
        {
            GoSlice => 2,
            GoMap or GoChan => 1,
            _ => 0,
        };
        if (least == 0)
        {
            // Of a type that is not at hand, the value still has that type.
            if (type.Underlying is not GoUnknown)
            {
                Error(call.Args[0], $"cannot make {type}: it must be a slice, map, or channel");
                return false;
            }
            Use(call.Args.AsSpan()[1..]);
            return BuiltinResult(x, call, type, type);
        }
        if (call.Args.Length < least || call.Args.Length > least + 1)
        {
            Error(call, $"make of {type} expects {least} or {least + 1} arguments; found {call.Args.Length}");
            return false;
        }
        List<GoType> types = [type];
        List<long> sizes = [];
        foreach (var argument in call.Args.AsSpan()[1..])
        {
            var (sizeType, size) = Index(argument, -1);
            types.Add(sizeType);
            if (size >= 0)
                sizes.Add(size);
        }
        if (sizes is [var length, var capacity] && length > capacity)
            Error(call.Args[1], "length and capacity swapped");
        return BuiltinResult(x, call, type, [.. types]);
    }

    private bool NewCall(Operand x, CallExpr call)
    {
        var argument = call.Args[0];
        ExprOrType(x, argument, allowGeneric: false);
        if (x.IsInvalid)
            return false;
        if (x.Mode == OperandMode.TypeExpr)
        {
            ReportConstraintType(argument, x.Type);
        }
        else
        {
            ExcludeNonValues(x);
            SingleValue(x);
            if (!x.IsInvalid && TypePredicates.IsUntyped(x.Type))
                Assignment(x, null, "argument to new");
            if (x.IsInvalid)
                return false;
        }
        return BuiltinResult(x, call, new GoPointer(x.Type), x.Type);
    }

    /// <summary>Reports a constraint interface where a variable's type stands; later, since the interface may be under declaration.</summary>
    private void ReportConstraintType(Expr e, GoType type) => Later(() =>
    {
        if (type.Underlying is GoInterface { HasUnion: true })
            Error(e, $"cannot use type {type} outside a type constraint");
    });

    private bool ExtremeCall(Operand x, CallExpr call, BuiltinId id, List<Operand> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!TypePredicates.AllOrdered(argument.Type))
                return WrongArgument(argument, $"{argument.Type} cannot be ordered");
            if (index > 0 && !TakeExtreme(x, argument, id == BuiltinId.Max ? TokenKind.Greater : TokenKind.Less))
                return false;
        }
        if (x.Mode != OperandMode.Constant)
        {
            x.Mode = OperandMode.Value;
            // A value must not be untyped.
            Assignment(x, GoInterface.Empty, "argument to min or max");
            if (x.IsInvalid)
                return false;
        }
        foreach (var argument in arguments)
            UpdateExprType(argument.Expr, x.Type, isFinal: true);
        if (x.Mode == OperandMode.Constant)
            return true;
        return BuiltinResult(x, call, x.Type, [.. Enumerable.Repeat(x.Type, arguments.Count)]);
    }

    /// <summary>x becomes the one of both that the comparison prefers, or a value where they are not constants.</summary>
    private bool TakeExtreme(Operand x, Operand next, TokenKind preferred)
    {
        MatchTypes(x, next);
        if (x.IsInvalid || next.IsInvalid)
            return false;
        if (!TypeIdentity.AreIdentical(x.Type, next.Type))
            return WrongArgument(next, $"mismatched types {x.Type} and {next.Type}");
        if (x.Mode != OperandMode.Constant || next.Mode != OperandMode.Constant)
        {
            x.Mode = OperandMode.Value;
            x.Value = null;
        }
        else if (x.Value is null || next.Value is null)
        {
            x.Value = null;
        }
        else if (ConstantValue.Compare(next.Value, preferred, x.Value) == true)
        {
            x.Become(next);
        }
        return true;
    }

    private bool ComplexCall(Operand x, CallExpr call, Operand y)
    {
        MatchComplexParts(x, y);
        if (x.IsInvalid || y.IsInvalid)
            return false;
        if (!TypeIdentity.AreIdentical(x.Type, y.Type))
            return WrongArgument(x, $"mismatched types {x.Type} and {y.Type}");
        GoBasic? result = (x.Type.Underlying as GoBasic)?.BasicKind switch
        {
            BasicKind.Float32 => Universe.Basic(BasicKind.Complex64),
            BasicKind.Float64 => Universe.Basic(BasicKind.Complex128),
            BasicKind.UntypedFloat => Universe.Basic(BasicKind.UntypedComplex),
            _ => null,
        };
        if (result is null)
            return WrongArgument(x, $"arguments have type {x.Type}, expected floating-point");
        if (x.Mode != OperandMode.Constant || y.Mode != OperandMode.Constant)
            return BuiltinResult(x, call, result, x.Type, x.Type);
        x.Value = x.Value?.ToKind(ConstantKind.Float) is { } real && y.Value?.ToKind(ConstantKind.Float) is { } imaginary
            ? ConstantValue.Complex(real, imaginary)
            : null;
        x.Type = result;
        return true;
    }

    /// <summary>Gives an untyped part the type of the other; two untyped constants become untyped floats.</summary>
    private void MatchComplexParts(Operand x, Operand y)
    {
        switch (TypePredicates.IsUntyped(x.Type), TypePredicates.IsUntyped(y.Type))
        {
            case (true, false):
                ConvertUntyped(x, y.Type);
                break;
            case (false, true):
                ConvertUntyped(y, x.Type);
                break;
            case (true, true) when x.Mode == OperandMode.Constant && y.Mode == OperandMode.Constant:
                TakeAsFloat(x);
                TakeAsFloat(y);
                break;
            case (true, true):
                // One has a shift in it, of which this makes an error: floats do not shift.
                ConvertUntyped(x, Universe.Basic(BasicKind.Float64));
                ConvertUntyped(y, Universe.Basic(BasicKind.Float64));
                break;
        }

        static void TakeAsFloat(Operand x)
        {
            if (TypePredicates.IsNumeric(x.Type) && x.Value?.ImaginaryPart is { Sign: 0 })
                x.Type = Universe.Basic(BasicKind.UntypedFloat);
        }
    }

    private bool PartCall(Operand x, CallExpr call, BuiltinId id)
    {
        if (TypePredicates.IsUntyped(x.Type))
        {
            // Any untyped number is a complex one, but a shift that is not constant.
            if (x.Mode != OperandMode.Constant)
                ConvertUntyped(x, Universe.Basic(BasicKind.Complex128));
            else if (TypePredicates.IsNumeric(x.Type))
                x.Type = Universe.Basic(BasicKind.UntypedComplex);
            if (x.IsInvalid)
                return false;
        }
        GoBasic? result = (x.Type.Underlying as GoBasic)?.BasicKind switch
        {
            BasicKind.Complex64 => Universe.Basic(BasicKind.Float32),
            BasicKind.Complex128 => Universe.Basic(BasicKind.Float64),
            BasicKind.UntypedComplex => Universe.Basic(BasicKind.UntypedFloat),
            _ => null,
        };
        if (result is null)
            return WrongArgument(x, $"argument has type {x.Type}, expected complex type");
        if (x.Mode != OperandMode.Constant)
            return BuiltinResult(x, call, result, x.Type);
        x.Value = id == BuiltinId.Real ? x.Value?.RealPart : x.Value?.ImaginaryPart;
        x.Type = result;
        return true;
    }
}
