using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Calls: of functions, methods, closures; built-ins, conversions and the standard library have files of their own.</summary>
internal sealed partial class BodyLowering
{
    private Value Call(CallExpr call, RustType? hint)
    {
        if (Model.IsConversion(call))
            return Conversion(call, hint);
        var callee = Model.Called(call);
        if (call.Args is [CallExpr many] && TypeOf(many) is GoTuple tuple && callee is null or { Kind: not SymbolKind.Builtin } && (callee is null || ReferenceEquals(callee.Package, Model.Package)) && CallWithResults(call, many, tuple, hint) is { } spread)
            return spread;
        switch (callee?.Kind)
        {
            case SymbolKind.Builtin:
                return Builtin(call, callee.Name, hint);
            case SymbolKind.Function or SymbolKind.Method or SymbolKind.Unresolved when !ReferenceEquals(callee.Package, Model.Package) && (callee.Package is not null || callee.PackagePath.Length > 0 || callee.Name == "Error"):
                return WithinCall(call, () => ForeignCall(call, callee, hint));
            case SymbolKind.Function when Plan.Function(callee) is { } plan:
                plan = ForCall(plan, callee, call);
                var given = Arguments(call, plan);
                return SwapCall(call, callee) ?? Disjoint(Finished(new RustCall(FunctionPath(callee, call, given), given), plan), call, [.. plan.Parameters.Select(p => p.Name)], isWriter: false);
            case SymbolKind.Method when Unparen(call.Fun) is SelectorExpr selector && Model.SelectionOf(selector) is { } selection:
                return MethodCall(call, selector, selection.Member);
        }
        return CallOfValue(call);
    }

    /// <summary>f(g()), where g has several results: they are named first. Null where what g gives is not known.</summary>
    private Value? CallWithResults(CallExpr call, CallExpr many, GoTuple tuple, RustType? hint)
    {
        var value = Lower(many);
        var types = new List<RustType>();
        RustExpr results;
        if (value.Type is RustTupleType { Elements: var elements } && elements.Length == tuple.Elements.Length)
        {
            types.AddRange(elements);
            results = value.Code;
        }
        else if (tuple.Elements.Length == 2 && Ty.Inside(value.Type, "Result") is { } payload)
        {
            if (!HasZero(tuple.Elements[0], payload, call) && Must(call, value, payload, hint) is { } sure)
                return sure;
            types.AddRange([payload, Plan.ErrorType()]);
            results = new RustMatch(value.Code,
            [
                new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("value")), new RustTuple([RustExpr.PathOf("value"), RustExpr.PathOf("None")])),
                new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("err")), new RustTuple([Zero(tuple.Elements[0], payload, call).Code, RustExpr.CallOf("Some", Coerce(new Value(RustExpr.PathOf("err"), Plan.ErrorOf(value.Type)), Plan.ErrorInside(), call))])),
            ]);
        }
        else
        {
            return null;
        }
        var names = types.Select((_, i) => new Ident(many.Span, $"result{i}")).ToImmutableArray();
        for (var i = 0; i < names.Length; i++)
            _given[names[i]] = new Value(RustExpr.PathOf(names[i].Name), types[i]);
        var made = Call(new CallExpr(call.Span) { Fun = call.Fun, Args = [.. names], Parens = call.Parens }, hint);
        Forget([.. names]);
        var pattern = new RustTuplePattern([.. names.Select(n => RustPattern.Binding(n.Name))]);
        return made with { Code = new RustBlockExpr(new RustBlock([new RustLet(pattern, null, results)], made.Code)) };
    }

    /// <summary>must(f()), where must ends at an error before it does anything else: so does the arm of the error. Null for other functions.</summary>
    private Value? Must(CallExpr call, Value result, RustType payload, RustType? hint)
    {
        if (Model.CalleeOf(call) is not { Kind: SymbolKind.Function, Node: FuncDecl { Body.List: [IfStmt { Init: null, Else: null, Cond: BinaryExpr { Op: Syntax.Lexing.TokenKind.NotEqual, X: Ident tested } condition } test, ..], Type: var type } declaration } || !Model.IsNil(condition.Y))
            return null;
        var parameters = type.Params.List.SelectMany(f => f.Names).ToList();
        if (parameters is not [var value, var last] || Model.SymbolOf(last) is not { } error || !ReferenceEquals(Model.SymbolOf(tested), error) || !Universe.IsError(error.Type) || !Diverges(test.Body.List)
            || test.Body.List.Any(s => s is ReturnStmt) || (Model.SymbolOf(value) is { } given && IsMentioned(given, test.Body)) || !ReferenceEquals(declaration, error.Function))
        {
            return null;
        }
        var names = new[] { new Ident(call.Span, "value"), new Ident(call.Span, "None") };
        _given[names[0]] = new Value(RustExpr.PathOf("value"), payload);
        _given[names[1]] = new Value(RustExpr.PathOf("None"), Plan.ErrorType());
        var made = Call(new CallExpr(call.Span) { Fun = call.Fun, Args = [.. names], Parens = call.Parens }, hint);
        Forget([.. names]);
        _views[error] = new VariablePlan(Planning.Plan.NameOf(error), Plan.ErrorOf(result.Type));
        _lastOfView[error] = LastMention.In(test.Body, error, Model);
        var handler = BlockOf(test.Body);
        _views.Remove(error);
        return made with
        {
            Code = new RustMatch(result.Code,
            [
                new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("value")), made.Code),
                new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding(Planning.Plan.NameOf(error))), new RustBlockExpr(handler)),
            ]),
        };
    }

    private RustPath FunctionPath(Symbol function, CallExpr call, ImmutableArray<RustExpr> given)
    {
        var path = new RustPath(_run.Names.Function(function.Name));
        if (function.Type is not GoSignature { TypeParameters: { IsEmpty: false } parameters } signature)
            return path;
        var fun = Unparen(call.Fun);
        var arguments = TypeArguments(call);
        for (var i = 0; i < arguments.Length && i < parameters.Length; i++)
            _run.Bounds.HandOn(arguments[i], parameters[i]);
        if (arguments.Length != parameters.Length)
            return path;
        ImmutableArray<RustType> types = [.. arguments.Where((_, i) => Planning.Plan.CoreOf(parameters[i]) is null).Select(Plan.Owned)];
        // Rust would take the type of the first value for a trait object's.
        if (fun is IndexExpr or IndexListExpr || types.Any(HoldsTraitObjects))
            return path with { Arguments = types.Any(Ty.IsUnknown) ? [] : types };
        types = [.. Enumerable.Range(0, arguments.Length).Where(i => Planning.Plan.CoreOf(parameters[i]) is null).Select(i => IsTold(signature, parameters[i], arguments[i], given) ? RustType.Infer : Plan.Owned(arguments[i]))];
        return types.All(Ty.IsUnknown) ? path : path with { Arguments = types };
    }

    private static Value Finished(RustExpr code, FunctionPlan plan) => new(plan.IsAsync ? new RustAwait(code) : code, plan.Result ?? RustType.Unit);

    /// <summary>The arguments as the parameters want them; what is variadic is gathered.</summary>
    private ImmutableArray<RustExpr> Arguments(CallExpr call, FunctionPlan plan)
    {
        if (!plan.Dropped.IsEmpty)
            call = new CallExpr(call.Span) { Fun = call.Fun, Args = [.. call.Args.Where((_, i) => !plan.Dropped.Contains(i))], Parens = call.Parens };
        var arguments = ImmutableArray.CreateBuilder<RustExpr>();
        if (call.Args is [CallExpr many] && plan.Parameters.Length > 1 && TypeOf(many) is GoTuple)
        {
            arguments.Add(Hole(call, "the results of one call are the arguments of another: name them first"));
            return arguments.ToImmutable();
        }
        var outer = _usedInCall;
        _usedInCall ??= call;
        var fixedCount = plan.IsVariadic ? plan.Parameters.Length - 1 : plan.Parameters.Length;
        for (var i = 0; i < fixedCount && i < call.Args.Length; i++)
            arguments.Add(Argument(call.Args[i], plan.Parameters[i]));
        if (plan.IsVariadic)
            arguments.Add(call.HasEllipsis ? To(call.Args[^1], plan.Parameters[^1].Type) : Rest(call, fixedCount, plan.Parameters[^1]));
        _usedInCall = outer;
        return arguments.ToImmutable();
    }

    /// <summary>The call whose arguments are being lowered: what several of them use stays with its owner, as one may have lent it.</summary>
    private CallExpr? _usedInCall;

    /// <summary>What stands twice in the call is not given away by one of its arguments.</summary>
    private Value WithinCall(CallExpr call, Func<Value> lower)
    {
        var outer = _usedInCall;
        _usedInCall ??= call;
        var made = lower();
        _usedInCall = outer;
        return made;
    }

    private bool IsUsedTwiceInCall(Symbol symbol) => _usedInCall is { } call && Plan.Pointers.Places.UsesOf(symbol).Count(u => u >= call.Start && u < call.End) > 1;

    private RustExpr Argument(Expr argument, ParameterPlan parameter) => parameter.Symbol is { } symbol && Plan.IsSharedList(symbol) ? SharedList(argument, parameter, isThread: false) : To(argument, parameter.Type);

    private RustExpr Rest(CallExpr call, int start, ParameterPlan parameter)
    {
        var element = Ty.Element(parameter.Type) ?? Ty.Unknown;
        var items = call.Args.Skip(start).Select(a => To(a, element)).ToImmutableArray();
        if (Ty.Head(parameter.Type) == "GoSlice")
            return items.IsEmpty ? RustExpr.CallOf("GoSlice::default") : RustExpr.CallOf("GoSlice::from", new RustMacroCall("vec", items) { HasBrackets = true });
        return parameter.Type is RustReferenceType reference ? new RustReference(new RustArray(items), reference.IsMutable)
            : items.IsEmpty ? RustExpr.CallOf("Vec::new") : new RustMacroCall("vec", items) { HasBrackets = true };
    }

    private Value MethodCall(CallExpr call, SelectorExpr selector, Member member)
    {
        if (member.Symbol.Type is not GoSignature signature)
            return HoleValue(call, $"{member.Symbol.Name} is not known");
        if (SelfText(call, member.Symbol) is { } text)
            return text;
        if (MethodExpressionCall(call, selector) is { } direct)
            return direct;
        if (IsJoined(TypeOf(selector.X)) && Lower(selector.X) is var joined && Ty.Head(Ty.Unref(joined.Type)) == "Vec")
            return joined;
        if (IsWrapper(TypeOf(selector.X)) && Lower(selector.X) is var cause && Plan.IsErrorInside(Ty.Unref(cause.Type)))
            return new Value(Coerce(cause, Plan.ErrorType(), call), Plan.ErrorType());
        var holder = member.Path.IsEmpty ? TypeOf(selector.X) : member.Path[^1].Type;
        var plan = ForReceiver(Plan.Function(member.Symbol) ?? Plan.Signature(signature), holder);
        if (member.Symbol.Node is FuncDecl method && Plan.NilReceiverOf(method) is not null)
            return CallOnNil(call, selector, member, plan);
        HandOnArguments(holder);
        var receiver = Receiver(selector, member, plan);
        if (HeldApart(call, selector, member) is { } held)
        {
            var name = Member(held.Code) is RustField field ? field.Name : "held";
            var given = new Value(RustExpr.PathOf(name), held.Type, IsPlace: true);
            var apart = Finished(new RustMethodCall(Through(given), _run.Names.Method(member.Symbol.Name), Arguments(call, plan)), plan);
            return apart with { Code = new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding(name), null, Kept(held))], apart.Code)) };
        }
        var made = Finished(new RustMethodCall(receiver, _run.Names.Method(member.Symbol.Name), plan.Receiver == "&mut self" ? Apart(call, selector, plan) : Arguments(call, plan)), plan);
        return TakenOut(made, call, selector, member, plan) ?? Disjoint(made, call, ["", .. plan.Parameters.Select(p => p.Name)], plan.Receiver == "&mut self");
    }

    /// <summary>A value of an interface in a field, where the method gets the field's owner and may change it: a share of its own is called. Null for other receivers.</summary>
    private Value? HeldApart(CallExpr call, SelectorExpr selector, Member member)
    {
        if (!member.Path.IsEmpty || Unparen(selector.X) is not (SelectorExpr or IndexExpr) || TypeOf(selector.X).Underlying is not GoInterface || AccessPath.RootOf(selector.X, Model) is not { } root
            || !call.Args.Any(a => ReferenceEquals(AccessPath.RootOf(a, Model), root)))
            return null;
        var value = Lower(selector.X);
        var inner = Ty.InOption(value.Type) ?? value.Type;
        return value.IsPlace && SourceOf(inner) is not null && Ty.Head(inner) != "Box" && value.Type is not RustReferenceType ? value : null;
    }

    /// <summary>The arguments of a method that writes to its receiver: what is lent out of the receiver is a copy.</summary>
    private ImmutableArray<RustExpr> Apart(CallExpr call, SelectorExpr selector, FunctionPlan plan)
    {
        var arguments = Arguments(call, plan);
        if (AccessPath.RootOf(selector.X, Model) is not { } root)
            return arguments;
        for (var i = 0; i < arguments.Length && i < call.Args.Length && i < plan.Parameters.Length - (plan.IsVariadic ? 1 : 0); i++)
        {
            var lent = Ty.InOption(plan.Parameters[i].Type) ?? plan.Parameters[i].Type;
            if (lent is RustReferenceType { IsMutable: false } && ReferenceEquals(AccessPath.RootOf(call.Args[i], Model), root) && !Model.IsConversion(call) && Unparen(call.Args[i]) is not (UnaryExpr or Ident))
                arguments = arguments.SetItem(i, Coerce(Owned(call.Args[i]), plan.Parameters[i].Type, call));
        }
        return arguments;
    }

    /// <summary>What stands before the dot: lent by Rust itself, opened where it is an Option.</summary>
    private RustExpr Receiver(SelectorExpr selector, Member member, FunctionPlan plan)
    {
        var isWriting = plan.Receiver == "&mut self";
        var value = isWriting && IsAddressable(selector.X) ? PlaceOf(selector.X).Load() : Lower(selector.X);
        var code = isWriting && IsAddressable(selector.X) ? ThroughForWriting(value, selector.X) : Through(value);
        var receiver = Steps(code, member.Path, isWriting);
        // A receiver by value takes a copy of what stays in use.
        if (plan.Receiver is not ("mut self" or "self") || !IsAddressable(selector.X))
            return receiver;
        var go = member.Path.IsEmpty ? TypeOf(selector.X) : member.Path[^1].Type;
        return Plan.Function(member.Symbol) is null || Plan.IsCopy(Plan.Owned(go is GoPointer pointer ? pointer.Element : go)) || Ty.IsUnknown(Plan.Owned(go)) ? receiver
            : CopyOf(receiver, member.Path.IsEmpty ? value.Type : Plan.FieldType(member.Path[^1]), Plan.Owned(go is GoPointer to ? to.Element : go));
    }

    /// <summary>A copy of the struct that the receiver is or leads to: of an Rc, a clone would be another Rc; a method Clone of the type's own is not meant.</summary>
    private RustExpr CopyOf(RustExpr receiver, RustType type, RustType pointee)
    {
        if (Ty.Head(Ty.Unref(Ty.InOption(Ty.Unref(type)) ?? type)) is not ("Rc" or "Arc") && !HasOwnClone(pointee))
            return receiver.Method("clone");
        var lent = receiver is RustMethodCall { Name: "expect" or "as_ref" } or RustPath { Text: "self" } || type is RustReferenceType ? receiver : new RustReference(receiver);
        return RustExpr.CallOf(HasOwnClone(pointee) ? "Clone::clone" : Ty.Head(pointee) + "::clone", lent);
    }

    private bool IsAddressable(Expr expression) => Unparen(expression) switch
    {
        Ident ident => Model.SymbolOf(ident) is { IsVariable: true },
        SelectorExpr selector => Model.SelectionOf(selector) is { Member.IsMethod: false },
        IndexExpr index => TypeOf(index.X).Underlying is not GoMap,
        StarExpr => true,
        _ => false,
    };
}
