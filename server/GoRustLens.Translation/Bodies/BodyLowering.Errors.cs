using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Errors as control flow: x, err := f() and what is done about err, up to <c>?</c>.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Variables that are bound otherwise in the code that is being lowered: err as the error itself in the arm of a match.</summary>
    private readonly Dictionary<Symbol, VariablePlan> _views = [];

    /// <summary>Where views are mentioned for the last time: there the error can be given away.</summary>
    private readonly Dictionary<Symbol, int> _lastOfView = [];

    /// <summary>How the variable is kept here.</summary>
    private VariablePlan PlanOf(Symbol symbol) => Known(symbol, _views.TryGetValue(symbol, out var view) ? view : symbol.Kind == SymbolKind.Receiver && _receiver is not null ? _receiver : Plan.Variable(symbol));

    /// <summary>True where nothing looks at the variable after this: no later statement, and in a return nothing behind it.</summary>
    private bool IsLastUse(Symbol symbol, Ident ident) => !IsUsedTwiceInCall(symbol) && (_views.ContainsKey(symbol)
        ? _lastOfView.TryGetValue(symbol, out var last) && last == ident.Start || IsLastInReturn(symbol, ident)
        : Plan.Pointers.IsLastUse(symbol, ident) || (Universe.IsError(symbol.Type) && Plan.ErrorsAreValues && IsLastInReturn(symbol, ident)));

    private bool IsLastInReturn(Symbol symbol, Ident ident) => symbol.IsLocalVariable && Universe.IsError(symbol.Type) && ReferenceEquals(symbol.Function, _returning?.Function) && _returning is var (give, _) && LastMention.In(give, symbol, Model) == ident.Start;

    /// <summary>The return statement that is being lowered, and its function.</summary>
    private (ReturnStmt Give, GoNode? Function)? _returning;

    /// <summary>True for a read of an error variable that is nil on every way here.</summary>
    private bool IsKnownNilError(Symbol symbol, Ident ident) =>
        symbol.IsLocalVariable && Universe.IsError(symbol.Type) && !_views.ContainsKey(symbol) && ReferenceEquals(symbol.Function, Current.Node)
        && FlowOf(Current.Node)?.ErrorBefore(symbol, ident) == ErrorState.Nil;

    private FunctionFlow? FlowOf(GoNode? function) => function switch
    {
        FuncDecl { Body: not null } declaration => Model.FlowOf(declaration),
        FuncLit literal => Model.FlowOf(literal),
        _ => null,
    };

    /// <summary>What a statement that sets an error from a call, and the test of that error, are together.</summary>
    /// <param name="Targets">The other left sides.</param>
    /// <param name="Handler">What happens with an error.</param>
    /// <param name="Otherwise">What happens without, where the test has an else.</param>
    /// <param name="Used">How many statements that were.</param>
    private sealed record ErrorCheck(AssignStmt Assign, CallExpr Call, ImmutableArray<Expr> Targets, Symbol Error, BlockStmt Handler, Stmt? Otherwise, int Used, bool IsScoped)
    {
        /// <summary>Where the last of the statements ends.</summary>
        public int End { get; init; }

        /// <summary>The E of the call's Result.</summary>
        public RustType ErrorType { get; init; } = Ty.Unknown;
    }

    /// <summary>x, err := f(); if err != nil { … } and its kin; answers how many statements were used, 0 for none.</summary>
    private int ErrorIdiom(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (CheckAt(list, index) is not { } check || IsNeededLater(check))
            return 0;
        // err = fmt.Errorf("…: %w", err): the name that the handler has is set. What may be nil is no error that is there.
        var isSet = LoopWrites.Sets(check.Handler, check.Error, Model);
        if (isSet && !SureErrorSets.In(check.Handler, check.Error, Model))
            return 0;
        if ((check.IsScoped || Diverges(check.Handler.List) && !IsSetElsewhere(check.Error)) && !IsMentioned(check.Error, check.Handler) && (check.Otherwise is null || !IsMentioned(check.Error, check.Otherwise)))
            _quiet.Add(check.Call);
        // Where an error ends it nobody sees what came with the error.
        if (Diverges(check.Handler.List) && !check.Targets.Any(t => t is Ident name && Model.SymbolOf(name) is { } given && IsMentioned(given, check.Handler)))
            _checked.Add(check.Call);
        var call = WithResult(Lower(check.Call));
        if (Ty.Head(call.Type) != "Result" || call.Type is not RustPathType { Arguments: [var payload, ..] })
            return 0;
        check = check with { ErrorType = Plan.ErrorOf(call.Type) };
        if (!Plan.IsErrorInside(check.ErrorType) && isSet || Plan.ErrorsAreValues && !Plan.IsErrorInside(check.ErrorType) && LastMention.CountIn(check.Handler, check.Error, Model) > 1)
        {
            // Errors of Rust's own cannot be copied.
            Plan.UseAsError(check.ErrorType);
            call = call with { Code = call.Code.Method("map_err", RustExpr.PathOf(FromPath)) };
            check = check with { ErrorType = Plan.ErrorInside() };
        }
        var isEmpty = check.Targets.IsEmpty;
        var types = payload is RustTupleType { Elements: { Length: > 1 } elements } ? elements : isEmpty ? [] : [payload];
        // What the handler looks at has to be there with an error, too.
        if (check.Targets.Any(t => t is Ident name && Model.SymbolOf(name) is { } given && IsMentioned(given, check.Handler)) && !HandsOn(check))
            return 0;
        if (payload.IsUnit && check.Targets.All(t => t is Ident { IsBlank: true }))
        {
            // A count that nobody wants.
            check = check with { Targets = [] };
            (types, isEmpty) = ([], true);
        }
        if (types.Length != check.Targets.Length || check.Otherwise is not null && !check.IsScoped && !isEmpty)
            return 0;
        var diverges = Diverges(check.Handler.List);
        if (!diverges && !(isEmpty || check.IsScoped))
            return 0;
        DeclareErrorIfNeeded(check, output);
        if (check.IsScoped && check.Otherwise is null && isEmpty && diverges && Propagated(check, call.Code) is { } handed)
            output.Add(new RustExprStmt(handed));
        else if (check.IsScoped || check.Otherwise is not null || !diverges)
            output.Add(new RustExprStmt(Scoped(check, call.Code, types, diverges)));
        else
            Bind(check, Propagated(check, call.Code) is { } tried ? tried : Matched(check, call.Code), types, output);
        return check.Used;
    }

    /// <summary>True where the variable itself must be set: others see it, or it is read again.</summary>
    private bool IsNeededLater(ErrorCheck check)
    {
        var isNew = check.Assign.Tok == TokenKind.Define && ReferenceEquals(check.Error.Ident, check.Assign.Lhs[^1]);
        // What the call gives beside the error is only there where there is none.
        if (check.Targets.Any(t => t is Ident { IsBlank: false } name && Model.SymbolOf(name) is { } value && (isNew || check.Assign.Tok == TokenKind.Define) && ReferenceEquals(value.Ident, name) && IsMentioned(value, check.Handler)) && !HandsOn(check))
            return true;
        if (isNew && check.IsScoped)
            return false;
        if (!isNew && (!ReferenceEquals(check.Error.Function, Current.Node) || (check.Error.Kind == SymbolKind.Result && Current.SetsResults)))
            return true;
        // A bare return gives what the result has been set to.
        if (check.Error.Kind == SymbolKind.Result && !Diverges(check.Handler.List) && HasBareReturn)
            return true;
        return !Diverges(check.Handler.List) && Current.Node is { } function && ErrorMentions.IsReadAfter(function, check.Error, check.End, Model);
    }

    /// <summary>return value, err: beside an error the value is not handed on.</summary>
    private bool HandsOn(ErrorCheck check) => Current.Function.Form == ResultForm.Fallible && check.Handler.List is [ReturnStmt { Results: [.., var last] } give] && give.Results[..^1].All(IsPlainZero)
        && !check.Targets.Any(t => t is Ident name && Model.SymbolOf(name) is { } value && IsMentioned(value, last));

    /// <summary>fmt.Fprintf and its kin, whose result is dropped elsewhere.</summary>
    private static Value WithResult(Value call) => call.Code is RustAssign { Left: RustPath { Text: "_" }, Right: RustMacroCall { Path: "write" or "writeln" } written } ? new Value(written, RustType.Of("Result", RustType.Unit, s_ioError)) : call;

    /// <summary>Recognizes the statements; null for other code.</summary>
    private ErrorCheck? CheckAt(ImmutableArray<Stmt> list, int index)
    {
        if (list[index] is IfStmt { Init: AssignStmt scoped } test)
            return Check(scoped, test, 1, isScoped: true);
        return list[index] is AssignStmt assign && index + 1 < list.Length && list[index + 1] is IfStmt { Init: null } next ? Check(assign, next, 2, isScoped: false) : null;
    }

    private ErrorCheck? Check(AssignStmt assign, IfStmt test, int used, bool isScoped)
    {
        if (assign.Tok is not (TokenKind.Define or TokenKind.Assign) || assign.Rhs is not [CallExpr call] || assign.Lhs[^1] is not Ident name || Model.SymbolOf(name) is not { IsLocalVariable: true } error || !Universe.IsError(error.Type))
            return null;
        if (test.Cond is not BinaryExpr { Op: TokenKind.NotEqual or TokenKind.Equal, X: Ident tested } condition || !Model.IsNil(condition.Y) || !ReferenceEquals(Model.SymbolOf(tested), error))
            return null;
        var others = assign.Lhs[..^1];
        if (condition.Op == TokenKind.NotEqual)
            return new ErrorCheck(assign, call, others, error, test.Body, test.Else, used, isScoped) { End = test.End };
        return isScoped && test.Else is BlockStmt handler ? new ErrorCheck(assign, call, others, error, handler, test.Body, used, isScoped) { End = test.End }
            : isScoped && test.Else is null ? new ErrorCheck(assign, call, others, error, new BlockStmt(new Syntax.Text.TextSpan(test.End, 0)) { List = [] }, test.Body, used, isScoped) { End = test.End } : null;
    }

    /// <summary>An err that other statements set, too, is a variable of its own.</summary>
    private void DeclareErrorIfNeeded(ErrorCheck check, List<RustStmt> output)
    {
        if (check.IsScoped || check.Assign.Tok != TokenKind.Define || !ReferenceEquals(check.Error.Ident, check.Assign.Lhs[^1]) || !IsSetElsewhere(check.Error))
            return;
        output.Add(DeclareVariable(check.Error, new Value(RustExpr.PathOf("None"), Plan.ErrorType()), isZero: true));
    }

    /// <summary>True where some statement sets the variable in a way that is no check.</summary>
    private bool IsSetElsewhere(Symbol error) => Current.Node is { } function && PlainErrorSets.In(function, error, this);

    /// <summary>True where the list never comes to its end.</summary>
    private bool Diverges(ImmutableArray<Stmt> list) => Divergence.Of(list, Model);

    /// <summary>f()? or f().context(…)?, where the handler only hands the error on; null where it does more.</summary>
    private RustTry? Propagated(ErrorCheck check, RustExpr call)
    {
        if (check.Handler.List is not [ReturnStmt { Results: [.., var last] } give] || Current.Function.Form != ResultForm.Fallible || give.Results[..^1].Any(r => !IsPlainZero(r)))
            return null;
        if (last is Ident name && ReferenceEquals(Model.SymbolOf(name), check.Error))
        {
            Plan.UseAsError(check.ErrorType);
            return new RustTry(call);
        }
        if (Plan.KeepsErrorTexts)
            return Converted(check, call, last);
        if (last is not CallExpr wrap || Model.CalleeName(wrap) != "fmt.Errorf" || wrap.Args is not [var format, .., Ident wrapped] || !ReferenceEquals(Model.SymbolOf(wrapped), check.Error))
            return null;
        if (Model.ConstantOf(format)?.ToText() is not { } text || !text.EndsWith(": %w", StringComparison.Ordinal))
            return null;
        _run.Use("anyhow::Context as _");
        if (wrap.Args.Length == 2 && !text[..^4].Contains('%', StringComparison.Ordinal))
            return new RustTry(call.Method("context", RustExpr.LiteralOf(RustStrings.Quote(text[..^4]))));
        return ErrorText(wrap, text[..^4], [.. wrap.Args[1..^1]]) is { } formatted ? new RustTry(call.Method("with_context", new RustClosure([], formatted))) : null;
    }

    /// <summary><c>f().map_err(|err| …)?</c>, where the handler makes another error of it; null where it does more.</summary>
    private RustTry? Converted(ErrorCheck check, RustExpr call, Expr given)
    {
        if (!(given is CallExpr wrap && Model.CalleeName(wrap) == "fmt.Errorf") && given is not (CompositeLit or UnaryExpr { Op: TokenKind.And, X: CompositeLit }))
            return null;
        var name = Planning.Plan.NameOf(check.Error);
        _views[check.Error] = new VariablePlan(name, check.ErrorType);
        _lastOfView[check.Error] = LastMention.In(given, check.Error, Model);
        var made = To(given, Plan.ErrorInside());
        _views.Remove(check.Error);
        return new RustTry(call.Method("map_err", new RustClosure([new RustClosureParameter(IsMentioned(check.Error, given) ? RustPattern.Binding(name) : RustPattern.Wildcard)], made)));
    }

    /// <summary>Zero values: what a return gives beside an error, and Rust's Err does not.</summary>
    private bool IsPlainZero(Expr value) => Unparen(value) switch
    {
        CompositeLit { Elts.IsEmpty: true } => true,
        Ident ident => Model.IsNil(ident) || Model.SymbolOf(ident) is { IsLocalVariable: true } || Model.ConstantOf(ident) is not null,
        UnaryExpr { Op: TokenKind.And, X: CompositeLit { Elts.IsEmpty: true } } => true,
        var other => Model.ConstantOf(other) is not null,
    };

    /// <summary>match f() { Ok(value) => value, Err(err) => handler }.</summary>
    private RustMatch Matched(ErrorCheck check, RustExpr call)
    {
        var value = check.Targets.Length == 0 ? (RustPattern)new RustTuplePattern([]) : RustPattern.Binding("value");
        var ok = check.Targets.Length == 0 ? RustExpr.Unit : RustExpr.PathOf("value");
        return new RustMatch(call, [new RustMatchArm(RustPattern.Variant("Ok", value), ok), new RustMatchArm(RustPattern.Variant("Err", ErrorPattern(check)), new RustBlockExpr(HandlerBlock(check)))]);
    }

    /// <summary>The pattern of the error in the handler: its name, or _ where it is not looked at.</summary>
    private RustPattern ErrorPattern(ErrorCheck check) => IsMentioned(check.Error, check.Handler) || (check.Error.Kind == SymbolKind.Result && BareReturn.In(check.Handler)) ? new RustIdentifierPattern(Planning.Plan.NameOf(check.Error), LoopWrites.Sets(check.Handler, check.Error, Model)) : RustPattern.Wildcard;

    private bool IsMentioned(Symbol symbol, GoNode node) => NameMention.In(node, symbol, Model);

    private RustBlock HandlerBlock(ErrorCheck check)
    {
        _views[check.Error] = new VariablePlan(Planning.Plan.NameOf(check.Error), check.ErrorType, IsMutable: LoopWrites.Sets(check.Handler, check.Error, Model));
        _lastOfView[check.Error] = LastMention.In(check.Handler, check.Error, Model);
        var block = BlockOf(check.Handler);
        _views.Remove(check.Error);
        return block;
    }

    /// <summary>The form that leaves no names behind: if let, match.</summary>
    private RustExpr Scoped(ErrorCheck check, RustExpr call, ImmutableArray<RustType> types, bool diverges)
    {
        _ = diverges;
        var handler = HandlerBlock(check);
        var ok = new List<RustStmt>();
        var pattern = types.Length == 0 ? new RustTuplePattern([]) : PatternOf(check.Targets, types, check.Assign.Tok == TokenKind.Define, ok);
        if (check.Otherwise is null && ok.Count == 0 && types.Length == 0 || check.Targets.All(t => t is Ident { IsBlank: true }) && check.Otherwise is null)
            return new RustIf(new RustLetCondition(RustPattern.Variant("Err", ErrorPattern(check)), call), handler);
        var rest = check.Otherwise switch
        {
            null => RustBlock.Empty,
            BlockStmt block => BlockOf(block),
            var other => BlockOf([other], other.End),
        };
        var body = rest with { Statements = rest.Statements.InsertRange(0, ok) };
        if (handler.IsEmpty)
            return new RustIf(new RustLetCondition(RustPattern.Variant("Ok", pattern), call), body);
        return new RustMatch(call, [new RustMatchArm(RustPattern.Variant("Ok", pattern), new RustBlockExpr(body)), new RustMatchArm(RustPattern.Variant("Err", ErrorPattern(check)), new RustBlockExpr(handler))]);
    }

    private RustPattern PatternOf(ImmutableArray<Expr> targets, ImmutableArray<RustType> types, bool isDefinition, List<RustStmt> later)
    {
        var patterns = targets.Select((t, i) => TargetPattern(t, types[i], i, isDefinition, later)).ToImmutableArray();
        return patterns.Length == 1 ? patterns[0] : new RustTuplePattern(patterns);
    }

    private RustPattern TargetPattern(Expr target, RustType type, int index, bool isDefinition, List<RustStmt> later)
    {
        if (target is Ident { IsBlank: true })
            return RustPattern.Wildcard;
        var symbol = isDefinition && target is Ident name && Model.SymbolOf(name) is { } found && ReferenceEquals(found.Ident, name) ? found : null;
        if (symbol is not null && PlanOf(symbol) is { Storage: Storage.Plain } plan && (Ty.Same(plan.Type, type) || Ty.IsUnknown(type)))
            return new RustIdentifierPattern(plan.Name, plan.IsMutable);
        var given = new Value(RustExpr.PathOf($"value{index}"), type);
        if (symbol is not null)
            later.Add(DeclareVariable(symbol, new Value(Coerce(given, PlanOf(symbol).Type, target), PlanOf(symbol).Type), isZero: false));
        else if (TargetOf(target) is var place)
            later.Add(new RustExprStmt(place.Store(Coerce(given, place.Type, target))));
        return RustPattern.Binding($"value{index}");
    }

    /// <summary>The payload to its targets.</summary>
    private void Bind(ErrorCheck check, RustExpr value, ImmutableArray<RustType> types, List<RustStmt> output)
    {
        if (types.Length == 0)
        {
            // A match of which only the error is of interest.
            output.Add(new RustExprStmt(value is RustMatch { Arms: [_, var error], Scrutinee: var call } ? new RustIf(new RustLetCondition(error.Pattern, call), ((RustBlockExpr)error.Body).Block) : value));
            return;
        }
        if (types.Length == 1)
        {
            BindOne(check.Targets[0], value, types[0], check.Assign.Tok == TokenKind.Define, output);
            return;
        }
        Distribute(check.Targets, value, types, check.Assign.Tok == TokenKind.Define, output);
    }

    private void BindOne(Expr target, RustExpr value, RustType type, bool isDefinition, List<RustStmt> output)
    {
        if (target is Ident { IsBlank: true })
            output.Add(value is RustTry ? new RustExprStmt(value) : new RustLet(RustPattern.Wildcard, null, value));
        else if (isDefinition && target is Ident name && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
            output.Add(DeclareVariable(symbol, new Value(Coerce(new Value(value, type), PlanOf(symbol).Type, target), PlanOf(symbol).Type), isZero: false));
        else if (TargetOf(target) is var place)
            output.Add(new RustExprStmt(place.Store(Coerce(new Value(value, type), place.Type, target))));
    }

    /// <summary>v, err := f() where the error is looked at later; false where the right side is no Result.</summary>
    private bool UnpackFallible(ImmutableArray<Expr> targets, Expr value, Value lowered, bool isDefinition, List<RustStmt> output)
    {
        lowered = WithResult(lowered);
        if (Ty.Head(lowered.Type) == "Result" && targets.Length > 1 && targets[..^1].All(t => t is Ident { IsBlank: true }))
        {
            if (targets[^1] is Ident { IsBlank: true })
                output.Add(new RustLet(RustPattern.Wildcard, null, lowered.Code));
            else
                BindOne(targets[^1], ErrorOfResult(lowered), Plan.ErrorType(), isDefinition, output);
            return true;
        }
        if (Ty.Head(lowered.Type) != "Result" || lowered.Type is not RustPathType { Arguments: [var payload, ..] } || TypeOf(value) is not GoTuple tuple)
            return false;
        var types = payload is RustTupleType { Elements: { Length: > 1 } elements } ? elements : payload.IsUnit ? [] : [payload];
        if (types.IsEmpty && targets.Length == 2 && WrittenLength(value) is { } count)
        {
            // What is written is written as a whole.
            lowered = lowered with { Code = lowered.Code.Method("map", new RustClosure([new RustClosureParameter(new RustTuplePattern([]))], count)) };
            types = [Ty.I64];
        }
        if (types.Length != targets.Length - 1)
            return false;
        if (targets.Length > 1 && targets[..^1].All(t => t is Ident { IsBlank: true }) && targets[^1] is not Ident { IsBlank: true })
        {
            BindOne(targets[^1], lowered.Code.Method("err"), Ty.Option(Plan.ErrorOf(lowered.Type)), isDefinition, output);
            return true;
        }
        if (targets[^1] is Ident { IsBlank: true } && OrZero(targets, lowered, types, tuple, isDefinition, output))
            return true;
        var names = types.Select((_, i) => types.Length == 1 ? "value" : $"value{i}").ToList();
        var present = names.Select(RustExpr.PathOf).Cast<RustExpr>().ToArray();
        var given = types.ToArray();
        for (var i = 0; isDefinition && i < types.Length; i++)
        {
            // What has no zero value is absent beside an error.
            if (targets[i] is not Ident name || Model.SymbolOf(name) is not { } symbol || !ReferenceEquals(symbol.Ident, name) || PlanOf(symbol) is not { Storage: Storage.Plain } plan || Ty.InOption(types[i]) is not null || !Ty.Same(plan.Type, types[i]) || HasZero(tuple.Elements[i], types[i], value))
                continue;
            given[i] = Ty.Option(types[i]);
            present[i] = RustExpr.CallOf("Some", present[i]);
            Plan.Bind(symbol, plan with { Type = given[i] });
        }
        types = [.. given];
        var zeros = types.Select((t, i) => Zero(tuple.Elements[i], t, value).Code);
        var ok = names.Count == 1 ? RustPattern.Binding(names[0]) : new RustTuplePattern([.. names.Select(RustPattern.Binding)]);
        var pair = new RustMatch(lowered.Code,
        [
            new RustMatchArm(RustPattern.Variant("Ok", ok), new RustTuple([.. present, RustExpr.PathOf("None")])),
            new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("error")), new RustTuple([.. zeros, RustExpr.CallOf("Some", Coerce(new Value(RustExpr.PathOf("error"), Plan.ErrorOf(lowered.Type)), Plan.ErrorInside(), value))])),
        ]);
        Distribute(targets, pair, [.. types, Plan.ErrorType()], isDefinition, output);
        return true;
    }

    /// <summary>How much a call of Write or WriteString writes, where that can be asked for once more; null for other calls.</summary>
    private RustExpr? WrittenLength(Expr value) =>
        Unparen(value) is CallExpr { Args: [.., var text] } call && Model.CalleeOf(call) is { Name: "Write" or "WriteString" } && Opened(Lower(text)) is { Code: RustPath or RustField or RustLiteral } written ? Coerce(new Value(written.Code.Method("len"), Ty.Usize), Ty.I64, value) : null;

    /// <summary>Finds a return that hands out the named results.</summary>
    private sealed class BareReturn : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node)
        {
            var finder = new BareReturn();
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is FuncLit)
                return;
            _found |= node is ReturnStmt { Results.IsEmpty: true };
            VisitChildrenOf(node);
        }
    }

    /// <summary>x, _ := f(): the value, or Go's zero where there was an error.</summary>
    private bool OrZero(ImmutableArray<Expr> targets, Value lowered, ImmutableArray<RustType> types, GoTuple tuple, bool isDefinition, List<RustStmt> output)
    {
        if (types is not [var type] || Zero(tuple.Elements[0], type, targets[0]) is not { Code: not RustMacroCall { Path: "todo" } } zero)
            return false;
        var value = IsDefault(zero.Code) ? lowered.Code.Method("unwrap_or_default") : zero.Code is RustLiteral or RustPath ? lowered.Code.Method("unwrap_or", zero.Code) : lowered.Code.Method("unwrap_or_else", new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], zero.Code));
        if (targets[0] is Ident { IsBlank: true })
            output.Add(new RustLet(RustPattern.Wildcard, null, lowered.Code));
        else
            BindOne(targets[0], value, type, isDefinition, output);
        return true;
    }

    /// <summary>True for zero values that Default gives, too.</summary>
    private static bool IsDefault(RustExpr zero) => zero switch
    {
        RustLiteral { Text: "0" or "0.0" or "false" } or RustPath { Text: "None" or "Duration::ZERO" } => true,
        RustCall { Callee: RustPath { Text: "String::new" or "Vec::new" }, Arguments.IsEmpty: true } => true,
        RustCall { Callee: RustPath { Text: var path }, Arguments.IsEmpty: true } => path.EndsWith("::default", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Finds statements that set an error variable and are no check of it.</summary>
    private sealed class PlainErrorSets(BodyLowering lowering, Symbol error) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode function, Symbol error, BodyLowering lowering)
        {
            var finder = new PlainErrorSets(lowering, error);
            finder.Visit(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case BlockStmt block: List(block.List); return;
                case CaseClause clause: List(clause.Body); return;
                case CommClause clause: List(clause.Body); return;
                case AssignStmt assign when assign.Lhs.Any(l => l is Ident name && ReferenceEquals(lowering.Model.SymbolOf(name), error)):
                    _found = true;
                    return;
            }
            VisitChildrenOf(node);
        }

        private void List(ImmutableArray<Stmt> list)
        {
            for (var i = 0; i < list.Length; i++)
            {
                if (lowering.CheckAt(list, i) is { IsScoped: false } check && ReferenceEquals(check.Error, error) && lowering.Diverges(check.Handler.List) && check.Otherwise is null)
                {
                    Visit(check.Handler);
                    i++;
                    continue;
                }
                Visit(list[i]);
            }
        }
    }

    /// <summary>Whether all that a node sets an error to is an error that is there.</summary>
    private sealed class SureErrorSets(SemanticModel model, Symbol error) : GoWalker
    {
        private bool _isSure = true;

        public static bool In(GoNode node, Symbol error, SemanticModel model)
        {
            var finder = new SureErrorSets(model, error);
            finder.Visit(node);
            return finder._isSure;
        }

        public override void Visit(GoNode node)
        {
            if (node is UnaryExpr { Op: TokenKind.And, X: Ident lent })
                _isSure &= !Is(lent);
            if (node is AssignStmt { Tok: TokenKind.Assign } assign)
            {
                for (var i = 0; i < assign.Lhs.Length; i++)
                    _isSure &= !Is(assign.Lhs[i]) || (assign.Lhs.Length == assign.Rhs.Length && Planning.Plan.IsSurelyError(assign.Rhs[i], model));
            }
            VisitChildrenOf(node);
        }

        private bool Is(Expr expression) => expression is Ident name && ReferenceEquals(model.SymbolOf(name), error);
    }
}
