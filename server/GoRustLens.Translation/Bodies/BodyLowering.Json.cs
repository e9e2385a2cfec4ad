using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>encoding/json: by serde_json, with what Go writes otherwise done by helpers.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A call that writes or reads JSON; null for other calls.</summary>
    private Value? JsonCall(CallExpr call, Symbol callee)
    {
        if (JsonFacts.ValueOf(call, Model) is not var (value, isRead))
            return null;
        _run.Crate("serde");
        _run.Crate("serde_json");
        if (isRead)
            return JsonRead(call, callee, value);
        var written = JsonOperand(value);
        switch (callee.Name)
        {
            case "Marshal":
                return new Value(RustExpr.CallOf(Plan.NeedsOwnJson ? JsonHelper("go_json", "json") : "serde_json::to_vec", written), s_jsonBytes);
            case "MarshalIndent":
                if (!Plan.NeedsOwnJson && Model.ConstantOf(call.Args[1])?.ToText() is "" && Model.ConstantOf(call.Args[2])?.ToText() is "  ")
                    return new Value(RustExpr.CallOf("serde_json::to_vec_pretty", written), s_jsonBytes);
                return new Value(RustExpr.CallOf(JsonHelper("go_json_pretty", "json_indent"), written, To(call.Args[1], Ty.StrRef), To(call.Args[2], Ty.StrRef)), s_jsonBytes);
            default:
                if (call.Fun is not SelectorExpr selector)
                    return null;
                _run.Helper("json_encoder");
                return new Value(JsonStream(selector.X).Method("encode", written), RustType.Of("Result", RustType.Unit, s_ioError));
        }
    }

    private static readonly RustType s_jsonError = RustType.Of("serde_json::Error");
    private static readonly RustType s_jsonBytes = RustType.Of("Result", Ty.Vec(Ty.U8), s_jsonError);

    private string JsonHelper(string function, string helper)
    {
        _run.Helper(helper);
        return function;
    }

    /// <summary>What is written, lent; a pointer is gone through.</summary>
    private RustExpr JsonOperand(Expr value)
    {
        value = Unparen(value) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : value;
        var type = TypeOf(value);
        _run.Bounds.Require(type, "serde::Serialize");
        if (type.Underlying is GoPointer pointer)
        {
            var held = Lower(value);
            // A generic parameter takes an Rc as it is, and serde knows none.
            if (Ty.Head(Ty.InOption(Ty.Unref(held.Type)) ?? held.Type) is "Rc" or "Arc")
                return Coerce(held, Ty.Ref(Plan.Pointers.Pointee(pointer.Element)), value) is var lent && lent is RustReference { Operand: var shared } ? new RustReference(new RustUnary("*", shared)) : new RustReference(new RustUnary("*", new RustUnary("*", lent)));
            return Ty.InOption(held.Type) is null || Plan.Pointers.IsShared(pointer.Element) ? Coerce(held, Ty.Ref(Plan.Pointers.Pointee(pointer.Element)), value) : Borrow(held.Code);
        }
        var target = Universe.DefaultOf(type) is GoBasic { IsString: true } ? Ty.StrRef : Ty.Ref(Plan.Owned(Universe.DefaultOf(type)));
        var given = Lower(value);
        return given.Type is RustReferenceType { Inner: RustSliceType } or RustPathType { Path: "Option" } ? Borrow(given.Code) is RustReference { Operand: RustReference slice } ? slice : Borrow(given.Code) : Coerce(given, target, value);
    }

    /// <summary>json.Unmarshal(data, &amp;x): x set to what serde_json makes of the data.</summary>
    private Value JsonRead(CallExpr call, Symbol callee, Expr pointer)
    {
        _run.Note(call, "encoding/json: fields that the text does not mention get their zero values here, and errors are serde_json's");
        var place = Unparen(pointer) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? PlaceOf(pointee) : PlaceOf(new StarExpr(pointer.Span) { X = pointer });
        if (TypeOf(pointer) is GoPointer { Element: var element })
        {
            _run.Bounds.Require(element, "serde::de::DeserializeOwned");
            if (element.Underlying is GoInterface && Plan.Interfaces.Of(element) is not { IsAny: true })
                return HoleValue(call, "JSON into an interface with methods");
        }
        var store = new RustClosure([new RustClosureParameter(RustPattern.Binding("value"))], place.Store(RustExpr.PathOf("value")));
        if (callee.Name == "Unmarshal")
        {
            var data = OperandAs(OperandOf(call.Args[0]), Ty.SliceRef(Ty.U8));
            return new Value(RustExpr.CallOf("serde_json::from_slice", data).Method("map", store), RustType.Of("Result", RustType.Unit, s_jsonError));
        }
        if (call.Fun is not SelectorExpr selector)
            return HoleValue(call, "a decoder's method as a value");
        _run.Helper("json_decoder");
        return new Value(JsonStream(selector.X).Method("decode").Method("map", store), RustType.Of("Result", RustType.Unit, s_ioError));
    }

    /// <summary>The encoder or decoder, to be written through.</summary>
    private RustExpr JsonStream(Expr stream) => IsAddressable(stream) ? ThroughForWriting(PlaceOf(stream).Load(), stream) : Through(Lower(stream));
}
