using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>T(x), and type assertions.</summary>
internal sealed partial class BodyLowering
{
    private Value Conversion(CallExpr call, RustType? hint)
    {
        if (call.Args is not [var operand])
            return HoleValue(call, "a conversion of nothing");
        if (DurationConversion(call, operand) is { } span)
            return span;
        var go = TypeOf(call);
        var target = Plan.Owned(go);
        if (Model.ConstantOf(call) is { } constant && go is GoBasic)
            return Constant(constant, call, hint);
        var from = TypeOf(operand).Underlying;
        if (from is GoBasic { BasicKind: BasicKind.UnsafePointer } && go.Underlying is GoPointer)
            return HoleValue(call, "memory read as another type");
        if (GenericConversion(go, operand, target, call) is { } generic)
            return generic;
        switch (go.Underlying)
        {
            case GoBasic { IsString: true } when from is GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } }:
                return new Value(RustExpr.CallOf("String::from_utf8_lossy", To(operand, Ty.SliceRef(Ty.U8))).Method("into_owned"), Ty.Text);
            case GoBasic { IsString: true } when from is GoSlice { Element: GoBasic { BasicKind: BasicKind.Int32 } }:
                return new Value(Through(Lower(operand)).Method("iter").Method("filter_map", Parse("|&r| char::from_u32(r as u32)")).Method("collect") is RustMethodCall collect ? collect with { TypeArguments = [Ty.Text] } : Hole(call, "runes to text"), Ty.Text);
            case GoBasic { IsString: true } when from is GoBasic { IsInteger: true }:
                return new Value(To(operand, Ty.Char).Method("to_string"), Ty.Text);
            case GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } } when from is GoBasic { IsString: true }:
                return new Value(Member(Lower(operand).Code).Method("as_bytes").Method("to_vec"), target);
            case GoSlice { Element: GoBasic { BasicKind: BasicKind.Int32 } } when from is GoBasic { IsString: true }:
                return new Value(Member(Lower(operand).Code).Method("chars").Method("map", Parse("|c| c as i32")).Method("collect") is RustMethodCall runes ? runes with { TypeArguments = [target] } : Hole(call, "text to runes"), target);
            case GoBasic { IsNumeric: true } when from is GoBasic { IsNumeric: true }:
                var bare = Bare(target);
                if (bare is RustPathType { Path: "Complex", Arguments: [var part] } complex)
                {
                    var converted = Operand(operand, complex);
                    var code = Ty.Same(converted.Type, complex) ? converted.Code : RustExpr.CallOf($"Complex::<{Ty.Name(part)}>::from", converted.Code);
                    return new Value(Coerce(new Value(code, complex), target, call), target);
                }
                var number = Operand(operand, Ty.IsNumber(bare) ? bare : null);
                var cast = Ty.Same(number.Type, bare) ? number.Code : Cast(number.Code, number.Type, bare);
                return new Value(Ty.Same(bare, target) ? cast : Coerce(new Value(cast, bare), target, call), target);
            default:
                return new Value(To(operand, target), target);
        }
    }

    /// <summary>From or to a number whose type is a parameter; null for other conversions.</summary>
    private Value? GenericConversion(GoType go, Expr operand, RustType target, CallExpr call)
    {
        if (target is RustPathType { Arguments.IsEmpty: true } parameter && go.Unaliased is GoTypeParam && Plan.CopyParameters.Contains(parameter.Path))
        {
            if (Model.ConstantOf(operand) is { } constant)
                return GenericNumber(constant, parameter);
            var value = Operand(operand);
            return Ty.Same(value.Type, target) ? value
                : Ty.IsFloat(value.Type) ? new Value(RustExpr.CallOf($"{parameter.Path}::from_f64", Coerce(value, Ty.F64, call)), target)
                : Ty.IsInteger(value.Type) ? new Value(RustExpr.CallOf($"{parameter.Path}::from_i64", Coerce(value, Ty.I64, call)), target)
                : TypeOf(operand).Unaliased is GoTypeParam from && value.Type is RustPathType { Path: var other } && Plan.CopyParameters.Contains(other) ? new Value(RustExpr.CallOf(parameter.Path + (Plan.CanBeFloat(from) ? "::from_f64" : "::from_i64"), value.Code.Method(Plan.CanBeFloat(from) ? "to_f64" : "to_i64")), target) : null;
        }
        if (TypeOf(operand).Unaliased is not GoTypeParam || !Ty.IsNumber(Bare(target)) || Operand(operand) is not { Type: RustPathType { Path: var name } } number || !Plan.CopyParameters.Contains(name))
            return null;
        var isFloat = Ty.IsFloat(Bare(target));
        return new Value(Coerce(new Value(number.Code.Method(isFloat ? "to_f64" : "to_i64"), isFloat ? Ty.F64 : Ty.I64), target, call), target);
    }

    /// <summary>Small fixed Rust, read by the parser of the tables.</summary>
    private static RustExpr Parse(string rust) => Std.TemplateParser.Parse(rust, _ => []) ?? RustExpr.MacroOf("todo");
}
