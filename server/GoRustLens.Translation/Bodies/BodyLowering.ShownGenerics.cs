using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>What is known only when the program runs, as Go's fmt shows it: values of type parameters, formats and operands that are handed on.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>By Display where all types that the parameter stands for print the same in Rust, else by the helper trait GoValue.</summary>
    private void ShowParameter(Shown shown, Value value, GoTypeParam parameter)
    {
        var arguments = Plan.ArgumentsOf(parameter);
        var verb = shown.Verb;
        var isNumber = !arguments.IsEmpty && arguments.All(a => a.Underlying is GoBasic { IsNumeric: true, IsComplex: false } && TextMethod(a) is null);
        if (verb.Verb is 'd' && isNumber && arguments.All(a => a.Underlying is GoBasic { IsInteger: true }) && Placements.Of(verb, PrintKind.Signed, out var integer) == VerbFit.Placed && integer is { Width.Argument: null } or { Width: null })
            Required(shown, value, parameter, integer!.Spec());
        else if (verb.Verb is 'f' && isNumber && arguments.All(a => a.Underlying is GoBasic { IsFloat: true }) && Placements.Of(verb, PrintKind.Float, out var real) == VerbFit.Placed && real is { Width: null or { Argument: null }, Precision: null or { Argument: null } })
            Required(shown, value, parameter, real.Spec());
        else if (verb.Verb is not ('v' or 's' or 'd') || verb.Precision is not null || verb.Has(~FormatFlags.Minus) || verb.Width?.Argument is not null)
            shown.Text.Value(Hole(shown.At, $"{verb.GoText} of a {parameter.Symbol.Name}"));
        else if (Plan.PrintsAsDisplay(parameter))
            Required(shown, value, parameter, AlignedSpec(verb));
        else if (verb.Verb is 's' or 'd' || arguments.Any(a => !TryValue(a, 0)))
            shown.Text.Value(Hole(shown.At, $"{verb.GoText} of a {parameter.Symbol.Name}"));
        else
            RequiredValue(shown, value, parameter, AlignedSpec(verb));
    }

    private static string AlignedSpec(FormatVerb verb) => verb.Width is { Value: var width } ? (verb.Has(FormatFlags.Minus) ? "<" : ">") + width.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private void Required(Shown shown, Value value, GoTypeParam parameter, string spec)
    {
        _run.Bounds.Require(parameter, "std::fmt::Display");
        shown.Text.Value(value.Code, spec);
    }

    private void RequiredValue(Shown shown, Value value, GoTypeParam parameter, string spec)
    {
        _run.Bounds.Require(parameter, "GoValue");
        shown.Text.Value(HelperCall("go_value", "GoFmt", value.Type is RustReferenceType ? value.Code : new RustReference(value.Code)), spec);
    }

    /// <summary>Asks for what GoValue needs to show values of the type; false where there is no impl of it.</summary>
    private bool TryValue(GoType type, int depth)
    {
        if (depth > 6)
            return false;
        switch (type.Unaliased)
        {
            case GoTypeParam:
                return true;
            case GoNamed named when TextMethod(named) is not null && named.Underlying is not GoInterface || named.Underlying is GoStruct && Plan.TryShow(named, isNamed: false):
                return Plan.TryImplement(named, "GoValue");
        }
        switch (type.Underlying)
        {
            case GoBasic { IsFloat: true }:
                _run.Helper("go_value_float");
                return true;
            case GoBasic { IsComplex: false }:
                _run.Helper("go_value_basic");
                return type is not GoNamed || !Plan.IsNewtype(type);
            case GoSlice slice:
                if (_run.Helpers.Contains("go_slice"))
                    _run.Helper("go_value_go_slice");
                _run.Helper("go_value_slice");
                return TryValue(slice.Element, depth + 1);
            case GoArray array:
                _run.Helper("go_value_slice");
                return TryValue(array.Element, depth + 1);
            case GoMap map when map.Value is not GoStruct { Fields.IsEmpty: true }:
                _run.Helper("go_value_map");
                return TryValue(map.Key, depth + 1) && TryValue(map.Value, depth + 1);
            default:
                return false;
        }
    }

    /// <summary>The text by the helper that reads formats when the program runs; null where its operands have no form for it.</summary>
    private MacroText? RuntimeText(CallExpr call, int start)
    {
        var name = Model.CalledName(call);
        var isFormat = name.EndsWith('f');
        if (call.Args.Length < start + (isFormat ? 1 : 0))
            return null;
        var operands = call.Args[(start + (isFormat ? 1 : 0))..];
        if (operands is [CallExpr many] && TypeOf(many) is GoTuple || operands.Any(o => !Model.IsNil(o) && !TryArgument(TypeOf(o), 0)))
            return null;
        _run.Helper("go_arg");
        RustExpr arguments;
        if (call.HasEllipsis)
        {
            if (operands is not [var all])
                return null;
            var each = new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], RustExpr.PathOf("x").Method("to_go"));
            arguments = new RustReference(new RustMethodCall(Through(Lower(all)).Method("iter").Method("map", each), "collect", []) { TypeArguments = [Ty.Vec(RustType.Infer)] });
        }
        else
        {
            arguments = new RustReference(new RustArray([.. operands.Select(ArgumentOf)]));
        }
        var isLine = name.EndsWith("ln", StringComparison.Ordinal);
        var text = new MacroText();
        if (isFormat)
            text.Value(HelperCall("go_sprintf", To(call.Args[start], Ty.StrRef), arguments));
        else
            text.Value(isLine ? HelperCall("go_sprintln", arguments) : HelperCall("go_sprint", arguments));
        if (isLine)
            text.Text("\n");
        return text;
    }

    private RustExpr ArgumentOf(Expr operand)
    {
        if (Model.IsNil(operand))
            return RustExpr.CallOf("GoArg::new", RustExpr.LiteralOf("\"\""), RustExpr.PathOf("GoKind::Nil"));
        var value = Lower(operand);
        if (value.Code is RustLiteral { Text: var digits } number && Ty.IsNumber(value.Type) && !digits.Contains('_', StringComparison.Ordinal))
            value = value with { Code = number with { Text = digits + "_" + Ty.Name(value.Type) } };
        if (Ty.Head(Ty.Unref(value.Type)) is "usize" or "char")
            _run.Helper("go_arg_" + Ty.Head(Ty.Unref(value.Type)));
        return (value.Code is RustReference { Operand: RustIndex { Index: RustRange } } part ? new RustParen(part) : Member(value.Code)).Method("to_go");
    }

    /// <summary>Asks for what ToGo needs for values of the type; false where there is no impl of it.</summary>
    private bool TryArgument(GoType type, int depth)
    {
        type = Universe.DefaultOf(type);
        if (depth > 6)
            return false;
        if (Universe.IsError(type))
        {
            _run.Helper("go_arg_option");
            _run.Helper(Ty.Name(Plan.ErrorInside()) switch { "anyhow::Error" => "go_arg_anyhow", "GoError" => "go_arg_go_error", _ => "go_arg_error" });
            return true;
        }
        if (type.Unaliased is GoNamed named && (named.Underlying is GoStruct || Plan.IsNewtype(named)))
            return named.TypeParameters.IsEmpty && named.TypeArguments.IsEmpty && FieldsHaveArguments(named, depth) && Plan.TryImplement(named, "ToGo");
        switch (type.Underlying)
        {
            case GoBasic { IsComplex: false }:
                _run.Helper("go_arg_basic");
                return true;
            case GoSlice slice:
                _run.Helper("go_arg_slice");
                return TryArgument(slice.Element, depth + 1);
            case GoArray array:
                _run.Helper("go_arg_slice");
                return TryArgument(array.Element, depth + 1);
            case GoMap map when map.Value is not GoStruct { Fields.IsEmpty: true } && map.Key is GoBasic { IsFloat: false } && !Ty.IsSharedList(Plan.Owned(type)):
                _run.Helper("go_arg_map");
                return TryArgument(map.Key, depth + 1) && TryArgument(map.Value, depth + 1);
            case GoInterface when Plan.Interfaces.Of(type) is { Form: Planning.Interfaces.ContractForm.Enum } contract:
                if (contract.IsNilable)
                    _run.Helper("go_arg_option");
                if (Plan.ImplementedContracts.Contains(contract))
                    return true;
                if (!Plan.TryImplement(contract))
                    return false;
                foreach (var variant in Plan.Interfaces.Variants(contract))
                    _ = HasArgument(variant);
                return true;
            default:
                return false;
        }
    }

    /// <summary>True where what the variant holds says itself how it is printed; of others the text is taken.</summary>
    private bool HasArgument(Planning.Interfaces.ContractVariant variant) => variant.Payload.IsUnit
        || (!Ty.IsSharedList(variant.Payload) && (variant.Go is not GoPointer pointer ? TryArgument(variant.Go, 1) : pointer.Element is GoNamed { Underlying: GoStruct } && TryArgument(pointer.Element, 1)));

    /// <summary>A value that has only its text: as %v prints it.</summary>
    private RustStructExpr TextArgument(Planning.Interfaces.ContractVariant variant)
    {
        var text = new MacroText();
        Show(new Shown(text, s_plain, [], Model.File.Root), VariantValue(variant), variant.Go);
        return new RustStructExpr("GoArg", [new RustFieldValue("text", RustExpr.CallOf("Some", text.AsString))]) { Base = RustExpr.CallOf("GoArg::new", RustExpr.LiteralOf(RustStrings.Quote(GoTypeText(variant.Go))), RustExpr.CallOf("GoKind::Struct", RustExpr.CallOf("Vec::new"))) };
    }

    private bool FieldsHaveArguments(GoNamed named, int depth) =>
        Plan.IsImplemented(named, "ToGo") || (named.Underlying is GoStruct structure ? structure.Fields.All(f => !Ty.IsSharedList(Plan.FieldType(f)) && TryArgument(f.Type, depth + 1)) : TryArgument(named.Underlying, depth + 1));

    /// <summary>What <c>to_go</c> gives for a struct or newtype.</summary>
    public RustExpr ArgumentBody(GoNamed type)
    {
        var self = RustExpr.PathOf("self");
        var kind = type.Underlying is GoStruct structure
            ? RustExpr.CallOf("GoKind::Struct", structure.Fields.IsEmpty ? RustExpr.CallOf("Vec::new") : new RustMacroCall("vec", [.. structure.Fields.Select(f => new RustTuple([RustExpr.LiteralOf(RustStrings.Quote(f.Name)), Member(StoredField(self, f).Code).Method("to_go")]))]) { HasBrackets = true })
            : new RustField((Plan.EnumOf(type) is null ? new RustField(self, "0") : (RustExpr)new RustParen(new RustCast(new RustUnary("*", self), Plan.NewtypeInner(type)))).Method("to_go"), "kind");
        var made = RustExpr.CallOf("GoArg::new", RustExpr.CallOf("Self::go_type"), kind);
        return TextMethod(type) is { } method && HasDisplay(type, method)
            ? new RustStructExpr("GoArg", [new RustFieldValue("text", RustExpr.CallOf("Some", self.Method("to_string")))]) { Base = made } : made;
    }

    /// <summary>What <c>to_go</c> gives for the enum of an interface.</summary>
    public RustExpr ArgumentBody(Planning.Interfaces.Contract contract)
    {
        var arms = Plan.Interfaces.Variants(contract).Select(v =>
        {
            var inner = v.Payload.IsUnit ? RustExpr.Unit : RustExpr.PathOf("x");
            var given = v.Payload.IsUnit ? RustExpr.CallOf("GoArg::new", RustExpr.LiteralOf(RustStrings.Quote(GoTypeText(v.Go))), RustExpr.CallOf("GoKind::Struct", RustExpr.CallOf("Vec::new")))
                : v.Go is GoPointer pointer && TextMethod(v.Go) is null && pointer.Element.Underlying is GoStruct && HasArgument(v) ? RustExpr.CallOf("GoArg::new", RustExpr.LiteralOf(RustStrings.Quote(GoTypeText(v.Go))), RustExpr.CallOf("GoKind::Pointer", RustExpr.CallOf("Box::new", inner.Method("to_go"))))
                : HasArgument(v) ? inner.Method("to_go") : TextArgument(v);
            return new RustMatchArm(VariantPattern(contract, v), given);
        });
        return new RustMatch(RustExpr.PathOf("self"), [.. arms]);
    }
}
