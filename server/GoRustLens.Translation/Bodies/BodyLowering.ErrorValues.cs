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
            case "errors.As" when call.Args is [var error, UnaryExpr { Op: TokenKind.And, X: var target }] && ErrorTarget(TypeOf(target)) is { } type:
                var place = PlaceOf(target);
                return new Value(Hole(call, $"errors.As into {Ty.Name(place.Type)}: if let Some(…) = downcast_ref::<{Ty.Name(type)}>()"), Ty.Bool);
            case "errors.Unwrap" when call.Args is [var wrapped] && Plan.KeepsErrorTexts:
                _run.Helper("unwrap_error");
                return new Value(RustExpr.CallOf("unwrap_error", AsErrorReference(wrapped)), Plan.ErrorType());
        }
        return callee.Name == "Error" && call.Fun is SelectorExpr selector && Model.IsError(selector.X) ? new Value(TextOf(Lower(selector.X)), Ty.Text) : null;
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
        if (_run.Settings.Errors == "anyhow")
        {
            _run.Use("anyhow::anyhow");
            return new Value(new RustMacroCall("anyhow", format), Plan.ErrorInside());
        }
        RustExpr text = format is [RustLiteral alone] && !alone.Text.Contains('{', StringComparison.Ordinal) ? alone : new RustMacroCall("format", format);
        return new Value(RustExpr.CallOf(Ty.Head(Plan.ErrorInside()) == "Box" ? "Box::<dyn std::error::Error + Send + Sync>::from" : "Error::Other", text is RustMacroCall || Ty.Head(Plan.ErrorInside()) == "Box" ? text : text.Method("to_string")), Plan.ErrorInside());
    }

    private Value Errorf(CallExpr call, string format)
    {
        var arguments = call.Args[1..];
        if (!format.Contains("%w", StringComparison.Ordinal))
            return ErrorText(call, format, arguments) is RustMacroCall { Arguments: var parts } ? MadeError(parts) : HoleValue(call, "the text of an error");
        var error = arguments.LastOrDefault(a => Model.IsError(a) || Plan.IsErrorType(OwnedForm(Lower(a).Type)));
        if (error is null)
            return HoleValue(call, "an error that wraps no error");
        if (!Plan.KeepsErrorTexts && format.EndsWith(": %w", StringComparison.Ordinal))
        {
            var text = ErrorText(call, format[..^4], arguments[..^1]);
            var cause = To(error, Plan.ErrorInside());
            return text is null ? HoleValue(call, "the text of an error") : new Value(cause.Method("context", text is RustMacroCall { Arguments: [RustLiteral plain] } && !plain.Text.Contains('{', StringComparison.Ordinal) ? plain : text), Plan.ErrorInside());
        }
        _run.Helper("wrapped_error");
        var whole = ErrorText(call, format.Replace("%w", "%v", StringComparison.Ordinal), arguments);
        return whole is null ? HoleValue(call, "the text of an error") : new Value(RustExpr.CallOf("wrap_error", whole, To(error, Plan.ErrorInside())), Plan.ErrorInside());
    }

    /// <summary>format!(…) of a Go format; null where it cannot be said.</summary>
    private RustMacroCall? ErrorText(CallExpr call, string format, ImmutableArray<Expr> arguments)
    {
        _ = call;
        var text = new Formatting.MacroText();
        return Formatted(text, format, arguments) ? new RustMacroCall("format", text.Arguments is { IsEmpty: false } parts ? parts : [RustExpr.LiteralOf("\"\"")]) : null;
    }

    /// <summary>An error; that of a call's Result.</summary>
    private Value LowerError(Expr error) => Lower(error) is { Type: RustPathType { Path: "Result" } } result ? new Value(result.Code.Method("err"), Plan.ErrorType()) : Lower(error);

    private RustExpr AsErrorReference(Expr error)
    {
        var value = LowerError(error);
        return Ty.InOption(value.Type) is not null ? Member(value.Code).Method("as_ref") : RustExpr.CallOf("Some", Borrow(value.Code));
    }

    /// <summary>err == ErrX; null where neither side is a sentinel.</summary>
    private Value? ErrorComparison(BinaryExpr binary)
    {
        if (binary.Op is not (TokenKind.Equal or TokenKind.NotEqual) || !Model.IsError(binary.X) && !Model.IsError(binary.Y))
            return null;
        var (error, target) = SentinelOf(binary.Y) is not null || ContextError(binary.Y) is not null ? (binary.X, binary.Y) : (binary.Y, binary.X);
        if (SentinelOf(target) is null && ContextError(target) is null)
            return null;
        var same = SentinelTest(error, target);
        return new Value(binary.Op == TokenKind.Equal ? same : same is RustBinary { Operator: "==" } equal ? equal with { Operator = "!=" } : new RustUnary("!", same), Ty.Bool);
    }

    private Symbol? SentinelOf(Expr expression) => Unparen(expression) is Ident name && Model.SymbolOf(name) is { } symbol && Plan.IsSentinel(symbol) ? symbol : null;

    private Value IsError(Expr error, Expr target, CallExpr call)
    {
        if (SentinelOf(target) is not null || ContextError(target) is not null)
            return new Value(SentinelTest(error, target), Ty.Bool);
        return HoleValue(call, "errors.Is with an error that is no sentinel of this package");
    }

    /// <summary>True where the error is the sentinel, or wraps it.</summary>
    private RustExpr SentinelTest(Expr error, Expr sentinel)
    {
        var value = LowerError(error);
        var known = ContextError(sentinel);
        var type = known is null ? RustType.Of(Plan.SentinelEnumName) : RustType.Of("GoContextError");
        var wanted = known ?? Lower(sentinel).Code;
        if (Ty.Same(OwnedForm(value.Type), type))
            return new RustBinary(Member(value.Code), "==", wanted);
        var expected = RustExpr.CallOf("Some", new RustReference(wanted));
        if (Plan.KeepsErrorTexts)
        {
            _run.Helper("error_is");
            return RustExpr.CallOf("error_is", AsErrorReference(error), new RustReference(wanted));
        }
        if (Ty.InOption(value.Type) is not null)
            return new RustBinary(Member(value.Code).Method("as_ref").Method("and_then", new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], new RustMethodCall(RustExpr.PathOf("e"), "downcast_ref", []) { TypeArguments = [type] })), "==", expected);
        return new RustBinary(new RustMethodCall(Member(value.Code), "downcast_ref", []) { TypeArguments = [type] }, "==", expected);
    }

    /// <summary>The error type that a variable of type *T or T is for; null for other types.</summary>
    private RustType? ErrorTarget(GoType type)
    {
        var pointee = type.Unaliased is GoPointer pointer ? pointer.Element : type;
        return pointee is GoNamed { Underlying: not GoInterface } named && Plan.Owned(named) is var owned && Plan.IsErrorType(owned) ? owned : null;
    }

    /// <summary>The error as the type, lent: Some where it is one or wraps one.</summary>
    private RustExpr AsErrorType(Expr error, RustType type)
    {
        if (Plan.KeepsErrorTexts)
        {
            _run.Helper("error_as");
            return new RustCall(new RustPath("error_as") { Arguments = [type] }, [AsErrorReference(error)]);
        }
        var value = LowerError(error);
        var downcast = (RustExpr e) => new RustMethodCall(e, "downcast_ref", []) { TypeArguments = [type] };
        return Ty.InOption(value.Type) is not null ? Member(value.Code).Method("as_ref").Method("and_then", new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], downcast(RustExpr.PathOf("e")))) : downcast(Member(value.Code));
    }

    /// <summary>var target *T; if errors.As(err, &amp;target) { … }, and if target, ok := err.(*T); ok { … }: if let Some(target). Answers how many statements were used.</summary>
    private int ErrorAsIdiom(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (list[index] is IfStmt { Init: AssignStmt { Tok: TokenKind.Define, Lhs: [Ident bound, Ident ok], Rhs: [TypeAssertExpr { Type: { } asserted } assertion] }, Cond: Ident tested } direct && Model.IsError(assertion.X)
            && Model.SymbolOf(ok) is { } flag && ReferenceEquals(Model.SymbolOf(tested), flag) && ErrorTarget(TypeOf(asserted)) is { } known)
        {
            output.Add(new RustExprStmt(IfError(assertion.X, known, bound.IsBlank ? null : Model.SymbolOf(bound), direct)));
            return 1;
        }
        if (index + 1 >= list.Length || list[index] is not DeclStmt { Decl: GenDecl { Tok: TokenKind.Var, Specs: [ValueSpec { Names: [var name], Values.IsEmpty: true }] } } || Model.SymbolOf(name) is not { } target || ErrorTarget(target.Type) is not { } type)
            return 0;
        if (list[index + 1] is not IfStmt { Init: null, Cond: CallExpr { Args: [var error, UnaryExpr { Op: TokenKind.And, X: Ident given }] } call } branch || Model.CalleeName(call) != "errors.As" || !ReferenceEquals(Model.SymbolOf(given), target))
            return 0;
        if (list.Skip(index + 2).Any(later => IsMentioned(target, later)))
            return 0;
        output.Add(new RustExprStmt(IfError(error, type, target, branch)));
        return 2;
    }

    private RustIf IfError(Expr error, RustType type, Symbol? target, IfStmt branch)
    {
        var found = AsErrorType(error, type);
        var isUsed = target is not null && IsMentioned(target, branch.Body);
        if (target is not null)
            _views[target] = new VariablePlan(Planning.Plan.NameOf(target), Ty.Ref(type));
        var body = BlockOf(branch.Body);
        if (target is not null)
            _views.Remove(target);
        return new RustIf(new RustLetCondition(RustPattern.Variant("Some", isUsed ? RustPattern.Binding(Planning.Plan.NameOf(target!)) : RustPattern.Wildcard), found), body) { Else = Else(branch.Else) };
    }

    /// <summary>To an error: from an error type of the package, or from the Result of a call; null for other targets.</summary>
    private RustExpr? ToError(Value value, RustType target, GoNode at)
    {
        // An error that any held: it is shared there, and an error of its own is made of it.
        if ((Ty.Inside(Ty.Unref(value.Type), "Rc") is { } shared && Plan.IsErrorInside(shared) || Ty.Unref(value.Type) is RustDynType { Bounds: [RustPathType { Path: "std::fmt::Display" }] }) && (Plan.IsErrorOption(target) || Plan.IsErrorInside(target)))
        {
            var copy = MadeError([RustExpr.LiteralOf("\"{:#}\""), Member(value.Code)]).Code;
            return Plan.IsErrorInside(target) ? copy : RustExpr.CallOf("Some", copy);
        }
        if (Plan.IsErrorOption(target))
        {
            return Ty.Head(value.Type) == "Result" ? value.Code.Method("err")
                : Plan.IsErrorInside(value.Type) || Ty.InOption(value.Type) is null && Plan.IsErrorType(ErrorOwner(value.Type)) ? RustExpr.CallOf("Some", Coerce(value, Plan.ErrorInside(), at))
                : null;
        }
        if (!Plan.IsErrorInside(target) || Plan.IsErrorInside(value.Type))
            return null;
        if (Ty.InOption(value.Type) is { } inner && Plan.IsErrorInside(inner))
            return (value.IsPlace ? ErrorCopy(value) : value.Code).Method("expect", RustExpr.LiteralOf("\"not nil\""));
        var owner = ErrorOwner(value.Type);
        if (!Plan.IsErrorType(owner))
            return null;
        var owned = Coerce(value, owner, at);
        return RustExpr.CallOf(Ty.Head(target) == "Box" ? "Box::new" : Ty.Name(target) + "::from", owned);
    }

    /// <summary>The type itself behind references and owners.</summary>
    private static RustType ErrorOwner(RustType type) => type switch
    {
        RustReferenceType reference => ErrorOwner(reference.Inner),
        RustPathType { Path: "Box" or "Rc" or "Option", Arguments: [var inner] } => ErrorOwner(inner),
        _ => type,
    };

    /// <summary>An error variable where its value is wanted: errors cannot be cloned, so the last use moves it.</summary>
    private RustExpr ErrorCopy(Value value)
    {
        if (value.Code is RustPath)
            return value.Code;
        var taken = Member(value.Code);
        if (Plan.IsErrorInside(value.Type))
            return MadeError([RustExpr.LiteralOf("\"{:#}\""), taken]).Code;
        return taken.Method("as_ref").Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], MadeError([RustExpr.LiteralOf("\"{e:#}\"")]).Code));
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
        if (give.Results is [var single] && function.GoPayload.Length + (function.Form == ResultForm.Plain ? 0 : 1) > 1)
        {
            output.Add(new RustExprStmt(new RustReturn(Handed(single, function))));
            return;
        }
        output.Add(new RustExprStmt(new RustReturn(function.Form == ResultForm.Plain ? PlainResult(give, function) : FallibleResult(give, function))));
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
            return RustExpr.CallOf("Ok", Coerce(new Value(new RustTry(value.Code), payload), function.PayloadType, call));
        return Ty.IsUnknown(value.Type) ? value.Code : Hole(call, $"{Ty.Name(value.Type)} handed on as {Ty.Name(function.Result ?? RustType.Unit)}");
    }

    private RustExpr FallibleResult(ReturnStmt give, FunctionPlan function)
    {
        var last = give.Results[^1];
        if (Model.IsNil(Unparen(last)) || Lower(last) is { Code: RustPath { Text: "None" } })
            return Succeeded(give, function);
        if (give.Results is [var only] && Lower(only) is { } handed && Ty.Head(handed.Type) == "Result")
            return handed.Code;
        var error = Lower(last, Plan.ErrorType());
        if (!Plan.IsErrorOption(error.Type) || error.Code is RustCall { Callee: RustPath { Text: "Some" } })
            return RustExpr.CallOf("Err", error.Code is RustCall { Callee: RustPath { Text: "Some" }, Arguments: [var inside] } ? inside : Coerce(error, Plan.ErrorInside(), last));
        return Either(error, Succeeded(give, function));
    }

    private RustExpr Succeeded(ReturnStmt give, FunctionPlan function) =>
        RustExpr.CallOf("Ok", function.Payload.Length == 1 ? To(give.Results[0], function.Payload[0]) : new RustTuple([.. function.Payload.Select((t, i) => To(give.Results[i], t))]));

    /// <summary>Err where there is an error, else the success.</summary>
    private static RustMatch Either(Value error, RustExpr success) =>
        new RustMatch(error.Code, [new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("error")), RustExpr.CallOf("Err", RustExpr.PathOf("error"))), new RustMatchArm(new RustPathPattern("None"), success)]);

    /// <summary>The result of a bare return.</summary>
    private RustExpr FromValues(ImmutableArray<Value> values, ImmutableArray<GoNode> places, ReturnStmt give)
    {
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
