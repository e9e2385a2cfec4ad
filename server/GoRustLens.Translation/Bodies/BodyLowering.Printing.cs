using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Calls that print or make text: fmt, log, the built-ins print and println.</summary>
internal sealed partial class BodyLowering
{
    private static readonly FormatVerb s_plain = new('v', FormatFlags.None, null, null, 0);

    /// <summary>A call of fmt or log that prints or makes text; null for other calls.</summary>
    private Value? Printing(CallExpr call, string name)
    {
        switch (name)
        {
            case "fmt.Println" or "fmt.Print" or "fmt.Printf":
                return Printed(call, 0, "print");
            case "fmt.Sprintf" or "fmt.Sprint" or "fmt.Sprintln":
                return new Value((TextOf(call, 0) ?? RuntimeText(call, 0)) is { } text ? text.AsString : Untold(call), Ty.Text);
            case "fmt.Fprintln" or "fmt.Fprint" or "fmt.Fprintf" when call.Args is [var writer, ..]:
                return WrittenTo(call, writer);
            case "log.Println" or "log.Print" or "log.Printf" or "log.Fatal" or "log.Fatalf" or "log.Fatalln" or "log.Panic" or "log.Panicf" or "log.Panicln":
                return Logged(call, name[4..]);
            case ['l', 'o', 'g', '.', 'L', 'o', 'g', 'g', 'e', 'r', '.', .. var method] when method.TrimEnd('l', 'n', 'f') is "Print" or "Fata" or "Panic" && ReceiverOperand(call) is { } logger:
                return LoggedBy(call, method, ReceiverAs(logger, s_loggerRow, isOwned: false));
            default:
                return Scanning(call, name);
        }
    }

    private Value Printed(CallExpr call, int start, string macro) =>
        TextOf(call, start) is { } text ? new Value(Macro(text, macro), RustType.Unit)
        : PrintedResults(call, start, macro) is { } results ? new Value(results, RustType.Unit)
        : RuntimeText(call, start) is { } known ? new Value(Macro(known, macro), RustType.Unit)
        : new Value(Untold(call), RustType.Unit);

    /// <summary>The results of one call, as operands: taken apart first.</summary>
    private RustExpr? PrintedResults(CallExpr call, int start, string macro)
    {
        var name = Model.CalledName(call);
        if (call.HasEllipsis || name.EndsWith('f') || call.Args.Length != start + 1 || call.Args[start] is not CallExpr many || TypeOf(many) is not GoTuple tuple)
            return null;
        var value = Lower(many);
        var names = tuple.Elements.Select((_, i) => $"value{i}").ToArray();
        switch (value.Type)
        {
            case RustTupleType { Elements: var types } when types.Length == names.Length:
                var all = ResultsText(name, types, tuple, names);
                return new RustBlockExpr(new RustBlock([new RustLet(new RustTuplePattern([.. names.Select(RustPattern.Binding)]), null, value.Code)], Macro(all, macro)));
            case RustPathType { Path: "Result" or "Option", Arguments: [var payload, ..] } wrapped:
                var inner = payload is RustTupleType { Elements: { Length: > 1 } elements } ? elements : payload.IsUnit ? [] : [payload];
                if (inner.Length != names.Length - 1)
                    return null;
                var isResult = wrapped.Path == "Result";
                var good = ResultsText(name, [.. inner, Ty.Unknown], tuple, names, isResult ? "<nil>" : "true");
                var zeros = inner.Select((t, i) => ToldEmpty(Zero(tuple.Elements[i], t, many))).ToArray();
                var bad = new MacroText();
                ResultsText(bad, name, tuple, [.. zeros, new Value(RustExpr.PathOf("err"), Plan.ErrorInside(), IsPlace: true)], isResult ? null : "false");
                return new RustMatch(value.Code,
                [
                    new RustMatchArm(RustPattern.Variant(isResult ? "Ok" : "Some", inner.Length == 1 ? RustPattern.Binding(names[0]) : new RustTuplePattern([.. names[..^1].Select(RustPattern.Binding)])), Macro(good, macro)),
                    new RustMatchArm(isResult ? RustPattern.Variant("Err", RustPattern.Binding("err")) : new RustPathPattern("None"), Macro(bad, macro)),
                ]);
            default:
                return null;
        }
    }

    /// <summary>An empty list or map that stands alone has to say of what.</summary>
    private static Value ToldEmpty(Value zero) => zero is { Code: RustCall { Callee: RustPath { Text: "Vec::new" or "HashMap::new" or "BTreeMap::new" or "HashSet::new" } maker, Arguments.IsEmpty: true }, Type: RustPathType { Arguments: { IsEmpty: false } of } }
        ? zero with { Code = RustExpr.CallOf($"{maker.Text[..^5]}::<{string.Join(", ", of.Select(Ty.Name))}>::new") } : zero;

    private MacroText ResultsText(string name, ImmutableArray<RustType> types, GoTuple tuple, string[] names, string? last = null)
    {
        var text = new MacroText();
        ResultsText(text, name, tuple, [.. types.Select((t, i) => new Value(RustExpr.PathOf(names[i]), t, IsPlace: true))], last);
        return text;
    }

    /// <param name="last">The text of the last value, where it is known.</param>
    private void ResultsText(MacroText text, string name, GoTuple tuple, Value[] values, string? last)
    {
        var isLine = name.EndsWith("ln", StringComparison.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0 && (isLine || !(tuple.Elements[i].Underlying is GoBasic { IsString: true } || tuple.Elements[i - 1].Underlying is GoBasic { IsString: true })))
                text.Text(" ");
            if (i == values.Length - 1 && last is not null)
                text.Text(last);
            else if (values[i].Code is RustLiteral { Text: "0.0" })
                text.Text("0");
            else if (values[i].Code is RustCall { Callee: RustPath { Text: "String::new" } })
                text.Text("");
            else if (values[i].Code is RustPath { Text: "None" })
                text.Text("<nil>");
            else
                Show(new Shown(text, s_plain, [], Model.File.Root), values[i], tuple.Elements[i]);
        }
        if (isLine)
            text.Text("\n");
    }

    /// <summary>print! or println!, by the text's last character.</summary>
    private static RustMacroCall Macro(MacroText text, string macro) => text.TakeLineEnd() ? new RustMacroCall(macro + "ln", text.Arguments) : new RustMacroCall(macro, text.Arguments is { IsEmpty: false } some ? some : [RustExpr.LiteralOf("\"\"")]);

    private RustExpr Untold(CallExpr call) => Hole(call, $"{Model.CalledName(call)} with arguments that are not known before it runs");

    private static readonly Std.StdEntry s_loggerRow = new("log.Logger", [], "$r", "");

    /// <summary>A function of package log: by the logger that all of them share where the program sets that up, else to the standard error stream.</summary>
    private Value Logged(CallExpr call, string method)
    {
        if (Plan.SetsLog)
            return LoggedBy(call, method, HelperCall("logger", "go_log"));
        if ((TextOf(call, 0) ?? RuntimeText(call, 0)) is not { } text)
            return new Value(Untold(call), RustType.Unit);
        _run.Note(call, "log puts the date and time before each line; this does not.");
        text.TakeLineEnd();
        return method[0] switch
        {
            'P' when method.StartsWith("Panic", StringComparison.Ordinal) => new Value(new RustMacroCall("panic", text.Arguments), Ty.Never),
            'F' => new Value(HelperCall("fatal", "go_fatal", text.AsString), Ty.Never),
            _ => new Value(new RustMacroCall("eprintln", text.Arguments), RustType.Unit),
        };
    }

    private Value LoggedBy(CallExpr call, string method, RustExpr logger)
    {
        if ((TextOf(call, 0) ?? RuntimeText(call, 0)) is not { } text)
            return new Value(Untold(call), RustType.Unit);
        text.TakeLineEnd();
        var print = Member(logger).Method("print", new RustReference(text.AsString));
        if (method.StartsWith("Print", StringComparison.Ordinal))
            return new Value(print, RustType.Unit);
        var end = method[0] == 'F' ? RustExpr.CallOf("std::process::exit", RustExpr.LiteralOf("1")) : (RustExpr)new RustMacroCall("panic", text.Arguments);
        return new Value(new RustBlockExpr(new RustBlock([new RustExprStmt(print)], end)), Ty.Never);
    }

    private Value WrittenTo(CallExpr call, Expr writer)
    {
        switch (Model.SymbolOf(Unparen(writer) is SelectorExpr selector ? selector.Sel : writer)?.FullName)
        {
            case "os.Stdout":
                return Printed(call, 1, "print");
            case "os.Stderr":
                return Printed(call, 1, "eprint");
        }
        if ((TextOf(call, 1) ?? RuntimeText(call, 1)) is not { } text)
            return new Value(Untold(call), RustType.Unit);
        var target = Unparen(writer) is UnaryExpr { Op: Syntax.Lexing.TokenKind.And, X: var operand } ? operand : writer;
        var lowered = Lower(target);
        var held = Ty.InOption(lowered.Type) ?? lowered.Type;
        _run.Use(Ty.Head(Ty.Unref(held)) == "String" ? "std::fmt::Write as _" : "std::io::Write as _");
        var output = IsAddressable(target) ? ThroughForWriting(PlaceOf(target).Load(), target) : Through(lowered);
        // What several names share is written to by a shared reference.
        if (lowered.Type is RustPathType { Path: "Rc" or "Arc", Arguments: [RustPathType { Path: var shared }] } && _run.PackageTypes.TryGetValue(shared, out var owner) && Semantics.SemanticModel.MemberOf(new GoPointer(owner), "Write") is { IsMethod: true, Path.IsEmpty: true })
            output = new RustReference(new RustUnary("*", Member(lowered.Code)));
        // A struct that embeds a builder writes to that.
        var go = TypeOf(target) is GoPointer pointee ? pointee.Element : TypeOf(target);
        if (go.Underlying is GoStruct && Semantics.SemanticModel.MemberOf(new GoPointer(go), "Write") is { IsMethod: true, Path: { IsEmpty: false } path } promoted && !ReferenceEquals(promoted.Symbol.Package, Model.Package))
        {
            output = Steps(output, path, isWriting: true);
            _run.Use(Ty.Head(Plan.FieldType(path[^1])) == "String" ? "std::fmt::Write as _" : "std::io::Write as _");
        }
        var isLine = text.TakeLineEnd();
        return new Value(new RustAssign(RustExpr.PathOf("_"), "=", new RustMacroCall(isLine ? "writeln" : "write", [output, .. text.Arguments is { IsEmpty: false } some || isLine ? text.Arguments : [RustExpr.LiteralOf("\"\"")]])), RustType.Unit);
    }

    /// <summary>The built-ins print and println, which write to the standard error stream.</summary>
    private Value BuiltinPrint(CallExpr call, bool isLine)
    {
        var text = new MacroText();
        for (var i = 0; i < call.Args.Length; i++)
        {
            if (i > 0 && isLine)
                text.Text(" ");
            // Since Go 1.27 floats are printed as fmt prints them.
            ShowArgument(text, call.Args[i], s_plain);
        }
        if (isLine)
            text.Text("\n");
        return new Value(Macro(text, "eprint"), RustType.Unit);
    }

    /// <summary>The text that a call of the Print family makes; null where it is not known before the program runs.</summary>
    /// <param name="start">Where the format, or the first operand, stands among the arguments.</param>
    private MacroText? TextOf(CallExpr call, int start)
    {
        if (call.HasEllipsis || call.Args.Length < start)
            return null;
        var operands = call.Args[start..];
        if (operands is [CallExpr many] && TypeOf(many) is GoTuple)
            return null;
        var name = Model.CalledName(call);
        var text = new MacroText();
        if (name.EndsWith('f') || name.EndsWith("Fatalf", StringComparison.Ordinal))
            return operands is [var format, .. var values] && ConstantText(format) is { } known && Formatted(text, known, [.. values]) ? text : null;
        var isLine = name.EndsWith("ln", StringComparison.Ordinal);
        for (var i = 0; i < operands.Length; i++)
        {
            if (i > 0 && (isLine || !(IsText(operands[i]) || IsText(operands[i - 1]))))
                text.Text(" ");
            ShowArgument(text, operands[i], s_plain);
        }
        if (isLine)
            text.Text("\n");
        return text;
    }

    private bool IsText(Expr operand) => TypeOf(operand).Underlying is GoBasic { IsString: true };

    private string? ConstantText(Expr expression) => Model.ConstantOf(expression)?.ToText();

    /// <summary>The format and its values; false where the format asks for what is not known.</summary>
    private bool Formatted(MacroText text, string format, ImmutableArray<Expr> values)
    {
        var read = GoFormatReader.Read(format, values.Length);
        foreach (var part in read.Parts)
        {
            if (part is FormatText literal)
                text.Text(literal.Text);
            else if (part is FormatVerb verb && Counted(verb, values) is { } counted)
                ShowArgument(text, values[verb.Argument], counted, values);
            else
                return false;
        }
        if (read.Extra.IsEmpty)
            return true;
        text.Text("%!(EXTRA ");
        for (var i = 0; i < read.Extra.Length; i++)
        {
            var extra = values[read.Extra[i]];
            text.Text((i > 0 ? ", " : "") + (Model.IsNil(extra) ? "" : GoTypeText(TypeOf(extra)) + "="));
            ShowArgument(text, extra, s_plain);
        }
        text.Text(")");
        return true;
    }

    /// <summary>The verb with a * whose argument is constant as a number; null where the argument is no integer.</summary>
    private FormatVerb? Counted(FormatVerb verb, ImmutableArray<Expr> values)
    {
        if (verb.Width is { Argument: { } width })
        {
            if (TypeOf(values[width]).Underlying is not GoBasic { IsInteger: true })
                return null;
            if (Model.ConstantOf(values[width])?.ToInteger() is { } number)
                verb = verb with { Width = new FormatCount((int)System.Numerics.BigInteger.Abs(number)), Flags = number.Sign < 0 ? verb.Flags | FormatFlags.Minus : verb.Flags };
        }
        if (verb.Precision is { Argument: { } precision })
        {
            if (TypeOf(values[precision]).Underlying is not GoBasic { IsInteger: true })
                return null;
            if (Model.ConstantOf(values[precision])?.ToInteger() is { } number)
                verb = verb with { Precision = number.Sign < 0 ? null : new FormatCount((int)number) };
        }
        return verb;
    }

    /// <summary>An argument of a call, as the verb shows it.</summary>
    /// <param name="counts">The arguments that a * refers to.</param>
    private void ShowArgument(MacroText text, Expr argument, FormatVerb verb, ImmutableArray<Expr> counts = default)
    {
        var type = Plan.Interfaces.Sorted.ItemOfCall(Model, argument) ?? Universe.DefaultOf(TypeOf(argument));
        var shown = new Shown(text, verb, counts, argument);
        if (Model.IsNil(argument))
        {
            text.Text(verb.Verb is 'v' or 'T' ? Padded("<nil>", verb) : $"%!{char.ConvertFromUtf32(verb.Verb)}(<nil>)");
            return;
        }
        if (verb.Verb == 'T' && type.Underlying is not GoInterface && type is not GoTypeParam)
        {
            text.Text(Padded(GoTypeText(type), verb));
            return;
        }
        if (TextMethod(type) is null && ConstantShown(argument, type, verb) is { } literal)
        {
            text.Text(literal);
            return;
        }
        if (verb.IsPlain && verb.Verb is 'v' or 's' && Unparen(argument) is CallExpr made && Model.CalledName(made) is "fmt.Sprintf" or "fmt.Sprint" && IsFlat(made) && Flat(text, made))
            return;
        var value = Lower(argument, verb.Verb is 'c' or 'q' or 'U' && Unparen(argument) is BasicLit { LiteralKind: Syntax.Lexing.TokenKind.Char } ? Ty.Char : null);
        if (value.Code is RustLiteral { Text: var digits } number && Ty.IsInteger(value.Type) && digits.All(char.IsAsciiDigit) && digits.Length > 9)
            value = value with { Code = number with { Text = digits + "_" + Ty.Name(value.Type) } };
        value = WithFloatType(value);
        if (value.Type is RustPathType { Path: "Result" } && Universe.IsError(type))
            value = new Value(value.Code.Method("err"), Ty.Option(Plan.ErrorOf(value.Type)));
        Show(shown, value, type);
    }

    /// <summary>Literals of float32 say their type where nothing else does: Rust would take them for f64, and print more digits.</summary>
    private static Value WithFloatType(Value value) => value.Code switch
    {
        RustLiteral { Text: var digits } literal when Ty.Head(value.Type) == "f32" && char.IsAsciiDigit(digits[0]) => value with { Code = literal with { Text = digits + "_f32" } },
        RustUnary { Operator: "-", Operand: RustLiteral } negative when Ty.Head(value.Type) == "f32" => value with { Code = negative with { Operand = WithFloatType(value with { Code = negative.Operand }).Code } },
        RustMacroCall { Path: "vec", Arguments: [var first, .. var rest] } list when Ty.Element(value.Type) is { } element => value with { Code = list with { Arguments = [WithFloatType(new Value(first, element)).Code, .. rest] } },
        RustArray { Elements: [var first, .. var rest] } list when Ty.Element(value.Type) is { } element => value with { Code = new RustArray([WithFloatType(new Value(first, element)).Code, .. rest]) },
        _ => value,
    };

    /// <summary>A text that is made only to be printed is printed at once.</summary>
    private bool Flat(MacroText text, CallExpr made)
    {
        if (Model.CalledName(made) == "fmt.Sprintf")
            return ConstantText(made.Args[0]) is { } format && Formatted(text, format, made.Args[1..]);
        for (var i = 0; i < made.Args.Length; i++)
        {
            if (i > 0 && !(IsText(made.Args[i]) || IsText(made.Args[i - 1])))
                text.Text(" ");
            ShowArgument(text, made.Args[i], s_plain);
        }
        return true;
    }

    /// <summary>True for a call whose text is known before the program runs, width by * left out.</summary>
    private bool IsFlat(CallExpr made) =>
        !made.HasEllipsis && (made.Args is not [CallExpr many] || TypeOf(many) is not GoTuple)
        && (Model.CalledName(made) != "fmt.Sprintf" || (made.Args is [var format, ..] && ConstantText(format) is { } known && !known.Contains('*', StringComparison.Ordinal)));

    /// <summary>What Go prints for a constant that no name stands for; null for other expressions.</summary>
    private string? Literal(Expr argument, GoType type)
    {
        if (Unparen(argument) is Ident or SelectorExpr || Model.ConstantOf(argument) is not { } constant)
            return Unparen(argument) is Ident { Name: "true" or "false" } flag && Model.SymbolOf(flag) is { Package: null } ? flag.Name : null;
        return type.Underlying switch
        {
            GoBasic { IsString: true } => constant.ToText(),
            GoBasic { IsBoolean: true } => constant.ToBoolean() is { } flag ? flag ? "true" : "false" : null,
            GoBasic { IsInteger: true } => constant.ToInteger()?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            GoBasic { BasicKind: BasicKind.Float32 } => constant.ToDouble() is { } single ? GoNumbers.Float((float)single) : null,
            GoBasic { BasicKind: BasicKind.Float64 or BasicKind.UntypedFloat } => constant.ToDouble() is { } number ? GoNumbers.Float(number) : null,
            _ => null,
        };
    }

    /// <summary>What Go prints for a constant that no name stands for, where the verb is plain; else null.</summary>
    private string? ConstantShown(Expr argument, GoType type, FormatVerb verb)
    {
        if (!verb.IsPlain || Literal(argument, type) is not { } text)
            return null;
        var basic = (GoBasic)type.Underlying;
        switch (verb.Verb)
        {
            case 'v':
            case 's' when basic.IsString:
            case 'd' when basic.IsInteger:
            case 't' when basic.IsBoolean:
                return text;
            case 'c' when Model.ConstantOf(argument)?.ToInteger() is { } code && code.Sign >= 0 && code < 0x110000 && System.Text.Rune.IsValid((int)code):
                return char.ConvertFromUtf32((int)code);
            default:
                return null;
        }
    }

    private static string Padded(string text, FormatVerb verb)
    {
        var width = verb.Width is { Argument: null, Value: var wide } ? wide : 0;
        return verb.Has(FormatFlags.Minus) ? text.PadRight(width) : text.PadLeft(width);
    }
}
