using System.Collections.Frozen;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What calls give, take and check.</summary>
internal sealed partial class NilTrace
{
    // Functions that read a document into what they get by address: a field that the document leaves out stays nil.
    private static readonly FrozenSet<string> Decoders = new[]
    {
        "encoding/json.Unmarshal", "encoding/json.Decoder.Decode", "encoding/xml.Unmarshal", "encoding/xml.Decoder.Decode", "encoding/gob.Decoder.Decode",
    }.ToFrozenSet();

    // By the names that the frameworks' binders have, for their packages are seldom at hand.
    private static readonly FrozenSet<string> Binders = new[] { "BindJSON", "ShouldBindJSON", "ShouldBind", "Bind", "UnmarshalStrict" }.ToFrozenSet();

    private NilFacts AfterCall(CallExpr call, GoNode node, NilFacts state)
    {
        if (Model.IsConversion(call))
        {
            NoteArrayConversion(call, state);
            return state;
        }
        var callee = Model.CalleeOf(call);
        if (callee is { Kind: SymbolKind.Builtin })
            return AfterBuiltin(call, callee.Name, state);
        if (Unparen(call.Fun) is FuncLit literal)
            _literals[literal] = state;
        else if (callee is not { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Unresolved } && Model.TypeOf(call.Fun) is var type && TypePredicates.CommonUnder(type) is GoSignature)
            state = Use(call.Fun, call, NilSinkKind.Call, state);
        var owner = OwnerOf(call);
        if (owner is not null)
            FlowIntoParameters(call, owner, state);
        var before = state;
        RememberDecoded(call, callee);
        state = state.Map((place, value) => value.IsNonNil || (_places.IsVariable(place) && _places.RootOf(place).IsLocalVariable) || OutlivesCall(place, before) ? value : null);
        state = AfterFilling(call, AfterChecks(call, callee, owner, state));
        state = AfterLooking(call, callee, owner, state);
        if (before.Count > 0)
            state = LetArgumentsGo(call, state);
        return node is CallExpr && AssertionOf(call, callee) is null && owner is Symbol function && ContractOf(function) is { Effects.IsEmpty: false } contract ? AfterEffects(call, function, contract, before, state) : state;
    }

    /// <summary>Who gets an error may look at it, and not come back. A function in sight that gives nothing does so, or does not; those of the standard library come back.</summary>
    private NilFacts AfterLooking(CallExpr call, Symbol? callee, object? owner, NilFacts state)
    {
        if (_assertions.GetValueOrDefault(call) is not null || callee is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl { Body: null } })
            return state;
        var contract = owner is Symbol { Node: FuncDecl } && Model.SignatureOf(call) is { Results.IsEmpty: true } ? ContractOf(owner) : null;
        for (var index = 0; index < call.Args.Length; index++)
        {
            if (ConditionIn(call.Args[index]) is { } condition && Model.IsError(call.Args[index]) && (contract is null || contract.EnsuresNil.Contains(index)))
                state = Resolve(condition, isSuccess: true, state);
        }
        return state;
    }

    private NilFacts LetArgumentsGo(CallExpr call, NilFacts state)
    {
        foreach (var argument in call.Args)
            state = LetGo(argument, state);
        if (Unparen(call.Fun) is not SelectorExpr { X: Ident receiver })
            return state;
        // "var k key; k.Set(text)": a method with a pointer receiver gets the address, and can put another slice or map there.
        var isByAddress = Model.TypeOf(receiver).Underlying is GoSlice or GoMap or GoSignature && Model.CalleeOf(call) is { Type: GoSignature { Receiver.Type: GoPointer } };
        return isByAddress ? Forget(receiver, state) : LetGo(receiver, state);
    }

    private NilFacts AfterBuiltin(CallExpr call, string name, NilFacts state)
    {
        if (call.Args is not [var first, ..])
            return state;
        switch (name)
        {
            case "close":
                return Use(first, call, NilSinkKind.Close, state);
            case "panic" when Coerce(first, GoInterface.Empty, ValueOf(first, state), call) is { IsNil: true } nil:
                Note(first, call, NilSinkKind.Panic, nil);
                return state;
            case "append":
                return LetArgumentsGo(call, state);
            default:
                return state;
        }
    }

    /// <summary>A nil slice becomes no pointer to an array that has elements.</summary>
    private void NoteArrayConversion(CallExpr call, NilFacts state)
    {
        if (call.Args is [var slice] && Model.TypeOf(call).Underlying is GoPointer { Element.Underlying: GoArray { Length: > 0 } } && Model.TypeOf(slice).Underlying is GoSlice)
            Note(slice, call, NilSinkKind.Index, ValueOf(slice, state) is { IsNil: true } nil ? nil : null);
    }

    private NilContract? ContractOf(object owner) => owner is Symbol function ? _contracts.Of(function) : null;

    private Expr? ArgumentAt(CallExpr call, int index) =>
        index < 0 ? (Unparen(call.Fun) as SelectorExpr)?.X
        // f(g()) may spread the results of g.
        : index < call.Args.Length && (call.Args.Length > 1 || call.Args[0] is not CallExpr || Model.TypeOf(call.Args[0]) is not GoTuple) ? call.Args[index]
        : null;

    private void FlowIntoParameters(CallExpr call, object owner, NilFacts state)
    {
        if (Model.SignatureOf(call) is not { } signature)
            return;
        var contract = ContractOf(owner);
        for (var index = 0; index < signature.Parameters.Length; index++)
        {
            var parameter = signature.Parameters[index];
            if (ArgumentAt(call, index) is not { } argument)
            {
                if (index < signature.Parameters.Length - (signature.IsVariadic ? 1 : 0) && call.Args is [CallExpr spread] && IsNilable(parameter.Type))
                {
                    FlowInto(new NilSite(NilSiteKind.Parameter, owner, index), ResultOf(spread, index, state), spread, "is given to the function");
                    continue;
                }
                if (signature.IsVariadic && index == call.Args.Length && index == signature.Parameters.Length - 1 && call.Args is not [CallExpr])
                    FlowInto(new NilSite(NilSiteKind.Parameter, owner, index), NilValue.Nil(new NilOrigin(NilOriginKind.ZeroValue, StepAt(call, call, $"nothing is given for {parameter.Name}"))), call, "is nil in the function");
                break;
            }
            if (owner is Symbol function && !(signature.IsVariadic && index == signature.Parameters.Length - 1))
                FlowPartsInto(function, index, argument, state);
            if (HoldsNilable(parameter.Type) && !(signature.IsVariadic && index == signature.Parameters.Length - 1 && !call.HasEllipsis) && ParameterOf(owner, index) is { } symbol)
                FlowIntoElements(new NilSite(NilSiteKind.Element, symbol), argument, argument, state);
            if (signature.IsVariadic && index == signature.Parameters.Length - 1)
                FlowIntoVariadic(call, owner, index, state);
            else if (IsNilable(parameter.Type))
                FlowIntoParameter(argument, owner, index, Coerce(argument, parameter.Type, ValueOf(argument, state), call), contract);
        }
        if (Unparen(call.Fun) is SelectorExpr { X: var holder } && owner is Symbol { Kind: SymbolKind.Method } method)
            FlowPartsInto(method, -1, holder, state);
        if (Unparen(call.Fun) is SelectorExpr { X: var receiver } && owner is Symbol { Kind: SymbolKind.Method } && Model.TypeOf(receiver).Underlying is GoPointer)
            FlowInto(new NilSite(NilSiteKind.Parameter, owner, -1), ValueOf(receiver, state), receiver, "is the receiver");
    }

    private void FlowIntoParameter(Expr argument, object owner, int index, NilValue? value, NilContract? contract)
    {
        FlowInto(new NilSite(NilSiteKind.Parameter, owner, index), value, argument, $"is given to {(owner is Symbol symbol ? symbol.Name : "the function")}");
        if (value is { IsNil: true } && contract is { Follows: var follows } && follows.TryGetValue(index, out var step))
            _sinks[argument] = new NilSink(argument, argument, NilSinkKind.Argument, value, Flow.Function) { Further = step };
        else if (_sinks.TryGetValue(argument, out var known) && known.Kind == NilSinkKind.Argument)
            _sinks.Remove(argument);
    }

    private void FlowIntoVariadic(CallExpr call, object owner, int index, NilFacts state)
    {
        if (call.HasEllipsis || ParameterOf(owner, index) is not { Type.Underlying: GoSlice { Element: var element } } symbol || !IsNilable(element))
            return;
        foreach (var argument in call.Args.Skip(index))
            FlowInto(new NilSite(NilSiteKind.Element, symbol), Coerce(argument, element, ValueOf(argument, state), call), argument, "is an argument");
    }

    private Symbol? ParameterOf(object owner, int index)
    {
        var signature = (owner is Symbol symbol ? symbol.Type : Model.TypeOf((FuncLit)owner)) as GoSignature;
        return signature is not null && index < signature.Parameters.Length ? signature.Parameters[index].Symbol : null;
    }

    /// <summary>The function whose body runs: a declared one, a method of an interface, or a function literal that is called in place or by the only name that it has.</summary>
    private object? OwnerOf(CallExpr call)
    {
        if (Unparen(call.Fun) is FuncLit literal)
            return literal;
        switch (Model.CalleeOf(call))
        {
            case { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl { Body: not null } } declared:
                return declared;
            case { Kind: SymbolKind.Method, Node: Field } method:
                return method;
            case { Kind: SymbolKind.Local } variable when _variables.MutationsOf(variable).Count == 0:
                return variable.Node switch
                {
                    AssignStmt assign when assign.Rhs.Length == assign.Lhs.Length => FunctionIn(assign.Rhs[variable.Index]),
                    ValueSpec spec when spec.Values.Length == spec.Names.Length => FunctionIn(spec.Values[variable.Index]),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The function literal, or the declared function, that an expression names.</summary>
    private object? FunctionIn(Expr source) =>
        source is Ident or SelectorExpr { X: Ident } && Model.SymbolOf(source) is { Kind: SymbolKind.Function, Node: FuncDecl { Body: not null } } declared ? declared : source as FuncLit;

    /// <summary>What a call gives as one of its results where it has no error.</summary>
    private NilValue? ResultOf(CallExpr call, int index, NilFacts state)
    {
        if (Model.IsConversion(call))
            return call.Args is [var converted] ? Converted(call, converted, state) : null;
        var callee = Model.CalleeOf(call);
        if (callee is { Kind: SymbolKind.Builtin })
            return callee.Name is "new" or "make" ? NilValue.NonNil(NonNilWhy.Made, call) : callee.Name == "append" ? Appended(call, state) : null;
        if (callee is { FullName: "errors.New" or "fmt.Errorf" })
            return NilValue.NonNil(NonNilWhy.Boxed, call);
        if (callee is { Node: FuncDecl { Body: null } } && index == 0 && BodyFacts.ReturnsNonNil(callee))
            return NilValue.Trusted;
        if (OwnerOf(call) is not { } owner || Model.SignatureOf(call) is not { } signature || index >= signature.Results.Length || !IsNilable(signature.Results[index].Type))
            return null;
        var text = $"{callee?.Name ?? "the function"} can return nil";
        if (ContractOf(owner) is { } contract && index < contract.Results.Length)
        {
            if (contract.Results[index] == NilCertainty.NonNil)
                return contract.MaybeBoxesNil.Contains(index) ? NilValue.NonNil(NonNilWhy.Boxed, call, NilValue.Maybe(new NilOrigin(NilOriginKind.Literal, StepAt(call, call, text)))) : NilValue.Trusted;
            if (!contract.FollowsParameters[index].IsEmpty)
            {
                var given = FromArguments(call, contract.FollowsParameters[index], state);
                return contract.HaveOtherNil.Contains(index) ? NilValue.Either(given, FromSite(new NilSite(NilSiteKind.Result, owner, index), call, text)) : given;
            }
        }
        return FromSite(new NilSite(NilSiteKind.Result, owner, index), call, text);
    }

    private NilValue? FromArguments(CallExpr call, IEnumerable<int> parameters, NilFacts state)
    {
        NilValue? result = null;
        foreach (var parameter in parameters)
        {
            if (ArgumentAt(call, parameter) is { } argument)
                result = NilValue.Either(result, ValueOf(argument, state));
        }
        return result;
    }

    private NilValue? Converted(CallExpr call, Expr source, NilFacts state)
    {
        var (from, to) = (Model.TypeOf(source), Model.TypeOf(call));
        if (to.Underlying is GoPointer { Element.Underlying: GoArray { Length: > 0 } } && from.Underlying is GoSlice)
            return NilValue.NonNil(NonNilWhy.Made, call);
        if (!IsNilable(to))
            return null;
        return !IsNilable(from) && from.Underlying is GoBasic { IsString: true } ? NilValue.Trusted : Coerce(source, to, ValueOf(source, state), call);
    }

    private NilValue? Appended(CallExpr call, NilFacts state)
    {
        if (call is { HasEllipsis: false, Args.Length: > 1 })
            return NilValue.Trusted;
        if (call is { HasEllipsis: true, Args: [var to, var from] } && ValueOf(to, state) is { IsNil: true } none && ValueOf(from, state) is { IsNil: true })
            return none;
        if (call is { HasEllipsis: true, Args: [var empty, var spread] } && ValueOf(empty, state) is { IsNil: true })
            return ValueOf(spread, state) is { Tie: null } given ? given : null;
        if (call is { HasEllipsis: false, Args: [var alone] })
            return ValueOf(alone, state);
        return call.Args is [var first, ..] && ValueOf(first, state) is { IsNonNil: true } known ? known : null;
    }

    private NilFacts AssignResults(AssignStmt assign, Expr source, NilFacts before, NilFacts state)
    {
        source = Unparen(source);
        var condition = ConditionIn(assign.Lhs[^1]);
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            var target = assign.Lhs[index];
            if (!IsNilable(Model.TypeOf(target)))
                continue;
            var value = source is CallExpr call ? PairedResult(call, index, target, assign, condition, before) : index == 0 ? Paired(source, condition) : null;
            FlowInto(target, source, value?.Tie is { } tie && IsChecked(assign) ? tie.OnSuccess : value, assign, before);
            if (_places.Of(target) is not (var place and not NilPlaces.None) || IsHiddenPlace(place))
                continue;
            state = state.With(place, value);
            if (source is CallExpr giver)
                state = WithParts(place, PartsOfResult(giver, index, before), _places.IsVariable(place), state);
        }
        if (condition is not null && source is IndexExpr && _places.Of(source) is var element and not NilPlaces.None && !IsHiddenPlace(element))
            state = state.With(element, NilValue.Tied(condition, NilValue.Trusted, null));
        return state;
    }

    /// <summary>The variable or field of an error or "ok": what is tied to it need not know what else happens to it.</summary>
    private Symbol? ConditionIn(Expr target) =>
        Unparen(target) is Ident { IsBlank: false } or SelectorExpr && Model.SymbolOf(Unparen(target)) is { } symbol && (symbol.IsVariable || symbol.Kind == SymbolKind.Field) ? symbol : null;

    private bool IsChecked(AssignStmt assign) => (_checked ??= ErrorChecks.In(Flow.Body, Model)).Contains(assign);

    private NilValue? PairedResult(CallExpr call, int index, Expr target, AssignStmt assign, Symbol? condition, NilFacts before)
    {
        var success = ResultOf(call, index, before);
        if (Model.SignatureOf(call) is { Results: var results } && index < results.Length)
            success = Coerce(call, results[index].Type, TypeOfTarget(target, call), success, assign);
        if (Model.SignatureOf(call) is not { } signature || !(signature.ReturnsError || IsPairedWithBool(signature)) || index >= signature.Results.Length - 1)
            return success;
        var failure = OwnerOf(call) is { } owner ? FromSite(new NilSite(NilSiteKind.ErrorResult, owner, index), call, signature.ReturnsError ? "it is nil where there is an error" : "it is nil where the flag is false") : null;
        if (condition is not null)
            return NilValue.Tied(condition, success, failure);
        // An error in a field, or in a variable that a function literal sees, is looked at by others.
        return assign.Lhs[^1] is Ident { IsBlank: true } ? NilValue.Either(success, failure) : success is { IsNonNil: true } ? null : success;
    }

    /// <summary>The value of "v, ok := x.(T)", "m[k]" and "&lt;-ch".</summary>
    private NilValue? Paired(Expr source, Symbol? condition)
    {
        switch (source)
        {
            case TypeAssertExpr assertion:
                var failed = new NilOrigin(NilOriginKind.FailedAssertion, StepAt(assertion, assertion, "nil where the value has another type"));
                return condition is null ? NilValue.Maybe(failed) : NilValue.Tied(condition, NilValue.Trusted, NilValue.Nil(failed));
            case IndexExpr index when ValueOfElement(index) is { } element:
                var miss = element.Origins.FirstOrDefault(origin => origin.Kind == NilOriginKind.MapMiss);
                if (condition is null || miss is null)
                    return element;
                return NilValue.Tied(condition, element.Origins.Remove(miss) is { IsEmpty: false } rest ? NilValue.Maybe(rest) : null, NilValue.Nil(miss));
            case UnaryExpr { Op: TokenKind.Arrow } receive when ContainerOf(receive.X) is { } channel:
                var received = FromSite(channel, receive, "is received");
                return condition is null ? received : NilValue.Tied(condition, received, NilValue.Nil(new NilOrigin(NilOriginKind.ZeroValue, StepAt(receive, receive, "nil where the channel is closed"))));
            default:
                return null;
        }
    }

    private void RememberDecoded(CallExpr call, Symbol? callee)
    {
        if (callee is null || !(Decoders.Contains(callee.FullName) || Binders.Contains(callee.Name)))
            return;
        if (call.Args is [.., var target] && AccessPath.RootOf(target, Model) is { IsLocalVariable: true } root
            && _variables.MutationsOf(root).Count(mutation => mutation.Kind == MutationKind.AddressTaken) <= 1)
        {
            _decoded.TryAdd(root, StepAt(call, call, $"{root.Name} is read here: what the input leaves out stays nil"));
        }
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
