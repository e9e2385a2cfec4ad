using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Errors as values: made, wrapped, compared, looked into, returned.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A sentinel of the package; null for other variables.</summary>
    private Value? SentinelValue(Symbol symbol) =>
        symbol.Kind == SymbolKind.Variable && Plan.IsSentinel(symbol) ? new Value(RustExpr.PathOf($"{Plan.SentinelEnumName}::{Planning.Plan.SentinelVariant(symbol)}"), RustType.Of(Plan.SentinelEnumName)) : null;

    /// <summary>errors.New, fmt.Errorf, errors.Is, err.Error() and their kin; null for other calls.</summary>
    private Value? ErrorCall(CallExpr call, Symbol callee)
    {
        switch (callee.FullName)
        {
            case "errors.New" when call.Args is [var text]:
                return NewError(Lower(text).Code);
            case "fmt.Errorf" when call.Args is [var format, ..] && Model.ConstantOf(format)?.ToText() is { } text:
                return Errorf(call, text);
            case "errors.Is" when call.Args is [var error, var target]:
                return IsError(error, target, call);
            case "errors.As" when call.Args is [var error, UnaryExpr { Op: TokenKind.And, X: var target }]:
                return ErrorAs(error, target, call);
            case "errors.Unwrap" when call.Args is [var wrapped] && Plan.ErrorsAreValues:
                return ErrorCause(wrapped);
            case "errors.Join" when Plan.ErrorsAreValues:
                return JoinedError(call);
            case "os.IsNotExist" or "os.IsExist" or "os.IsPermission" when call.Args is [var failed]:
                return new Value(KnownTest(failed, KnownErrorOf("os.Err" + callee.Name[2..])!.Value, isDeep: false), Ty.Bool);
        }
        return callee.Name == "Error" && call.Fun is SelectorExpr selector && (Model.IsError(selector.X) || Planning.Plan.IsRuntimeError(TypeOf(selector.X))) ? new Value(TextOf(Lower(selector.X)), Ty.Text) : null;
    }

    /// <summary>The text of an error that may be a whole chain.</summary>
    private RustExpr TextOf(Value error)
    {
        var inner = Ty.InOption(error.Type) is not null ? Through(error) : Member(error.Code);
        return Plan.KeepsErrorTexts ? inner.Method("to_string")
            : inner is RustPath { Text: var name } && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? RustExpr.MacroOf("format", RustExpr.LiteralOf($"\"{{{name}:#}}\"")) : RustExpr.MacroOf("format", RustExpr.LiteralOf("\"{:#}\""), inner);
    }

    private Value NewError(RustExpr text)
    {
        var literal = text is RustLiteral plain ? RustExpr.LiteralOf(plain.Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)) : null;
        return MadeError(literal is not null ? [literal] : text is RustMacroCall { Path: "format", Arguments: var parts } ? parts : [RustExpr.LiteralOf("\"{}\""), Member(text)]);
    }

    /// <summary>An error from format arguments, in the style that the user chose.</summary>
    private Value MadeError(ImmutableArray<RustExpr> format)
    {
        var type = Plan.ErrorInside();
        var literal = format is [RustLiteral plain] && !plain.Text.Contains('{', StringComparison.Ordinal) ? plain : null;
        RustExpr text = literal is not null ? literal : new RustMacroCall("format", format);
        switch (Plan.Errors)
        {
            case ErrorStyle.Values: return new Value(RustExpr.CallOf("GoError::new", text), type);
            case ErrorStyle.Boxed: return new Value(RustExpr.CallOf("BoxError::from", text), type);
            case ErrorStyle.Enum: return new Value(RustExpr.CallOf(Plan.MessageVariant(), literal is null ? text : text.Method("to_string")), type);
            default:
                _run.Use("anyhow::anyhow");
                return new Value(new RustMacroCall("anyhow", format), type);
        }
    }

    private Value Errorf(CallExpr call, string format)
    {
        var arguments = call.Args[1..];
        if (!format.Contains("%w", StringComparison.Ordinal))
            return ErrorText(call, format, arguments) is RustMacroCall { Arguments: var parts } ? MadeError(parts) : HoleValue(call, "the text of an error");
        if (Plan.ErrorsAreValues)
            return WrapError(call, format, arguments);
        var error = arguments.LastOrDefault(a => Model.IsError(a) || Plan.IsErrorType(OwnedForm(Lower(a).Type)));
        if (error is null)
            return HoleValue(call, "an error that wraps no error");
        if (!Plan.KeepsErrorTexts && format.EndsWith(": %w", StringComparison.Ordinal))
        {
            var text = ErrorText(call, format[..^4], arguments[..^1]);
            var cause = To(error, Plan.ErrorInside());
            return text is null ? HoleValue(call, "the text of an error") : new Value(cause.Method("context", text is RustMacroCall { Arguments: [RustLiteral plain] } && !plain.Text.Contains('{', StringComparison.Ordinal) ? plain : text), Plan.ErrorInside());
        }
        if (Plan.Errors == ErrorStyle.Enum)
            return Wrapped(call, format, arguments, error);
        _run.Helper(Plan.Errors == ErrorStyle.Boxed ? "wrapped_error_std" : "wrapped_error");
        var whole = ErrorText(call, format.Replace("%w", "%v", StringComparison.Ordinal), arguments);
        return whole is null ? HoleValue(call, "the text of an error") : new Value(RustExpr.CallOf("wrap_error", whole, To(error, Plan.ErrorInside())), Plan.ErrorInside());
    }

    /// <summary>The enum's variant for an error with a context in front, or with a text of its own.</summary>
    private Value Wrapped(CallExpr call, string format, ImmutableArray<Expr> arguments, Expr error)
    {
        var isContext = format.EndsWith(": %w", StringComparison.Ordinal) && ReferenceEquals(arguments[^1], error);
        var text = isContext ? ErrorText(call, format[..^4], arguments[..^1]) : ErrorText(call, format.Replace("%w", "%v", StringComparison.Ordinal), arguments);
        if (text is null)
            return HoleValue(call, "the text of an error");
        RustExpr said = text is { Arguments: [RustLiteral plain] } && !plain.Text.Contains('{', StringComparison.Ordinal) ? plain.Method("to_string") : text;
        var source = RustExpr.CallOf("Box::new", To(error, Plan.ErrorInside()));
        var path = isContext ? Plan.ContextVariant() : Plan.DescriptionVariant();
        return new Value(new RustStructExpr(path, [new RustFieldValue(isContext ? "context" : "text", said), new RustFieldValue("source", source)]), Plan.ErrorInside());
    }

    /// <summary>format!(…) of a Go format; null where it cannot be said.</summary>
    private RustMacroCall? ErrorText(CallExpr call, string format, ImmutableArray<Expr> arguments)
    {
        _ = call;
        var text = new Formatting.MacroText();
        return Formatted(text, format, arguments) ? new RustMacroCall("format", text.Arguments is { IsEmpty: false } parts ? parts : [RustExpr.LiteralOf("\"\"")]) : null;
    }

    private void Return(ReturnStmt give, List<RustStmt> output)
    {
        if (Current.SetsResults)
        {
            SetResults(give, output);
            return;
        }
        var function = Current.Function;
        if (function.Form == ResultForm.Display)
        {
            output.Add(new RustExprStmt(new RustReturn(DisplayResult(give))));
            return;
        }
        if (function.Result is null)
        {
            output.Add(new RustExprStmt(new RustReturn()));
            return;
        }
        if (give.Results.IsEmpty)
        {
            var named = Current.NamedResults.Select(s => VariablePlace(s, PlanOf(s)).Load()).ToImmutableArray();
            output.Add(new RustExprStmt(new RustReturn(FromValues(named, [.. named.Select(_ => (GoNode)give)], give))));
            return;
        }
        if (give.Results is [CallExpr handed])
            _checked.Add(handed);
        if (give.Results is [var single] && function.GoPayload.Length + (function.Form == ResultForm.Plain ? 0 : 1) > 1)
        {
            output.Add(new RustExprStmt(new RustReturn(Handed(single, function))));
            return;
        }
        var outer = _returning;
        _returning = (give, Current.Node);
        output.Add(new RustExprStmt(new RustReturn(function.Form == ResultForm.Plain ? PlainResult(give, function) : FallibleResult(give, function))));
        _returning = outer;
    }

    private RustExpr PlainResult(ReturnStmt give, FunctionPlan function)
    {
        var values = give.Results.Select((r, i) => To(r, i < function.Payload.Length ? function.Payload[i] : Ty.Unknown)).ToImmutableArray();
        return values.Length == 1 ? values[0] : new RustTuple(values);
    }

    /// <summary>return f(): all results at once.</summary>
    private RustExpr Handed(Expr call, FunctionPlan function)
    {
        var value = Lower(call);
        if (function.Result is not null && Ty.Same(value.Type, function.Result))
            return value.Code;
        if (function.Form == ResultForm.Fallible && Ty.Head(value.Type) == "Result" && value.Type is RustPathType { Arguments: [var payload, ..] })
        {
            Plan.UseAsError(Plan.ErrorOf(value.Type));
            return RustExpr.CallOf("Ok", Coerce(new Value(new RustTry(value.Code), payload), function.PayloadType, call));
        }
        // What is written to a text or a list in memory is written whole.
        if (value.Type.IsUnit && function is { Form: ResultForm.Fallible, Payload: [var count] } && Ty.IsInteger(count) && Unparen(call) is CallExpr { Args: [var written] } && TypeOf(written).Underlying is GoSlice or GoBasic { IsString: true })
            return new RustBlockExpr(new RustBlock([new RustExprStmt(value.Code)], RustExpr.CallOf("Ok", new RustCast(Member(Lower(written).Code).Method("len"), count))));
        if (value.Type is RustTupleType { Elements: var types } && function.Form == ResultForm.Plain && types.Length == function.Payload.Length)
        {
            var names = types.Select((_, i) => $"value{i}").ToArray();
            var parts = types.Select((t, i) => Coerce(new Value(RustExpr.PathOf(names[i]), t), function.Payload[i], call));
            return new RustBlockExpr(new RustBlock([new RustLet(new RustTuplePattern([.. names.Select(RustPattern.Binding)]), null, value.Code)], new RustTuple([.. parts])));
        }
        if ((PairAsResult(value, function, call) ?? ResultAsPair(value, function, call)) is { } other)
            return other;
        return Ty.IsUnknown(value.Type) ? value.Code : Hole(call, $"{Ty.Name(value.Type)} handed on as {Ty.Name(function.Result ?? RustType.Unit)}");
    }

    /// <summary>Values and an error beside them, from a function that gives the one or the other; null for other forms.</summary>
    private RustMatch? PairAsResult(Value value, FunctionPlan function, Expr call)
    {
        if (function.Form != ResultForm.Fallible || value.Type is not RustTupleType { Elements: [.. var types, var last] } || !Plan.IsErrorOption(last) || types.Length != function.Payload.Length)
            return null;
        var names = types.Select((_, i) => types.Length == 1 ? "value" : $"value{i}").ToArray();
        var parts = types.Select((t, i) => Coerce(new Value(RustExpr.PathOf(names[i]), t), function.Payload[i], call)).ToImmutableArray();
        return new RustMatch(value.Code,
        [
            new RustMatchArm(new RustTuplePattern([.. names.Select(RustPattern.Binding), new RustPathPattern("None")]), RustExpr.CallOf("Ok", parts.Length == 1 ? parts[0] : new RustTuple(parts))),
            new RustMatchArm(new RustTuplePattern([.. names.Select(_ => RustPattern.Wildcard), RustPattern.Variant("Some", RustPattern.Binding("error"))]), RustExpr.CallOf("Err", RustExpr.PathOf("error"))),
        ]);
    }

    /// <summary>The other way around: beside an error stand zero values.</summary>
    private RustMatch? ResultAsPair(Value value, FunctionPlan function, Expr call)
    {
        if (function.Form != ResultForm.Plain || function.Payload is not [.. var wanted, var last] || wanted.Length == 0 || !Plan.IsErrorOption(last) || Ty.Head(value.Type) != "Result" || value.Type is not RustPathType { Arguments: [var payload, ..] })
            return null;
        var types = wanted.Length == 1 ? [payload] : payload is RustTupleType tuple ? tuple.Elements : [];
        if (types.Length != wanted.Length || function.GoPayload.Length < wanted.Length)
            return null;
        Plan.UseAsError(Plan.ErrorOf(value.Type));
        var names = types.Select((_, i) => types.Length == 1 ? "value" : $"value{i}").ToArray();
        var parts = types.Select((t, i) => Coerce(new Value(RustExpr.PathOf(names[i]), t), wanted[i], call));
        var bound = names.Select(RustPattern.Binding).ToImmutableArray<RustPattern>();
        var error = Coerce(new Value(RustExpr.PathOf("error"), Plan.ErrorOf(value.Type)), Plan.ErrorInside(), call);
        return new RustMatch(value.Code,
        [
            new RustMatchArm(RustPattern.Variant("Ok", bound.Length == 1 ? bound[0] : new RustTuplePattern(bound)), new RustTuple([.. parts, RustExpr.PathOf("None")])),
            new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("error")), new RustTuple([.. wanted.Select((t, i) => Zero(function.GoPayload[i], t, call).Code), RustExpr.CallOf("Some", error)])),
        ]);
    }

    private RustExpr FallibleResult(ReturnStmt give, FunctionPlan function)
    {
        var last = give.Results[^1];
        if (Model.IsNil(Unparen(last)) || Lower(last) is { Code: RustPath { Text: "None" } })
            return Succeeded(give, function);
        if (give.Results is [var only] && Lower(only) is { } handed && Ty.Head(handed.Type) == "Result")
        {
            Plan.UseAsError(Plan.ErrorOf(handed.Type));
            return Plan.IsErrorInside(Plan.ErrorOf(handed.Type)) ? handed.Code : RustExpr.CallOf("Ok", new RustTry(handed.Code));
        }
        var error = Lower(last, Plan.ErrorType());
        if (Ty.Head(error.Type) == "Result")
        {
            var failed = new Value(RustExpr.PathOf("error"), Plan.ErrorOf(error.Type));
            return new RustMatch(error.Code, [new RustMatchArm(RustPattern.Variant("Ok", new RustTuplePattern([])), Succeeded(give, function)), new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("error")), RustExpr.CallOf("Err", Coerce(failed, Plan.ErrorInside(), last)))]);
        }
        if (!Plan.IsErrorOption(error.Type) || error.Code is RustCall { Callee: RustPath { Text: "Some" } })
            return RustExpr.CallOf("Err", error.Code is RustCall { Callee: RustPath { Text: "Some" }, Arguments: [var inside] } ? inside : Coerce(error, Plan.ErrorInside(), last));
        return Either(error, Succeeded(give, function));
    }

    private RustExpr Succeeded(ReturnStmt give, FunctionPlan function) =>
        RustExpr.CallOf("Ok", function.Payload.Length == 1 ? To(give.Results[0], function.Payload[0]) : new RustTuple([.. function.Payload.Select((t, i) => To(give.Results[i], t))]));

    /// <summary>Err where there is an error, else the success.</summary>
    private RustMatch Either(Value error, RustExpr success) =>
        new(error.Code is RustPath && !Plan.ErrorsAreValues ? error.Code : Kept(error), [new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("error")), RustExpr.CallOf("Err", RustExpr.PathOf("error"))), new RustMatchArm(new RustPathPattern("None"), success)]);

    /// <summary>The result of a bare return.</summary>
    private RustExpr FromValues(ImmutableArray<Value> values, ImmutableArray<GoNode> places, ReturnStmt give)
    {
        // Nobody looks at the variable after this: an error of anyhow, which cannot be copied, comes out of its cell.
        if (!Plan.ErrorsAreValues && values[^1] is { Code: RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow", Arguments.IsEmpty: true } guard } } held && Plan.IsErrorOption(held.Type))
            values = values.SetItem(values.Length - 1, new Value(guard.Receiver.Method("take"), held.Type));
        var function = Current.Function;
        if (function.Form == ResultForm.Plain)
        {
            var all = values.Select((v, i) => Coerce(v, function.Payload[i], places[i])).ToImmutableArray();
            return all.Length == 1 ? all[0] : new RustTuple(all);
        }
        var payload = values[..^1].Select((v, i) => Coerce(v, function.Payload[i], places[i])).ToImmutableArray();
        var success = RustExpr.CallOf("Ok", payload.Length == 1 ? payload[0] : new RustTuple(payload));
        var error = values[^1];
        _ = give;
        return Plan.IsErrorOption(error.Type) ? Either(error, success) : RustExpr.CallOf("Err", error.Code);
    }

    /// <summary>A Result of nothing that runs off its end.</summary>
    private RustBlock Completed(RustBlock body) =>
        Current.Function is { Form: ResultForm.Fallible, Payload.IsEmpty: true } && body.Tail is null ? body with { Tail = RustExpr.CallOf("Ok", RustExpr.Unit) } : body;
}
