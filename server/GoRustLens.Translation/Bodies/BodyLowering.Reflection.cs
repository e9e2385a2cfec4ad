using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>The little of reflect that programs ask of values whose type is known: its name and its kind, as texts.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A call of reflect that the type of its operand answers; null for other calls.</summary>
    private Value? ReflectCall(CallExpr call, Symbol callee)
    {
        if (callee.PackagePath != "reflect")
            return null;
        if (callee.FullName == "reflect.TypeOf" && call.Args is [var shown])
            return NameOfType(shown);
        if (call.Fun is not SelectorExpr { X: var receiver } || Unparen(receiver) is not CallExpr { Args: [var operand] } asked || Model.CalleeOf(asked)?.FullName is not ("reflect.TypeOf" or "reflect.ValueOf"))
            return null;
        var type = Universe.DefaultOf(TypeOf(operand));
        return callee.Name switch
        {
            "String" when Model.CalleeOf(asked)?.FullName == "reflect.TypeOf" => NameOfType(operand),
            "Type" => NameOfType(operand),
            "Name" when type.Underlying is not GoInterface => new Value(RustExpr.LiteralOf(RustStrings.Quote(type switch { GoNamed named => named.Name, GoBasic basic => basic.Name, _ => "" })).Method("to_string"), Ty.Text),
            "Kind" when type.Underlying is not GoInterface && KindOf(type) is { } kind => new Value(RustExpr.LiteralOf(RustStrings.Quote(kind)).Method("to_string"), Ty.Text),
            _ => null,
        };
    }

    private Value? NameOfType(Expr operand)
    {
        var text = new MacroText();
        return Formatted(text, "%T", [operand]) ? new Value(text.AsString, Ty.Text) : null;
    }

    private static string? KindOf(GoType type) => type.Underlying switch
    {
        GoBasic basic => basic.Name,
        GoStruct => "struct",
        GoSlice => "slice",
        GoArray => "array",
        GoMap => "map",
        GoPointer => "ptr",
        GoSignature => "func",
        GoChan => "chan",
        _ => null,
    };
}
