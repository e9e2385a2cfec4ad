using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Values as Go's fmt shows them: by Rust's own formatting where that prints the same, else through a helper, part by part.</summary>
/// <remarks>Source: go/src/fmt/print.go, printArg and printValue.</remarks>
internal sealed partial class BodyLowering
{
    /// <summary>What is being shown, and how.</summary>
    /// <param name="Counts">The arguments that a * refers to.</param>
    /// <param name="Depth">0 for an argument itself, more for what is in it: there pointers show their address.</param>
    /// <param name="IsHidden">Inside a field that is not exported: there fmt cannot call methods.</param>
    private readonly record struct Shown(MacroText Text, FormatVerb Verb, ImmutableArray<Expr> Counts, GoNode At, int Depth = 0, bool IsHidden = false)
    {
        public Shown Inner => this with { Depth = Depth + 1 };

        public bool IsSyntax => Verb.Verb == 'v' && Verb.Has(FormatFlags.Sharp);

        public Shown Into(MacroText text) => this with { Text = text, Depth = Depth + 1 };
    }

    private void Show(Shown shown, Value value, GoType type)
    {
        if (value.Code is RustMacroCall { Path: "todo" } || shown.Depth > 12)
        {
            shown.Text.Value(value.Code);
            return;
        }
        if ((Ty.Head(Ty.Unref(value.Type)) == "BigInt" || (Ty.Head(Ty.Unref(value.Type)) == "GoRat" && shown.Verb.Verb is not ('d' or 'x'))) && shown.Verb.Verb is 'v' or 's' or 'd' or 'x')
        {
            if (shown.Verb.IsPlain)
                shown.Text.Value(value.Code, shown.Verb.Verb == 'x' ? "x" : "");
            else
                ShowScalar(shown with { Verb = shown.Verb with { Verb = 's' } }, new Value(Member(value.Code).Method("to_string"), Ty.Text), type, PrintKind.Text);
            return;
        }
        if (shown.Verb.Verb == 'T' && type.Underlying is GoInterface asked)
            ShowInterface(shown, value, type, asked);
        else if (shown.Verb.Verb is 'T' or 'p')
            ShowTypeOrAddress(shown, value, type);
        else if (shown.Verb.Verb is 'v' or 's' or 'x' or 'X' or 'q' && !shown.IsHidden && !shown.IsSyntax && TextMethod(type) is { } method)
            ShowText(shown, value, type, method);
        else if (shown.IsHidden && type.Underlying is GoInterface && TextMethod(type) is { } said)
            ShowText(shown, value, type, said);
        else
            ShowValue(shown, value, type);
    }

    private static Member? TextMethod(GoType type) => Planning.Plan.TextMethodOf(type);

    /// <summary>What a String or Error method says.</summary>
    private void ShowText(Shown shown, Value value, GoType type, Member method)
    {
        if (method.Path.IsEmpty && type is GoPointer { Element: GoNamed named } && Plan.IsNilText(method.Symbol) && Plan.Function(method.Symbol) is { Parameters: [var first] }
            && (Ty.InOption(Ty.Unref(value.Type)) is not null || !Plan.IsLentNilText(method.Symbol)))
        {
            var said = new Value(RustExpr.CallOf($"{Planning.Plan.TypeName(named.Symbol)}::{_run.Names.Method(method.Symbol.Name)}", Coerce(value, first.Type, shown.At)), Ty.Text);
            if (shown.Verb.IsPlain && shown.Verb.Verb is 'v' or 's')
                shown.Text.Value(said.Code);
            else
                ShowScalar(shown, said, type, PrintKind.Text);
            return;
        }
        if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
        {
            ShowOption(shown, value, some, (inner, held) => ShowText(inner, held, type, method));
            return;
        }
        if (StandardText(value, type, shown.At) is { } known)
        {
            if (shown.Verb.IsPlain && shown.Verb.Verb is 'v' or 's')
                shown.Text.Value(known.Code);
            else
                ShowScalar(shown, known, type, PrintKind.Text);
            return;
        }
        var code = HasDisplay(type, method) ? value.Code : Member(value.Code).Method(_run.Names.Method(method.Symbol.Name));
        var isChain = ErrorSpec.Length > 0 && Plan.IsErrorInside(Ty.Unref(value.Type));
        if (isChain && shown.Verb.IsPlain && shown.Verb.Verb is 'v' or 's')
            shown.Text.Value(code, ErrorSpec);
        else if (isChain)
            ShowScalar(shown, new Value(ChainText(code), Ty.Text), type, PrintKind.Text);
        else if (Plan.HasSignedSpans && Std.StdTypes.IsDuration(type))
            ShowScalar(shown, new Value(HelperCall("go_span", Coerce(value, Ty.I64, shown.At)), Ty.Text), type, PrintKind.Text);
        else if (Ty.Head(Ty.Unref(value.Type)) == "Duration")
            ShowScalar(shown, new Value(HelperCall("go_duration", Coerce(value, RustType.Of("Duration"), shown.At)), Ty.Text), type, PrintKind.Text);
        else if (shown.Verb.IsPlain && shown.Verb.Verb is 'v' or 's')
            shown.Text.Value(code);
        else
            ShowScalar(shown, new Value(code.Method("to_string"), Ty.Text), type, PrintKind.Text);
    }

    /// <summary>What the String method of a type of the standard library gives, by its row; null where the Rust type prints itself.</summary>
    private Value? StandardText(Value value, GoType type, GoNode at)
    {
        var named = (type is GoPointer pointer ? pointer.Element : type) as GoNamed;
        if (named is null || named.Underlying is GoInterface || named.Symbol.Package is { } package && ReferenceEquals(package, Model.Package) || Std.StdTypes.IsDuration(named))
            return null;
        var rows = Std.StdTable.Rows(named.Symbol.PackagePath, $"{named.Symbol.PackagePath}.{named.Name}.String");
        if (rows is not [{ LoweredBy: null } row] || row.IsPlace || row.Template == "$r.to_string()")
            return null;
        var receiver = Coerce(value, Ty.Unref(value.Type), at);
        return Expand(row, new Std.StdSite(at, [], new Std.StdOperand(null, new Value(receiver, Ty.Unref(value.Type), IsPlace: true), type), null));
    }

    private RustExpr ChainText(RustExpr error)
    {
        var text = new MacroText();
        text.Value(error, ErrorSpec);
        return text.AsString;
    }

    /// <summary>How the text of an error is written, with the errors that it wraps.</summary>
    private string ErrorSpec => Plan.KeepsErrorTexts ? "" : "#";

    /// <summary>True where the Rust form of the type has Display.</summary>
    private bool HasDisplay(GoType type, Member method) => !method.Path.IsEmpty && (type is GoPointer pointer ? pointer.Element : type) is GoNamed named ? Plan.TryPromote(named, method) : type.Underlying is GoInterface || method.Symbol.Package is not { } package || !ReferenceEquals(package, Model.Package) || Plan.IsDisplay(method.Symbol) || Plan.IsLentNilText(method.Symbol);

    private void ShowValue(Shown shown, Value value, GoType type)
    {
        if (type.Unaliased is GoTypeParam parameter)
        {
            ShowParameter(shown, value, parameter);
            return;
        }
        value = Inside(value, type);
        if (Ty.Head(Ty.Unref(value.Type)) == "GoSlice")
            value = new Value(Member(value.Code).Method("to_vec"), Ty.Vec(Ty.Element(value.Type) ?? Ty.Unknown));
        else if (Ty.IsSharedList(Ty.Unref(value.Type)))
            value = Guarded(value, isWriting: false);
        switch (type.Underlying)
        {
            case GoBasic basic:
                ShowBasic(shown, value, type, basic);
                break;
            case GoSlice slice:
                ShowItems(shown, value, type, slice.Element);
                break;
            case GoArray array:
                ShowItems(shown, value, type, array.Element);
                break;
            case GoMap map:
                ShowMap(shown, value, type, map);
                break;
            case GoStruct structure:
                ShowStruct(shown, value, type, structure);
                break;
            case GoPointer pointer:
                ShowPointer(shown, value, type, pointer);
                break;
            case GoInterface contract:
                ShowInterface(shown, value, type, contract);
                break;
            case GoSignature or GoChan when Ty.InOption(Ty.Unref(value.Type)) is { } some:
                ShowOption(shown, value, some, (inner, held) => ShowValue(inner, held, type));
                break;
            case GoSignature or GoChan when Ty.Head(Ty.Unref(value.Type)) is "Rc" or "Arc" or "Box":
                shown.Text.Value(Address(value).Method("cast::<()>"), "p");
                break;
            default:
                shown.Text.Value(Hole(shown.At, $"how fmt prints a {GoTypeText(type)}"));
                break;
        }
    }

    /// <summary>What a declared type that is no struct holds: of a newtype its field.</summary>
    private Value Inside(Value value, GoType type)
    {
        if (type is not GoNamed { Underlying: not (GoStruct or GoInterface) } || Ty.Unref(value.Type) is not RustPathType { Path: var path } || !_run.PackageTypes.ContainsKey(path))
            return value;
        return Plan.IsNewtype(type) ? Content(value, Plan.NewtypeInner(type)) with { IsPlace = true }
            : value with { Type = value.Type is RustReferenceType ? Ty.Ref(Plan.Owned(type.Underlying)) : Plan.Owned(type.Underlying) };
    }

    private void ShowBasic(Shown shown, Value value, GoType type, GoBasic basic)
    {
        var inner = Ty.Unref(value.Type);
        if (Ty.Head(inner) == "Duration")
        {
            value = new Value(new RustCast(Member(value.Code).Method("as_nanos"), Ty.I64), Ty.I64);
            inner = Ty.I64;
        }
        var kind = basic.IsString ? PrintKind.Text
            : basic.IsBoolean ? PrintKind.Bool
            : Ty.Head(inner) == "char" ? PrintKind.Char
            : basic.IsUnsigned ? PrintKind.Unsigned
            : basic.IsInteger ? Ty.Head(inner) == "usize" || IsNotNegative(shown.At) ? PrintKind.NonNegative : PrintKind.Signed
            : PrintKind.Float;
        if (basic.IsComplex && ComplexSpec(shown.Verb) is { } spec)
            shown.Text.Value(value.Code, spec);
        else if (basic.IsComplex || basic.BasicKind == BasicKind.UntypedNil)
            shown.Text.Value(Hole(shown.At, $"how fmt prints a {GoTypeText(type)}"));
        else
            ShowScalar(shown, value, type, kind);
    }

    /// <summary>How the helper's Display shows a complex number as the verb does; null where it does not.</summary>
    private static string? ComplexSpec(FormatVerb verb) => verb switch
    {
        { IsPlain: true, Verb: 'v' or 'g' } => "",
        { Verb: 'f' or 'F', Width: null, Flags: FormatFlags.None, Precision: null } => ".6",
        { Verb: 'f' or 'F', Width: null, Flags: FormatFlags.None, Precision: { Argument: null, Value: var digits } } => $".{digits}",
        { Verb: 'f' or 'F', Width: { Argument: null, Value: var width }, Flags: FormatFlags.None, Precision: { Argument: null, Value: var digits } } => $"{width}.{digits}",
        _ => null,
    };

    /// <summary>True for a constant from 0 up.</summary>
    private bool IsNotNegative(GoNode at) => at is Expr expression && Model.ConstantOf(expression)?.ToInteger() is { Sign: >= 0 };

    private void ShowScalar(Shown shown, Value value, GoType type, PrintKind kind)
    {
        var (text, verb) = (shown.Text, shown.Verb);
        switch (Placements.Of(verb, kind, out var placement))
        {
            case VerbFit.Placed when placement is not null:
                var width = placement.Width is { Argument: { } wide } ? text.Count(To(shown.Counts[wide], Ty.Usize), "width") : null;
                var precision = placement.Precision is { Argument: { } precise } ? text.Count(To(shown.Counts[precise], Ty.Usize), "precision") : null;
                text.Text(placement.Before);
                text.Value(Formed(placement, value, shown.At), placement.Spec(width, precision));
                break;
            case VerbFit.Rare:
                text.Value(Rare(shown, value));
                break;
            default:
                text.Text($"%!{char.ConvertFromUtf32(verb.Verb)}({GoTypeText(type)}=");
                ShowScalar(shown with { Verb = verb with { Verb = 'v', Precision = kind == PrintKind.Text ? verb.Precision : null } }, value, type, kind);
                text.Text(")");
                break;
        }
    }

    /// <summary>A verb that Rust has no counterpart for: the helper that knows all of them.</summary>
    private RustExpr Rare(Shown shown, Value value)
    {
        _run.Helper("go_sprintf");
        _run.Helper("go_arg_basic");
        if (Ty.Head(Ty.Unref(value.Type)) is "usize" or "char")
            _run.Helper("go_arg_" + Ty.Head(Ty.Unref(value.Type)));
        var counts = new[] { shown.Verb.Width?.Argument, shown.Verb.Precision?.Argument }.OfType<int>().Select(i => (RustExpr)Member(To(shown.Counts[i], Ty.I64)).Method("to_go"));
        var format = RustExpr.LiteralOf(RustStrings.Quote(shown.Verb.GoText));
        var lent = value.Code is RustReference { Operand: RustIndex { Index: RustRange } } part ? new RustParen(part) : Member(value.Code);
        return RustExpr.CallOf("go_sprintf", format, new RustReference(new RustArray([.. counts, lent.Method("to_go")])));
    }

    private RustExpr Formed(Placement placement, Value value, GoNode at)
    {
        switch (placement.Form)
        {
            case PrintForm.Float:
                return HelperCall("go_float", "GoFloat", value.Code);
            case PrintForm.Exponent:
                return HelperCall("go_exponent", "GoExponent", Coerce(value, Ty.F64, at));
            case PrintForm.General:
                return HelperCall("go_general", "GoGeneral", Coerce(value, Ty.F64, at));
            case PrintForm.SignMagnitude:
                return HelperCall(placement.Trait switch { "x" => "go_signed_hex", "X" => "go_signed_upper_hex", "o" => "go_signed_octal", _ => "go_signed_binary" }, "Signed", Coerce(value, Ty.I64, at));
            case PrintForm.Character when Ty.Head(Ty.Unref(value.Type)) == "u8":
                return Coerce(value, Ty.Char, at);
            case PrintForm.Character:
                return HelperCall("go_char", Coerce(value, Ty.Unref(value.Type), at));
            case PrintForm.Number:
                return RustExpr.CallOf("u32::from", Coerce(value, Ty.Char, at));
            case PrintForm.Quoted:
                return HelperCall("go_quote", Coerce(value, Ty.StrRef, at));
            case PrintForm.QuotedCharacter:
                return HelperCall("go_quote_char", Ty.Head(Ty.Unref(value.Type)) is "char" or "u8" ? Coerce(value, Ty.Char, at) : HelperCall("go_char", Coerce(value, Ty.Unref(value.Type), at)));
            case PrintForm.HexBytes:
                return HelperCall(placement.Trait == "x" ? "go_hex_lower" : "go_hex_upper", "Hex", Member(value.Code).Method("as_bytes"));
            case PrintForm.AsIs when Ty.IsFloat(Ty.Unref(value.Type)) && Plan.MentionsInfinity && placement is { Align: "" or "<", Trait: "" }:
                return HelperCall("go_fixed", "GoFixed", Coerce(value, Ty.F64, at));
            default:
                return value.Code;
        }
    }

    private RustExpr HelperCall(string helper, params ReadOnlySpan<RustExpr> arguments) => HelperCall(helper, helper, arguments);

    private RustExpr HelperCall(string helper, string function, params ReadOnlySpan<RustExpr> arguments)
    {
        _run.Helper(helper);
        return RustExpr.CallOf(function, arguments);
    }

    /// <summary>The Go name of a type, as %T prints it.</summary>
    public static string GoTypeText(GoType type) => System.Text.RegularExpressions.Regex.Replace(ArgumentsClose(TypeTextOf(type)), @"struct\{([^{}]+)\}", "struct { $1 }");

    /// <summary>Go's runtime writes type arguments without blanks: <c>main.Pair[int,string]</c>.</summary>
    private static string ArgumentsClose(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\w)\[[^\[\]()]*(\[[^\[\]()]*\][^\[\]()]*)*\]", list => list.Value.Replace(", ", ",", StringComparison.Ordinal));

    private static string TypeTextOf(GoType type) => System.Text.RegularExpressions.Regex.Replace(TypeText.Short(type), @"(?<![\w.])(rune|byte)\b", m => m.Value == "rune" ? "int32" : "uint8").Replace("interface{}", "interface {}", StringComparison.Ordinal).Replace("struct{}", "struct {}", StringComparison.Ordinal).Replace("[]any", "[]interface {}", StringComparison.Ordinal);

    /// <summary>Something whose {:p} is the address of the value.</summary>
    private static RustExpr Address(Value value) =>
        Ty.Head(Ty.Unref(value.Type)) is "Rc" or "Arc" or "Box" ? RustExpr.CallOf("std::ptr::from_ref", new RustReference(new RustUnary("*", value.Type is RustReferenceType ? new RustUnary("*", value.Code) : value.Code)))
        : RustExpr.CallOf("std::ptr::from_ref", value.Type is RustReferenceType { IsMutable: false } && value.Code is RustPath or RustReference ? value.Code : new RustReference(value.Code));

    private void ShowTypeOrAddress(Shown shown, Value value, GoType type)
    {
        if (shown.Verb.Verb == 'p' && type.Underlying is GoPointer or GoSlice or GoMap)
        {
            if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
                ShowOption(shown, value, some, (inner, held) => ShowTypeOrAddress(inner, held, type), "0x0");
            else
                shown.Text.Value(Address(value), "p");
            return;
        }
        shown.Text.Value(Hole(shown.At, $"%{(char)shown.Verb.Verb} of a {GoTypeText(type)}"));
    }
}
